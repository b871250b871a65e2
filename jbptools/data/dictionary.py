"""The dictionary: every table and column the kit knows, with its kind, unit, limits and words in zh and en.

``dictionary.json`` is the one place where a column is described; the loader, the checks, the blank
templates and ``datapackage.json`` all follow it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from jbptools.words import KitError, Message, current_language

__all__ = ["ColumnSpec", "Kind", "TableSpec", "Title", "dictionary", "table_spec", "unit_name", "value_name"]

Kind = Literal["id", "text", "code", "date", "month", "int", "cases", "yuan", "share", "number", "flag"]


class Title(Message):
    """The name of a table or column, said in the language of the sentence it stands in.

    >>> Title({"zh": "进货", "en": "Sell-in"}).say("zh")
    '进货'
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__("data.title", **words)

    def say(self, language: str | None = None) -> str:
        """Return the name in a language, the current one if left out."""
        return str(self.values[language or current_language()])


@dataclass(frozen=True)
class ColumnSpec:
    """One column: ``kind`` says how to read it, ``unit`` what the number counts."""

    name: str
    kind: Kind
    title: Mapping[str, str]
    description: Mapping[str, str]
    required: bool = True
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    example: Any = None
    values: Mapping[str, Mapping[str, str]] | None = None

    @property
    def name_shown(self) -> Title:
        """The column's title, to be put into a message."""
        return Title(self.title)


@dataclass(frozen=True)
class TableSpec:
    """One table: its key, the tables it points to and its columns in order."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    key: tuple[str, ...]
    foreign: Mapping[str, str]
    template: bool
    columns: Mapping[str, ColumnSpec]

    @property
    def name_shown(self) -> Title:
        """The table's title, to be put into a message."""
        return Title(self.title)


@cache
def _raw() -> Mapping[str, Any]:
    file = resources.files("jbptools.data").joinpath("dictionary.json")
    return json.loads(file.read_text(encoding="utf-8"))


@cache
def dictionary() -> Mapping[str, TableSpec]:
    """Return every table of the kit by its name.

    >>> dictionary()["sell_in"].columns["amount_yuan"].unit
    'yuan'
    """
    return MappingProxyType({name: _table(name, raw) for name, raw in _raw()["tables"].items()})


def _table(name: str, raw: Mapping[str, Any]) -> TableSpec:
    columns = {column: ColumnSpec(name=column, **facts) for column, facts in raw["columns"].items()}
    facts = {field: value for field, value in raw.items() if field not in ("columns", "key")}
    return TableSpec(name=name, key=tuple(raw["key"]), columns=MappingProxyType(columns), **facts)


def table_spec(name: str) -> TableSpec:
    """Return one table's description.

    Raises:
        KitError: no such table; the sentence says which there are.

    >>> table_spec("targets").key
    ('dealer_id', 'month')
    """
    try:
        return dictionary()[name]
    except KeyError:
        raise KitError("data.table_unknown", table=name, there=list(dictionary())) from None


def unit_name(unit: str | None, language: str | None = None) -> str:
    """Return a unit in words; nothing for a column without one.

    >>> unit_name("yuan", "en"), unit_name("cases", "zh")
    ('CNY, ex VAT', '箱')
    """
    return _raw()["units"][unit][language or current_language()] if unit else ""


def value_name(table: str, column: str, code: str, language: str | None = None) -> str:
    """Return what a code means in words; the code itself if the dictionary does not know it.

    >>> value_name("dealers", "channel", "gt", "en"), value_name("dealers", "channel", "KA", "en")
    ('Small shops', 'KA')
    """
    spec = table_spec(table).columns.get(column)
    values = spec.values if spec is not None else None
    if values is None or code not in values:
        return str(code)
    return values[code][language or current_language()]
