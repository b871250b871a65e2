"""The plan as tables: what stands in them is decided here once, for every file format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label, field_spec, part_of
from jbptools.plan.model.parts import Item
from jbptools.plan.model.units import kept_in, unit_label, value_message
from jbptools.words import form, say
from jbptools.words.language import Language
from jbptools.words.writing import writing

__all__ = ["COLUMNS", "Table", "TableCell", "TableColumn", "codes", "plan_table", "plan_tables"]

#: section -> its columns in print and their widths (shares of the page)
COLUMNS: Mapping[str, tuple[tuple[str, float], ...]] = MappingProxyType(
    {
        "goals": (
            ("name", 2.6),
            ("side", 1.1),
            ("baseline", 1.3),
            ("target", 1.3),
            ("unit", 0.9),
            ("date", 1.3),
            ("owner", 1.2),
            ("assumption", 2.4),
        ),
        "strategies": (("text", 3.4), ("why", 2.6), ("not_doing", 2.6), ("goals", 1.0)),
        "actions": (
            ("text", 3.2),
            ("strategy", 0.8),
            ("side", 1.4),
            ("owner", 1.2),
            ("resource", 2.0),
            ("budget_maker", 1.2),
            ("budget_dealer", 1.2),
            ("start", 1.2),
            ("end", 1.2),
            ("status", 1.0),
        ),
        "measures": (
            ("name", 2.4),
            ("kind", 0.9),
            ("side", 1.5),
            ("baseline", 1.2),
            ("target", 1.2),
            ("unit", 0.9),
            ("date", 1.3),
            ("source", 2.1),
            ("strategy", 0.8),
        ),
        "opportunities": (
            ("name", 3.0),
            ("offtake_yuan", 1.4),
            ("dealer_profit_yuan", 1.4),
            ("maker_profit_yuan", 1.4),
            ("cash_yuan", 1.4),
            ("confidence", 1.0),
        ),
        "give_get": (
            ("dealer_does", 2.4),
            ("maker_gives", 2.4),
            ("condition", 1.8),
            ("threshold", 1.0),
            ("unit", 0.8),
            ("date", 1.2),
            ("stop_rule", 2.4),
        ),
        "assumptions": (
            ("name", 2.4),
            ("side", 1.1),
            ("unit", 0.9),
            ("before", 1.3),
            ("low", 1.3),
            ("base", 1.3),
            ("high", 1.3),
            ("source", 2.4),
        ),
        "reviews": (("date", 1.3), ("kind", 1.3), ("who", 2.0), ("notes", 3.4), ("done", 0.8)),
        "people": (
            ("name", 1.4),
            ("role", 1.2),
            ("words", 4.0),
            ("said_on", 1.2),
            ("relationship_action", 2.4),
        ),
        "swot": (("box", 1.2), ("side", 1.1), ("text", 5.0)),
        "signatures": (("side", 1.4), ("name", 2.0), ("position", 2.0), ("signed_on", 1.6)),
    }
)

#: section -> the letter of its running numbers
_LETTERS = {"goals": "G", "strategies": "S", "actions": "P", "measures": "M"}


@dataclass(frozen=True)
class TableCell:
    """One value with what it is: ``text``, ``date``, ``choice``, ``number``; numbers know their unit."""

    value: Any
    kind: str = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()

    def text(self, language: Language, *, compact: bool = False) -> str:
        """Return the value as a reader reads it (``compact``: dates short); empty where nothing is."""
        if self.value is None or self.value == "":
            return ""
        if self.kind == "number":
            return value_message(float(self.value), self.unit).say(language)
        if self.kind == "date":
            return (
                str(self.value)
                if compact and writing(language).wide_letters
                else form(self.value, "date", language)
            )
        return str(self.value)


@dataclass(frozen=True)
class TableColumn:
    """One column: its heading, what it holds, how wide it is beside the others."""

    key: str
    label: str
    kind: str
    weight: float
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table of the plan."""

    key: str
    title: str
    columns: Sequence[TableColumn]
    rows: Sequence[tuple[TableCell, ...]] = field(default=())


def codes(plan: Plan) -> dict[str, str]:
    """Return a short name for each item: G1, S2, P3, M4; plain numbers elsewhere.

    >>> plan = Plan.new("Hua", "en").with_goal(name="Offtake")
    >>> codes(plan)[plan.goals[0].id]
    'G1'
    """
    found: dict[str, str] = {}
    for section in COLUMNS:
        for number, item in enumerate(getattr(plan, section), start=1):
            found[item.id] = f"{_LETTERS.get(section, '')}{number}"
    return found


def _kind(kind: str) -> str:
    return {"figure": "number", "amount": "number", "share": "number", "whole": "number"}.get(kind, kind)


def _upper(label: str) -> str:
    return label[:1].upper() + label[1:]


def _column(section: str, key: str, weight: float, language: Language) -> TableColumn:
    spec = field_spec(part_of(section), key)
    choices = tuple(choice_label(key, choice).say(language) for choice in spec.choices)
    return TableColumn(key, _upper(spec.label.say(language)), _kind(spec.kind), weight, choices)


def _cell(item: Item, section: str, key: str, names: Mapping[str, str], language: Language) -> TableCell:
    spec = field_spec(part_of(section), key)
    value = getattr(item, key)
    if spec.kind == "choice":
        return TableCell(choice_label(key, value).say(language), "choice")
    if spec.kind == "flag":
        return TableCell(say("exports.yes" if value else "exports.no", language), "choice")
    if spec.kind in {"link", "links"}:
        links = [value] if isinstance(value, str) else value
        return TableCell(form([names[link] for link in links if link in names], "list", language))
    if key == "unit":
        return TableCell(unit_label(value).say(language) if value else "")
    if spec.kind in {"figure", "amount", "share", "whole"}:
        unit = {"amount": "yuan", "share": "percent"}.get(spec.kind) or str(getattr(item, "unit", ""))
        return TableCell(value, "number", "yuan" if key.endswith("_yuan") else kept_in(unit))
    if isinstance(value, date) or spec.kind == "date":
        return TableCell(value, "date")
    return TableCell(value)


def plan_table(plan: Plan, section: str, language: Language, *, unit_column: bool = True) -> Table:
    """Return one list of the plan as a table with a first column of running numbers.

    Args:
        plan: the plan.
        section: which list.
        language: ``"zh"`` or ``"en"``.
        unit_column: keep the unit in a column of its own, for tables of bare numbers.

    >>> plan = Plan.new("Hua", "en").with_goal(name="ROI", target="20%", unit="%")
    >>> table = plan_table(plan, "goals", "en")
    >>> [column.label for column in table.columns][:3], table.rows[0][4].text("en")
    (['No.', 'Goal', 'Side'], '20.0%')
    """
    names = codes(plan)
    columns = [TableColumn("code", say("exports.number", language), "text", 0.6)]
    shown = [pair for pair in COLUMNS[section] if unit_column or pair[0] != "unit"]
    columns += [_column(section, key, weight, language) for key, weight in shown]
    rows = [
        (TableCell(names[item.id]), *(_cell(item, section, key, names, language) for key, _ in shown))
        for item in getattr(plan, section)
    ]
    return Table(section, say(f"exports.title_{section}", language), columns, rows)


def plan_tables(plan: Plan, language: Language) -> list[Table]:
    """Return all tables of the plan in the order in which they are read."""
    return [plan_table(plan, section, language) for section in COLUMNS]
