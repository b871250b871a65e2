"""What a machine can say about a played dialogue: behaviour that can be counted, part by part.

Source: reference 4.4 and M18 M19: evidence beside each part, never one total; empathy and tone are for people
(:mod:`jbptools.selling.talk.rubric`). ``score_rules.json`` holds the limits.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from jbptools.selling.talk.dialogue import KINDS
from jbptools.selling.talk.turns import Talk, Turn
from jbptools.words import Message
from jbptools.words.formats import NOTHING
from jbptools.words.tables import read_table

__all__ = ["Override", "Score", "rules", "scores"]

_WHY = re.compile(
    r"^[\s“\"']*(?:您|你|那您|那)?(?:为什么|为啥|凭什么|怎么就)|^[\s“\"']*(?:but |so |and )?why\b",
    re.IGNORECASE,
)
#: question types in the order in which a good talk asks them
_QUESTIONS = ("confirm", "new_info", "attitude", "basic_issue", "commitment")


@cache
def rules() -> Mapping[str, Mapping[str, float]]:
    """Return part -> limits of ``good`` and ``watch``."""
    return read_table("jbptools.selling.talk", "score_rules.json")


@dataclass(frozen=True)
class Override:
    """A trainer's judgement instead of the machine's, with the reason."""

    part: str
    machine: str
    level: str
    reason: str
    by: str

    def plain(self) -> dict[str, str]:
        """Return it as a plain mapping."""
        return asdict(self)


@dataclass(frozen=True)
class Score:
    """One part of the result: a level in words, why, and the turns that show it."""

    name: str
    level: str
    message: Message
    turns: tuple[int, ...] = ()
    override: Override | None = None

    @property
    def label(self) -> Message:
        """What the part is called."""
        return Message(f"selling.part_{self.name}")

    @property
    def word(self) -> Message:
        """The level in a word."""
        return Message(f"selling.level_{self.level}")

    def plain(self) -> dict[str, Any]:
        """Return it for a record: no words, which belong to a language."""
        values = {key: value for key, value in self.message.values.items()
                  if isinstance(value, (int, float, str))}  # fmt: skip
        return {"part": self.name, "level": self.level, "turns": list(self.turns), "values": values}


Part = Callable[[Talk, str], Score]


def scores(run: Talk, language: str, overrides: Sequence[Override]) -> tuple[Score, ...]:
    """Return every part of a run's result; a trainer's judgement stands before the machine's."""
    judged = {one.part: one for one in overrides}
    found = [part(run, language) for part in PARTS]
    return tuple(
        replace(score, level=judged[score.name].level, override=judged[score.name])
        if score.name in judged else score
        for score in found
    )  # fmt: skip


def at_least(name: str, value: float) -> str:
    """Return the level of a figure that should be high."""
    limits = rules()[name]
    return "good" if value >= limits["good"] else "watch" if value >= limits["watch"] else "poor"


def at_most(name: str, value: float) -> str:
    """Return the level of a figure that should be low."""
    limits = rules()[name]
    return "good" if value <= limits["good"] else "watch" if value <= limits["watch"] else "poor"


def _numbers(turns: Sequence[Turn]) -> tuple[int, ...]:
    return tuple(turn.number for turn in turns)


def _tagged(run: Talk, tag: str) -> list[Turn]:
    return [turn for turn in run.turns if tag in turn.option.tags]


def question_mix(run: Talk, language: str) -> Score:
    """How many of the five question types were asked."""
    asked = [turn for turn in run.turns if KINDS()[turn.option.kind]["question"]]
    kinds = [kind for kind in _QUESTIONS if any(turn.option.kind == kind for turn in asked)]
    missing = [Message(f"selling.kind_{kind}") for kind in _QUESTIONS if kind not in kinds]
    shown = [Message(f"selling.kind_{kind}") for kind in kinds]
    values: dict[str, Any] = {
        "asked": len(asked),
        "kinds": len(kinds),
        "shown": shown or [NOTHING],
        "missing": missing or [NOTHING],
    }
    return Score("question_mix", at_least("question_mix", len(kinds)),
                 Message("selling.said_question_mix", **values), _numbers(asked))  # fmt: skip


