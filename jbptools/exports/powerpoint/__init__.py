"""The plan as slides with native charts."""
