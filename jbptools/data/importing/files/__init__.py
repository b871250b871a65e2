"""A file as it was found: what it is, its sheets as grids of text, where the headings are."""
