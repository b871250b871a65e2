"""What still stands between a mapping and its data, as sentences for the form."""

import pandas as pd

from jbptools.data.importing.cells.amounts import amounts
from jbptools.data.importing.cells.dates import FIRST_YEAR, LAST_YEAR, ambiguous, dates
from jbptools.data.importing.files.upload import Upload
from jbptools.data.importing.meaning.headings import yearless
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping
from jbptools.data.importing.rows.asking import open_questions
from jbptools.data.importing.rows.figures import contradictions, unread_dates
from jbptools.data.importing.rows.reading import fitting_sheet
from jbptools.words import KitError, Message, Shown
from jbptools.words.reading import month_of_text

__all__ = ["blockers", "doubts"]

_SAMPLE = 2_000
_READABLE = 0.5


def blockers(upload: Upload, mapping: Mapping) -> list[Message]:
    r"""Return what must be put right before the file can be taken in; empty: nothing.

    >>> from jbptools.data.importing.meaning.guessing import guess
    >>> from jbptools.data.importing.files.upload import read_upload
    >>> upload = read_upload("a.csv", b"dealer,colour\nHua,red\nHeng,blue\n")
    >>> mapping = guess(upload).with_table("sell_in")
    >>> [message.key for message in blockers(upload, mapping)]
    ['importing.blocker_no_amount']
    """
    own = mapping.model_copy(update={"also": ()})
    if mapping.also:
        return [stop for one in (own, *mapping.also) for stop in blockers(upload, one)]
    if not mapping.use:
        return []
    key = mapping.model_dump_json()
    if key not in upload.stops:
        upload.stops[key] = _stops(upload, mapping)
    return list(upload.stops[key])


def _stops(upload: Upload, mapping: Mapping) -> list[Message]:
    try:
        sheet = fitting_sheet(upload, mapping)
    except KitError as error:
        return [error.message]
    if sheet.body.empty:
        return [Message("importing.blocker_no_rows", file=upload.name)]
    found = [
        _product_list(mapping),
        _no_dealer(mapping),
        _no_figures(mapping),
        _two_ways(mapping),
        _no_month(mapping),
        _no_year(mapping, sheet.body),
        unread_dates(mapping, sheet.body),
    ]
    named = [message for message in found if message is not None]
    if named and named[0].key == "importing.blocker_product_list":
        return named[:1]
    stops = [*named, *_unreadable(mapping, sheet.body), *contradictions(upload, mapping, sheet.body)]
    return stops or [question.text for question in open_questions(upload, mapping, sheet)]


def doubts(upload: Upload, mapping: Mapping) -> list[Message]:
    """Return what to look at though nothing hinders: unsaid VAT, day and month that could be swapped."""
    body = fitting_sheet(upload, mapping).body
    dated = mapping.used("date")
    result = []
    if dated is not None and ambiguous(body[dated.source]):
        result.append(
            Message(
                f"importing.doubt_order_{mapping.date_order}",
                column=dated.title,
                text=dated.sample[0] if dated.sample else "",
            )
        )
    if mapping.vat == "unknown" and any(column.rule and column.rule.is_money for column in mapping.columns):
        result.append(Message("importing.doubt_vat"))
    return result


def _has(mapping: Mapping, *fields: str) -> bool:
    return any(mapping.used(field) for field in fields)


def _headings(mapping: Mapping) -> list[str | Message]:
    return [column.title for column in mapping.columns if column.sample][:30]


def _product_list(mapping: Mapping) -> Message | None:
    product = _has(mapping, "sku", "sku_name") and not _has(mapping, "dealer_id", "dealer_name")
    if (
        product
        and not _has(mapping, "amount_yuan", "quantity_cases", "target_yuan")
        and not mapping.items("month")
    ):
        return Message(
            "importing.blocker_product_list", file=mapping.file, there=Shown(_headings(mapping), "list")
        )
    return None


