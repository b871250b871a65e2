"""What every app has around it: the visitor, the desk with the open plan, the way through, trouble."""
