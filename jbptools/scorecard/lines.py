"""One line of the card in one month: its figure, what is agreed, points and light, and why it is grey."""

from dataclasses import dataclass

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import Actual, ScoreLine
from jbptools.scorecard.aims import actual_of, aim_of, before_plan, month_target, year_to
from jbptools.scorecard.scoring import GREY, Light, Score, Yardstick, score
from jbptools.scorecard.wording import figure
from jbptools.words import Message

__all__ = ["LineScore", "line_score"]


@dataclass(frozen=True)
class LineScore:
    """One line in one month.

    Args:
        line: its settings.
        month: which month.
        value: what is judged, in the line's unit; the sum since the start for a cumulative line.
        aim: what it is judged against.
        score: points and light.
        actual: what was entered for the month.
        remarks: why it is grey, how small the sample is, which months a sum lacks.
    """

    line: ScoreLine
    month: pd.Period
    value: float | None
    aim: Yardstick
    score: Score
    actual: Actual | None = None
    remarks: tuple[Message, ...] = ()

    @property
    def light(self) -> Light:
        """``green``, ``amber``, ``red`` or ``grey``."""
        return self.score.light

    @property
    def weight(self) -> float:
        """Its weight, a fraction."""
        return self.line.weight or 0.0

    @property
    def name(self) -> str:
        """What the line is called, in full."""
        return self.line.name or self.line.kpi or self.line.id

    @property
    def watched(self) -> bool:
        """Whether it is only watched and has no score."""
        return self.line.direction == "watch" or not self.weight

    @property
    def shown(self) -> Message:
        """The figure with its unit."""
        return figure(self.value, self.line.unit)

    @property
    def agreed(self) -> Message:
        """What it is judged against, in words: a target, or a band."""
        low, high = (figure(value, self.line.unit) for value in (self.aim.low, self.aim.high))
        if self.aim.low is not None and self.aim.high is not None:
            return Message("scorecard.band", low=low, high=high)
        if self.aim.high is not None:
            return Message("scorecard.at_most", high=high)
        if self.aim.low is not None:
            return Message("scorecard.at_least", low=low)
        key = "scorecard.at_most" if self.line.direction == "down" else "scorecard.target"
        target = figure(self.aim.target, self.line.unit)
        return Message(key, high=target) if self.line.direction == "down" else Message(key, target=target)


def line_score(plan: Plan, line: ScoreLine, month: pd.Period) -> LineScore:
    """Return one line's score of a month."""
    found = actual_of(plan, line, month)
    if found is None or found.value is None:
        why = Message("scorecard.no_data")
        return LineScore(line, month, None, aim_of(plan, line, month), GREY, found, (why,))
    if line.cumulative:
        return _summed(plan, line, month, found)
    aim = aim_of(plan, line, month)
    remarks = _sample_remarks(line, found)
    if line.least_sample and found.sample is not None and found.sample < line.least_sample:
        return LineScore(line, month, found.value, aim, GREY, found, remarks)
    result = score(line, found.value, aim)
    if result is GREY and line.direction != "watch":
        grey = "scorecard.before_plan" if before_plan(plan, month) else "scorecard.no_aim"
        remarks = (*remarks, Message(grey))
    return LineScore(line, month, found.value, aim, result, found, remarks)


def _sample_remarks(line: ScoreLine, found: Actual) -> tuple[Message, ...]:
    if not line.least_sample:
        return ()
    if found.sample is None:
        return (Message("scorecard.sample_unknown", least=line.least_sample),)
    if found.sample < line.least_sample:
        return (Message("scorecard.sample_small", sample=found.sample, least=line.least_sample),)
    return ()


def _summed(plan: Plan, line: ScoreLine, month: pd.Period, found: Actual) -> LineScore:
    """The months since the start that have a figure, against the targets of the same months."""
    if before_plan(plan, month):
        return LineScore(
            line, month, found.value, Yardstick(), GREY, found, (Message("scorecard.before_plan"),)
        )
    months = year_to(plan, month)
    values: list[float] = []
    targets: list[float] = []
    lacking: list[pd.Period] = []
    for one in months:
        there, goal = actual_of(plan, line, one), month_target(plan, line, one)
        if there is None or there.value is None:
            lacking.append(one)
        elif goal is not None:
            values.append(there.value)
            targets.append(goal)
    remarks: tuple[Message, ...] = ()
    if lacking:
        remarks = (Message("scorecard.months_lacking", known=len(values), months=len(months)),)
    if not targets:
        return LineScore(line, month, found.value, Yardstick(), GREY, found, (Message("scorecard.no_aim"),))
    total, aim = sum(values), Yardstick(target=sum(targets))
    return LineScore(line, month, total, aim, score(line, total, aim), found, remarks)
