"""The card of a month: every line's score and light, the blocks, the total with its gate.

A line without a figure is grey and never counts as 0: the total is over the lines that have one and says
how much of the weight that is. Source: total = sum(metric x weight) [A35]; gate, grey and trend [D].
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.following import Actual, ScoreLine
from jbptools.scorecard.aims import actual_of, aim_of, before_plan, month_target, year_to
from jbptools.scorecard.entering import month_of
from jbptools.scorecard.gate import Gate, health_gate
from jbptools.scorecard.kpis import BLOCKS, limits
from jbptools.scorecard.scoring import GREY, Aim, Light, Score, light_of, score
from jbptools.scorecard.weights import weight_sentences
from jbptools.scorecard.wording import figure
from jbptools.words import KitError, Message

__all__ = ["Block", "Card", "LineScore", "Total", "card", "line_score"]


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
    aim: Aim
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


@dataclass(frozen=True)
class Block:
    """One block of the card: the weighted mean of its lines that have a figure.

    The maker's duties are one of them: the mean of the fill rate's and the claim days' points. Its light is
    green only where all its lines are.
    """

    name: str
    lines: tuple[LineScore, ...]
    points: float | None
    light: Light

    @property
    def title(self) -> Message:
        """The block's name for a reader."""
        return Message(f"plan.choice_block_{self.name}")

    @property
    def weight(self) -> float:
        """The weight of its lines together."""
        return sum(line.weight for line in self.lines)


@dataclass(frozen=True)
class Total:
    """The total of a month.

    Args:
        points: weighted mean of the lines with a figure; None where too little of the weight has one.
        light: with the gate.
        before_gate: the light that the points alone would have.
        share: how much of the weight has a figure.
    """

    points: float | None
    light: Light
    before_gate: Light
    share: float

    @property
    def held(self) -> bool:
        """Whether the gate keeps the total from being green."""
        return self.light != self.before_gate


@dataclass(frozen=True)
class Card(Sequence[LineScore]):
    """A plan's scorecard in one month; shows itself in a notebook in the language in force."""

    plan: Plan
    month: pd.Period
    lines: tuple[LineScore, ...]
    total: Total
    gate: Gate

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204 - as a tuple's
        """Return a line by place, id, KPI id or name; raises KitError for an unknown name."""
        if not isinstance(index, str):
            return self.lines[index]
        from jbptools.scorecard.entering import line_of

        wanted = line_of(self.plan, index)
        return next(line for line in self.lines if line.line.id == wanted.id)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that have lines, in reading order."""
        return tuple(_blocks(self.lines))

    def block(self, name: Literal["result", "coverage", "outlet", "stock_cash", "maker"]) -> Block:
        """Return one block, e.g. the maker's duties; raises KitError where the card has none."""
        for block in self.blocks:
            if block.name == name:
                return block
        raise KitError("scorecard.no_block", name=name, there=[block.title for block in self.blocks])

    def of(self, *lights: Light) -> list[LineScore]:
        """Return the scored lines with these lights, the heaviest first."""
        found = [line for line in self.lines if line.light in lights and not line.watched]
        return sorted(found, key=lambda line: -line.weight)

    @property
    def table(self) -> pd.DataFrame:
        """One row per line: block, KPI, weight, figure, what is agreed, points, light."""
        rows = [
            (line.line.block, line.line.kpi, line.line.name, line.line.side, line.weight, line.value,
             line.aim.target, line.aim.low, line.aim.high, line.score.points, line.light)
            for line in self.lines
        ]  # fmt: skip
        names = [
            "block",
            "kpi",
            "name",
            "side",
            "weight",
            "value",
            "target",
            "low",
            "high",
            "points",
            "light",
        ]
        return pd.DataFrame(rows, columns=names)

    @property
    def sentences(self) -> list[Message]:
        """What must be read beside the total: how much it rests on, the gate, the weights, small samples."""
        from jbptools.scorecard.showing import total_sentence

        return [total_sentence(self), *self.gate.sentences(), *weight_sentences(self.plan)]

    def trend(self, line_id: str, months: int | None = None) -> pd.DataFrame:
        """Return a line's last months; see :func:`jbptools.scorecard.trend.trend`."""
        from jbptools.scorecard.trend import trend

        return trend(self.plan, line_id, self.month, months)

    def _repr_html_(self) -> str:
        from jbptools.scorecard.showing import card_html

        return card_html(self)

    def __repr__(self) -> str:
        from jbptools.scorecard.showing import total_sentence

        return total_sentence(self).say()


def card(plan: Plan, month: object = None) -> Card:
    """Return a plan's scorecard of a month.

    Args:
        plan: with a scorecard and actuals.
        month: ``"2026-06"``, a date or a Period; the last month with a figure if left out.

    Raises:
        KitError: the plan has no scorecard, or no month.

    >>> from jbptools.plan.examples import example
    >>> result = card(example("good", "en"), "2026-03")
    >>> result.total.light, result.gate.state
    ('green', 'open')
    """
    if not plan.scorecard:
        raise KitError("scorecard.no_lines")
    when = month_of(month) if month is not None else _last_month(plan)
    lines = tuple(line_score(plan, line, when) for line in plan.scorecard)
    gate = health_gate(plan, when)
    return Card(plan, when, lines, _total(lines, gate), gate)


def _last_month(plan: Plan) -> pd.Period:
    known = [one.month for one in plan.actuals if one.month and one.value is not None]
    if not known:
        raise KitError("scorecard.no_actuals")
    return pd.Period(max(known), "M")


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
        return LineScore(line, month, found.value, Aim(), GREY, found, (Message("scorecard.before_plan"),))
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
        return LineScore(line, month, found.value, Aim(), GREY, found, (Message("scorecard.no_aim"),))
    total, aim = sum(values), Aim(target=sum(targets))
    return LineScore(line, month, total, aim, score(line, total, aim), found, remarks)


def _blocks(lines: Sequence[LineScore]) -> Iterator[Block]:
    for name in BLOCKS:
        inside = tuple(line for line in lines if line.line.block == name)
        if not inside:
            continue
        known = [line for line in inside if line.score.points is not None and line.weight]
        points = _mean(known)
        yield Block(name, inside, points, _block_light(known, points))


def _mean(lines: Sequence[LineScore]) -> float | None:
    weight = sum(line.weight for line in lines)
    if not weight:
        return None
    return sum(line.weight * (line.score.points or 0.0) for line in lines) / weight


def _block_light(known: Sequence[LineScore], points: float | None) -> Light:
    if points is None:
        return "grey"
    if all(line.light == "green" for line in known):
        return "green"
    return "amber" if points >= limits("points")["amber"] else "red"


def _total(lines: Sequence[LineScore], gate: Gate) -> Total:
    weighted = [line for line in lines if line.weight and line.line.direction != "watch"]
    known = [line for line in weighted if line.score.points is not None]
    weight = sum(line.weight for line in weighted)
    share = sum(line.weight for line in known) / weight if weight else 0.0
    enough = share >= limits("total")["least_share"] - 1e-9
    points = _mean(known) if enough else None
    before = light_of(points)
    return Total(points, "amber" if gate.shut and before == "green" else before, before, share)
