"""A dialogue as a talk on the screen: the person opposite, what to answer, and a debrief after each turn.

The engine behind it is :mod:`jbptools.selling.talk.run`, the same in code:
``run = jbp.play("hua-hears")`` shows the talk where it is displayed and takes ``run.choose("b")``.
"""

from collections.abc import Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.selling.levels import LEVELS
from jbptools.selling.talk.library import dialogue
from jbptools.selling.talk.moods import HEIGHTS, height
from jbptools.selling.talk.run import Run
from jbptools.selling.talk.show import score_rows
from jbptools.selling.talk.turns import Turn
from jbptools.selling.whose import whose
from jbptools.words import KitError, Message, current_language, say

__all__ = ["PlayForm", "Played", "play", "view"]

#: the texts of the form that stand in the message file as they are
LABELS = (
    "you",
    "why_so",
    "better",
    "notes",
    "no_notes",
    "authority",
    "task",
    "again",
    "save",
    "share",
    "private",
    "ended",
    "result",
    "no_total",
    "trainer",
    "trainer_hint",
    "part",
    "level",
    "reason",
    "by",
    "change",
    "your_turn",
    "people",
    "achieve",
    "fix",
    "avoid",
    "mood",
    "panes",
    "pane_case",
    "pane_last",
    "pane_notes",
    "pane_now",
    "pane_end",
    "pane_result",
    "pane_people",
)


class PlayForm(OwnWidget):
    """The talk: it sends what was chosen and shows what came of it.

    Args:
        run: what is played; a retake replaces it.
        language: of everything on the form.
    """

    module, style_sheet = WEB / "play.js", WEB / "play.css"
    fault = "play.broken"
    view = traitlets.Dict().tag(sync=True)
    said = traitlets.Unicode("").tag(sync=True)

    def __init__(self, run: Run, language: str) -> None:
        self.run, self.language = run, language
        super().__init__(view=view(run, language))

    def heard_choose(self, asked: Mapping[str, Any], _: Any) -> None:
        """An answer was given."""
        self.run.choose(str(asked.get("id", "")))
        self._show()

    def heard_resume(self, asked: Mapping[str, Any], _: Any) -> None:
        """The page remembers a talk."""
        self.resume(asked)
        self._show()

    def heard_again(self, _: Any, __: Any) -> None:
        """The talk is tried once more."""
        self.run = self.run.retake()
        self._show()

    def heard_record(self, asked: Mapping[str, Any], _: Any) -> None:
        """The talk is to be kept as a file."""
        text = self.run.to_json(self.language, share_first=bool(asked.get("share")))
        name = f"{self.run.dialogue.id}-{self.run.attempt}.json"
        self.send({"kind": "record", "name": name, "text": text})
        self._show()

    def heard_override(self, asked: Mapping[str, Any], _: Any) -> None:
        """A trainer judges otherwise."""
        self.run.override(**{name: str(asked.get(name, "")) for name in ("part", "level", "reason", "by")})
        self._show(say("play.changed", self.language))

    def refuse(self, _: Mapping[str, Any], problem: Message) -> None:
        """Say below the talk what went wrong; the talk stands where it was."""
        self._show(problem.say(self.language))

    def _show(self, said: str = "") -> None:
        self.said, self.view = said, view(self.run, self.language)

    def resume(self, content: Mapping[str, Any]) -> None:
        """Go on with a talk that the page remembers after a refresh; what does not fit is left alone."""
        if self.run.turns or content.get("dialogue") != self.run.dialogue.id:
            return
        run = Run(self.run.dialogue, int(content["seed"]), int(content["attempt"]), self.run.dealer)
        try:
            for choice in content["choices"]:
                run.choose(str(choice))
        except (KitError, KeyError, TypeError):
            return
        self.run = run


def view(run: Run, language: str) -> dict[str, Any]:
    """Return everything the form draws, in one language."""
    talk = run.dialogue
    return {
        "lang": "zh-CN" if language == "zh" else "en",
        "labels": {name: say(f"play.{name}", language) for name in LABELS},
        "title": run.say(talk.title, language),
        "setting": run.setting(language),
        "task": run.say(talk.task, language),
        "authority": run.say(talk.authority, language),
        "attempt": say("play.attempt", language, attempt=run.attempt),
        "private": run.attempt == 1,
        "state": {
            "dialogue": talk.id,
            "seed": run.seed,
            "attempt": run.attempt,
            "choices": [turn.option.id for turn in run.turns],
        },
        "mood": moods(run, language),
        "turns": [turn_view(run, turn, language) for turn in run.turns],
        "now": now_view(run, language),
        "notes": list(run.noted(language)),
        "ending": ending_view(run, language),
    }


