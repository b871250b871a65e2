"""The monthly scorecard app."""
