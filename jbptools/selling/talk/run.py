"""A dialogue as one person plays it: turn by turn, with a debrief of each, an ending and a record."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jbptools.selling.talk.dialogue import Dialogue, Ending, Node, Option, dialogue
from jbptools.selling.talk.figures import dealer_figures
from jbptools.selling.talk.scoring import LEVELS, Override, Score, scores
from jbptools.selling.talk.ways import mood_of, next_state, offered, start
from jbptools.words import KitError, Message, current_language
from jbptools.words.texts import Text

__all__ = ["Offered", "Run", "Turn", "play", "replay"]

RECORD_FORMAT = 1


@dataclass(frozen=True)
class Offered:
    """An option as it is shown: its letter in this run's order, and its words."""

    letter: str
    id: str
    text: str


@dataclass(frozen=True)
class Turn:
    """What was said, how it was taken, and what to learn from it."""

    number: int
    node: Node
    option: Option
    before: Mapping[str, int]
    after: Mapping[str, int]
    figures: Mapping[str, Any]

    def say(self, text: Text, language: str | None = None) -> str:
        """Return one of its texts with the dealer's figures."""
        return text.say(language, self.figures)

    @property
    def kind(self) -> Message:
        """What kind of question or move it was."""
        return Message(f"selling.kind_{self.option.kind}")

    def changes(self) -> dict[str, int]:
        """Return how the mood moved, by name; nothing where it stayed."""
        return {name: self.after[name] - self.before[name] for name in self.after
                if self.after[name] != self.before[name]}  # fmt: skip

    def debrief(self, language: str | None = None) -> str:
        """Return why it went that way, and a better sentence."""
        return Message(
            "selling.debrief", kind=self.kind, why=self.say(self.option.why, language),
            better=self.say(self.option.better, language),
        ).say(language)  # fmt: skip

    def _repr_html_(self) -> str:
        from jbptools.selling.talk.show import turn_html

        return turn_html(self)

    def __repr__(self) -> str:
        return self.debrief()


