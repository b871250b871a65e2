"""The plan as pages to print."""
