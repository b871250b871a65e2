"""The lines of the money page as figures: today, and low, base and high under the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jbptools.economics.assumptions import TAX_RATE
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import field_label
from jbptools.plan.model.naming import joined
from jbptools.plan.model.units import kept_in
from jbptools.words import KitError, Message

__all__ = ["DEALER_LINES", "LINES", "MAKER_LINES", "Range", "Scenario", "line_label", "read"]

#: line -> (unit, what it is where the page does not have it; None: the page must have it)
DEALER_LINES: Mapping[str, tuple[str, float | None]] = MappingProxyType(
    {
        "net_sales": ("yuan", None),
        "gross_margin": ("percent", None),
        "rebate": ("yuan", 0.0),
        "operating_expense": ("yuan", None),
        "stock_days": ("days", None),
        "receivable_days": ("days", None),
        "claims": ("yuan", 0.0),
        "prepayment": ("yuan", 0.0),
        "payables": ("yuan", 0.0),
        "fixed_assets": ("yuan", 0.0),
        "support": ("yuan", 0.0),
        "tax_rate": ("percent", TAX_RATE),
    }
)

#: the maker's margin on what the dealer buys, and what the maker spends on this dealer besides rebates
MAKER_LINES: Mapping[str, tuple[str, float | None]] = MappingProxyType(
    {"maker_margin": ("percent", None), "maker_spend": ("yuan", 0.0)}
)

LINES = MappingProxyType({**DEALER_LINES, **MAKER_LINES})


@dataclass(frozen=True)
class Range:
    """One line: today, and low, base and high under the plan; money in yuan, rates as fractions.

    ``low`` is the careful case and ``high`` the hopeful one, whichever of the two is the larger number.
    """

    before: float
    low: float
    base: float
    high: float

    @property
    def certain(self) -> bool:
        """Nothing may vary."""
        return self.low == self.base == self.high


@dataclass(frozen=True)
class Scenario:
    """All lines of one money page."""

    lines: Mapping[str, Range]

    def before(self) -> dict[str, float]:
        """Today's figures."""
        return {key: line.before for key, line in self.lines.items()}

    def base(self, **other: float) -> dict[str, float]:
        """The base case, with some figures replaced."""
        return {key: line.base for key, line in self.lines.items()} | other


def line_label(key: str) -> Message:
    """Return a line's name for a reader.

    >>> line_label("stock_days").say("zh")
    '库存天数'
    """
    return Message(f"plan.line_{key}")


def read(plan: Plan) -> Scenario:
    """Return the figures of a plan's money page.

    A line without range counts as certain; one without a base stays as it is today.

    Raises:
        KitError: lines are missing (the sentence names them), or a figure cannot be.

    >>> from jbptools.plan.examples import example
    >>> read(example("good")).lines["stock_days"]
    Range(before=32.0, low=28.0, base=25.0, high=24.0)
    """
    found = {line.key: line for line in plan.assumptions if line.key in LINES and line.before is not None}
    missing = [key for key, (_, usual) in LINES.items() if usual is None and key not in found]
    if missing:
        raise KitError("plan.money_missing", lines=joined([line_label(key) for key in missing]))
    ranges = {}
    for key, (unit, usual) in LINES.items():
        line = found.get(key)
        if line is None:
            ranges[key] = Range(*[usual or 0.0] * 4)
            continue
        if line.unit and kept_in(line.unit) != unit:
            raise KitError("plan.money_unit", line=line_label(key), unit=line.unit)
        before = line.before or 0.0
        base = before if line.base is None else line.base
        low, high = (base if value is None else value for value in (line.low, line.high))
        ranges[key] = Range(before, low, base, high)
    _check(ranges)
    return Scenario(MappingProxyType(ranges))


def _check(ranges: Mapping[str, Range]) -> None:
    """Refuse what cannot be: a margin of 100 %, sales or days below zero, a base outside its range."""
    for key, line in ranges.items():
        values = (line.before, line.low, line.base, line.high)
        if key in ("gross_margin", "maker_margin", "tax_rate"):
            impossible = any(not -1 < value < 1 for value in values)
        else:
            impossible = any(value < 0 for value in values)
        if impossible or (key == "net_sales" and min(values) <= 0):
            raise KitError("plan.money_impossible", line=line_label(key))
        if not min(line.low, line.high) <= line.base <= max(line.low, line.high):
            fields = joined([field_label("assumption", name) for name in ("low", "base", "high")])
            raise KitError("plan.money_order", line=line_label(key), fields=fields)
