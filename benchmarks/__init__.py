"""Benchmarks: ratios measured alternately in one run, never a wall clock alone."""
