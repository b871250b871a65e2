"""What each column is read as: guessed, shown, corrected by the user, saved with the plan.

A mapping is plain data (``model_dump_json``), so that the same file can be read again the same way
after a restart.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from jbptools.data.importing.cells.dates import DateOrder, read_date
from jbptools.data.importing.meaning.headings import heading_of
from jbptools.data.importing.meaning.hints import UNITS, Vat, factor, unit_hint, vat_hint
from jbptools.data.importing.rules import FieldRule, FieldTitle, Table, field_rules
from jbptools.words import KitError, Message

__all__ = ["TABLES", "ColumnChoice", "FieldChoice", "Mapping", "fields"]

TABLES: tuple[Table, ...] = ("sell_in", "offtake", "targets", "dealers")


class FieldChoice(BaseModel):
    """One choice of the form: a field's name and what to call it in both languages."""

    model_config = ConfigDict(frozen=True)

    name: str
    zh: str
    en: str
    kind: str

    def title(self, language: str) -> str:
        """Return what the form shows."""
        return self.zh if language == "zh" else self.en


def fields(table: Table) -> list[FieldChoice]:
    """Return what a column of this table can be read as, in the order of the form.

    >>> [field.name for field in fields("targets")][:2], fields("dealers")[0].title("en")
    (['dealer_id', 'dealer_name'], 'Dealer code')
    """
    return [
        FieldChoice(name=name, zh=field.title("zh"), en=field.title("en"), kind=field.kind)
        for name, field in field_rules().items()
        if table in field.tables
    ]


class ColumnChoice(BaseModel):
    """One column of the file and what it is read as.

    Args:
        position: 1 for the first column.
        source: its heading, or ``#3`` for the third column of a file without headings.
        field: a name of :func:`fields`, or None: not used.
        item: for a heading that is itself a month (``2025-01``, ``01`` without a year), a year (``2025``)
            or a category.
        category: for a heading that names a category beside its month.
        unit: of an amount, one of :data:`UNITS`.
        confidence: 0 to 1; 1 where the user said so.
        why: key of the sentence that gives the reason; ``why_values`` its values.
        sample: a few different cells, so that a column can be recognised without a heading.
    """

    model_config = ConfigDict(frozen=True)

    position: int
    source: str
    field: str | None = None
    item: str = ""
    category: str = ""
    unit: str = "yuan"
    confidence: float = 0.0
    why: str = "importing.why_unknown"
    why_values: dict[str, str | float] = {}
    sample: tuple[str, ...] = ()

    @property
    def title(self) -> str | Message:
        """The heading, or "column 3" where there is none."""
        if self.source == f"#{self.position}":
            return Message("importing.column_nameless", number=self.position)
        return self.source

    @property
    def reason(self) -> Message:
        """Why it is read so, as a sentence."""
        values: dict[str, str | float | Message] = dict(self.why_values)
        if "field" in values:
            values["field"] = FieldTitle(str(values["field"]))
        return Message(self.why, **values)

    @property
    def rule(self) -> FieldRule | None:
        """What is known about its field."""
        return field_rules()[self.field] if self.field else None


