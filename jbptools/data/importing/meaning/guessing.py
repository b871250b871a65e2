"""The first guess of a mapping: which table a sheet is, and what each column means, with reasons.

The guess is only ever a proposal: the form shows it column by column, and the user corrects it.
"""

from collections.abc import Sequence

from jbptools.data.importing.cells.amounts import decimal_mark
from jbptools.data.importing.cells.dates import DateOrder, best_order
from jbptools.data.importing.files.upload import Upload, UploadedSheet
from jbptools.data.importing.meaning.headings import heading_of
from jbptools.data.importing.meaning.hints import (
    currency_hint,
    month_hint,
    unit_hint,
    vat_hint,
    year_hint,
)
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping, fields
from jbptools.data.importing.meaning.match import ColumnFacts, Fit, facts, fits
from jbptools.data.importing.meaning.seeming import seems_like
from jbptools.data.importing.meaning.wide import categories, category_of, item_of, label_of, months, speaks_of
from jbptools.data.importing.rules import Table, plain, rule, tokens, words

__all__ = ["guess", "guess_all"]

_DEMOTE = 0.15
#: how sure a further sheet must be to be read along without being asked for
_SURE = 0.7


def guess(
    upload: Upload, sheet: str | None = None, *, header: tuple[int | None, int] | None = None
) -> Mapping:
    r"""Guess how a sheet is to be read.

    Args:
        upload: a file that was read.
        sheet: which sheet; if left out, the visible one whose columns are recognised best, and along
            with it (``also``) sheets of another table or of the same layout, such as one a month.
        header: row number of the last heading row and how many rows they take, where the user
            corrected it; ``(None, 0)``: no headings.

    Raises:
        KitError: no such sheet or row.

    >>> from jbptools.data.importing.files.upload import read_upload
    >>> mapping = guess(read_upload("a.csv", "客户名称,销售额(万元)\n华顺,12\n恒通,9\n".encode()))
    >>> [(column.source, column.field, column.unit) for column in mapping.columns]
    [('客户名称', 'dealer_name', 'yuan'), ('销售额(万元)', 'amount_yuan', 'wan')]
    """
    if sheet is not None or len(upload.sheets) == 1:
        return _guess_sheet(upload, upload.sheet(sheet), header)
    mappings = [_guess_sheet(upload, one, header) for one in upload.sheets]
    best = max(
        mappings,
        key=lambda one: (
            not upload.sheet(one.sheet).hidden,
            not one.seems,
            one.confidence,
            len(upload.sheet(one.sheet).body),
        ),
    )
    also = tuple(_along(upload, one, best) for one in mappings if one.sheet != best.sheet)
    return best.model_copy(update={"also": also})


def _along(upload: Upload, one: Mapping, best: Mapping) -> Mapping:
    """Return a further sheet of the file, used or only listed: hidden and unrecognised ones are not used.

    What two sheets hold of the same dealers and months is found and asked about when all is read.
    """
    same = [column.source for column in one.columns] == [column.source for column in best.columns]
    use = one.use and not upload.sheet(one.sheet).hidden and (one.confidence >= _SURE or same)
    return one.model_copy(update={"use": use})


def guess_all(upload: Upload) -> list[Mapping]:
    """Guess every visible sheet that seems to hold one of the standard tables."""
    mappings = [_guess_sheet(upload, sheet, None) for sheet in upload.sheets if not sheet.hidden]
    return [mapping for mapping in mappings if mapping.confidence >= 0.5]


