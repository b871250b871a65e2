"""Figures and days of one column that don't go together: asked with their rows, or refused until mended.

Amounts written in two habits (``34,20`` beside ``1,234.50``), a row a hundred times as dear as its likes,
price times quantity that does not make the amount, sales dated in the future, codes of which Excel left
only ``1.00023E+11``, a column headed as a date that says no day. Each would add up without a word.
"""

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from jbptools.data.importing.cells.amounts import amounts
from jbptools.data.importing.cells.dates import dates
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping
from jbptools.data.importing.meaning.match import name_score
from jbptools.data.importing.rows.report import first_rows
from jbptools.words import Message
from jbptools.words.reading import Unread, month_of_text, read_day

if TYPE_CHECKING:
    from jbptools.data.importing.files.upload import Upload

__all__ = ["contradictions", "out_of_step", "unread_dates"]

_SAMPLE = 20_000
_POINT = re.compile(r"^[^,]*\d\.\d{1,2}$|,\d{3}\.\d+$|,\d{3},\d{3}")
_COMMA = re.compile(r"^[^.]*\d,\d{1,2}$|\.\d{3},\d+$|\.\d{3}\.\d{3}")
_CODE = re.compile(r"\s*\d(?:[.,]\d+)?[eE]\+?\d{2,3}\s*")
_THOUSAND = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_OCTOBER = re.compile(r"(?:19|20)\d{2}\.1")


def contradictions(upload: "Upload", mapping: Mapping, body: pd.DataFrame) -> list[Message]:
    """Return what of a sheet can only be mended in the file itself, as sentences; empty: nothing."""
    found = [_two_habits(upload, one, body[one.source]) for one in mapping.columns if _is_amount(one)]
    found += [
        _swallowed(one, body[one.source]) for one in mapping.columns if one.field in ("dealer_id", "sku")
    ]
    dated = mapping.used("date")
    found += [_october(dated, body[dated.source])] if dated else []
    return [message for message in found if message is not None]


def _is_amount(column: ColumnChoice) -> bool:
    return column.rule is not None and column.rule.kind == "amount"


def _two_habits(upload: "Upload", column: ColumnChoice, cells: pd.Series) -> Message | None:
    texts = cells.dropna().head(_SAMPLE).str.strip()
    point, comma = texts[texts.str.contains(_POINT)], texts[texts.str.contains(_COMMA)]
    if len(point) and len(comma):
        return _habit(column, point, comma)
    if upload.kind not in ("text", "html") or len(point) or len(comma):
        return None
    pointed, whole = texts[texts.str.contains(".", regex=False)], texts[texts.str.fullmatch(r"-?\d+")]
    if (
        len(pointed)
        and pointed.str.fullmatch(_THOUSAND).all()
        and len(whole)
        and (whole.str.len() <= 3).all()
    ):
        return _habit(column, pointed, whole)
    return None


def _habit(column: ColumnChoice, one: pd.Series, other: pd.Series) -> Message:
    return Message(
        "importing.blocker_two_habits",
        column=column.title,
        one=one.iloc[0],
        one_row=int(one.index[0]),
        other=other.iloc[0],
        other_row=int(other.index[0]),
    )


def _swallowed(column: ColumnChoice, cells: pd.Series) -> Message | None:
    """A long code that Excel turned into a number has lost digits: different dealers become one."""
    lost = cells[cells.isin([text for text in cells.dropna().unique() if _CODE.fullmatch(text)])]
    if lost.empty:
        return None
    return Message(
        "importing.blocker_code_lost",
        column=column.title,
        rows=len(lost),
        text=lost.iloc[0].strip(),
        first=first_rows(lost.index),
    )


def _october(column: ColumnChoice, cells: pd.Series) -> Message | None:
    """``2025.1`` is January or, where a number lost its nought, October."""
    texts = [text.strip() for text in cells.dropna().unique()]
    short = [text for text in texts if _OCTOBER.fullmatch(text)]
    if not short or any(re.fullmatch(r"\d{4}\.0\d", text) for text in texts):
        return None
    years = {text[:4] for text in short}
    there = {text for text in texts if re.fullmatch(r"\d{4}\.\d{2}", text)}
    torn = [
        year for year in sorted(years) if f"{year}.10" not in there and {f"{year}.11", f"{year}.12"} & there
    ]
    if not torn:
        return None
    return Message(
        "importing.blocker_october",
        column=column.title,
        text=f"{torn[0]}.1",
        rows=int(cells.isin(short).sum()),
    )


def unread_dates(mapping: Mapping, body: pd.DataFrame) -> Message | None:
    """Return what to do with a column that is headed as a date and says no day, where nothing else does."""
    if mapping.used("date") or mapping.items("month") or mapping.named_month or mapping.table == "dealers":
        return None
    for column in mapping.columns:
        if column.field is not None:
            continue
        cells = body[column.source].dropna().head(2_000)
        named = name_score(column.source, "date") >= 0.8
        if not named and not (cells.str.contains(r"\d").mean() > 0.9 and _spans(cells.head(50))):
            continue
        whys = Counter(
            read.why for text in cells.unique() if isinstance(read := read_day(text, "ymd"), Unread)
        )
        if not whys or cells.map(month_of_text).notna().mean() > 0.5:
            continue
        why = whys.most_common(1)[0][0]
        text = next(
            text for text in cells if isinstance(read := read_day(text, "ymd"), Unread) and read.why == why
        )
        reason = Unread(why, text.strip()[:40]).message
        return Message("importing.blocker_date_unread", column=column.title, reason=reason, rows=len(cells))
    return None


