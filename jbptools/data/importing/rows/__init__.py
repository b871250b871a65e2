"""The rows of a sheet, typed by its mapping: what is read, left out, refused, and why."""
