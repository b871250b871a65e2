"""What each column is taken for, and how the user corrects it."""
