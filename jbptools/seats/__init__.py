"""Seats: each visitor's app in one warm process beside many others, told apart by context, not by kernel."""
