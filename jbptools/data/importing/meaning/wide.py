"""Months, years and categories in headings: sheets with a column for each instead of a row."""

from collections.abc import Sequence

from jbptools.data.importing.files.upload import Upload, UploadedSheet
from jbptools.data.importing.meaning.headings import heading_of
from jbptools.data.importing.meaning.hints import without_hints
from jbptools.data.importing.meaning.match import ColumnFacts, Fit
from jbptools.data.importing.rules import field_rules, plain, rule, tokens, words

__all__ = ["categories", "category_of", "item_of", "label_of", "months", "speaks_of", "target_context"]


def label_of(chosen: dict[str, Fit], field: str) -> str | None:
    """Return the heading of the column that was chosen for a field.

    >>> label_of({"客户": Fit("dealer_name", 1.0, "importing.why_name")}, "dealer_name")
    '客户'
    """
    return next((label for label, fit in chosen.items() if fit.field == field), None)


def months(
    chosen: dict[str, Fit], seen: dict[str, ColumnFacts], upload: Upload, sheet: UploadedSheet
) -> dict[str, Fit]:
    """Find the columns whose heading is a span of time over sales, targets or quantities.

    They take the place of one amount column. Of months, their quarters and their year only the months are
    taken; totals, rates, last year's figures and costs beside the months are none of them.
    """
    spans = [label for label in seen if _is_span(label, seen[label])]
    spans = [label for label in spans if not (label in chosen and chosen[label].score > 0.98)]
    target = target_context([sheet.name, *sheet.header.above]) == "yes" or (
        target_context([sheet.name, *sheet.header.above]) == "" and target_context([upload.name]) == "yes"
    )
    labels = _finest(spans, target)
    if len(labels) < 2 and not any(
        heading_of(one).grain == "month" and heading_of(one).year for one in labels
    ):
        return {}
    for label in spans:
        chosen.pop(label, None)
    for field in ("amount_yuan", "target_yuan", "date", "quantity_cases"):
        if (single := label_of(chosen, field)) is not None:
            del chosen[single]
    return {label: Fit(_month_field(label, target), 0.9, "importing.why_month") for label in labels}


def target_context(texts: Sequence[str]) -> str:
    """Tell whether titles speak of targets (``yes``), of sales as well (``both``) or of neither (empty).

    >>> target_context(["2026年任务分解"]), target_context(["2025年任务达成表"]), target_context(["2025年"])
    ('yes', 'both', '')
    """
    if not speaks_of("target_words", texts):
        return ""
    return "both" if speaks_of("actual_words", texts) else "yes"


def _is_span(label: str, column: ColumnFacts) -> bool:
    heading = heading_of(label)
    if not heading.grain or column.numbers < 0.5 or heading.measure not in _COUNTED:
        return False
    return heading.grain == "month" or heading.measure != "named"


#: what may be sales, targets or quantities; "named" is a category beside the month
_COUNTED = ("", "actual", "target", "quantity", "named")
_ORDER = ("month", "quarter", "half", "year")


def _finest(labels: list[str], target: bool) -> list[str]:
    """Keep of each measure the finest spans: quarters over months, or years over both, are their sums."""
    grains: dict[str, set[str]] = {}
    for label in labels:
        grains.setdefault(_month_field(label, target), set()).add(heading_of(label).grain)
    finest = {field: min(found, key=_ORDER.index) for field, found in grains.items()}
    if target and "month_target" in grains and grains.get("month_amount") == {"year"}:
        finest["month_amount"] = ""  # last year's actual beside the new target is no second set of sales
    return [label for label in labels if heading_of(label).grain == finest[_month_field(label, target)]]


def _month_field(label: str, target: bool) -> str:
    measure = heading_of(label).measure
    if measure == "target" or (target and measure == ""):
        return "month_target"
    return "month_quantity" if measure == "quantity" else "month_amount"


def _only_measure(rest: str) -> bool:
    """Tell whether the rest of a heading only says what is measured: 销售额, 目标, quantity."""
    bare = tokens(without_hints(rest))
    measures = ("amount_yuan", "target_yuan", "quantity_cases")
    return not bare or any(tokens(alias) == bare for field in measures for alias in rule(field).aliases)


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
    """Return the month, quarter, year or category that a heading stands for.

    >>> item_of("2025年3月 目标", "month_target"), item_of("Q2", "month_amount")
    ('2025-03', 'Q2')
    """
    item = field_rules()[field].item
    return label if item == "category" else heading_of(label).item if item == "month" else ""


def category_of(label: str, field: str) -> str:
    """Return the category that a heading names beside its month, or nothing."""
    heading = heading_of(label)
    if field_rules()[field].item != "month" or heading.measure != "named" or _only_measure(heading.rest):
        return ""
    return heading.rest
