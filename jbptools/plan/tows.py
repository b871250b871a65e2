"""Crossing a SWOT: which way a pair of entries points, and the strategy that comes of it."""

from collections.abc import Sequence
from typing import Any

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.evidence import SwotItem, Tows
from jbptools.plan.model.fields import choice_label
from jbptools.words import KitError, Message

__all__ = ["set_tows", "strategy_of", "tows_kinds", "tows_message"]

_LETTERS = {"strength": "S", "weakness": "W", "opportunity": "O", "threat": "T"}


def tows_kinds(plan: Plan, factors: Sequence[str]) -> tuple[str, ...]:
    """Return the ways that these entries can point: one where they say it themselves, none without a pair.

    Source: T2 T4 (SO attack, ST defend, WO develop, WT retreat).

    Args:
        plan: the plan with its SWOT.
        factors: ids of SWOT entries.

    >>> from jbptools.plan.examples import example
    >>> tows_kinds(example("good"), ["swot-s1", "swot-o1"])
    ('SO',)
    >>> tows_kinds(example("good"), ["swot-s1", "swot-w1", "swot-t1"])
    ('ST', 'WT')
    """
    boxes = {_LETTERS[entry.box] for entry in plan.swot if entry.id in set(factors)}
    return tuple(inside + outside for inside in "SW" for outside in "OT" if {inside, outside} <= boxes)


def set_tows(plan: Plan, item_id: str, key: str, value: Any) -> Plan:
    """Return the plan with one confirmed field of a TOWS pair; the kind follows from the chosen entries.

    Raises:
        KitError: a kind that the chosen entries do not make, or as in :meth:`Plan.set_field`.

    >>> from jbptools.plan.examples import example
    >>> set_tows(example("good"), "tows-1", "factors", "swot-w1,swot-o1").tows[0].kind
    'WO'
    """
    edited = plan.set_item(item_id, key, value)
    pair = _pair(edited, item_id)
    kinds = tows_kinds(edited, pair.factors)
    if key == "kind" and kinds and pair.kind not in kinds:
        there = [choice_label("kind", kind) for kind in kinds]
        raise KitError("joint.tows_kind", kind=choice_label("kind", pair.kind), there=there)
    if key == "factors" and kinds and pair.kind not in kinds:
        edited = edited.set_item(item_id, "kind", kinds[0])
    return edited


def tows_message(plan: Plan, item_id: str) -> Message | None:
    """Return what a pair still lacks, or None: one entry from inside and one from outside make a pair."""
    kinds = tows_kinds(plan, _pair(plan, item_id).factors)
    if not kinds:
        return Message("joint.tows_no_pair")
    if len(kinds) > 1:
        return Message("joint.tows_mixed", there=[choice_label("kind", kind) for kind in kinds])
    return None


def strategy_of(plan: Plan, item_id: str) -> Plan:
    """Return the plan with a strategy made of a pair: its text, its reasons, and the evidence behind them.

    Raises:
        KitError: the pair has no text yet, or its strategy is there already.

    >>> from jbptools.plan.examples import example
    >>> plan = example("good", "en").set_item("tows-1", "strategy", "")
    >>> done = strategy_of(plan, "tows-1")
    >>> done.strategies[-1].evidence, done.tows[0].strategy == done.strategies[-1].id
    (('evidence-van', 'evidence-school'), True)
    """
    pair = _pair(plan, item_id)
    if not pair.text.strip():
        raise KitError("joint.tows_no_text")
    if pair.strategy in {strategy.id for strategy in plan.strategies}:
        raise KitError("joint.tows_has_strategy")
    used = [entry for entry in plan.swot if entry.id in pair.factors]
    evidence = tuple(dict.fromkeys(link for entry in used for link in entry.evidence))
    why = Message("joint.tows_why", kind=choice_label("kind", pair.kind), texts=[_short(one) for one in used])
    made = plan.with_strategy(text=pair.text, why=why.say(plan.language), evidence=evidence)
    return made.set_item(item_id, "strategy", made.strategies[-1].id)


def _short(entry: SwotItem) -> str:
    return " ".join(entry.text.split()).rstrip("。.；;")


def _pair(plan: Plan, item_id: str) -> Tows:
    pair = plan.item(item_id)
    if not isinstance(pair, Tows):
        raise KitError("plan.item_gone")
    return pair
