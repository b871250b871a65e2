"""One mapped sheet as typed rows: texts cleaned, amounts in yuan, dates as dates, each with its problem."""

from collections.abc import Iterable

import pandas as pd

from jbptools.data.importing.cells.amounts import amounts
from jbptools.data.importing.cells.dates import dates
from jbptools.data.importing.cells.texts import clean, fill_down
from jbptools.data.importing.files.upload import Upload, UploadedSheet
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping
from jbptools.data.importing.rows.answers import settle
from jbptools.data.importing.rows.checking import check_total_column, check_total_rows
from jbptools.data.importing.rows.lines import Lines
from jbptools.data.importing.rows.marked import carried_rows, part_rows, statistic_rows
from jbptools.data.importing.rows.outline import Outline, outline
from jbptools.data.importing.rows.report import Report, first_rows
from jbptools.data.importing.rows.totals import total_rows
from jbptools.words import KitError, Message
from jbptools.words.reading import month_of_text

__all__ = ["fitting_sheet", "found_outline", "read_lines"]

_DEALER = ("dealer_id", "dealer_name")


def fitting_sheet(upload: Upload, mapping: Mapping) -> UploadedSheet:
    """Return the sheet that a mapping speaks of, with its headings.

    Raises:
        KitError: the file has other columns than the mapping was made for.
    """
    sheet = upload.sheet(mapping.sheet)
    if (sheet.header.row, sheet.header.depth) != (mapping.header_row, mapping.header_depth):
        sheet = sheet.with_header(mapping.header_row, mapping.header_depth)
    expected = [column.source for column in mapping.columns]
    if list(sheet.header.labels) != expected:
        missing = [label for label in expected if label not in sheet.header.labels]
        raise KitError(
            "importing.mapping_does_not_fit",
            file=upload.name,
            missing=missing or expected,
            there=list(sheet.header.labels),
        )
    return sheet


def read_lines(upload: Upload, mapping: Mapping, report: Report) -> Lines:
    """Read one sheet by its mapping, leaving out what is no data; the report says what and why."""
    lines, totals = _cleaned(upload, mapping, report)
    if mapping.answers.get("outline", "") != "all_rows" and (found := _outline(lines)) is not None:
        lines = _without(lines, found.left_out, "own.left_outline", report)
    check_total_rows(lines, totals, report)
    check_total_column(lines, report)
    return settle(_filled_down(lines, report), report)


def found_outline(upload: Upload, mapping: Mapping, report: Report) -> Outline | None:
    """Return which rows of a sheet hold other rows, None where none do."""
    return _outline(_cleaned(upload, mapping, report)[0])


def _outline(lines: Lines) -> Outline | None:
    dealer = lines.mapping.used("dealer_name") or lines.mapping.used("dealer_id")
    if dealer is None or lines.mapping.table == "dealers":
        return None
    names = lines.raw[dealer.source]
    return outline(names, _numbers(lines)) if names.notna().all() else None


def _cleaned(upload: Upload, mapping: Mapping, report: Report) -> tuple[Lines, Lines]:
    """Read a sheet without repeated headings, parts, averages, carried sums, remarks; its totals apart."""
    lines = _typed(upload, mapping, fitting_sheet(upload, mapping))
    lines = _without(lines, _repeated_headings(lines.raw, mapping), "importing.left_headings", report)
    texts = lines.raw[[label for label in lines.raw.columns if _may_mark(lines, label)]]
    lines = _without(lines, carried_rows(texts), "own.left_carried", report)
    named = [column.source for column in mapping.columns if column.field in _DEALER]
    lines = _without(lines, statistic_rows(lines.raw[named]), "own.left_statistics", report)
    lines = _without(lines, part_rows(lines.raw[named], _numbers(lines)), "own.left_parts", report)
    total = _totals(lines)
    totals = lines.keep(total)
    lines = _without(lines, total, "importing.left_totals", report)
    return _without(lines, _notes(lines), "importing.left_notes", report), totals