class Run:
    """One play of a dialogue.

    Args:
        dialogue: what is played.
        seed: decides the order of the options, so that nobody learns "always the first".
        attempt: which try this is; the first one is private.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> run = play("hua-hears")
    >>> while not run.over:
    ...     turn = run.choose("a")
    >>> run.ending.result in ("best", "minimum", "ours", "none", "lost")
    True
    """

    def __init__(self, dialogue: Dialogue, seed: int = 1, attempt: int = 1) -> None:
        self.dialogue, self.seed, self.attempt = dialogue, seed, attempt
        self.figures = dealer_figures(dialogue.dealer)
        self.turns: list[Turn] = []
        self.overrides: list[Override] = []
        self._state = start(dialogue)

    # ---- where the talk is
    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._state[0] in self.dialogue.endings

    @property
    def ending(self) -> Ending | None:
        """How it ended; None while it goes on."""
        return self.dialogue.endings.get(self._state[0])

    @property
    def node(self) -> Node | None:
        """The turn of the person opposite; None at the end."""
        return self.dialogue.nodes.get(self._state[0])

    @property
    def mood(self) -> Mapping[str, int]:
        """Trust and patience from 0 to 10."""
        return mood_of(self._state)

    @property
    def notes(self) -> tuple[str, ...]:
        """What has been learnt about the person, in the reader's language: the dealer's own words."""
        return self.noted()

    def noted(self, language: str | None = None) -> tuple[str, ...]:
        """Return what has been learnt, in a language."""
        return tuple(
            self.say(text, language) for name, text in self.dialogue.notes.items() if name in self._state[2]
        )

    def say(self, text: Text, language: str | None = None) -> str:
        """Return one of the dialogue's texts with the dealer's figures."""
        return text.say(language, self.figures)

    def shown(self, language: str | None = None) -> tuple[Offered, ...]:
        """Return the options in this run's order, with their letters."""
        if self.node is None:
            return ()
        there = list(offered(self.node, self._state))
        random.Random(f"{self.seed}/{self.attempt}/{self.node.id}").shuffle(there)
        return tuple(
            Offered(chr(ord("a") + place), option.id, self.say(option.says, language))
            for place, option in enumerate(there)
        )

    @property
    def options(self) -> tuple[Offered, ...]:
        """The options in the language in force."""
        return self.shown()

    # ---- going on
    def choose(self, which: str) -> Turn:
        """Say one of the options, by its letter or its id.

        Raises:
            KitError: the talk is over, or there is no such option here.
        """
        if self.node is None:
            raise KitError("selling.over")
        wanted = str(which).strip().lower()
        found = next((one for one in self.shown() if wanted in (one.letter, one.id)), None)
        if found is None:
            raise KitError("selling.no_option", given=which, there=[one.letter for one in self.shown()])
        option = next(one for one in self.node.options if one.id == found.id)
        node, before = self.node, self.mood
        self._state = next_state(self.dialogue, self._state, option)
        self.turns.append(Turn(len(self.turns) + 1, node, option, before, self.mood, self.figures))
        return self.turns[-1]

    def retake(self) -> "Run":
        """Return a new try of the same dialogue, its options in another order."""
        return Run(self.dialogue, self.seed, self.attempt + 1)

    # ---- what came of it
    def scores(self, language: str | None = None) -> tuple[Score, ...]:
        """Return the parts of the result with their evidence; there is no total."""
        return scores(self, language or current_language(), self.overrides)

    def override(self, part: str, level: str, reason: str, by: str) -> None:
        """Set a part's level as the trainer judges it; the machine's level and the reason stay in the record.

        Args:
            part: name of a part of the result, e.g. ``"order"``.
            level: ``good``, ``watch`` or ``poor``.
            reason: why; it cannot be empty.
            by: who judged.

        Raises:
            KitError: no such part or level, or no reason or name.
        """
        names = [score.name for score in self.scores()]
        if part not in names:
            raise KitError("selling.no_part", name=part, there=names)
        if level not in LEVELS:
            raise KitError("selling.no_level", name=level, there=list(LEVELS))
        if not reason.strip() or not by.strip():
            raise KitError("selling.no_reason")
        machine = next(score for score in scores(self, current_language(), []) if score.name == part)
        self.overrides = [one for one in self.overrides if one.part != part]
        self.overrides.append(Override(part, machine.level, level, reason.strip(), by.strip()))

    def record(self, language: str | None = None, *, share_first: bool = False) -> dict[str, Any]:
        """Return the run as a small document that can be saved as JSON and played again by :func:`replay`.

        The first try is the player's own: its record says only that it took place, unless ``share_first``.
        """
        head = {
            "format": RECORD_FORMAT, "dialogue": self.dialogue.id, "dealer": self.dialogue.dealer,
            "seed": self.seed, "attempt": self.attempt, "finished": self.over,
        }  # fmt: skip
        if self.attempt == 1 and not share_first:
            return head | {"private": True}
        return head | {
            "private": False,
            "choices": [turn.option.id for turn in self.turns],
            "ending": self.ending.id if self.ending else None,
            "mood": dict(self.mood),
            "scores": [score.plain() for score in self.scores(language)],
            "overrides": [one.plain() for one in self.overrides],
        }

    def to_json(self, language: str | None = None, *, share_first: bool = False) -> str:
        """Return the record as JSON text."""
        return json.dumps(self.record(language, share_first=share_first), ensure_ascii=False, indent=1)

    def _repr_html_(self) -> str:
        from jbptools.selling.talk.show import run_html

        return run_html(self)

    def __repr__(self) -> str:
        from jbptools.selling.talk.show import run_text

        return run_text(self)


def play(name: str, seed: int = 1) -> Run:
    """Return a new run of a dialogue.

    Args:
        name: an id of :func:`jbptools.selling.talk.dialogue.dialogues`, or a file's path.
        seed: decides the order of the options.

    >>> len(play("hua-hears").options) >= 2
    True
    """
    return Run(dialogue(name), seed)


def replay(record: Mapping[str, Any] | str) -> Run:
    """Return the run that a record tells, e.g. for the trainer's own judgement.

    Raises:
        KitError: it is no record, a private one, or its dialogue has changed since.
    """
    try:
        raw = json.loads(record) if isinstance(record, str) else record
        if raw.get("private"):
            raise KitError("selling.private")
        run = Run(dialogue(raw["dialogue"]), int(raw["seed"]), int(raw["attempt"]))
        choices: Sequence[str] = raw["choices"]
        for choice in choices:
            run.choose(choice)
        run.overrides = [Override(**one) for one in raw.get("overrides", [])]
    except (TypeError, ValueError, KeyError, AttributeError) as problem:
        if isinstance(problem, KitError):
            raise
        raise KitError("selling.no_record") from None
    return run
