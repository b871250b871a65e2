"""The indicator catalogue: each indicator defined once, computed for every dealer, with what it lacks."""
