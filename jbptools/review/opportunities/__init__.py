"""Opportunities: found by rules, sized for both sides without counting twice."""