def _guess_sheet(upload: Upload, sheet: UploadedSheet, header: tuple[int | None, int] | None) -> Mapping:
    if header is not None:
        sheet = sheet.with_header(*header)
    seen = {label: facts(sheet.body[label]) for label in sheet.header.labels}
    found = {label: fits(label, column) for label, column in seen.items()}
    chosen = _assign(found)
    _settle_dealer(chosen, seen)
    _settle_dates(chosen, seen)
    wide = months(chosen, seen, upload, sheet) or categories(chosen, seen)
    _only_text_column(chosen, wide, seen, sheet)
    table, confidence, why = _table(chosen, wide, seen, _context(upload, sheet))
    titles = [*sheet.header.above, sheet.name, upload.name]
    year = year_hint(sheet.header.above) or year_hint([sheet.name]) or year_hint([upload.name])
    dated = (
        table == "dealers" or label_of(chosen, "date") or any("month" in fit.field for fit in wide.values())
    )
    allowed = {choice.name for choice in fields(table)}
    columns = tuple(
        _column(
            number, label, wide.get(label) or chosen.get(label), found[label], seen[label], allowed, titles
        )
        for number, label in enumerate(sheet.header.labels, 1)
    )
    seems = seems_like([sheet.name, *sheet.header.above, *sheet.header.labels], sheet.body)
    return Mapping(
        seems=seems,
        use=not seems,
        file=upload.name,
        sheet=sheet.name,
        header_row=sheet.header.row,
        header_depth=sheet.header.depth,
        table=table,
        columns=columns,
        vat=_vat(columns, titles),
        decimal=_decimal(columns, sheet),
        date_order=_order(columns, sheet),
        year=year,
        month="" if dated else month_hint([sheet.name, *sheet.header.above, upload.name], year),
        currency=_currency(columns, titles) or "CNY",
        confidence=confidence,
        why=why,
        rows_are_dealers=_nameless(columns, table),
    )


def _assign(found: dict[str, list[Fit]]) -> dict[str, Fit]:
    """Give each field to the column that fits it best; a column never falls to a much worse second field."""
    ranked = sorted(
        ((fit, label) for label, options in found.items() for fit in options), key=lambda pair: -pair[0].score
    )
    chosen: dict[str, Fit] = {}
    taken: set[str] = set()
    for fit, label in ranked:
        if label not in chosen and fit.field not in taken and fit.score >= found[label][0].score - _DEMOTE:
            chosen[label] = fit
            taken.add(fit.field)
    return chosen


def _only_text_column(
    chosen: dict[str, Fit], wide: dict[str, Fit], seen: dict[str, ColumnFacts], sheet: UploadedSheet
) -> None:
    """Where no heading says dealer, propose the one column of names beside the figures; the user is asked."""
    fields_found = {fit.field for fit in (*chosen.values(), *wide.values())}
    figures = {"amount_yuan", "month_amount", "month_target", "month_quantity", "target_yuan"}
    if fields_found & {"dealer_id", "dealer_name", "sku", "sku_name"} or not fields_found & figures:
        return
    if sheet.header.row is None:
        return
    names = [
        label
        for label, column in seen.items()
        if label not in chosen and label not in wide and _may_name(label, column)
    ]
    if len(names) == 1:
        chosen[names[0]] = Fit("dealer_name", 0.5, "own.why_only_text")


def _may_name(label: str, column: ColumnFacts) -> bool:
    return (
        column.filled > 1
        and column.numbers < 0.2
        and column.days < 0.2
        and column.codes < 0.5
        and column.distinct > 0.3
        and not any(_whole_word(tokens(label), word) for word in words("no_dealer_words"))
    )


def _whole_word(label: str, word: str) -> bool:
    return word in (label.split() if word.isascii() and " " not in word else label)


def _settle_dealer(chosen: dict[str, Fit], seen: dict[str, ColumnFacts]) -> None:
    """A lone column 客户 that holds codes is the dealer's code, not the name."""
    name = label_of(chosen, "dealer_name")
    if name and not label_of(chosen, "dealer_id") and seen[name].codes > 0.9:
        chosen[name] = Fit("dealer_id", chosen[name].score, "importing.why_codes", chosen[name].alias)


def _settle_dates(chosen: dict[str, Fit], seen: dict[str, ColumnFacts]) -> None:
    """A year column only counts beside a column of month numbers; a lone year is a date by itself."""
    date, year = label_of(chosen, "date"), label_of(chosen, "year")
    if year and not (date and seen[date].month_numbers and not seen[date].years):
        del chosen[year]


