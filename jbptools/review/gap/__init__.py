"""Gaps: where a difference comes from, split so that the parts add up."""
