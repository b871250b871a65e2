"""Typed rows become standard tables: sell-in, offtake, targets - from long lines or from wide sheets."""

from typing import cast

import pandas as pd

from jbptools.data.importing.meaning.headings import first_month, months_of
from jbptools.data.importing.rows.lines import Lines
from jbptools.data.importing.rows.report import Report, first_rows
from jbptools.words import Message

__all__ = ["flows"]

_KEYS = ("dealer_id", "dealer_name", "sku", "sku_name", "category", "channel")
#: between a heading's month and its category; no heading holds it
_AND = "\x1f"
_SPREAD = {"quarter": 3, "year": 12}


def flows(lines: Lines, report: Report) -> dict[str, pd.DataFrame]:
    """Return the tables that a sheet's rows give; dealers are still named as in the file.

    Returns:
        ``sell_in`` or ``offtake`` and ``targets``, as far as the sheet has them; index = row numbers.
    """
    if lines.mapping.table == "dealers":
        return {}
    long = _with_amount(_long(lines), lines, report)
    result: dict[str, pd.DataFrame] = {}
    figures = [name for name in ("amount_yuan", "quantity_cases") if name in long]
    if figures and lines.mapping.table != "targets":
        sales = long.drop(columns="target_yuan", errors="ignore").dropna(subset=figures, how="all")
        _note_returns(sales, lines, report)
        result[lines.mapping.table] = sales
    if "target_yuan" in long:
        targets = long.drop(columns=[*figures, "sku", "sku_name", "category", "channel"], errors="ignore")
        result["targets"] = _spread(targets.dropna(subset="target_yuan"), lines, report)
    return result


def _long(lines: Lines) -> pd.DataFrame:
    keys = lines.values[[name for name in (*_KEYS, "date") if lines.has(name)]]
    single = [
        name for name in ("amount_yuan", "quantity_cases", "price_yuan", "target_yuan") if lines.has(name)
    ]
    if lines.wide.columns.empty:
        return keys.join(lines.values[single])
    return keys.join(_unpivoted(lines), how="right")


def _unpivoted(lines: Lines) -> pd.DataFrame:
    """Turn columns per month or category into rows; an empty cell gives none."""
    parts = []
    for measure, numbers in _by_measure(lines).items():
        columns = [lines.mapping.column(number) for number in numbers]
        items = [f"{column.item}{_AND}{column.category}" for column in columns]
        part = lines.wide[numbers].set_axis(items, axis=1)
        if len(set(items)) < len(items):
            part = part.T.groupby(level=0, sort=False).sum(min_count=1).T
        parts.append(cast("pd.Series", part.stack()).rename(measure))
    stacked = pd.concat(parts, axis=1)
    item = stacked.index.get_level_values(1).str.split(_AND, expand=True)
    stacked = stacked.set_axis(stacked.index.get_level_values(0), axis=0)
    if not lines.mapping.items("month"):
        return stacked.assign(category=item.get_level_values(0).astype("str"))
    if any(column.category for column in lines.mapping.items("month")):
        category = pd.Series(item.get_level_values(1), index=stacked.index, dtype="str")
        stacked = stacked.assign(category=category.mask(category == ""))
    return _dated(stacked, item.get_level_values(0), lines)


def _dated(stacked: pd.DataFrame, item: pd.Index, lines: Lines) -> pd.DataFrame:
    """Give each figure the first day of its month; a quarter's or year's figure is spread over its months."""
    years = lines.values["year"].reindex(stacked.index) if lines.has("year") else None
    dated = stacked.assign(date=_first_days(item, years, lines.mapping.year))
    length = item.map(months_of).to_numpy()
    if (length == 1).all():
        return dated
    figures = list(stacked.columns.intersection(["amount_yuan", "quantity_cases", "target_yuan"]))
    parts = [dated[length == 1]]
    for months in sorted({int(one) for one in length} - {1}):
        rows = dated[length == months]
        parts += [
            rows.assign(
                date=_months_on(rows["date"], later), **{name: rows[name] / months for name in figures}
            )
            for later in range(months)
        ]
    return pd.concat(parts)


