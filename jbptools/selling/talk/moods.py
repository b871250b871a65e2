"""The mood of the person opposite in signs and words."""

from collections.abc import Mapping

from jbptools.words import say

__all__ = ["HEIGHTS", "height", "mood_words"]

#: a sign for each height of a mood; a word always stands beside it
HEIGHTS = {"low": "▁", "middle": "▄", "high": "▇"}


def height(value: int) -> str:
    """Return whether a mood is low, middle or high."""
    return "low" if value <= 3 else "middle" if value <= 6 else "high"


def mood_words(mood: Mapping[str, int], language: str | None = None) -> str:
    """Return the mood in signs and words.

    >>> mood_words({"trust": 7}, "en")
    '▇ Trust 7/10: opens up'
    """
    parts = [
        say(
            "selling.mood",
            language,
            sign=HEIGHTS[height(value)],
            name=say(f"selling.mood_{name}", language),
            value=value,
            word=say(f"selling.mood_{name}_{height(value)}", language),
        )
        for name, value in sorted(mood.items(), reverse=True)
    ]
    return " · ".join(parts)