def _table(
    chosen: dict[str, Fit], wide: dict[str, Fit], seen: dict[str, ColumnFacts], context: Sequence[str]
) -> tuple[Table, float, str]:
    """Decide which table the sheet is, how sure that is, and the key of the reason."""
    found = {fit.field for fit in (*chosen.values(), *wide.values())}
    dealer = bool(found & {"dealer_id", "dealer_name"})
    sales: Table = "offtake" if speaks_of("offtake_words", context) else "sell_in"
    if found & {"month_amount", "month_quantity"}:
        return sales, 0.9 if dealer else 0.4, "importing.table_guess_months"
    if "category_amount" in found:
        return sales, 0.8, "importing.table_guess_categories"
    money = "amount_yuan" in found or {"quantity_cases", "price_yuan"} <= found
    if money and (dealer or "date" in found):
        return sales, 0.95 if dealer and "date" in found else 0.7, "importing.table_guess_lines"
    if found & {"target_yuan", "month_target"}:
        return "targets", 0.9 if dealer else 0.4, "importing.table_guess_targets"
    if "quantity_cases" in found and dealer:
        return sales, 0.6, "importing.table_guess_lines"
    if dealer:
        return "dealers", 0.8, "importing.table_guess_dealers"
    return sales, 0.1, "importing.table_guess_unsure"


def _context(upload: Upload, sheet: UploadedSheet) -> list[str]:
    return [upload.name, sheet.name, *sheet.header.above, *sheet.header.labels]


def _column(
    number: int,
    label: str,
    fit: Fit | None,
    options: list[Fit],
    seen: ColumnFacts,
    allowed: set[str],
    titles: list[str],
) -> ColumnChoice:
    if fit is None or fit.field not in allowed:
        why, values = _unused(label, options)
        return ColumnChoice(position=number, source=label, why=why, why_values=values, sample=seen.sample)
    field = rule(fit.field)
    unit = unit_hint(label) or next(
        (hint for text in titles if (hint := unit_hint(text, title=True))), "yuan"
    )
    return ColumnChoice(
        position=number,
        source=label,
        field=fit.field,
        item=item_of(label, fit.field),
        category=category_of(label, fit.field),
        unit=unit if field.is_money else "yuan",
        confidence=round(fit.score, 2),
        why=fit.why,
        why_values={"alias": fit.alias} if fit.alias else {},
        sample=seen.sample,
    )


def _unused(label: str, options: list[Fit]) -> tuple[str, dict[str, str | float]]:
    heading = heading_of(label)
    if heading.measure in _WHY and (heading.grain or heading.measure != "total"):
        return _WHY[heading.measure], {}
    if heading.grain == "year" and heading.measure == "actual":
        return "own.why_year_actual", {}
    if plain(label) in words("total_words") or (heading.grain and heading.measure != "named"):
        return "importing.why_total", {}
    if any(word in plain(label) for word in words("not_sales")):
        return "importing.why_not_sales", {}
    if options:
        return "importing.why_second", {"field": options[0].field}
    return "importing.why_unknown", {}


#: why a column beside the months is not read: last year's figures, a rate, a cost, a sum
_WHY = {
    "before": "own.why_before",
    "rate": "own.why_rate",
    "beside": "importing.why_not_sales",
    "total": "importing.why_total",
}


def _money(columns: tuple[ColumnChoice, ...]) -> list[ColumnChoice]:
    return [column for column in columns if column.rule and column.rule.is_money]


def _vat(columns: tuple[ColumnChoice, ...], titles: list[str]) -> str:
    stated = [vat_hint(text) for text in [*(column.source for column in _money(columns)), *titles]]
    return next((hint for hint in stated if hint != "unknown"), "unknown")


def _decimal(columns: tuple[ColumnChoice, ...], sheet: UploadedSheet) -> str:
    marks = [
        decimal_mark(sheet.body[column.source])
        for column in columns
        if column.rule and column.rule.kind == "amount"
    ]
    return "," if "," in marks else "."


def _order(columns: tuple[ColumnChoice, ...], sheet: UploadedSheet) -> DateOrder:
    dated = next((column for column in columns if column.field == "date"), None)
    return best_order(sheet.body[dated.source]) if dated else "ymd"


def _currency(columns: tuple[ColumnChoice, ...], titles: list[str]) -> str | None:
    texts = [text for column in _money(columns) for text in (column.source, *column.sample)]
    return currency_hint([*texts, *titles])


def _nameless(columns: tuple[ColumnChoice, ...], table: Table) -> bool:
    found = {column.field for column in columns}
    return (
        table in ("sell_in", "offtake")
        and "category_amount" in found
        and not found & {"dealer_id", "dealer_name"}
    )
