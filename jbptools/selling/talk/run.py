"""A dialogue as one person plays it: turn by turn, with a debrief of each, an ending and a record."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from jbptools.dealers.dealer import Dealer
from jbptools.selling.levels import LEVELS
from jbptools.selling.talk.dialogue import Dialogue
from jbptools.selling.talk.library import dialogue
from jbptools.selling.talk.scoring import Override, PartScore, scores
from jbptools.selling.talk.show import run_html, run_text
from jbptools.selling.talk.turns import Talk
from jbptools.words import KitError, current_language

__all__ = ["Run", "play", "replay"]

RECORD_FORMAT = 1


class Run(Talk):
    """One play of a dialogue.

    Args:
        dialogue: what is played.
        seed: decides the order of the options, so that nobody learns "always the first".
        attempt: which try this is; the first one is private.
        dealer: whose figures it shows; the dealer of the case that it was written for if left out.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> run = play("hua-hears")
    >>> while not run.over:
    ...     turn = run.choose("a")
    >>> run.ending.result in ("best", "minimum", "ours", "none", "lost")
    True
    """

    def __init__(
        self, dialogue: Dialogue, seed: int = 1, attempt: int = 1, dealer: Dealer | None = None
    ) -> None:
        super().__init__(dialogue, seed, attempt, dealer)
        self.overrides: list[Override] = []

    def retake(self) -> "Run":
        """Return a new try of the same dialogue, its options in another order."""
        return Run(self.dialogue, self.seed, self.attempt + 1, self.dealer)

    def scores(self, language: str | None = None) -> tuple[PartScore, ...]:
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
            "format": RECORD_FORMAT,
            "dialogue": self.dialogue.id,
            "dealer": self.dialogue.dealer,
            "seed": self.seed,
            "attempt": self.attempt,
            "finished": self.over,
        }
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
        return run_html(self, self.scores())

    def __repr__(self) -> str:
        return run_text(self, self.scores())


def play(name: str, seed: int = 1, dealer: Dealer | None = None) -> Run:
    """Return a new run of a dialogue.

    Args:
        name: an id of :func:`jbptools.selling.talk.dialogue.dialogues`, or a file's path.
        seed: decides the order of the options.
        dealer: whose figures it shows; the case's dealer if left out.

    >>> len(play("hua-hears").options) >= 2
    True
    """
    return Run(dialogue(name), seed, dealer=dealer)


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
