"""Weights: they add up to 100 %, both sides are on the card, every weighted line has something to reach."""

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.naming import joined
from jbptools.words import Message, Shown

__all__ = ["rescaled", "total_weight", "weight_sentences"]

#: a twentieth of a percent: 7.5 % + 7.5 % is 15 %, however it is kept
CLOSE = 0.0005


def total_weight(plan: Plan) -> float:
    """Return the sum of the weights.

    >>> plan = Plan.new("Hua").with_item("scorecard", weight="60%").with_item("scorecard", weight="30%")
    >>> round(total_weight(plan), 4)
    0.9
    """
    return sum(line.weight or 0.0 for line in plan.scorecard)


def weight_sentences(plan: Plan) -> list[Message]:
    """Return what is wrong with the weights and what to change; an empty list means they are sound.

    >>> plan = Plan.new("Hua", "en").with_item("scorecard", name="Offtake", weight="90%", target="20m")
    >>> weight_sentences(plan)[0].say("en")
    'The weights add up to 90.0%: 10.0% are still to be given. Raise what both sides would escalate first.'
    """
    if not plan.scorecard:
        return [Message("scorecard.no_lines")]
    said = []
    total = total_weight(plan)
    if total > 1 + CLOSE:
        largest = max(plan.scorecard, key=lambda line: line.weight or 0.0)
        said.append(
            Message(
                "scorecard.weights_over",
                total=total,
                over=total - 1,
                line=largest.called,
                weight=largest.weight,
            )
        )
    elif total < 1 - CLOSE:
        said.append(Message("scorecard.weights_under", total=total, left=1 - total))
    sides = {line.side for line in plan.scorecard if line.weight}
    if sides and not sides & {"maker"}:
        said.append(Message("scorecard.no_maker"))
    aimless = [line for line in plan.scorecard if line.weight and not _has_aim(plan, line.id)]
    if aimless:
        said.append(
            Message("scorecard.no_target", lines=joined([Shown(f"“{line.called}”") for line in aimless]))
        )
    return said


def _has_aim(plan: Plan, line_id: str) -> bool:
    line = next(line for line in plan.scorecard if line.id == line_id)
    own = any(one.line == line_id and one.target is not None for one in plan.actuals)
    if line.direction == "band":
        return own or line.low is not None or line.high is not None
    return own or line.target is not None or line.direction == "watch"


def rescaled(plan: Plan) -> Plan:
    """Return the plan with its weights brought to 100 % in proportion, in half percents.

    >>> plan = Plan.new("Hua").with_item("scorecard", weight="60%").with_item("scorecard", weight="30%")
    >>> [line.weight for line in rescaled(plan).scorecard]
    [0.665, 0.335]
    """
    total = total_weight(plan)
    if total <= 0:
        return plan
    shares = [round((line.weight or 0.0) / total * 200) for line in plan.scorecard]
    largest = max(range(len(shares)), key=lambda at: shares[at])
    shares[largest] += 200 - sum(shares)
    lines = tuple(
        line if line.weight is None else line.model_copy(update={"weight": share / 200})
        for line, share in zip(plan.scorecard, shares, strict=True)
    )
    return plan.model_copy(update={"scorecard": lines})