def _may_mark(lines: Lines, label: str) -> bool:
    choice = lines.mapping.column(label)
    return not (choice.rule and choice.rule.kind == "amount")


def _without(lines: Lines, rows: pd.Series, key: str, report: Report) -> Lines:
    """Return the other rows; the report says which were left out. Rows that the user keeps are kept."""
    rows = rows & ~rows.index.isin(lines.mapping.keep_rows)
    if not rows.any():
        return lines
    numbers: Iterable[int] = rows.index[rows]
    texts = [_beginning(lines.raw, row) for row in list(numbers)[:3]]
    said = Message(key, place=lines.place, rows=int(rows.sum()), first=first_rows(numbers), texts=texts)
    report.leave_out(said, int(rows.sum()), lines)
    return lines.keep(~rows)


def _typed(upload: Upload, mapping: Mapping, sheet: UploadedSheet) -> Lines:
    body = _keys_filled(sheet, mapping)
    single = {column.field: column for column in mapping.columns if column.rule and not column.rule.item}
    values, problems = {}, {}
    grain = pd.Series("", index=body.index, dtype=object)
    for field, column in single.items():
        cells = body[column.source]
        if column.rule and column.rule.kind == "amount":
            read = amounts(cells, mapping.factor(column), mapping.decimal, mapping.full(column))
            values[field], problems[field] = read["value"], read["problem"]
        elif field == "date":
            years = amounts(body[single["year"].source])["value"] if "year" in single else None
            read = _dates(cells, mapping, years)
            values[field], problems[field], grain = read["value"], read["problem"], read["grain"]
        elif field == "year":
            values[field] = amounts(cells)["value"]
        else:
            values[field] = clean(cells, code=field in ("dealer_id", "sku"), spaces=field in _DEALER)
    if mapping.named_month:
        values["date"] = pd.Series(pd.Timestamp(mapping.named_month).as_unit("us"), index=body.index)
        grain = pd.Series("month", index=body.index, dtype=object)
    wide = {column.position: column for column in mapping.columns if column.rule and column.rule.item}
    read_wide = {
        number: amounts(body[one.source], mapping.factor(one), mapping.decimal, mapping.full(one))
        for number, one in wide.items()
    }
    return Lines(
        upload,
        mapping,
        body,
        pd.DataFrame(values, index=body.index),
        pd.DataFrame(problems, index=body.index),
        pd.DataFrame({number: read["value"] for number, read in read_wide.items()}, index=body.index),
        pd.DataFrame({number: read["problem"] for number, read in read_wide.items()}, index=body.index),
        grain,
    )


def _keys_filled(sheet: UploadedSheet, mapping: Mapping) -> pd.DataFrame:
    """Fill merged cells of key columns also where they hold codes or dates."""
    body = sheet.body
    keys = {
        column.position - 1: column.source
        for column in mapping.columns
        if column.rule and column.rule.kind in ("text", "date", "year")
    }
    spans = [one for one in sheet.merged if one[1] == one[3] and one[1] in keys and one[0] in body.index]
    if spans:
        body = body.copy()
        for top, left, bottom, _ in spans:
            block = (body.index >= top) & (body.index <= bottom)
            body.loc[block, keys[left]] = str(body.at[top, keys[left]])
    return body


def _dates(cells: pd.Series, mapping: Mapping, years: pd.Series | None) -> pd.DataFrame:
    """Read dates; cells that are only a month (``3月``, ``3``) take their year from elsewhere."""
    read = dates(cells, mapping.date_order)
    if (read["problem"] == "").mean() >= 0.5 and years is None:
        return read
    month = cells.map({text: month_of_text(text) for text in cells.dropna().unique()}).astype("float64")
    year = years if years is not None else pd.Series(mapping.year, index=cells.index, dtype="float64")
    usable = month.notna() & year.notna() & (read["problem"] != "")
    if not usable.any():
        return read
    first = pd.to_datetime(
        {"year": year[usable].astype("int64"), "month": month[usable].astype("int64"), "day": 1}
    )
    read.loc[usable, "value"] = first.astype("datetime64[us]")
    read.loc[usable, ["problem", "grain"]] = ["", "month"]
    return read