def _spans(cells: pd.Series) -> bool:
    """Tell whether most cells are weeks, fiscal periods or spans of time, whatever the heading says."""
    reads = [read_day(text, "ymd") for text in cells]
    several = sum(isinstance(read, Unread) and read.why in ("week", "fiscal", "range") for read in reads)
    return several > 0.5 * len(reads) > 0


def out_of_step(mapping: Mapping, body: pd.DataFrame) -> dict[str, tuple[Message, pd.Series]]:
    """Return the rows whose figures or days don't go with their likes, by the key of the question."""
    if mapping.table not in ("sell_in", "offtake"):
        return {}
    found = {
        "future": _future(mapping, body),
        "product": _product(mapping, body),
        "size": _size(mapping, body),
    }
    return {key: one for key, one in found.items() if one is not None}


def _future(mapping: Mapping, body: pd.DataFrame) -> tuple[Message, pd.Series] | None:
    column = mapping.used("date")
    if column is None:
        return None
    last = pd.Timestamp(date(date.today().year, 12, 31))
    read = dates(body[column.source], mapping.date_order)
    late = (read["value"] > last) | (read["problem"] == "year")
    if not late.any():
        return None
    texts = list(dict.fromkeys(body.loc[late, column.source].str.strip()))[:3]
    return _asked("ask_future", column, late, texts), late


def _asked(key: str, column: ColumnChoice, rows: pd.Series, texts: list[str]) -> Message:
    numbers = rows.index[rows]
    return Message(
        f"own.{key}", column=column.title, rows=int(rows.sum()), first=first_rows(numbers), texts=texts
    )


def _read(mapping: Mapping, body: pd.DataFrame, field: str) -> pd.Series | None:
    column = mapping.used(field)
    return None if column is None else amounts(body[column.source], 1.0, mapping.decimal)["value"]


def _product(mapping: Mapping, body: pd.DataFrame) -> tuple[Message, pd.Series] | None:
    """Rows whose amount is not price times quantity, where most rows' is (whatever the VAT between them)."""
    price, count, amount = (
        _read(mapping, body, key) for key in ("price_yuan", "quantity_cases", "amount_yuan")
    )
    column = mapping.used("amount_yuan")
    if price is None or count is None or amount is None or column is None:
        return None
    made = price * count
    known = made.notna() & amount.notna() & (made != 0)
    if known.sum() < 3:
        return None
    usual = float((amount[known] / made[known]).median())
    due = made * usual
    wrong = known & ((amount - due).abs() > _slack(due))
    wrong &= ~_discounted(mapping, body[wrong], due, amount).reindex(body.index, fill_value=False)
    if not wrong.any() or wrong.sum() > 0.4 * known.sum():
        return None
    return _asked("ask_product", column, wrong, _texts(body, column, wrong)), wrong


def _slack(due: pd.Series) -> pd.Series:
    return pd.Series(np.maximum(0.03 * due.abs(), 1.0), index=due.index)


def _discounted(mapping: Mapping, rows: pd.DataFrame, due: pd.Series, amount: pd.Series) -> pd.Series:
    """Rows whose difference another column of the file explains: a share or a sum taken off the price."""
    explained = pd.Series(False, index=rows.index)
    due, amount = due[rows.index], amount[rows.index]
    for column in mapping.columns:
        if column.field is None and len(rows):
            off = amounts(rows[column.source], 1.0, mapping.decimal)["value"].fillna(0.0)
            share = off.where(off.between(0, 1, inclusive="neither"), 0.0)
            near = [(amount - left).abs() <= _slack(due) for left in (due * (1 - share), due - off)]
            explained |= near[0] | near[1]
    return explained


def _texts(body: pd.DataFrame, column: ColumnChoice, rows: pd.Series) -> list[str]:
    return list(dict.fromkeys(body.loc[rows, column.source].str.strip()))[:3]


#: how many times its likes a figure must be to look like one in another unit
_TIMES = (100.0, 1_000.0, 10_000.0)


def _size(mapping: Mapping, body: pd.DataFrame) -> tuple[Message, pd.Series] | None:
    """Rows a hundred, a thousand or ten thousand times as dear as their likes: another unit, or a slip."""
    column, amount, count = mapping.used("amount_yuan"), _read(mapping, body, "amount_yuan"), None
    if column is None or amount is None:
        return None
    count = _read(mapping, body, "quantity_cases")
    value = (amount / count).where(count != 0) if count is not None else amount
    value = value.abs().where(value != 0)
    keys = [one.source for one in mapping.columns if one.field in (_LIKE if count is not None else _WHO)]
    like = value.groupby([body[key] for key in keys]) if keys else None
    enough = (like.transform("count") if like is not None else value.notna().sum()) >= 4
    usual = like.transform("median") if like is not None else value.median()
    times = value / usual
    # without quantities a large order may well be a hundred times a small one; a thousand times is a slip
    sizes = _TIMES if count is not None else _TIMES[1:]
    odd = sum(((times / size).between(0.67, 1.5) | (times * size).between(0.67, 1.5)) for size in sizes)
    wrong = (pd.Series(odd, index=value.index) > 0) & enough
    if count is None:
        wrong &= times > 1
    if not wrong.any() or wrong.sum() > 0.3 * value.notna().sum():
        return None
    return _asked("ask_size", column, wrong, _texts(body, column, wrong)), wrong


_LIKE = ("sku", "sku_name")
_WHO = ("dealer_id", "dealer_name")
