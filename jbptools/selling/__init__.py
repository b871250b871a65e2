"""The selling room."""
