"""What the money step shows: verdict and figures, pictures, risk, break-evens, and the figures as tables."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from jbptools import charts
from jbptools.apps.widgets import parts
from jbptools.plan.joint.result import JointMoney
from jbptools.words import Message, form, say

__all__ = ["break_even", "outlook", "pictures", "tables", "verdict"]


def verdict(money: JointMoney) -> str:
    """Return the sentence why it is a win for both or not yet, and the figures that decide it."""
    before, after, path = money.before, money.after, money.path
    limit = money.cash_limit
    shown = [
        (
            say("homework.dealer_profit"),
            form(float(after["dealer_profit"]), "money"),
            today(before["dealer_profit"]),
        ),
        (say("homework.dealer_roi"), form(float(after["roi"]), "percent"), today(before["roi"], "percent")),
        (
            say("homework.maker_profit"),
            form(float(after["maker_profit"]), "money"),
            today(before["maker_profit"]),
        ),
        (
            say("homework.cash_peak"),
            form(path.peak, "money"),
            say("homework.no_limit") if limit is None else say("homework.of_limit", limit=limit),
        ),
    ]
    moved = any(line.base != line.before for line in money.scenario.lines.values())
    said: tuple[str, Message] = ("good" if money.win_win else "bad", money.verdict)
    return parts.messages([said if moved else ("todo", Message("homework.nothing_moved"))]) + parts.figures(
        shown
    )


def today(value: Any, spec: str = "money") -> str:
    """Return a figure of today beside the plan's."""
    return say("homework.was", value=form(float(value), spec))


def pictures(money: JointMoney) -> str:
    """Return the two drawings that a slider moves."""
    drawn = charts.both_sides(money, data=False).drawing() + charts.cash_months(money, data=False).drawing()
    return f'<div class="jbp-chart kit-two">{drawn}</div>'


def outlook(money: JointMoney) -> tuple[str, str]:
    """Return what may become of it (tornado, many possible years, break-evens), and all figures as tables."""
    swings, found = money.tornado(), money.risk()
    widest, years = charts.tornado(swings), charts.spread(money, found)
    uncertain = any(one.width > 0 for one in swings)
    said = ("note", found.message) if uncertain else ("todo", Message("homework.no_ranges"))
    both = widest.drawing() + years.drawing() if uncertain else ""
    drawn = f'<div class="jbp-chart kit-two">{both}</div>'
    risk = parts.title(say("homework.what_may_become")) + parts.messages([said]) + drawn + break_even(money)
    return risk, tables(money, [widest, years])


def break_even(money: JointMoney) -> str:
    """Return how far each big assumption may move before the dealer's gain is gone."""
    points = money.break_even()[:6] if money.value.dealer_gain > 0 else []
    if not points:
        return parts.messages([("note", say("homework.no_break_even"))])
    columns: dict[str, list[str]] = {
        say("charts.col_item"): [parts.capital(one.label.say()) for one in points],
        say("homework.planned"): [figure(one.key, one.base) for one in points],
        say("homework.breaks_at"): [figure(one.key, one.value) for one in points],
        say("homework.room"): [form(one.room, "signed") for one in points],
    }
    title = parts.title(say("homework.break_even"))
    return title + parts.lead(say("homework.lead_break_even")) + parts.table(pd.DataFrame(columns))


def figure(key: str, value: float | None) -> str:
    """Return a line's figure in its unit."""
    from jbptools.plan.joint.inputs import LINES
    from jbptools.plan.model.units import value_message

    unit = LINES[key][0]
    return value_message(round(value, 1) if unit == "days" and value is not None else value, unit).say()


def tables(money: JointMoney, drawn: Sequence[charts.Picture]) -> str:
    """Return the definition in use, how the goals reconcile, and the figures of every picture as a table."""
    said = [("note", money.definition)]
    if money.reconciliation:
        said.append(("note", money.reconciliation.message))
    titles = ("moneypic.both_title", "homework.who_pays", "moneypic.tornado_title", "homework.possible_years")
    pictures = (charts.both_sides(money), charts.cash_months(money), *drawn)
    unfolded = "".join(
        f"<h4>{parts.escape(say(title))}</h4>{picture.data()}"
        for title, picture in zip(titles, pictures, strict=True)
    )
    below = f'<div class="jbp-chart kit-data">{unfolded}</div>'
    return parts.title(say("apps.how_computed")) + parts.messages(said) + below
