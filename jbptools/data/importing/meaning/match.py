"""How well a heading fits a standard field: by its name, then by what stands under it."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

import pandas as pd

from jbptools.data.importing.cells.amounts import amounts, decimal_mark
from jbptools.data.importing.cells.dates import best_order, dates
from jbptools.data.importing.meaning.hints import without_hints
from jbptools.data.importing.rules import FieldRule, field_rules, plain, tokens, words
from jbptools.words.reading import month_of_text
from jbptools.words.reading.folding import table

__all__ = ["ColumnFacts", "Fit", "facts", "fits", "name_score"]

_SAMPLE = 1_000
_ENOUGH = 0.6
_CODE = re.compile(r"(?:\b(?:key|id|code|no|number)|编号|编码|代码|号)$")


@dataclass(frozen=True)
class ColumnFacts:
    """What a column's cells look like, from a sample of them.

    Args:
        filled: how many cells of the sample are filled.
        numbers, days: share of the filled cells that read as numbers, as dates.
        years, month_numbers: whether they are years, or months without a year (``3``, ``3月``).
        codes: share that look like codes (letters and figures without spaces).
        sample: a few different cells.
    """

    filled: int
    numbers: float
    days: float
    years: bool
    month_numbers: bool
    codes: float
    distinct: float
    sample: tuple[str, ...]


def facts(cells: pd.Series) -> ColumnFacts:
    """Look at a column.

    >>> facts(pd.Series(["D01", "D02", None], dtype="str")).codes
    1.0
    """
    known = cells.dropna()
    if len(known) > _SAMPLE:
        known = known.iloc[:: len(known) // _SAMPLE].head(_SAMPLE)
    known = known[~known.map(plain).isin(table("missing"))]
    if known.empty:
        return ColumnFacts(0, 0.0, 0.0, False, False, 0.0, 0.0, ())
    numbers = amounts(known, decimal=decimal_mark(known))
    days = dates(known, best_order(known))["problem"] == ""
    value = numbers["value"]
    return ColumnFacts(
        len(known),
        float((numbers["problem"] == "").mean()),
        float(days.mean()),
        bool(value.between(1990, 2049).all() and (value % 1 == 0).all()),
        bool(known.map(month_of_text).notna().mean() > 0.9),
        float(known.str.strip().str.fullmatch(r"[A-Za-z]{0,6}[-_]?\d[\dA-Za-z\-_.]*").mean()),
        float(known.nunique() / len(known)),
        tuple(dict.fromkeys(text.strip()[:40] for text in known.head(200)))[:4],
    )


@dataclass(frozen=True)
class Fit:
    """One field that a column may be, how well it fits, and the sentence that says why."""

    field: str
    score: float
    why: str
    alias: str = ""


def fits(label: str, seen: ColumnFacts) -> list[Fit]:
    """Return the fields that a heading may stand for, best first.

    >>> cells = facts(pd.Series(["12.5", "30"], dtype="str"))
    >>> [fit.field for fit in fits("SalesAmount", cells)][:1], fits("TaxAmt", cells)
    (['amount_yuan'], [])
    """
    if label.startswith("#") and label[1:].isdigit():
        return []
    found = (_fit(label, field, seen) for field in field_rules().values() if not field.item)
    return sorted((fit for fit in found if fit.score >= 0.5), key=lambda fit: -fit.score)


def _fit(label: str, field: FieldRule, seen: ColumnFacts) -> Fit:
    score, why, alias = _by_name(tokens(label), tokens(without_hints(label)), field.name)
    if field.name in ("amount_yuan", "target_yuan", "market_size_yuan") and why != "importing.why_name":
        score *= 0.4 if any(word in tokens(label) for word in words("not_sales")) else 1
    if (
        field.name in ("dealer_id", "dealer_name")
        and why != "importing.why_name"
        and _no_dealer(tokens(label))
    ):
        score = 0.0
    if field.kind == "amount" and why != "importing.why_name" and _CODE.search(tokens(label)):
        score = 0.0
    if (
        field.kind == "text"
        and why == "importing.why_part"
        and seen.numbers > 0.9
        and not field.name.endswith("_id")
    ):
        score = 0.0
    return Fit(field.name, score * _plausible(field, seen), why, alias)


@cache
def _no_dealer(label: str) -> bool:
    """Tell a heading that names something about a dealer (经理, PO number) from one that names him."""
    parts = set(label.split())
    return any(
        (word in parts if " " not in word else word in label) if word.isascii() else word in label
        for word in words("no_dealer_words")
    )


@cache
def _aliases(name: str) -> tuple[tuple[str, str], ...]:
    return tuple((tokens(alias), alias) for alias in field_rules()[name].aliases)


def _by_name(label: str, bare: str, name: str) -> tuple[float, str, str]:
    """Compare names: the same, contained as whole words, or nearly the same."""
    best = (0.0, "importing.why_unknown", "")
    for rank, (alias, spelled) in enumerate(_aliases(name)):
        if alias == label:
            return 1.0 - 0.003 * rank, "importing.why_name", spelled
        if alias == bare:
            best = max(best, (0.97 - 0.003 * rank, "importing.why_name", spelled))
        elif _contains(bare or label, alias):
            best = max(best, (0.5 + 0.35 * len(alias) / len(label), "importing.why_part", spelled))
        elif len(alias) > 4 and abs(len(alias) - len(label)) < 3:
            likeness = SequenceMatcher(None, alias, label).ratio()
            best = max(best, (0.65 * likeness if likeness > 0.9 else 0.0, "importing.why_similar", spelled))
    return best


def name_score(heading: str, field: str) -> float:
    """Return how well a heading names a field, from 0 to 1, whatever its cells say.

    >>> name_score("期间", "date") > 0.8, name_score("产品", "date")
    (True, 0.0)
    """
    return _by_name(tokens(heading), tokens(without_hints(heading)), field)[0]


def _contains(label: str, alias: str) -> bool:
    if alias.isascii():
        return re.search(rf"\b{re.escape(alias)}\b", label) is not None and len(alias) > 2
    return len(alias) > 1 and alias in label


def _plausible(field: FieldRule, seen: ColumnFacts) -> float:
    """Return 1 where the cells can be what the heading says, 0 where they can't."""
    if not seen.filled:
        return 0.0
    if field.kind == "amount":
        return float(seen.numbers >= _ENOUGH)
    if field.kind == "date":
        return float(seen.days >= _ENOUGH or seen.month_numbers)
    if field.kind == "year":
        return float(seen.years)
    return 1.0
