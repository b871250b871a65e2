"""What one cell says: an amount, a day, a name."""
