"""The tiering room."""
