"""The small table in which tiers, their stability and a budget show themselves in a notebook."""

from collections.abc import Iterable, Sequence

from jbptools.words import Message, form, html, say

__all__ = ["heads", "indicator_name", "table_html", "tier_name"]


def table_html(heads: Sequence[str], rows: Iterable[Sequence[str]], below: Iterable[Message] = ()) -> str:
    """Return a small escaped table with sentences under it.

    >>> "&lt;b&gt;" in table_html(["x"], [["<b>"]])
    True
    """
    return html.table(rows, heads) + html.notes(below)


def heads(*names: str) -> list[str]:
    """Return column heads in the reader's language."""
    return [say("tiering.head_" + name) for name in names]


def tier_name(tier: object) -> str:
    """Return a tier's name; a dash for a dealer that is not placed."""
    return say("tiering.tier_" + tier) if isinstance(tier, str) else form(None)


def indicator_name(name: str) -> str:
    """Return an indicator's name."""
    return say("tiering.indicator_" + name)
