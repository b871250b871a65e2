"""The money page's lines one by one: made when first written, results kept in step with what was written."""

from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.inputs import LINES, MAKER_LINES, line_label
from jbptools.plan.joint.result import RESULTS, with_results
from jbptools.plan.model.agreement import Assumption
from jbptools.words import KitError

__all__ = ["money_line", "set_money_line", "settled"]


def money_line(plan: Plan, key: str) -> Assumption | None:
    """Return a line of the money page, or None where nothing is written on it yet."""
    return next((line for line in plan.assumptions if line.key == key), None)


def set_money_line(plan: Plan, key: str, field: str, value: Any) -> Plan:
    """Return the plan with one confirmed field of a line; the line is made where it is not there yet.

    Args:
        plan: the plan.
        key: the line, one of :data:`jbptools.plan.joint.inputs.LINES`.
        field: ``before``, ``low``, ``base``, ``high`` or ``source``.
        value: a number, or what was typed.

    Raises:
        KitError: as :meth:`jbptools.plan.Plan.set_field`, or there is no such line.

    >>> plan = set_money_line(Plan.new("Hua", "en"), "gross_margin", "before", "8.5")
    >>> plan.assumptions[0].before, plan.assumptions[0].unit
    (0.085, 'percent')
    """
    if key not in LINES:
        raise KitError("plan.no_field", path=key)
    there = money_line(plan, key)
    if there is None:
        side = "maker" if key in MAKER_LINES else "dealer"
        name = line_label(key).say(plan.language)
        plan = plan.with_item("assumptions", key=key, name=name, side=side, unit=LINES[key][0])
        there = plan.assumptions[-1]
    return plan.set_item(there.id, field, value)


def settled(plan: Plan) -> Plan:
    """Return the plan with its results worked out anew; where they can't be, without yesterday's.

    >>> from jbptools.plan.examples import example
    >>> broken = settled(example("good").without("assumption-sales"))
    >>> broken.money_page.cash_peak_yuan, [line for line in broken.assumptions if line.key == "dealer_roi"]
    (None, [])
    """
    try:
        return with_results(plan)
    except KitError:
        for line in plan.assumptions:
            plan = plan.without(line.id) if line.key in RESULTS else plan
        return plan.set_field("money_page.cash_peak_yuan", None)
