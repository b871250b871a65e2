"""A quiz as a form: every question a group of radio buttons that keyboards and screen readers know."""

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from jbptools.apps.widgets.own import WEB, OwnWidget
from jbptools.exercises.quiz import Quiz
from jbptools.words import Message, current_language

__all__ = ["QuizForm"]


class QuizForm(OwnWidget):
    """Shows all questions with the answers given so far.

    Args:
        made: the quiz.
        given: number of the question (from 0) -> letter.
        chosen: called with number and letter at every choice.
        complain: says that a choice could not be kept.
    """

    module, style_sheet = WEB / "quiz.js", WEB / "exercise.css"
    items: Any = traitlets.List().tag(sync=True)
    lang = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        made: Quiz,
        given: Mapping[int, str],
        chosen: Callable[[int, str], None],
        complain: Callable[[Message], None],
    ) -> None:
        items = [
            {
                "prompt": item.prompt.say(),
                "options": [[key, text.say()] for key, text in item.options.items()],
                "given": given.get(number, ""),
            }
            for number, item in enumerate(made.items)
        ]
        super().__init__(items=items, lang="zh-CN" if current_language() == "zh" else "en")
        self._chosen, self._complain = chosen, complain

    def heard_choose(self, asked: Mapping[str, Any], _: Any) -> None:
        """An answer was chosen."""
        self._chosen(int(asked["number"]), str(asked["answer"]))

    def refuse(self, asked: Mapping[str, Any], problem: Message) -> None:
        """Say above the page that a choice is not kept."""
        self._complain(problem)
