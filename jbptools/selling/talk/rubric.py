"""What people judge, not the machine: listening, silence, tone, empathy, credibility; a sheet to fill."""

from dataclasses import dataclass
from functools import cache
from html import escape

from jbptools.selling.paper import printed
from jbptools.words import say
from jbptools.words.tables import read_table
from jbptools.words.texts import Text

__all__ = ["Criterion", "Rubric", "rubric"]


@dataclass(frozen=True)
class Criterion:
    """One thing to watch, and what it looks like when it is done well."""

    id: str
    name: Text
    look: Text


@dataclass(frozen=True)
class Rubric:
    """The observer's sheet; it shows and prints itself in the language in force."""

    criteria: tuple[Criterion, ...]

    def html(self, language: str | None = None) -> str:
        """Return the sheet as a table with room to write."""
        heads = ("rubric_what", "rubric_look", "rubric_mark", "rubric_words")
        head = "".join(f"<th scope='col'>{escape(say(f'selling.{name}', language))}</th>" for name in heads)
        marks = escape(say("selling.rubric_marks", language))
        rows = "".join(
            f"<tr><th scope='row' style='text-align:left'>{escape(one.name.say(language))}</th>"
            f"<td style='text-align:left'>{escape(one.look.say(language))}</td>"
            f"<td>{marks}</td><td style='min-width:12em'>&nbsp;</td></tr>"
            for one in self.criteria
        )
        title = escape(say("selling.rubric_title", language))
        note = escape(say("selling.rubric_note", language))
        return (
            f"<table class='kit-sheet'><caption style='text-align:left;font-weight:700'>{title}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table><p>{note}</p>"
        )

    def page(self, language: str | None = None) -> str:
        """Return the sheet as a page of its own to print."""
        return printed(say("selling.rubric_title", language), self.html(language), language)

    def _repr_html_(self) -> str:
        return self.html()


@cache
def rubric() -> Rubric:
    """Return the observer's sheet.

    >>> [one.id for one in rubric().criteria][:2]
    ['listening', 'silence']
    """
    raw = read_table("jbptools.selling.talk", "rubric.json")
    return Rubric(tuple(Criterion(one["id"], Text.of(one["name"]), Text.of(one["look"])) for one in raw))