def _repeated_headings(raw: pd.DataFrame, mapping: Mapping) -> pd.Series:
    """Tell which rows say the headings again, as printed reports do on each page."""
    named = [column.source for column in mapping.columns if column.source in raw and column.field]
    if mapping.header_row is None or not named:
        return pd.Series(False, index=raw.index)
    same = sum((_says(raw[label], label)).astype("int64") for label in named)
    return pd.Series(same >= max(1, round(0.6 * len(named))), index=raw.index)


def _says(cells: pd.Series, label: str) -> pd.Series:
    return cells.isin([text for text in cells.dropna().unique() if text.strip() == label])


def _numbers(lines: Lines) -> pd.DataFrame:
    """Return the figures that a total would sum, in the file's own units."""
    single = [field for field in ("amount_yuan", "target_yuan", "quantity_cases") if lines.has(field)]
    columns = {
        field: lines.values[field] / lines.mapping.factor(_column(lines.mapping, field)) for field in single
    }
    items = [*lines.mapping.items("month"), *lines.mapping.items("category")]
    wide = {one.source: lines.wide[one.position] / lines.mapping.factor(one) for one in items}
    return pd.DataFrame({**columns, **wide}, index=lines.raw.index)


def _column(mapping: Mapping, field: str) -> ColumnChoice:
    column = mapping.used(field)
    assert column is not None  # noqa: S101 - the field came from this mapping
    return column


def _totals(lines: Lines) -> pd.Series:
    mapping = lines.mapping
    amount_like = {
        column.source for column in mapping.columns if column.rule and column.rule.kind == "amount"
    }
    dealers = [column.source for column in mapping.columns if column.field in _DEALER]
    others = [column.source for column in mapping.columns if column.source not in amount_like]
    keys = [*dealers, *(label for label in others if label not in dealers and _is_key(lines, label))]
    if not keys:
        return pd.Series(False, index=lines.raw.index)
    return total_rows(lines.raw[keys], dealers, _numbers(lines))


def _is_key(lines: Lines, label: str) -> bool:
    """Tell whether a column may name what a row is about: read as a text or date, or short words."""
    choice = lines.mapping.column(label)
    if choice.field:
        return True
    cells = lines.raw[label].dropna().head(2000)
    return bool(len(cells) and cells.str.len().median() < 20)


def _notes(lines: Lines) -> pd.Series:
    """Tell which rows only carry a remark ("制表人：…"): a cell or two, no figure, no date."""
    numbers = _numbers(lines)
    filled = lines.raw.notna().sum(axis=1)
    usual = float(filled.median()) if len(filled) else 0.0
    if usual < 3:
        return pd.Series(False, index=lines.raw.index)
    bare = numbers.isna().all(axis=1) if len(numbers.columns) else pd.Series(True, index=lines.raw.index)
    dated = lines.values["date"].notna() if lines.has("date") else pd.Series(False, index=lines.raw.index)
    return bare & ~dated & (filled <= max(1, 0.25 * usual))


def _filled_down(lines: Lines, report: Report) -> Lines:
    """Fill dealers that stand only on the first row of their block, unless a second column names them."""
    named = [field for field in _DEALER if lines.has(field)]
    if any(lines.values[field].notna().all() for field in named):
        return lines
    for field in named:
        cells, count = fill_down(lines.values[field])
        if count:
            lines.values[field] = cells
            column = _column(lines.mapping, field).title
            report.changed.append(
                Message("importing.changed_filled_down", place=lines.place, column=column, rows=count)
            )
    return lines


def _beginning(raw: pd.DataFrame, row: int) -> str:
    """Return a row's first words, by which it can be found in the file."""
    filled = [text.strip() for text in raw.loc[[row]].to_numpy().ravel() if isinstance(text, str)]
    return " ".join(filled[:2])[:30]
