"""Warning signs: what a ranking by sales does not show, each a question to ask."""
