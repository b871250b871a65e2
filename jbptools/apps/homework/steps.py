"""The steps of the homework app, in the order of its way: a step is one entry here and one page.

A page that is a form of the plan's fields needs no file: ``form.py`` shows what ``forms.py`` lists for it.
"""

from collections.abc import Sequence

from jbptools.apps.homework.sources import CASE
from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Step, table
from jbptools.plan.steps import blockers
from jbptools.words import KitError, Message

__all__ = ["STEPS"]

ROOM = "jbptools.apps.homework"


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


def has_dealer(desk: Desk) -> bool:
    """Tell whether the plan knows its dealer."""
    return bool(desk.plan.dealer.name)


def no_data(desk: Desk) -> Sequence[Message]:
    """What the data lack."""
    return () if has_data(desk) else (Message("apps.no_file"),)


def no_dealer(desk: Desk) -> Sequence[Message]:
    """What the choice of a dealer lacks."""
    return () if has_dealer(desk) else (Message("plan.need_dealer"),)


def of_plan(step: str, group: str, page: str = "form", label: str = "") -> Step:
    """Return a step of the plan: it needs a dealer, and the plan itself knows what it lacks."""
    lacks = lambda desk: blockers(desk.plan, step)  # noqa: E731
    return Step(step, f"{ROOM}.{page}", label or f"plan.step_{step}", group, has_dealer, lacks)


STEPS = table(
    Step("data", f"{ROOM}.data", "apps.step_data", "look", blockers=no_data),
    Step("dealers", f"{ROOM}.dealers", "apps.step_dealers", "look", has_data, no_dealer),
    Step(
        "review",
        f"{ROOM}.review",
        "apps.step_review",
        "look",
        lambda desk: has_dealer(desk) and has_data(desk),
        no_dealer,
    ),
    of_plan("people", "ground"),
    of_plan("swot", "ground", "swot"),
    of_plan("opportunities", "ground", "opportunities"),
    of_plan("objective", "ogspm"),
    of_plan("goals", "ogspm"),
    of_plan("strategies", "ogspm"),
    of_plan("plan", "ogspm", "plan_rows"),
    of_plan("measures", "ogspm"),
    of_plan("agreement", "both", "agreement"),
    of_plan("money", "both", "money"),
    of_plan("check", "finish", "check", "apps.step_check"),
    Step("export", f"{ROOM}.export", "apps.step_export", "finish", has_dealer),
)
