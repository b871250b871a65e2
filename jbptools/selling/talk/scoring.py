"""What a machine can say about a played dialogue: behaviour that can be counted, part by part.

Source: reference 4.4 and M18 M19: evidence beside each part, never one total; empathy and tone are for people
(:mod:`jbptools.selling.talk.rubric`). ``score_rules.json`` holds the limits.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from jbptools.rules import Hit, Row, RuleBook
from jbptools.selling.talk.dialogue import option_kinds
from jbptools.selling.talk.turns import Talk, Turn
from jbptools.words import Message
from jbptools.words.formats import NOTHING

__all__ = ["RULES", "Override", "PartScore", "scores"]

_WHY = re.compile(
    r"^[\s“\"']*(?:您|你|那您|那)?(?:为什么|为啥|凭什么|怎么就)|^[\s“\"']*(?:but |so |and )?why\b",
    re.IGNORECASE,
)
#: question types in the order in which a good talk asks them
_QUESTIONS = ("confirm", "new_info", "attitude", "basic_issue", "commitment")


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
class PartScore(Hit):
    """One part of the result: a level in words, why, and the turns that show it."""

    turns: tuple[int, ...] = ()
    override: Override | None = None

    @property
    def name(self) -> str:
        """Which part."""
        return self.rule

    @property
    def level(self) -> str:
        """``good``, ``watch`` or ``poor``."""
        return self.severity

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
        values = {
            key: value for key, value in self.message.values.items() if isinstance(value, (int, float, str))
        }
        return {"part": self.name, "level": self.level, "turns": list(self.turns), "values": values}


@dataclass(frozen=True)
class JudgedTalk:
    """A talk as it is judged: how much was said is counted in a language."""

    talk: Talk
    language: str


RULES: RuleBook[JudgedTalk, PartScore] = RuleBook("jbptools.selling.talk", "score_rules.json")


def scores(run: Talk, language: str, overrides: Sequence[Override]) -> tuple[PartScore, ...]:
    """Return every part of a run's result; a trainer's judgement stands before the machine's."""
    judged = {one.part: one for one in overrides}
    return tuple(
        replace(score, severity=judged[score.name].level, override=judged[score.name])
        if score.name in judged
        else score
        for score in RULES.look(JudgedTalk(run, language)).hits
    )


def at_least(limits: Row, value: float) -> str:
    """Return the level of a figure that should be high."""
    return "good" if value >= limits["good"] else "watch" if value >= limits["watch"] else "poor"


def at_most(limits: Row, value: float) -> str:
    """Return the level of a figure that should be low."""
    return "good" if value <= limits["good"] else "watch" if value <= limits["watch"] else "poor"


def _score(level: str, message: Message, turns: tuple[int, ...] = ()) -> PartScore:
    return PartScore(message, severity=level, turns=turns)


def _numbers(turns: Sequence[Turn]) -> tuple[int, ...]:
    return tuple(turn.number for turn in turns)


def _tagged(run: Talk, tag: str) -> list[Turn]:
    return [turn for turn in run.turns if tag in turn.option.tags]


@RULES.rule
def question_mix(heard: JudgedTalk, row: Row) -> PartScore:
    """How many of the five question types were asked."""
    run = heard.talk
    asked = [turn for turn in run.turns if option_kinds()[turn.option.kind]["question"]]
    kinds = [kind for kind in _QUESTIONS if any(turn.option.kind == kind for turn in asked)]
    missing = [Message(f"selling.kind_{kind}") for kind in _QUESTIONS if kind not in kinds]
    shown = [Message(f"selling.kind_{kind}") for kind in kinds]
    values: dict[str, Any] = {
        "asked": len(asked),
        "kinds": len(kinds),
        "shown": shown or [NOTHING],
        "missing": missing or [NOTHING],
    }
    return _score(at_least(row, len(kinds)), Message("selling.said_question_mix", **values), _numbers(asked))


