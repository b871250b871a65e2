"""Taking in a scorecard sheet that was filled in elsewhere, as plain rows; what is refused says why."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.scorecard.aims import actual_of
from jbptools.scorecard.entering import enter, line_of, month_of
from jbptools.scorecard.wording import figure
from jbptools.words import KitError, Message, Shown
from jbptools.words.reading import Unread, read_figure

__all__ = ["ROW_KEYS", "TakenIn", "take_in"]

#: the keys of a row; only ``line`` and ``month`` must be there
ROW_KEYS = ("line", "month", "value", "note", "sample", "source", "grade", "weight")


@dataclass(frozen=True)
class TakenIn:
    """What became of a sheet.

    Args:
        plan: with everything that could be taken; nothing is saved yet.
        taken: a sentence for each figure that is new or changed.
        refused: a sentence for each row that was not taken, with its number.
        unchanged: how many rows say what is there already, or are empty.
    """

    plan: Plan
    taken: tuple[Message, ...]
    refused: tuple[Message, ...]
    unchanged: int

    @property
    def sentences(self) -> list[Message]:
        """Return how much was taken and refused, then what was refused, then what was taken."""
        summary = Message(
            "scorecard.take_summary",
            taken=len(self.taken),
            refused=len(self.refused),
            unchanged=self.unchanged,
        )
        return [summary, *self.refused, *self.taken]


def take_in(plan: Plan, rows: Iterable[Mapping[str, Any]]) -> TakenIn:
    """Return the plan with the figures of a filled-in sheet, and what was taken and refused in sentences.

    Args:
        plan: with the scorecard that the sheet was made from.
        rows: one mapping per figure with the keys ``line`` (id, KPI id or name), ``month`` (``"2026-03"``,
            ``"2026年3月"``, a date, datetime or Period), ``value`` (a number, or text as people type it:
            ``"61.8%"``, ``"183万"``; None or empty: not filled in, nothing changes), and, where the sheet has
            them, ``note``, ``sample``, ``source``, ``grade`` and ``weight``. Numbers are in plain yuan and
            fractions (0.618), text in the line's unit (``"61.8"`` under percent means 61.8 %). A ``weight``
            is only compared: weights are agreed by both sides and are not changed by a sheet. Other keys are
            ignored. Sentences count rows from 1, or from the row's own ``row``.

    Returns:
        :class:`TakenIn`; save its ``plan`` as one revision. A bad row never stops the others.

    >>> plan = Plan.new("Hua", "en").with_item("scorecard", kpi="stock_days", unit="days")
    >>> result = take_in(plan, [
    ...     {"line": "stock_days", "month": "2026-03", "value": 29},
    ...     {"line": "stock_days", "month": "2026-13", "value": 30},
    ...     {"line": "shoes", "month": "2026-03", "value": 1},
    ... ])
    >>> len(result.taken), len(result.refused), result.plan.actuals[0].value
    (1, 2, 29.0)
    >>> result.refused[0].say("en")
    'Row 2 was not taken: “2026-13” is no month; check “month”, months are 1 to 12.'
    """
    changed = plan
    taken: list[Message] = []
    refused: list[Message] = []
    unchanged = 0
    for number, row in enumerate(rows, 1):
        at = row.get("row") or number
        try:
            after, said = _row(changed, row)
        except KitError as problem:
            refused.append(Message("scorecard.take_refused", row=at, why=problem.message))
            continue
        refused += [Message("scorecard.take_noted", row=at, why=why) for why in _weight(plan, row)]
        if after == changed:
            unchanged += 1
        else:
            changed = after
            taken.append(said)
    return TakenIn(changed, tuple(taken), tuple(refused), unchanged)


def _row(plan: Plan, row: Mapping[str, Any]) -> tuple[Plan, Message]:
    line = line_of(plan, _text(row.get("line")))
    month = month_of(row.get("month") if not _empty(row.get("month")) else "")
    before = actual_of(plan, line, month)
    values = {key: row[key] for key in ("sample", "source", "grade", "note") if not _empty(row.get(key))}
    if not _empty(row.get("value")):
        values = {"value": _number(row["value"]), **values}
    elif not values or before is None:
        return plan, Message("scorecard.no_data")
    after = enter(plan, line.id, month, **values)
    now = actual_of(after, line, month)
    old = figure(before.value, line.unit) if before is not None and before.value is not None else None
    new = figure(now.value if now else None, line.unit)
    called = Message("scorecard.called", name=line.called or line.id)
    if old is None:
        return after, Message("scorecard.take_new", line=called, month=month, new=new)
    return after, Message("scorecard.take_changed", line=called, month=month, old=old, new=new)


def _number(value: Any) -> Any:
    """A cell's number as it is, a text as it was typed; a truth value is neither."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return float(value)
    return str(value)


def _weight(plan: Plan, row: Mapping[str, Any]) -> list[Message]:
    """A weight that differs from the agreed one."""
    given = row.get("weight")
    if _empty(given):
        return []
    line = line_of(plan, _text(row.get("line")))
    agreed = line.weight or 0.0
    read = read_figure(str(given))
    number = math.nan if isinstance(read, Unread) else read.value
    if abs(number - agreed) <= 0.0005 or abs(number / 100 - agreed) <= 0.0005:
        return []
    called = Message("scorecard.called", name=line.called or line.id)
    return [Message("scorecard.take_weight", line=called, given=Shown(str(given)), agreed=agreed)]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or not str(value).strip()