def order(run: Talk, language: str) -> Score:
    """Turns against the order confirm, new information, attitude, giving, commitment.

    A play-back may confirm, and an objection may be explored, at any moment; what counts is a solution given
    before anybody asked how the person feels, and facts asked for after the giving began.
    """
    wrong, felt, gave = [], False, False
    for turn in run.turns:
        kind = turn.option.kind
        felt |= kind in ("attitude", "basic_issue")
        gives = bool(KINDS()[kind].get("offer"))
        if (gives and not felt) or (gave and kind in ("new_info", "attitude")):
            wrong.append(turn)
        gave |= gives
    level = at_most("order", len(wrong)) if run.turns else "poor"
    return Score("order", level, Message("selling.said_order", back=len(wrong)), _numbers(wrong))


def before_offer(run: Talk, language: str) -> Score:
    """Questions before the first offer, feature or promise."""
    count, offer = 0, None
    for turn in run.turns:
        kind = KINDS()[turn.option.kind]
        if kind.get("offer"):
            offer = turn
            break
        count += bool(kind["question"])
    key = "selling.said_before_offer" if offer else "selling.said_no_offer"
    return Score("before_offer", at_least("before_offer", count), Message(key, count=count),
                 (offer.number,) if offer else ())  # fmt: skip


def _length(text: str, language: str) -> int:
    return len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z]+|\d+", text)) if language == "zh" else len(text.split())


def talk_ratio(run: Talk, language: str) -> Score:
    """Our part of all that was said, in characters or words."""
    ours = sum(_length(turn.say(turn.option.says, language), language) for turn in run.turns)
    theirs = sum(
        _length(turn.say(text, language), language)
        for turn in run.turns
        for text in (turn.node.says, turn.option.reply)
        if text is not None
    )
    share = ours / (ours + theirs) if ours + theirs else 0.0
    longest = max(
        run.turns, key=lambda turn: _length(turn.say(turn.option.says, language), language), default=None
    )
    return Score("talk_ratio", at_most("talk_ratio", share), Message("selling.said_talk_ratio", share=share),
                 (longest.number,) if longest else ())  # fmt: skip


def why(run: Talk, language: str) -> Score:
    """Questions that open with "why": they sound like a reproach."""
    found = [
        turn for turn in run.turns
        if "why" in turn.option.tags or _WHY.match(turn.say(turn.option.says, language))
    ]  # fmt: skip
    return Score(
        "why", at_most("why", len(found)), Message("selling.said_why", count=len(found)), _numbers(found)
    )


def give_get(run: Talk, language: str) -> Score:
    """What was given without asking for anything."""
    gave = [turn for turn in _tagged(run, "gives") if "gets" not in turn.option.tags]
    return Score("give_get", at_most("give_get", len(gave)),
                 Message("selling.said_give_get", count=len(gave)), _numbers(gave))  # fmt: skip


def own_number(run: Talk, language: str) -> Score:
    """How often his own figure was used instead of an opinion."""
    found = _tagged(run, "own_number")
    return Score("own_number", at_least("own_number", len(found)),
                 Message("selling.said_own_number", count=len(found)), _numbers(found))  # fmt: skip


def limits(run: Talk, language: str) -> Score:
    """Promises beyond one's authority, or that no lawyer would pass."""
    found = _tagged(run, "trap")
    return Score("limits", at_most("limits", len(found)),
                 Message("selling.said_limits", count=len(found)), _numbers(found))  # fmt: skip


def commitment(run: Talk, language: str) -> Score:
    """What the dealer will do next: the best, the least, or only something on our side."""
    result = run.ending.result if run.ending else "none"
    level = {"best": "good", "minimum": "good", "ours": "watch"}.get(result, "poor")
    text = run.say(run.dialogue.best if result == "best" else run.dialogue.minimum, language)
    return Score("commitment", level, Message(f"selling.said_commitment_{result}", action=text),
                 (run.turns[-1].number,) if run.turns else ())  # fmt: skip


PARTS: tuple[Part, ...] = (
    commitment, question_mix, order, before_offer, own_number, talk_ratio, why, give_get, limits,
)  # fmt: skip
