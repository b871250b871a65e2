"""Files and their mappings become one dataset, with a report in sentences."""

from collections.abc import Mapping as Answers
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import pandas as pd

from jbptools.data.dataset import Dataset, VatBasis
from jbptools.data.dictionary import dictionary
from jbptools.data.filled import read_filled
from jbptools.data.importing.cells.texts import spellings
from jbptools.data.importing.files.upload import Upload
from jbptools.data.importing.joining.attributes import dealers_table, products_table
from jbptools.data.importing.joining.dealers import Directory, directory
from jbptools.data.importing.joining.likeness import alike, merged, same_question
from jbptools.data.importing.joining.sources import Source, SourceFigure, figures, resolve
from jbptools.data.importing.meaning.headings import months_of
from jbptools.data.importing.meaning.mapping import TABLES, Mapping
from jbptools.data.importing.rows.asking import Question
from jbptools.data.importing.rows.blocking import blockers
from jbptools.data.importing.rows.lines import Lines, place
from jbptools.data.importing.rows.reading import read_lines
from jbptools.data.importing.rows.refuse import refuse_rows
from jbptools.data.importing.rows.report import Report
from jbptools.data.importing.rows.tables import flows
from jbptools.data.importing.rules import TableTitle
from jbptools.words import KitError, Message, Shown

__all__ = ["Imported", "apply"]

_SALES_COLUMNS = ("dealer_id", "date", "month", "sku", "category", "channel", "quantity_cases", "amount_yuan")


@dataclass(frozen=True, eq=False)
class Imported:
    """The dataset that came out, and the story of how.

    Args:
        figures: what each sheet holds of each year.
        overlaps: questions where two sources hold the same dealers and months.
        likenesses: questions whether two names are one dealer.
    """

    dataset: Dataset
    report: Report
    figures: tuple[SourceFigure, ...] = ()
    overlaps: tuple[Question, ...] = ()
    likenesses: tuple[Question, ...] = ()


def apply(
    parts: Sequence[tuple[Upload, Mapping]],
    name: str | None = None,
    *,
    answers: Answers[str, str] = MappingProxyType({}),
    given: Sequence[tuple[str, Dataset]] = (),
) -> Imported:
    r"""Read one or more files (or sheets) by their mappings and join them by dealer.

    Args:
        parts: each file with its mapping, e.g. sales lines, the dealers' list, targets.
        name: what to call the dataset; the first file's name if left out.
        answers: what the user said about sources that hold the same months and dealers that may be one.
        given: datasets of filled-in templates, by file name, that are joined as they are.

    Returns:
        The dataset (``sell_in``, ``offtake``, ``targets``, ``dealers``, ``products`` as far as the files
        have them; columns that no file has are not there) and the report.

    Raises:
        KitError: a mapping still has a blocker, amounts are in different currencies, or no row is left.

    >>> from jbptools.data.importing import guess, read_upload
    >>> upload = read_upload("a.csv", "客户,日期,金额\n华顺,2025-03-01,\"1,200\"\n合计,,1200\n".encode())
    >>> imported = apply([(upload, guess(upload))])
    >>> imported.dataset.table("sell_in")["amount_yuan"].tolist(), len(imported.report.left_out)
    ([1200.0], 1)
    """
    sheets_of = [(upload, one) for upload, mapping in parts for one in (mapping, *mapping.also)]
    parts = [(upload, one) for upload, one in sheets_of if one.use]
    if not parts:
        raise _nothing_used(sheets_of)
    _check(parts)
    report = Report()
    report.left_out += [_not_used(upload, one) for upload, one in sheets_of if not one.use]
    sheets = [_read(upload, mapping, report) for upload, mapping in _each_once(parts, report)]
    listed = [one.tables["dealers"][["dealer_id", "dealer_name"]] for _, one in given if one.has("dealers")]
    named = [lines.values for lines in sheets if len(lines.values.columns)]
    book = directory([*named, *listed], report)
    one_dealer = merged(answers)
    ids = [_renamed(book.find(lines.values), one_dealer) for lines in sheets]
    sources, overlaps = resolve([*_given(given), *_sources(sheets, ids, report)], answers, report)
    likenesses = _likenesses(book, sources)
    tables = _tables(sources)
    known = [(lines.mapping, lines.values, dealer) for lines, dealer in zip(sheets, ids, strict=True)]
    tables["dealers"] = dealers_table(known, book.names, report)
    _say_unmatched(sheets, ids, book, report)
    if products := products_table([lines.values for lines in sheets if lines.mapping.table != "dealers"]):
        tables["products"] = products[0]
    tables = _with_given(tables, given, book)
    for upload in dict.fromkeys(upload for upload, _ in parts):
        tables = {**_template_tables(upload, report), **tables}
    if not len(tables["dealers"]):
        raise KitError("importing.nothing_left", reasons=Shown(report.refused[:3], "list"))
    dataset = _dataset(parts, tables, name, report)
    return Imported(dataset, report, tuple(figures(sources)), tuple(overlaps), tuple(likenesses))


