"""A dialogue turn by turn: what is offered, what was said, how it was taken."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jbptools.dealers.dealer import Dealer
from jbptools.selling.talk.dialogue import Dialogue, Ending, Node, Option, figures_in
from jbptools.selling.talk.figures import dealer_figures
from jbptools.selling.talk.moods import mood_words
from jbptools.selling.talk.ways import mood_of, next_state, offered, start
from jbptools.words import KitError, Message, html
from jbptools.words.texts import Text

__all__ = ["Offered", "Talk", "Turn"]


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
        return {
            name: self.after[name] - self.before[name]
            for name in self.after
            if self.after[name] != self.before[name]
        }

    def debrief(self, language: str | None = None) -> str:
        """Return why it went that way, and a better sentence."""
        return Message(
            "selling.debrief",
            kind=self.kind,
            why=self.say(self.option.why, language),
            better=self.say(self.option.better, language),
        ).say(language)

    def html(self, language: str | None = None) -> str:
        """Return its debrief: what was said, how it was taken, why, and a better sentence."""
        option = self.option
        says, why, better = (self.say(text, language) for text in (option.says, option.why, option.better))
        reply = [self.say(option.reply, language)] if option.reply else []
        return html.tag(
            "div",
            html.tag("p", html.tag("strong", self.kind, language=language), " ", says),
            html.notes(reply),
            html.notes([mood_words(self.after, language), why]),
            html.tag("p", html.tag("strong", Message("selling.better"), language=language), " ", better),
            class_="jbp-turn",
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return self.debrief()


class Talk:
    """A dialogue under way: where it is, what was said, what can be said next.

    Args:
        dialogue: what is played.
        seed: decides the order of the options, so that nobody learns "always the first".
        attempt: which try this is.
        dealer: whose figures it shows; the dealer of the case that it was written for if left out.
    """

    def __init__(
        self, dialogue: Dialogue, seed: int = 1, attempt: int = 1, dealer: Dealer | None = None
    ) -> None:
        self.dialogue, self.seed, self.attempt, self.dealer = dialogue, seed, attempt, dealer
        self.figures = dealer_figures(dealer, dialogue.dealer)
        self.turns: list[Turn] = []
        self._state = start(dialogue)

    @property
    def lacking(self) -> Message | None:
        """What the dealer's data cannot say of the figures in this talk; None where all are there."""
        return self.figures.why_not(figures_in(self.dialogue))

    def setting(self, language: str | None = None) -> str:
        """Return the situation, and what the dealer's data cannot say."""
        told = self.say(self.dialogue.setting, language)
        return told if self.lacking is None else f"{told} {self.lacking.say(language)}"

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
