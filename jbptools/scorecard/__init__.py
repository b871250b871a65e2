"""The scorecard room."""