def _not_used(upload: Upload, mapping: Mapping) -> Message:
    """Return the sentence that says why a sheet is not used."""
    hidden = upload.sheet(mapping.sheet).hidden
    why = (
        f"own.seems_{mapping.seems}"
        if mapping.seems
        else "own.seems_hidden"
        if hidden
        else "own.seems_nothing"
    )
    return Message("own.left_sheet", place=place(upload, mapping), why=Message(why))


def _nothing_used(sheets: Sequence[tuple[Upload, Mapping]]) -> KitError:
    for upload, mapping in sheets:
        said = _not_used(upload, mapping)
        return KitError(said.key, **said.values)
    return KitError("importing.nothing_to_apply")


def _renamed(codes: pd.Series, one_dealer: dict[str, str]) -> pd.Series:
    """Return the codes with those dealers under one that the user said are one."""
    return codes.replace(one_dealer) if one_dealer else codes


def _likenesses(book: Directory, sources: list[Source]) -> list[Question]:
    sales = [one for one in sources if one.table != "targets"]
    active = [pd.DataFrame({"dealer_id": one.rows["dealer_id"], "month": one.months}) for one in sales]
    dated = pd.concat(active) if active else pd.DataFrame()
    dated = dated[dated["month"] != ""].drop_duplicates() if len(dated) else dated
    return [same_question(pair, book.names) for pair in alike(book.names, dated)]


def _given(given: Sequence[tuple[str, Dataset]]) -> list[Source]:
    """Return the sales and targets of filled-in templates as sources like any other."""
    return [
        Source(file, TableTitle(table).say(), Message("importing.place_file", file=file), table, rows)
        for file, dataset in given
        for table, rows in dataset.tables.items()
        if table in _FINISH and len(rows)
    ]


def _with_given(
    tables: dict[str, pd.DataFrame], given: Sequence[tuple[str, Dataset]], book: Directory
) -> dict[str, pd.DataFrame]:
    """Add the templates' other tables; a dealer that two of them describe is taken from the first."""
    result = dict(tables)
    for _, dataset in given:
        for table, rows in dataset.tables.items():
            if table in _FINISH:
                continue
            both = [rows, result[table]] if table in result else [rows]
            result[table] = pd.concat(both, ignore_index=True)
    if given:
        result["dealers"] = result["dealers"].drop_duplicates("dealer_id", ignore_index=True)
    return result


def _check(parts: Sequence[tuple[Upload, Mapping]]) -> None:
    for upload, mapping in parts:
        stops = blockers(upload, mapping)
        if stops:
            raise KitError(stops[0].key, **stops[0].values)
    currencies = sorted({mapping.currency for _, mapping in parts if _has_money(mapping)})
    if len(currencies) > 1:
        raise KitError("importing.mixed_currencies", currencies=currencies)


def _each_once(parts: Sequence[tuple[Upload, Mapping]], report: Report) -> list[tuple[Upload, Mapping]]:
    """Leave out a file or sheet that is there twice under two names: its sales would count twice."""
    kept: list[tuple[Upload, Mapping]] = []
    for upload, mapping in parts:
        twin = next((one for one in kept if _same_rows(one, (upload, mapping))), None)
        if twin is None:
            kept.append((upload, mapping))
        else:
            report.left_out.append(
                Message("importing.left_twin", file=place(upload, mapping), twin=place(*twin))
            )
    return kept


