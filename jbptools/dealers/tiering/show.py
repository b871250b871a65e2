"""How a tiering, its stability and a budget look in a notebook, in the reader's language."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from jbptools.words import Message, form, say

if TYPE_CHECKING:
    from jbptools.dealers.tiering.budget import Budget
    from jbptools.dealers.tiering.placing import Tiering
    from jbptools.dealers.tiering.stability import Stability

__all__ = ["budget_html", "stability_html", "table_html", "tiering_html"]

_ROWS = 12


def table_html(heads: Sequence[str], rows: Iterable[Sequence[str]], below: Iterable[Message] = ()) -> str:
    """Return a small escaped table with sentences under it.

    >>> "&lt;b&gt;" in table_html(["x"], [["<b>"]])
    True
    """
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows)
    said = "".join(f"<p>{escape(str(message))}</p>" for message in below)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{said}"


def _heads(*names: str) -> list[str]:
    return [say("tiering.head_" + name) for name in names]


def _tier_name(tier: object) -> str:
    return say("tiering.tier_" + tier) if isinstance(tier, str) else form(None)


def tiering_html(tiering: "Tiering") -> str:
    """Return the largest dealers with their tier, the counts, the definition and the notes."""
    top = tiering.table.nlargest(_ROWS, "value_yuan")
    rows = [
        [
            str(row["dealer_name"]),
            form(row["value_yuan"], "money"),
            form(float(row["value_score"]), "1"),
            form(float(row["potential_score"]), "1"),
            _tier_name(row["tier"]),
        ]
        for row in top.to_dict("records")
    ]
    counted = {f"n_{name}": dealers for name, dealers in tiering.counts().items()}
    counts = Message("tiering.counts", unplaced=len(tiering.unplaced), **counted)
    more = len(tiering.table) - len(top)
    below = [counts, tiering.definition, *([Message("tiering.more", dealers=more)] if more else [])]
    heads = _heads("dealer", "amount", "value_score", "potential_score", "tier")
    return table_html(heads, rows, [*below, *tiering.notes])


def stability_html(stability: "Stability") -> str:
    """Return how many dealers move when a weight shifts, and the summary."""
    rows = [
        [
            say("tiering.indicator_" + row["indicator"]),
            form(float(row["weight_from"]), "int"),
            form(float(row["weight_to"]), "int"),
            form(int(row["moved"]), "int"),
        ]
        for row in stability.moves.to_dict("records")
    ]
    return table_html(_heads("indicator", "weight_from", "weight_to", "moved"), rows, [stability.summary])


def budget_html(budget: "Budget") -> str:
    """Return the budget per tier; the dealers' amounts are in ``table``."""
    rows = [
        [
            _tier_name(row["tier"]),
            form(int(row["dealers"]), "int"),
            form(float(row["budget_yuan"]), "yuan"),
            form(float(row["share"]), "percent"),
        ]
        for row in budget.tiers.to_dict("records")
    ]
    heads = _heads("tier", "dealers", "budget", "share")
    return table_html(heads, rows, [Message("tiering.budget_sum", total=budget.total), *budget.notes])
