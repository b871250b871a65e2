"""The generator of the case company: invented people, invented numbers, the same bytes on every machine."""
