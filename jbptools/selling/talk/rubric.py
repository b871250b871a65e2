"""What people judge, not the machine: listening, silence, tone, empathy, credibility; a sheet to fill."""

from dataclasses import dataclass
from functools import cache

from jbptools.selling.paper import printed
from jbptools.words import Message, html, say
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
        heads = [
            Message(f"selling.{name}")
            for name in ("rubric_what", "rubric_look", "rubric_mark", "rubric_words")
        ]
        room = html.tag("span", "\u00a0", style="display:inline-block;min-width:12em")
        rows = [
            (one.name.say(language), one.look.say(language), Message("selling.rubric_marks"), room)
            for one in self.criteria
        ]
        title = Message("selling.rubric_title")
        sheet = html.table(rows, heads, caption=title, row_heads=True, language=language)
        return sheet + html.notes([Message("selling.rubric_note")], language=language)

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
