"""The rows of all files become one dataset."""