class Mapping(BaseModel):
    """How one sheet of one file is read.

    Args:
        file: the file's name.
        sheet: the sheet's name, empty for a text file.
        header_row: row number of the last heading row; None where there are no headings.
        header_depth: over how many rows the headings go.
        table: which standard table the rows become.
        columns: every column of the sheet.
        vat: whether the amounts are without VAT, with it, or nobody said.
        vat_rate: share by which amounts with VAT are divided (0.13: goods in China).
        date_order: how ``3/4/2025`` is meant.
        decimal: the mark before a fraction.
        year: for months without a year.
        month: ``2025-03``, where no column has a date but the file's or sheet's name says the month.
        currency: ISO code of every amount.
        price_per_case: yuan per case, where the file only has cases.
        rows_are_dealers: nothing names the dealers; each row is one.
        keep_rows: rows that look like totals but are not.
        answers: what the user answered to the questions about this sheet.
        use: whether the sheet is read at all.
        seems: what a sheet is that the importer does not read by columns: ``stock``, ``profit`` or empty.
        confidence, why: how sure the guess of the table is, and the key of its reason.
        also: further sheets of the same file that are read along with this one.
    """

    model_config = ConfigDict(frozen=True)

    file: str
    sheet: str = ""
    header_row: int | None = 1
    header_depth: int = 1
    table: Table = "sell_in"
    columns: tuple[ColumnChoice, ...] = ()
    vat: Vat = "unknown"
    vat_rate: float = 0.13
    date_order: DateOrder = "ymd"
    decimal: Literal[".", ","] = "."
    year: int | None = None
    month: str = ""
    currency: str = "CNY"
    price_per_case: float | None = None
    rows_are_dealers: bool = False
    keep_rows: tuple[int, ...] = ()
    answers: dict[str, str] = {}
    use: bool = True
    seems: str = ""
    confidence: float = 0.0
    why: str = "importing.table_guess_unsure"
    also: tuple["Mapping", ...] = ()

    @property
    def reason(self) -> Message:
        """Why the sheet is taken for this table, as a sentence."""
        return Message(self.why)

    @property
    def named_month(self) -> date | None:
        """The first day of the month in the file's name, where no column says a date."""
        dated = self.table == "dealers" or self.used("date") or self.items("month")
        return None if dated else read_date(self.month)[0]

    def column(self, source: str | int) -> ColumnChoice:
        """Return a column by its heading, or by its number from 1.

        Raises:
            KitError: no such column; the sentence lists those there are.
        """
        for column in self.columns:
            if source in (column.source, column.position):
                return column
        raise KitError(
            "importing.no_such_column", column=source, there=[column.source for column in self.columns]
        )

    def used(self, field: str) -> ColumnChoice | None:
        """Return the column read as this field, if there is one."""
        return next((column for column in self.columns if column.field == field), None)

    def items(self, kind: Literal["month", "category"]) -> tuple[ColumnChoice, ...]:
        """Return the columns whose heading is a month or a category."""
        return tuple(column for column in self.columns if column.rule and column.rule.item == kind)

    def with_column(self, source: str | int, field: str | None) -> "Mapping":
        """Return the mapping with one column read as another field (None: not used).

        A field that only one column can have is taken from the column that had it.

        Raises:
            KitError: no such column or field, or a month is asked for and the heading has none.

        >>> columns = (ColumnChoice(position=1, source="Sales"), ColumnChoice(position=2, source="Tax"))
        >>> mapping = Mapping(file="a.csv", columns=columns).with_column("Sales", "amount_yuan")
        >>> mapping.used("amount_yuan").source
        'Sales'
        """
        chosen = self.column(source)
        if field is not None and field not in {choice.name for choice in fields(self.table)}:
            raise KitError(
                "importing.no_such_field", field=field, there=[choice.name for choice in fields(self.table)]
            )
        changed = _read_as(chosen, field)
        single = field is not None and not field_rules()[field].item
        columns = tuple(
            changed
            if column.position == chosen.position
            else (_read_as(column, None) if single and column.field == field else column)
            for column in self.columns
        )
        vat = vat_hint(chosen.source) if changed.rule and changed.rule.is_money else "unknown"
        return self.model_copy(update={"columns": columns, "vat": self.vat if vat == "unknown" else vat})

    def with_unit(self, unit: str, source: str | int | None = None) -> "Mapping":
        """Return the mapping with amounts in another unit: of one column, or of all.

        Raises:
            KitError: no such unit.
        """
        if unit not in UNITS:
            raise KitError("importing.no_such_unit", unit=unit, there=list(UNITS))
        position = None if source is None else self.column(source).position
        columns = tuple(
            column.model_copy(update={"unit": unit}) if position in (None, column.position) else column
            for column in self.columns
        )
        return self.model_copy(update={"columns": columns})

    def with_table(self, table: Table) -> "Mapping":
        """Return the mapping for another table; columns that this table does not have become unused.

        Raises:
            KitError: no such table.
        """
        if table not in TABLES:
            raise KitError("importing.no_such_table", table=table, there=list(TABLES))
        allowed = {choice.name for choice in fields(table)}
        columns = tuple(
            column if column.field in allowed or column.field is None else _read_as(column, None)
            for column in self.columns
        )
        return self.model_copy(
            update={
                "table": table,
                "columns": columns,
                "confidence": 1.0,
                "why": "importing.table_guess_user",
            }
        )

    def with_rows_kept(self, *rows: int) -> "Mapping":
        """Return the mapping with rows kept that were taken for totals (row numbers as in Excel)."""
        return self.model_copy(update={"keep_rows": tuple(sorted({*self.keep_rows, *rows}))})

    def full(self, column: ColumnChoice) -> float:
        """Return what 1 yuan is worth ex VAT, for a cell that says its own unit; 1 for counts and scores."""
        return self.factor(column) / factor(column.unit) if column.rule and column.rule.is_money else 1.0

    def factor(self, column: ColumnChoice) -> float:
        """Return what 1 in an amount column is worth in yuan ex VAT; 1 for counts and scores."""
        if column.rule is None or not column.rule.is_money:
            return 1.0
        return factor(column.unit) / (1 + self.vat_rate if self.vat == "inc" else 1)


def _read_as(column: ColumnChoice, field: str | None) -> ColumnChoice:
    """Return a column as the user wants it read."""
    rule = field_rules()[field] if field else None
    item = ""
    if rule and rule.item == "month":
        item = heading_of(column.source).item
        if not item:
            raise KitError("importing.no_month_in_heading", column=column.title)
    elif rule and rule.item == "category":
        item = column.source
    return column.model_copy(
        update={
            "field": field,
            "item": item,
            "category": column.category if rule and rule.item == "month" else "",
            "unit": (unit_hint(column.source) or column.unit) if rule and rule.is_money else column.unit,
            "confidence": 1.0,
            "why": "importing.why_user",
            "why_values": {},
        }
    )
