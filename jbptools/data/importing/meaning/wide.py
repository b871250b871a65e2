"""Months, years and categories in headings: sheets with a column for each instead of a row."""

from collections.abc import Sequence

from jbptools.data.importing.cells.dates import split_period
from jbptools.data.importing.files.upload import Sheet, Upload
from jbptools.data.importing.meaning.hints import without_hints
from jbptools.data.importing.meaning.match import ColumnFacts, Fit
from jbptools.data.importing.rules import field_rules, plain, rule, tokens, words

__all__ = ["categories", "category_of", "item_of", "label_of", "months", "speaks_of"]


def label_of(chosen: dict[str, Fit], field: str) -> str | None:
    """Return the heading of the column that was chosen for a field.

    >>> label_of({"客户": Fit("dealer_name", 1.0, "importing.why_name")}, "dealer_name")
    '客户'
    """
    return next((label for label, fit in chosen.items() if fit.field == field), None)


def months(
    chosen: dict[str, Fit], seen: dict[str, ColumnFacts], upload: Upload, sheet: Sheet
) -> dict[str, Fit]:
    """Find the columns whose heading is a month or a year; they take the place of one amount column."""
    labels = [label for label in seen if _is_period(label, seen[label])]
    labels = [label for label in labels if not (label in chosen and chosen[label].score > 0.98)]
    if len(labels) < 2 and not any(len(period[0]) == 4 and period[1] for period in map(_period, labels)):
        return {}
    target = speaks_of("target_words", [sheet.name, *sheet.header.above, upload.name])
    for label in labels:
        chosen.pop(label, None)
    for field in ("amount_yuan", "target_yuan", "date", "quantity_cases"):
        if (single := label_of(chosen, field)) is not None:
            del chosen[single]
    return {label: Fit(_month_field(label, target), 0.9, "importing.why_month") for label in labels}


def _period(label: str) -> tuple[str, str]:
    return split_period(label) or ("", "")


def _is_period(label: str, column: ColumnFacts) -> bool:
    """Tell whether a heading is a month or a year over figures: not a rate, a total or a size."""
    period, rest = _period(label)
    if not period or column.numbers < 0.5 or rest in words("total_words"):
        return False
    if any(word in rest for word in words("not_sales")):
        return False
    return len(period) != 4 or _measure(rest) or not rest


def _measure(rest: str) -> bool:
    """Tell whether the rest of a heading only says what is measured: 销售额, 目标, quantity."""
    bare = tokens(without_hints(rest))
    measures = ("amount_yuan", "target_yuan", "quantity_cases")
    return not bare or any(tokens(alias) == bare for field in measures for alias in rule(field).aliases)


def _month_field(label: str, target: bool) -> str:
    rest = _period(label)[1]
    if speaks_of("target_words", [rest]) or (target and not rest):
        return "month_target"
    return "month_quantity" if speaks_of("quantity_words", [rest]) else "month_amount"


def speaks_of(name: str, texts: Sequence[str]) -> bool:
    """Tell whether any of the texts has a word of a list of ``aliases.json``.

    >>> speaks_of("target_words", ["2025年销售目标.xlsx"])
    True
    """
    return any(word in plain(text) for text in texts for word in words(name))


def categories(chosen: dict[str, Fit], seen: dict[str, ColumnFacts]) -> dict[str, Fit]:
    """Find amounts per category in columns of their own: only where nothing else says how much."""
    fields_found = {fit.field for fit in chosen.values()}
    if fields_found & {"amount_yuan", "target_yuan", "quantity_cases", "sku", "sku_name", "market_size_yuan"}:
        return {}
    if not fields_found & {"dealer_id", "dealer_name", "channel", "region", "province", "city"}:
        return {}
    labels = [
        label
        for label, column in seen.items()
        if label not in chosen and column.numbers >= 0.9 and _is_category(label)
    ]
    return (
        {label: Fit("category_amount", 0.7, "importing.why_category") for label in labels}
        if len(labels) > 1
        else {}
    )


def _is_category(label: str) -> bool:
    folded = plain(label)
    nameless = folded.startswith("#")
    known = folded in words("total_words") or any(word in folded for word in words("not_sales"))
    return not (nameless or known or folded.endswith(("key", "id", "code", "no", "编码", "编号", "序号")))


def item_of(label: str, field: str) -> str:
    """Return the month, year or category that a heading stands for.

    >>> item_of("2025年3月 目标", "month_target"), item_of("饮料", "category_amount")
    ('2025-03', '饮料')
    """
    item = field_rules()[field].item
    return label if item == "category" else _period(label)[0] if item == "month" else ""


def category_of(label: str, field: str) -> str:
    """Return the category that a heading names beside its month, or nothing."""
    if field_rules()[field].item != "month" or _measure(_period(label)[1]):
        return ""
    return _period(label)[1]