def _same_rows(one: tuple[Upload, Mapping], other: tuple[Upload, Mapping]) -> bool:
    (first, mapping), (second, theirs) = one, other
    if (mapping.table, mapping.month) != (theirs.table, theirs.month):
        return False
    return first.sheet(mapping.sheet).cells.equals(second.sheet(theirs.sheet).cells)


def _has_money(mapping: Mapping) -> bool:
    return any(column.rule and column.rule.is_money for column in mapping.columns)


def _read(upload: Upload, mapping: Mapping, report: Report) -> Lines:
    lines = read_lines(upload, mapping, report)
    found = len(lines.raw)
    lines = refuse_rows(lines, report)
    if mapping.rows_are_dealers:
        digits = max(4, len(str(lines.raw.index.max() if len(lines.raw) else 0)))
        lines.values["dealer_id"] = pd.Series(
            [f"R{row:0{digits}d}" for row in lines.raw.index], index=lines.raw.index, dtype="str"
        )
        report.changed.append(
            Message("importing.changed_rows_are_dealers", place=lines.place, rows=len(lines.raw))
        )
    report.read.append(
        Message(f"importing.read_{mapping.table}", place=lines.place, rows=len(lines.raw), found=found)
    )
    _say_conversions(lines, report)
    _say_unused(lines, report)
    return lines


def _say_unused(lines: Lines, report: Report) -> None:
    unused = [column.title for column in lines.mapping.columns if column.field is None and column.sample]
    if unused:
        report.left_out.append(
            Message(
                "importing.left_columns",
                place=lines.place,
                count=len(unused),
                columns=Shown(unused[:20], "list"),
            )
        )


def _say_conversions(lines: Lines, report: Report) -> None:
    mapping = lines.mapping
    for unit in dict.fromkeys(
        column.unit for column in mapping.columns if column.rule and column.rule.is_money
    ):
        if unit != "yuan":
            columns = [
                column.title
                for column in mapping.columns
                if column.rule and column.rule.is_money and column.unit == unit
            ]
            report.changed.append(
                Message(
                    f"importing.changed_unit_{unit}", place=lines.place, columns=Shown(columns[:5], "list")
                )
            )
    if mapping.vat == "inc" and _has_money(mapping):
        report.changed.append(Message("importing.changed_vat", place=lines.place, rate=mapping.vat_rate))
    years = [column.title for column in mapping.items("month") if months_of(column.item) > 1]
    if years:
        said = Message("importing.changed_spread_columns", place=lines.place, columns=Shown(years, "list"))
        report.changed.append(said)
    if mapping.named_month:
        month = mapping.named_month
        report.changed.append(Message("importing.changed_month_from_name", place=lines.place, month=month))
    if mapping.decimal == ",":
        report.changed.append(Message("importing.changed_decimal_comma", place=lines.place))


def _sources(sheets: list[Lines], ids: list[pd.Series], report: Report) -> list[Source]:
    """Return what each sheet gives to each table, its dealers under their codes."""
    found = []
    for lines, dealer in zip(sheets, ids, strict=True):
        unit = next((one.unit for one in lines.mapping.columns if one.rule and one.rule.is_money), "yuan")
        for table, rows in flows(lines, report).items():
            rows = rows.drop(columns=["dealer_id", "dealer_name"], errors="ignore")
            rows = rows.assign(dealer_id=dealer.reindex(rows.index))
            found.append(Source(lines.upload.name, lines.mapping.sheet, lines.place, table, rows, unit))
        _say_repeated(lines, report)
    return found


def _tables(sources: list[Source]) -> dict[str, pd.DataFrame]:
    parts: dict[str, list[pd.DataFrame]] = {}
    for source in sources:
        parts.setdefault(source.table, []).append(source.rows)
    tables = {table: pd.concat(found, ignore_index=True) for table, found in parts.items()}
    return {table: _FINISH[table](rows) for table, rows in tables.items() if len(rows)}


def _say_repeated(lines: Lines, report: Report) -> None:
    if lines.mapping.table == "dealers":
        return
    repeated = int(lines.raw.duplicated().sum())
    if repeated and not lines.mapping.rows_are_dealers:
        report.changed.append(Message("importing.changed_repeated_lines", place=lines.place, rows=repeated))


