"""What stands in a plan: its parts and lists, what each field is and is called, and in which unit."""
