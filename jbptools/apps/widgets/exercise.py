"""An exercise as a small form for people who do not code; the check behind it is the analysts' own."""

from collections.abc import Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.exercises.bank import Exercise
from jbptools.exercises.markup import html
from jbptools.exercises.outcome import Note
from jbptools.exercises.question import ExerciseQuestion, question
from jbptools.words import Message, current_language, say

__all__ = ["Asked", "ExerciseForm", "exercise"]


class ExerciseForm(OwnWidget):
    """The form: it sends what was entered, and shows what the question says about it.

    Args:
        asked: the question.
        language: of everything on the form.
        prompt: False where the page shows the question's text already.
    """

    module, style_sheet = WEB / "exercise.js", WEB / "exercise.css"
    fault = "exercise_form.broken"
    shape = traitlets.Dict().tag(sync=True)
    feedback = traitlets.Unicode("").tag(sync=True)
    hint_label = traitlets.Unicode("").tag(sync=True)

    def __init__(self, asked: ExerciseQuestion, language: str, *, prompt: bool = True) -> None:
        self.question, self.language = asked, language
        super().__init__(shape=shape(asked, language, prompt=prompt), hint_label=self._hint_label())

    def _hint_label(self) -> str:
        if self.question.hints_left == 0:
            return say("exercise_form.hint_again", self.language)
        return say("exercise_form.hint", self.language, left=self.question.hints_left)

    def heard_check(self, asked: Mapping[str, Any], _: Any) -> None:
        """An answer was handed in."""
        self._show(self.question.check(asked.get("answer")))

    def heard_hint(self, _: Any, __: Any) -> None:
        """The next hint is wanted."""
        self._show(self.question.hint())

    def heard_solution(self, _: Any, __: Any) -> None:
        """The solution is wanted."""
        self._show(self.question.solution())

    def refuse(self, _: Mapping[str, Any], problem: Message) -> None:
        """Say where the feedback stands what went wrong."""
        self._show(Note("uncheckable", problem))

    def _show(self, note: Note) -> None:
        self.feedback = note.html(self.language)
        self.hint_label = self._hint_label()


def shape(asked: ExerciseQuestion, language: str, *, prompt: bool) -> dict[str, Any]:
    """Return everything the form draws, in the reader's language: texts, options, what is to be sorted."""
    made = asked.exercise
    return {
        "kind": made.kind,
        "lang": "zh-CN" if language == "zh" else "en",
        "title": say("exercise_form.title", language, id=made.id, title=asked.say(made.title, language)),
        "prompt": html(asked.say(made.prompt, language)) if prompt else "",
        "label": say(f"exercise_form.label_{made.kind}", language),
        "unit": unit(made, language),
        "choose": say("exercise_form.choose", language),
        "options": [
            {"id": option.id, "letter": chr(ord("A") + place), "text": asked.say(option.text, language)}
            for place, option in enumerate(made.options)
        ],
        "items": [{"id": key, "text": name.say(language)} for key, name in asked.items().items()],
        **{name: say(f"exercise_form.{name}", language) for name in ("check", "solution")},
        "hint": "",
    }


def unit(made: Exercise, language: str) -> str:
    """Return the unit that stands beside a number's field."""
    return "" if made.unit == "number" else say(f"exercise_form.unit_{made.unit}", language)


class Asked(ExerciseQuestion):
    """A question that draws itself as a form where it is displayed, and can be asked in code as well.

    >>> exercise("3.1").check("b").ok
    True
    """

    def __init__(self, asked: ExerciseQuestion, *, prompt: bool = True) -> None:
        super().__init__(asked.exercise)
        self._same, self._prompt = asked, prompt

    @property
    def hints_left(self) -> int:
        """How many hints have not been shown yet, on the form and in code together."""
        return self._same.hints_left

    def hint(self) -> Note:
        """Return the next hint."""
        return self._same.hint()

    def form(self) -> ExerciseForm:
        """Return the form in the current language."""
        return ExerciseForm(self._same, current_language(), prompt=self._prompt)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the form, and the question's text where no form can be shown."""
        return self.form()._repr_mimebundle_(**kwargs) | {"text/plain": repr(self)}


def exercise(number: str, *, prompt: bool = True) -> Asked:
    """Return an exercise of the course: displayed it is a form, in code it has check, hint and solution.

    Args:
        number: lesson and place, e.g. ``"3.2"``.
        prompt: False draws the form without the question's text, where the page shows it already.

    Raises:
        KitError: there is no such exercise; the sentence lists those that are near.

    >>> exercise("3.1").check("").kind
    'not_attempted'
    """
    return Asked(question(number), prompt=prompt)
