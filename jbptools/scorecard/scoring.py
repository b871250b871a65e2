"""One figure against what is agreed: points from 0 to 100 and a light.

Green is 100 points, the end of amber 60, in between and beyond it goes on in proportion, so that no figure
near an edge jumps. What cannot be judged is grey and has no points; it is never 0. Source: reference 5.5 [D].
"""

import math
from dataclasses import dataclass
from typing import Literal

from jbptools.plan.model.following import ScoreLine
from jbptools.scorecard.kpis import limits

__all__ = ["LIGHTS", "Light", "Score", "Yardstick", "light_of", "score"]

Light = Literal["green", "amber", "red", "grey"]
LIGHTS: tuple[Light, ...] = ("green", "amber", "red", "grey")


@dataclass(frozen=True)
class Yardstick:
    """What a month is judged against: a target, or the ends of a band; None where nothing is agreed."""

    target: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def known(self) -> bool:
        """Whether anything is agreed."""
        return any(value is not None for value in (self.target, self.low, self.high))


@dataclass(frozen=True)
class Score:
    """Points (None: not judged) and the light."""

    points: float | None
    light: Light


GREY = Score(None, "grey")


def score(line: ScoreLine, value: float | None, aim: Yardstick) -> Score:
    """Return points and light of a figure.

    Args:
        line: direction, green, amber and slack.
        value: the figure in the line's unit; None = no data.
        aim: what it is judged against.

    >>> fill = ScoreLine(id="a", direction="up", green=0.98, amber=0.92)
    >>> [score(fill, value, Yardstick(100)).light for value in (98, 95, 91, None)]
    ['green', 'amber', 'red', 'grey']
    >>> score(fill, 95, Yardstick(100)).points, score(fill, 46, Yardstick(100)).points
    (80.0, 30.0)
    >>> stock = ScoreLine(id="b", direction="band", slack=7)
    >>> [score(stock, days, Yardstick(low=10, high=40)).points for days in (25, 43.5, 47, 54)]
    [100.0, 80.0, 60.0, 30.0]
    """
    if value is None or not math.isfinite(value) or line.direction == "watch":
        return GREY
    points = _POINTS[line.direction](line, value, aim)
    return GREY if points is None else Score(round(points, 6), _light(points))


def _light(points: float) -> Light:
    rules = limits("points")
    if points >= rules["full"]:
        return "green"
    return "amber" if points >= rules["amber"] - 1e-9 else "red"


def light_of(points: float | None) -> Light:
    """Return the light of a total; grey where there is none.

    >>> light_of(90.0), light_of(70.0), light_of(20.0), light_of(None)
    ('green', 'amber', 'red', 'grey')
    """
    if points is None:
        return "grey"
    rules = limits("total")
    if points >= rules["green"]:
        return "green"
    return "amber" if points >= rules["amber"] else "red"


def _up(line: ScoreLine, value: float, aim: Yardstick) -> float | None:
    if aim.target is None or aim.target <= 0:
        return None
    green = aim.target * (1.0 if line.green is None else line.green)
    amber = min(green, green if line.amber is None else aim.target * line.amber)
    if value >= green:
        return _full()
    if value >= amber:
        return _amber() + (_full() - _amber()) * (value - amber) / (green - amber)
    return _amber() * max(value, 0.0) / amber


def _down(line: ScoreLine, value: float, aim: Yardstick) -> float | None:
    if aim.target is None or aim.target < 0:
        return None
    green = aim.target * (1.0 if line.green is None else line.green)
    amber = max(green, green if line.amber is None else aim.target * line.amber)
    if value <= green:
        return _full()
    if value <= amber:
        return _full() - (_full() - _amber()) * (value - green) / (amber - green)
    return _amber() * amber / value


def _band(line: ScoreLine, value: float, aim: Yardstick) -> float | None:
    low, high = aim.low, aim.high
    if low is None and high is None:
        return None
    if low is not None and value < low:
        edge, outside = low, low - value
    elif high is not None and value > high:
        edge, outside = high, value - high
    else:
        return _full()
    slack = line.slack if line.slack is not None else abs(edge) * (line.amber or 0.0)
    if outside <= slack:
        return _full() - (_full() - _amber()) * outside / slack
    return _amber() * slack / outside


def _full() -> float:
    return float(limits("points")["full"])


def _amber() -> float:
    return float(limits("points")["amber"])


_POINTS = {"up": _up, "down": _down, "band": _band}