def _no_dealer(mapping: Mapping) -> Message | None:
    if mapping.rows_are_dealers or _has(mapping, "dealer_id", "dealer_name"):
        return None
    return Message("importing.blocker_no_dealer", file=mapping.file, there=Shown(_headings(mapping), "list"))


def _no_figures(mapping: Mapping) -> Message | None:
    if mapping.table == "dealers" or mapping.items("month") or mapping.items("category"):
        return None
    if mapping.table == "targets":
        return (
            None
            if _has(mapping, "target_yuan")
            else Message("importing.blocker_no_target", there=Shown(_headings(mapping), "list"))
        )
    if _has(mapping, "amount_yuan", "target_yuan"):
        return None
    if not _has(mapping, "quantity_cases"):
        return Message("importing.blocker_no_amount", there=Shown(_headings(mapping), "list"))
    return (
        None
        if _has(mapping, "price_yuan") or mapping.price_per_case
        else Message("importing.blocker_only_cases")
    )


def _two_ways(mapping: Mapping) -> Message | None:
    """Figures under months or categories and figures in one column would count twice."""
    wide = [*mapping.items("month"), *mapping.items("category")]
    clash = ["amount_yuan", "quantity_cases", "target_yuan", "price_yuan"]
    clash += ["date"] if mapping.items("month") else []
    clash += ["category"] if mapping.items("category") else []
    single = [column for field in clash if (column := mapping.used(field))]
    if mapping.items("month") and mapping.items("category"):
        single += mapping.items("category")[:3]
        wide = list(mapping.items("month"))
    if not wide or not single:
        return None
    return Message(
        "importing.blocker_two_ways",
        columns=Shown([column.title for column in wide[:3]], "list"),
        others=Shown([column.title for column in single], "list"),
    )


def _no_month(mapping: Mapping) -> Message | None:
    if _has(mapping, "date") or mapping.items("month") or mapping.named_month:
        return None
    if mapping.table == "offtake":
        return Message("importing.blocker_offtake_without_month")
    if (mapping.table == "targets" or _has(mapping, "target_yuan")) and mapping.year is None:
        return Message("importing.blocker_target_without_year")
    return None


def _no_year(mapping: Mapping, body: pd.DataFrame) -> Message | None:
    """Months such as "3月" need a year; the title or the file's name may have said it."""
    if (mapping.year is not None and FIRST_YEAR <= mapping.year <= LAST_YEAR) or _has(mapping, "year"):
        return None
    bare = [column.source for column in mapping.items("month") if yearless(column.item)]
    dated = mapping.used("date")
    if dated is not None and dated.sample:
        cells = body[dated.source].dropna().head(_SAMPLE)
        bare += [dated.source] if len(cells) and _month_only(cells) else []
    return Message("importing.blocker_no_year", columns=Shown(bare[:3], "list")) if bare else None


def _month_only(cells: pd.Series) -> bool:
    return bool(cells.map(month_of_text).notna().mean() > 0.5)


def _unreadable(mapping: Mapping, body: pd.DataFrame) -> list[Message]:
    """Name the columns that are read as something most of their cells are not."""
    result = []
    for column in mapping.columns:
        cells = body[column.source].dropna().head(_SAMPLE)
        if column.rule is None or not len(cells) or column.rule.kind == "text":
            continue
        readable = _readable(column, cells, mapping)
        if readable < _READABLE:
            text = next(iter(cells.str.strip()), "")[:30]
            kind = "date" if column.rule.kind == "date" else "amount"
            result.append(
                Message(f"importing.blocker_not_{kind}", column=column.title, text=text, share=readable)
            )
    return result


def _readable(column: ColumnChoice, cells: pd.Series, mapping: Mapping) -> float:
    if column.field == "date":
        return (
            1.0 if _month_only(cells) else float((dates(cells, mapping.date_order)["problem"] == "").mean())
        )
    problem = amounts(cells, decimal=mapping.decimal)["problem"]
    known = problem[problem != "missing"]
    return float((known == "").mean()) if len(known) else 1.0
