"""The card of a month: every line's score and light, the blocks, the total with its gate.

A line without a figure is grey and never counts as 0: the total is over the lines that have one and says
how much of the weight that is. Source: total = sum(metric x weight) [A35]; gate, grey and trend [D].
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import pandas as pd

from jbptools.plan.document.plan import Plan
from jbptools.scorecard.entering import month_of
from jbptools.scorecard.gate import Gate, health_gate
from jbptools.scorecard.kpis import BLOCKS, limits
from jbptools.scorecard.lines import LineScore, line_score
from jbptools.scorecard.scoring import Light, light_of
from jbptools.scorecard.showing import light_html, move_word
from jbptools.scorecard.trend import trend
from jbptools.scorecard.weights import weight_sentences
from jbptools.words import KitError, Message, form

__all__ = ["Block", "Card", "Total", "card", "card_html"]


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
            (
                line.line.block,
                line.line.kpi,
                line.line.name,
                line.line.side,
                line.weight,
                line.value,
                line.aim.target,
                line.aim.low,
                line.aim.high,
                line.score.points,
                line.light,
            )
            for line in self.lines
        ]
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
        return [self.total_sentence, *self.gate.sentences(), *weight_sentences(self.plan)]

    @property
    def total_sentence(self) -> Message:
        """The total in a sentence: points, light, and how much of the weight it rests on."""
        total = self.total
        light = Message(f"scorecard.light_{total.light}")
        if total.points is None:
            return Message("scorecard.total_none", month=self.month, share=total.share)
        key = "scorecard.total_held" if total.held else "scorecard.total"
        return Message(key, month=self.month, points=total.points, light=light, share=total.share)

    def trend(self, line_id: str, months: int | None = None) -> pd.DataFrame:
        """Return a line's last months; see :func:`jbptools.scorecard.trend.trend`."""
        return trend(self.plan, line_id, self.month, months)

    def _repr_html_(self) -> str:
        return card_html(self)

    def __repr__(self) -> str:
        return self.total_sentence.say()


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


def card_html(card: Card) -> str:
    """Return the card as HTML: total, gate, lines by block."""
    head = "".join(
        f"<th scope='col' style='text-align:left'>{escape(Message(f'scorecard.col_{name}').say())}</th>"
        for name in ("kpi", "light", "actual", "agreed", "points", "weight", "trend")
    )
    body = "".join(_block(card, block) for block in card.blocks)
    rest = card.sentences[1:]
    said = "".join(f"<li>{escape(message.say())}</li>" for message in rest)
    return (
        f"<div class='kit-scorecard'><p><b>{escape(card.plan.dealer.name)}</b> "
        f"{escape(form(card.month, 'month'))}</p>"
        f"<p>{light_html(card.total.light)} {escape(card.total_sentence.say())}</p>"
        f"<ul>{said}</ul><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _block(card: Card, block: Block) -> str:
    points = form(block.points, "int")
    words = block.title.say()
    title = escape(words[:1].upper() + words[1:])
    head = (
        f"<tr><th scope='rowgroup' style='text-align:left'>{title}</th>"
        f"<td>{light_html(block.light)}</td><td></td><td></td><td>{points}</td>"
        f"<td>{form(block.weight, 'percent')}</td><td></td></tr>"
    )
    return head + "".join(_line(card, line) for line in block.lines)


def _line(card: Card, line: LineScore) -> str:
    weight = Message("scorecard.watched").say() if line.watched else form(line.weight, "percent")
    light = "" if line.watched else light_html(line.light)
    remarks = "".join(
        f"<br><small>{escape(remark.say())}</small>"
        for remark in line.remarks
        if remark.key != "scorecard.no_data"
    )
    cells = [
        light,
        escape(line.shown.say()) + remarks,
        "" if line.watched else escape(line.agreed.say()),
        "" if line.watched else form(line.score.points, "int"),
        weight,
        escape(move_word(moved)) if (moved := _latest_move(card, line)) != "unknown" else "—",
    ]
    name = escape(line.name)
    return (
        f"<tr><td style='text-align:left;padding-left:1.2em'>{name}</td>"
        + "".join(f"<td style='text-align:left'>{cell}</td>" for cell in cells)
        + "</tr>"
    )


def _latest_move(card: Card, line: LineScore) -> str:
    """Return whether a line moved the right way since its last figure."""
    if line.value is None or line.watched:
        return "unknown"
    return str(trend(card.plan, line.line.id, card.month, 3)["move"].iloc[-1])
