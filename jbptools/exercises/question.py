"""A question to one learner: check, hint, solution; how far down the hint ladder they are is remembered."""

from typing import Any

from jbptools.exercises import bank
from jbptools.exercises.bank import Exercise
from jbptools.exercises.checks import expected, items, judge
from jbptools.exercises.outcome import Note, Outcome
from jbptools.exercises.texts import Text
from jbptools.words import KitError, Message
from jbptools.words.reader import mine

__all__ = ["ExerciseQuestion", "question"]


class ExerciseQuestion:
    """One exercise as the learner meets it.

    Args:
        exercise: what the bank declares.

    >>> question("3.1").check("b").kind
    'correct'
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise

    @property
    def id(self) -> str:
        """The exercise's number, e.g. ``"3.2"``."""
        return self.exercise.id

    @property
    def hints_left(self) -> int:
        """How many hints have not been shown yet."""
        return len(self.exercise.hints) - _ladders().get(self.id, 0)

    def say(self, text: Text, language: str | None = None) -> str:
        """Return one of the exercise's texts with its figures filled in."""
        return text.say(language, bank.figures(self.id))

    def items(self) -> dict[str, Text]:
        """Return what is to be sorted, id -> name; empty for other kinds."""
        return dict(items(self.exercise))

    def answer(self) -> Any:
        """Return the right answer as the lesson's code computes it."""
        return expected(self.exercise)

    def check(self, answer: Any = None) -> Outcome:
        """Return what came of an answer.

        Args:
            answer: an option's letter, a number or a text with a number, a mapping of item to bin, a text.

        An answer that cannot be read is ``uncheckable`` and the sentence says how to write it; no answer
        ever raises.
        """
        try:
            kind, words = judge(self.exercise, answer)
            return Outcome(kind, words, bank.figures(self.id))
        except KitError as problem:
            return Outcome("uncheckable", problem.message)
        except Exception as problem:
            return Outcome("uncheckable", Message("exercises.broken", what=type(problem).__name__))

    def hint(self) -> Note:
        """Return the next hint; after the last one, the last one again."""
        seen = _ladders()[self.id] = min(_ladders().get(self.id, 0) + 1, len(self.exercise.hints))
        return Note("hint", self.exercise.hints[seen - 1], bank.figures(self.id))

    def solution(self) -> Note:
        """Return the worked solution: the answer and why."""
        return Note("solution", self.exercise.solution, bank.figures(self.id))

    def __repr__(self) -> str:
        return f"{self.id} {self.say(self.exercise.title)}\n\n{self.say(self.exercise.prompt)}"


def _ladders() -> dict[str, int]:
    """Return how many hints of each exercise this learner has seen; the next learner begins anew."""
    return mine().setdefault("hints", {})


def question(number: str) -> ExerciseQuestion:
    """Return the question of that number; a learner's hints go on where they were.

    Raises:
        KitError: there is no such exercise.

    >>> question("3.1").hints_left == question("3.1").hints_left
    True
    """
    return ExerciseQuestion(bank.exercise(number))