def _months_on(dates: pd.Series, months: int) -> pd.Series:
    return (dates + pd.DateOffset(months=months)).astype("datetime64[us]")


def _first_days(items: pd.Index, years: pd.Series | None, year: int | None) -> pd.DatetimeIndex:
    """Return the first day of each heading's span; a span without a year takes the row's or the file's."""
    own = pd.to_numeric(pd.Series(items.str.extract(r"^(\d{4})", expand=False)), errors="coerce")
    given = (
        years.reset_index(drop=True)
        if years is not None
        else pd.Series(year, index=own.index, dtype="float64")
    )
    month = items.map(first_month).astype("int64")
    parts = {"year": own.fillna(given).fillna(0).to_numpy(), "month": month, "day": 1}
    return pd.DatetimeIndex(pd.to_datetime(pd.DataFrame(parts), errors="coerce")).as_unit("us")


def _by_measure(lines: Lines) -> dict[str, list[int]]:
    """Group the wide columns by what they measure; months win where categories are mapped as well."""
    columns = lines.mapping.items("month") or lines.mapping.items("category")
    grouped: dict[str, list[int]] = {}
    for column in columns:
        if column.rule:
            grouped.setdefault(column.rule.measure, []).append(column.position)
    return grouped


def _with_amount(long: pd.DataFrame, lines: Lines, report: Report) -> pd.DataFrame:
    """Work out amounts from quantity and price where the file has no amount."""
    price = long.pop("price_yuan") if "price_yuan" in long else None
    if "amount_yuan" in long or "quantity_cases" not in long or lines.mapping.table == "targets":
        return long
    if price is not None:
        report.changed.append(Message("importing.changed_quantity_times_price", place=lines.place))
        return long.assign(amount_yuan=long["quantity_cases"] * price).dropna(subset="amount_yuan")
    if lines.mapping.price_per_case is not None:
        report.changed.append(
            Message("importing.changed_average_price", place=lines.place, price=lines.mapping.price_per_case)
        )
        return long.assign(amount_yuan=long["quantity_cases"] * lines.mapping.price_per_case)
    return long


def _note_returns(sales: pd.DataFrame, lines: Lines, report: Report) -> None:
    if "amount_yuan" not in sales:
        return
    negative = sales.loc[sales["amount_yuan"] < 0, "amount_yuan"]
    if len(negative):
        report.changed.append(
            Message(
                "importing.changed_returns",
                place=lines.place,
                rows=len(negative),
                amount=-float(negative.sum()),
                share=-float(negative.sum()) / max(float(sales["amount_yuan"].clip(lower=0).sum()), 1.0),
                first=first_rows(negative.index),
            )
        )


def _spread(targets: pd.DataFrame, lines: Lines, report: Report) -> pd.DataFrame:
    """Spread targets of a quarter or a year evenly over their months; say so."""
    grain = lines.grain.reindex(targets.index)
    if "date" not in targets:
        targets = targets.assign(date=pd.Timestamp(lines.mapping.year or 1900, 1, 1).as_unit("us"))
        grain = pd.Series("year", index=targets.index)
    parts = [targets[~grain.isin(list(_SPREAD))]]
    for name, months in _SPREAD.items():
        rows = targets[grain == name]
        if len(rows):
            report.changed.append(
                Message(f"importing.changed_spread_{name}", place=lines.place, rows=len(rows))
            )
            parts += [_later(rows, month, months) for month in range(months)]
    return pd.concat(parts)


def _later(rows: pd.DataFrame, month: int, months: int) -> pd.DataFrame:
    return rows.assign(date=_months_on(rows["date"], month), target_yuan=rows["target_yuan"] / months)
