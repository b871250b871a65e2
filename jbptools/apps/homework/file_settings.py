"""The questions about a whole file: what it holds, its headings, units, VAT, and what a blocker asks for.

Only what matters for this file is asked: a year where months have none, a price where there are only cases.
"""

from collections.abc import Callable
from types import MappingProxyType

from jbptools.apps.homework.sources import Files, SourcePart
from jbptools.apps.widgets.items import Field
from jbptools.data.importing import TABLES, UNITS, Mapping, blockers, doubts, guess
from jbptools.data.importing.rules import Table
from jbptools.words import KitError, Message, say
from jbptools.words.reading import Unread, read_figure

__all__ = ["SETTINGS", "change", "doubtful", "questions", "role_fields", "roles", "settings", "with_role"]

SETTINGS = ("sheet", "header", "table", "unit", "vat", "year", "price", "rows", "order")
VATS = ("ex", "inc", "unknown")
ORDERS = ("ymd", "dmy", "mdy")


def questions(part: SourcePart) -> list[Field]:
    """Return the fields that this file needs."""
    mapping = part.mapping
    keys = {message.key.partition(".")[2] for message in blockers(part.upload, mapping)}
    asked = [
        choice("table", "apps.table_", TABLES, "half"),
        choice("unit", "apps.unit_", UNITS),
        choice("vat", "apps.vat_", VATS),
    ]
    if len(part.upload.sheets) > 1:
        sheets = tuple((sheet.name, sheet.name) for sheet in part.upload.sheets)
        asked.insert(0, Field("sheet", say("apps.file_sheet"), "choice", sheets))
    asked.append(Field("header", say("apps.file_header"), "number"))
    if mapping.year is not None or any("year" in key for key in keys):
        asked.append(Field("year", say("apps.file_year"), "number"))
    if mapping.price_per_case is not None or "blocker_only_cases" in keys:
        asked.append(Field("price", say("apps.file_price"), "number"))
    if mapping.rows_are_dealers or "blocker_no_dealer" in keys:
        asked.append(choice("rows", "apps.rows_", ("no", "yes"), "half"))
    if mapping.used("date"):
        asked.append(choice("order", "apps.order_", ORDERS))
    return asked


def choice(key: str, stem: str, values: tuple[str, ...], size: str = "") -> Field:
    """Return a choice between codes, each with its words."""
    choices = tuple((one, say(stem + one)) for one in values)
    return Field(key, say(f"apps.file_{key}"), "choice", choices, size=size)


def settings(mapping: Mapping) -> dict[str, str]:
    """Return what the fields show now."""
    money = next((column for column in mapping.columns if column.rule and column.rule.is_money), None)
    return {
        "sheet": mapping.sheet,
        "header": "0" if mapping.header_row is None else str(mapping.header_row),
        "table": mapping.table,
        "unit": money.unit if money else "yuan",
        "vat": mapping.vat,
        "year": str(mapping.year or ""),
        "price": f"{mapping.price_per_case:g}" if mapping.price_per_case else "",
        "rows": "yes" if mapping.rows_are_dealers else "no",
        "order": mapping.date_order,
    }


def change(files: Files, part: SourcePart, key: str, value: str) -> None:
    """Read the file another way.

    Raises:
        KitError: a year, price or row that can't be; what was set before stays.
    """
    files.replace(part.name, CHANGES[key](part, value))


def _update(field: str, read: Callable[[str], object]) -> Callable[[SourcePart, str], Mapping]:
    return lambda part, value: part.mapping.model_copy(update={field: read(value)})


def _number(text: str, field: str, low: float, high: float) -> float | None:
    """Return the number that somebody wrote, None for an empty field; a sentence for anything else."""
    if not text.strip():
        return None
    read = read_figure(text)
    number = float("nan") if isinstance(read, Unread) or read.is_range else read.value
    if not low <= number <= high:
        raise KitError("apps.file_bad_number", text=text[:40], field=Message(field), low=low, high=high)
    return number


def _year(text: str) -> int | None:
    number = _number(text, "apps.file_year", 2000, 2100)
    return None if number is None else int(number)


def _header(part: SourcePart, text: str) -> Mapping:
    row = int(_number(text, "apps.file_header", 0, 1_000) or 0)
    read = guess(part.upload, part.mapping.sheet, header=(row or None, 1))
    return read.model_copy(update={"also": part.mapping.also, "use": part.mapping.use})


def _in_front(mapping: Mapping, sheet: str) -> Mapping:
    """Return the mapping with another sheet in front, whose columns are shown; all stay as they are."""
    sheets = (mapping.model_copy(update={"also": ()}), *mapping.also)
    front = next((one for one in sheets if one.sheet == sheet), sheets[0])
    return front.model_copy(update={"also": tuple(one for one in sheets if one is not front)})


def role_fields(part: SourcePart) -> list[Field]:
    """Return one choice for each sheet of a file: what it is read as, or not at all."""
    if len(part.upload.sheets) < 2:
        return []
    choices = (("", say("own.role_unused")), *((one, say(f"apps.table_{one}")) for one in TABLES))
    sheets = sorted((part.mapping, *part.mapping.also), key=lambda one: _place(part, one.sheet))
    found = []
    for one in sheets:
        label = say("own.role", sheet=one.sheet, rows=len(part.upload.sheet(one.sheet).body))
        found.append(Field(f"@{one.sheet}", label, "choice", choices, size="half"))
    return found


def _place(part: SourcePart, sheet: str) -> int:
    return [one.name for one in part.upload.sheets].index(sheet)


def roles(mapping: Mapping) -> dict[str, str]:
    """Return what each sheet is read as now."""
    return {f"@{one.sheet}": one.table if one.use else "" for one in (mapping, *mapping.also)}


def with_role(one: Mapping, role: str) -> Mapping:
    """Return a sheet's mapping in another role; empty: not used."""
    if not role:
        return one.model_copy(update={"use": False})
    table: Table = next(name for name in TABLES if name == role)
    return (one if one.table == role else one.with_table(table)).model_copy(update={"use": True})


CHANGES: MappingProxyType[str, Callable[[SourcePart, str], Mapping]] = MappingProxyType(
    {
        "sheet": lambda part, value: _in_front(part.mapping, value),
        "header": _header,
        "table": lambda part, value: part.mapping.with_table(value),  # type: ignore[arg-type]
        "unit": lambda part, value: part.mapping.with_unit(value),
        "vat": _update("vat", str),
        "year": _update("year", _year),
        "price": _update("price_per_case", lambda text: _number(text, "apps.file_price", 0.01, 1e6)),
        "rows": _update("rows_are_dealers", lambda text: text == "yes"),
        "order": _update("date_order", str),
    }
)


def doubtful(part: SourcePart) -> list[Message]:
    """Return what to look at though nothing hinders."""
    return list(doubts(part.upload, part.mapping))
