"""The steps of the homework app: which page each has, when it is open, when it is done."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

import ipywidgets as widgets

from jbptools.apps.homework.forms import FORMS
from jbptools.apps.homework.sources import CASE
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.visitor import Visitor
from jbptools.plan.steps import ALL_STEPS, progress, step_label
from jbptools.words import KitError, say

__all__ = ["STEPS", "is_done", "is_reachable", "step_name"]

Page = Callable[[Desk, Visitor, Callable[[], None]], widgets.Widget]


def _data(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.data import data_step

    return data_step(desk, visitor, changed)


def _dealers(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.dealers import dealers_step

    return dealers_step(desk, visitor, changed)


def _review(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.review import review_step

    return review_step(desk)


def _swot(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.swot import swot_step

    return swot_step(desk, changed)


def _opportunities(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.opportunities import opportunities_step

    return opportunities_step(desk, changed)


def _form(step: str, desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.form import form_step

    return form_step(desk, step, changed)


def _money(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.money import money_step

    return money_step(desk, changed)


def _check(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.check import check_step

    return check_step(desk, visitor.go, changed)


def _export(desk: Desk, visitor: Visitor, changed: Callable[[], None]) -> widgets.Widget:
    from jbptools.apps.homework.export import export_step

    return export_step(desk, visitor)


#: step -> its page, in the order of the way
STEPS: MappingProxyType[str, Page] = MappingProxyType(
    {
        "data": _data,
        "dealers": _dealers,
        "review": _review,
        "people": partial(_form, "people"),
        "swot": _swot,
        "opportunities": _opportunities,
        **{step: partial(_form, step) for step in FORMS if step != "people"},
        "money": _money,
        "check": _check,
        "export": _export,
    }
)


def step_name(step: str) -> str:
    """Return a step's name for a reader."""
    own = step in ALL_STEPS and step != "check"
    return step_label(step).say() if own else say(f"apps.step_{step}")


def is_reachable(desk: Desk, step: str) -> bool:
    """Tell whether a step is open: tiers need data, the review and the plan need a dealer."""
    if step == "data":
        return True
    if step == "dealers":
        return has_data(desk)
    return bool(desk.plan.dealer.name) and (step != "review" or has_data(desk))


def has_data(desk: Desk) -> bool:
    """Tell whether there are data that can be used."""
    if desk.source == CASE:
        return True
    if not desk.files.parts or any(part.blockers for part in desk.files.parts.values()):
        return False
    try:
        return bool(desk.dataset.tables)
    except KitError:
        return False


def is_done(desk: Desk, step: str) -> bool:
    """Tell whether nothing is missing in a step."""
    if step == "data":
        return has_data(desk)
    if step in ("dealers", "review"):
        return bool(desk.plan.dealer.name)
    return step in ALL_STEPS and progress(desk.plan, step).done