def _template_tables(upload: Upload, report: Report) -> dict[str, pd.DataFrame]:
    """Return the tables of a filled-in template that nobody has to map: stock, claims, coverage ..."""
    if upload.template is None:
        return {}
    try:
        found = read_filled(upload.template, upload.name).tables
    except KitError as error:
        report.refused.append(error.message)
        return {}
    more = {name: rows for name, rows in found.items() if name not in TABLES}
    for name, rows in more.items():
        report.read.append(
            Message(
                "importing.read_template",
                place=Message("importing.place_file", file=upload.name),
                table=TableTitle(name),
                rows=len(rows),
            )
        )
    return more


def _sell_in(rows: pd.DataFrame) -> pd.DataFrame:
    for column in ("sku", "category", "channel"):
        if column in rows:
            rows[column] = spellings(rows[column])[0]
    if "sku" not in rows and "sku_name" in rows:
        rows["sku"] = spellings(rows["sku_name"])[0]
    return rows[[column for column in _SALES_COLUMNS if column in rows]]


def _monthly(rows: pd.DataFrame) -> pd.DataFrame:
    """Give rows their month; those of a template have it already."""
    if "date" not in rows:
        return rows
    months = rows["date"].dt.to_period("M")
    return rows.assign(month=rows["month"].fillna(months) if "month" in rows else months)


def _offtake(rows: pd.DataFrame) -> pd.DataFrame:
    rows = _monthly(_sell_in(rows)).drop(columns=["date", "channel"], errors="ignore")
    keys = [column for column in ("dealer_id", "month", "sku", "category") if column in rows]
    figures = [column for column in ("quantity_cases", "amount_yuan") if column in rows]
    return rows.groupby(keys, dropna=False, sort=False, as_index=False)[figures].sum(min_count=1)


def _targets(rows: pd.DataFrame) -> pd.DataFrame:
    rows = _monthly(rows)
    return rows.groupby(["dealer_id", "month"], sort=False, as_index=False)[["target_yuan"]].sum()


_FINISH = {"sell_in": _sell_in, "offtake": _offtake, "targets": _targets}


def _say_unmatched(sheets: list[Lines], ids: list[pd.Series], book: Directory, report: Report) -> None:
    """Say which dealers stand in one file only, where there is a list of dealers to compare with."""
    listed: set[str] = set()
    trading: set[str] = set()
    for lines, dealer in zip(sheets, ids, strict=True):
        (listed if lines.mapping.table == "dealers" else trading).update(dealer.dropna().unique())
    if not listed or not trading:
        return
    for key, codes in (("unlisted", trading - listed), ("dormant", listed - trading)):
        if codes:
            names = [book.names.get(code, code) for code in sorted(codes)[:3]]
            report.changed.append(Message(f"importing.changed_{key}", dealers=len(codes), names=names))


def _dataset(
    parts: Sequence[tuple[Upload, Mapping]], tables: dict[str, pd.DataFrame], name: str | None, report: Report
) -> Dataset:
    money = [mapping for _, mapping in parts if _has_money(mapping)]
    bases = {mapping.vat for mapping in money}
    vat: VatBasis = "unknown" if "unknown" in bases else "ex"
    if len(bases) > 1 and "unknown" in bases:
        report.changed.append(
            Message("importing.changed_vat_mixed", files=[one.file for one in money if one.vat == "unknown"])
        )
    currency = money[0].currency if money else "CNY"
    order = [table for table in dictionary() if table in tables]
    return Dataset(
        name or parts[0][0].name,
        {table: tables[table] for table in order},
        "own",
        currency,
        vat,
        _as_of(tables),
    )


def _as_of(tables: dict[str, pd.DataFrame]) -> date | None:
    """Return the last day that sales cover, where the file tells it: a month covers its last day.

    The day of the last line tells nothing: whether that month is over is for the review to judge.
    """
    if "sell_in" in tables and "date" in tables["sell_in"]:
        days = tables["sell_in"]["date"]
        last = days.max()
        monthly = bool((days.dt.day == 1).all())
        return (last + pd.offsets.MonthEnd(0)).date() if monthly else None
    if "offtake" in tables:
        return tables["offtake"]["month"].max().end_time.date()
    return None
