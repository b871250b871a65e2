"""What the review found, taken over into the plan as evidence, SWOT entries and opportunities."""
