"""The case company's tables and the generator that made them; synthetic."""