def moods(run: Run, language: str) -> list[dict[str, Any]]:
    """Return the mood as sign, name, figure and word."""
    return [
        {
            "sign": HEIGHTS[height(value)],
            "name": say(f"selling.mood_{name}", language),
            "value": value,
            "word": say(f"selling.mood_{name}_{height(value)}", language),
        }
        for name, value in sorted(run.mood.items(), reverse=True)
    ]


def turn_view(run: Run, turn: Turn, language: str) -> dict[str, Any]:
    """Return one turn that was played, with its debrief."""
    moved = [
        say(
            "play.moved",
            language,
            name=say(f"selling.mood_{name}", language),
            sign="▲" if by > 0 else "▼",
            by=abs(by),
        )
        for name, by in turn.changes().items()
    ]
    return {
        "number": turn.number,
        "who": run.say(run.dialogue.people[turn.node.who].name, language),
        "says": turn.say(turn.node.says, language),
        "you": turn.say(turn.option.says, language),
        "reply": turn.say(turn.option.reply, language) if turn.option.reply else "",
        "kind": turn.kind.say(language),
        "moved": moved,
        "why": turn.say(turn.option.why, language),
        "better": turn.say(turn.option.better, language),
    }


def now_view(run: Run, language: str) -> dict[str, Any] | None:
    """Return what stands to be answered; nothing at the end."""
    if run.node is None:
        return None
    person = run.dialogue.people[run.node.who]
    return {
        "who": run.say(person.name, language),
        "role": run.say(person.role, language),
        "says": run.say(run.node.says, language),
        "options": [
            {"id": one.id, "letter": one.letter.upper(), "text": one.text} for one in run.shown(language)
        ],
    }


def ending_view(run: Run, language: str) -> dict[str, Any] | None:
    """Return how it ended: the result part by part, and what each person had in mind."""
    if run.ending is None:
        return None
    rows = score_rows(run.scores(language), language)
    people = [
        {name: run.say(getattr(one, name), language) for name in ("name", "role", "achieve", "fix", "avoid")}
        for one in run.dialogue.people.values()
    ]
    return {
        "text": run.say(run.ending.text, language),
        "result": run.ending.result,
        "scores": rows,
        "parts": [{"id": score.name, "text": score.label.say(language)} for score in run.scores(language)],
        "levels": [{"id": level, "text": say(f"selling.level_{level}", language)} for level in LEVELS],
        "people": people,
    }


class Played(Run):
    """A run that draws itself as a talk where it is displayed."""

    def form(self) -> PlayForm:
        """Return the form in the current language."""
        return PlayForm(self, current_language())

    def retake(self) -> "Played":
        """Return a new try of the same dialogue, its options in another order."""
        return Played(self.dialogue, self.seed, self.attempt + 1, self.dealer)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the talk, and its text where no form can be shown."""
        return self.form()._repr_mimebundle_(**kwargs) | {"text/plain": repr(self)}


def play(
    name: str, seed: int = 1, dataset: "Dataset | Dealer | None" = None, dealer_id: str | None = None
) -> Played:
    """Return a dialogue to play: displayed it is a talk on the screen, in code it takes ``choose("b")``.

    Args:
        name: an id of ``jbptools.selling.dialogues()``, e.g. ``"hua-hears"``, or the path of a file.
        seed: decides the order of the options.
        dataset: own tables, or a dealer, whose figures the talk shows; the case's if left out.
        dealer_id: which dealer of them; the one that the dialogue was written for if left out.

    Raises:
        KitError: there is no such dialogue or dealer, or the file has faults.

    >>> run = play("hua-hears")
    >>> run.choose("check").option.kind
    'confirm'
    """
    talk = dialogue(name)
    return Played(talk, seed, dealer=whose(dataset, dealer_id or talk.dealer))
