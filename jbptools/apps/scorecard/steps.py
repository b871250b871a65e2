"""The steps of the monthly scorecard: a step is one entry here and one page, which gets the month as well."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from jbptools.apps.shell.desk import Desk
from jbptools.apps.shell.step import Here, Step, table

__all__ = ["STEPS", "Month"]

ROOM = "jbptools.apps.scorecard"


@dataclass(frozen=True)
class Month(Here):
    """What a page of the scorecard is given: the month on the page, and today."""

    month: pd.Period
    today: date


def has_lines(desk: Desk) -> bool:
    """Tell whether the plan has a scorecard yet."""
    return bool(desk.plan.scorecard)


STEPS = table(
    Step("figures", f"{ROOM}.figures", "monthly.step_figures", is_open=has_lines),
    Step("lights", f"{ROOM}.lights", "monthly.step_lights", is_open=has_lines),
    Step("doing", f"{ROOM}.doing", "monthly.step_doing", is_open=has_lines),
    Step("changes", f"{ROOM}.changes", "monthly.step_changes", is_open=has_lines),
    Step("page", f"{ROOM}.one_page", "monthly.step_page", is_open=has_lines),
    Step("settings", f"{ROOM}.settings", "monthly.step_settings", is_open=has_lines),
)