@RULES.rule
def order(heard: JudgedTalk, row: Row) -> PartScore:
    """Turns against the order confirm, new information, attitude, giving, commitment.

    A play-back may confirm, and an objection may be explored, at any moment; what counts is a solution given
    before anybody asked how the person feels, and facts asked for after the giving began.
    """
    run = heard.talk
    wrong, felt, gave = [], False, False
    for turn in run.turns:
        kind = turn.option.kind
        felt |= kind in ("attitude", "basic_issue")
        gives = bool(option_kinds()[kind].get("offer"))
        if (gives and not felt) or (gave and kind in ("new_info", "attitude")):
            wrong.append(turn)
        gave |= gives
    level = at_most(row, len(wrong)) if run.turns else "poor"
    return _score(level, Message("selling.said_order", back=len(wrong)), _numbers(wrong))


@RULES.rule
def before_offer(heard: JudgedTalk, row: Row) -> PartScore:
    """Questions before the first offer, feature or promise."""
    run = heard.talk
    count, offer = 0, None
    for turn in run.turns:
        kind = option_kinds()[turn.option.kind]
        if kind.get("offer"):
            offer = turn
            break
        count += bool(kind["question"])
    key = "selling.said_before_offer" if offer else "selling.said_no_offer"
    return _score(at_least(row, count), Message(key, count=count), (offer.number,) if offer else ())


def _length(text: str, language: str) -> int:
    return len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z]+|\d+", text)) if language == "zh" else len(text.split())


@RULES.rule
def talk_ratio(heard: JudgedTalk, row: Row) -> PartScore:
    """Our part of all that was said, in characters or words."""
    run, language = heard.talk, heard.language
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
    return _score(
        at_most(row, share),
        Message("selling.said_talk_ratio", share=share),
        (longest.number,) if longest else (),
    )


@RULES.rule
def why(heard: JudgedTalk, row: Row) -> PartScore:
    """Questions that open with "why": they sound like a reproach."""
    run, language = heard.talk, heard.language
    found = [
        turn
        for turn in run.turns
        if "why" in turn.option.tags or _WHY.match(turn.say(turn.option.says, language))
    ]
    return _score(at_most(row, len(found)), Message("selling.said_why", count=len(found)), _numbers(found))


@RULES.rule
def give_get(heard: JudgedTalk, row: Row) -> PartScore:
    """What was given without asking for anything."""
    run = heard.talk
    gave = [turn for turn in _tagged(run, "gives") if "gets" not in turn.option.tags]
    return _score(at_most(row, len(gave)), Message("selling.said_give_get", count=len(gave)), _numbers(gave))


@RULES.rule
def own_number(heard: JudgedTalk, row: Row) -> PartScore:
    """How often his own figure was used instead of an opinion."""
    run = heard.talk
    found = _tagged(run, "own_number")
    return _score(
        at_least(row, len(found)), Message("selling.said_own_number", count=len(found)), _numbers(found)
    )


@RULES.rule
def limits(heard: JudgedTalk, row: Row) -> PartScore:
    """Promises beyond one's authority, or that no lawyer would pass."""
    run = heard.talk
    found = _tagged(run, "trap")
    return _score(at_most(row, len(found)), Message("selling.said_limits", count=len(found)), _numbers(found))


@RULES.rule
def commitment(heard: JudgedTalk, row: Row) -> PartScore:
    """What the dealer will do next: the best, the least, or only something on our side."""
    run, language = heard.talk, heard.language
    result = run.ending.result if run.ending else "none"
    level = {"best": "good", "minimum": "good", "ours": "watch"}.get(result, "poor")
    text = run.say(run.dialogue.best if result == "best" else run.dialogue.minimum, language)
    return _score(
        level,
        Message(f"selling.said_commitment_{result}", action=text),
        (run.turns[-1].number,) if run.turns else (),
    )
