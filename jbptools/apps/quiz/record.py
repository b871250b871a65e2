"""What a person answered in the quizzes: kept at every choice, one small file for each code name."""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jbptools.apps.shell.places import home
from jbptools.exercises.quiz import QUIZZES, Marked, mark
from jbptools.words import KitError

__all__ = ["Record", "last_name", "open_record"]


@dataclass
class Record:
    """One person's quizzes; every change is on disk before it is shown.

    Args:
        name: the code name.
        folder: where the file stands.
    """

    name: str
    folder: Path
    answers: dict[str, dict[int, str]] = field(default_factory=dict)
    handed_in: dict[str, date] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """The person's file; letters that a file system may refuse are written as numbers."""
        return self.folder / (re.sub(r"[^\w-]", lambda one: f"_{ord(one[0])}_", self.name) + ".json")

    def choose(self, quiz: str, number: int, letter: str) -> None:
        """Keep one answer."""
        self.answers.setdefault(quiz, {})[number] = letter
        self.save()

    def hand_in(self, quiz: str, on: date) -> Marked:
        """Hand the quiz in; raises KitError while questions are open."""
        found = self.marked(quiz)
        if found.open:
            raise KitError("quiz.still_open", open=found.open)
        self.handed_in[quiz] = on
        self.save()
        return found

    def again(self, quiz: str) -> None:
        """Begin a quiz anew."""
        self.answers.pop(quiz, None)
        self.handed_in.pop(quiz, None)
        self.save()

    def marked(self, quiz: str) -> Marked:
        """Return what came of a quiz so far."""
        return mark(quiz, self.answers.get(quiz, {}))

    def save(self) -> None:
        """Write the file beside the old one, then put it in its place."""
        kept = {
            "name": self.name,
            "answers": {
                quiz: {str(n): letter for n, letter in given.items()} for quiz, given in self.answers.items()
            },
            "handed_in": {quiz: day.isoformat() for quiz, day in self.handed_in.items()},
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = self.file.with_suffix(".new")
            fresh.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            fresh.replace(self.file)
        except OSError as problem:
            raise KitError("quiz.not_saved", folder=self.folder, problem=problem.strerror) from None


def open_record(name: str, folder: Path | None = None) -> Record:
    """Return what a person answered so far; a file that cannot be read is put aside, never overwritten.

    Args:
        name: the code name; blanks around it do not count.
        folder: where the files stand; the person's own folder if not given.

    Raises:
        KitError: the name is empty or too long.
    """
    plain = " ".join(name.split())
    if not plain or len(plain) > 40:
        raise KitError("quiz.name_needed")
    made = Record(plain, folder or home() / "quizzes")
    if made.file.exists():
        try:
            read = json.loads(made.file.read_text(encoding="utf-8"))
            made.answers = {
                quiz: {int(n): str(letter) for n, letter in given.items()}
                for quiz, given in read["answers"].items()
                if quiz in QUIZZES
            }
            made.handed_in = {
                quiz: date.fromisoformat(day) for quiz, day in read["handed_in"].items() if quiz in QUIZZES
            }
        except (ValueError, KeyError, TypeError, AttributeError):
            made.file.replace(made.file.with_suffix(".damaged"))
            made.answers, made.handed_in = {}, {}
    return made


def last_name(folder: Path | None = None) -> str:
    """Return the code name used last on this machine, or an empty text."""
    files = sorted((folder or home() / "quizzes").glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in reversed(files):
        try:
            return str(json.loads(file.read_text(encoding="utf-8"))["name"])
        except (ValueError, KeyError, TypeError):
            continue
    return ""
