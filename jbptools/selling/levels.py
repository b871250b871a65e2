"""How well one part of a call went, in three levels: a sign for each, and a word always beside it."""

__all__ = ["LEVELS", "SIGNS"]

LEVELS = ("good", "watch", "poor")
SIGNS = {"good": "✓", "watch": "→", "poor": "✗"}
