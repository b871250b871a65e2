"""What the plan can be taken along as: one list that every page with export buttons goes through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

from jbptools.exports.naming import file_name
from jbptools.plan.document.plan import Plan
from jbptools.words import KitError, Message
from jbptools.words.language import Language, current_language

__all__ = ["KINDS", "ExportKind", "Made", "made"]

_OFFICE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class ExportKind:
    """One kind of file: its ending, its type, what it begins its name with, and what makes it."""

    key: str
    ext: str
    mime: str
    home: str
    verb: str
    stem: str = ""

    @property
    def label(self) -> Message:
        """What its button says."""
        return Message(f"exports.kind_{self.key}")

    @property
    def about(self) -> Message:
        """What it is good for."""
        return Message(f"exports.about_{self.key}")

    def file_name(self, plan: Plan, language: Language | None = None) -> str:
        """Return the name of the file for a plan."""
        return file_name(plan, language, self.ext, stem=self.stem)

    @property
    def maker(self) -> Callable[..., bytes]:
        """The function that makes it, ``maker(plan, language, review=review)``; loaded when asked for."""
        found: Callable[..., bytes] = getattr(import_module(f"jbptools.exports.{self.home}"), self.verb)
        return found


@dataclass(frozen=True)
class Made:
    """A file ready to hand over."""

    name: str
    mime: str
    content: bytes


#: kind -> how it is made, in the order in which they are offered
KINDS: Mapping[str, ExportKind] = MappingProxyType(
    {
        kind.key: kind
        for kind in (
            ExportKind("print", "html", "text/html; charset=utf-8", "page.sheet", "to_print"),
            ExportKind("pptx", "pptx", _OFFICE + "presentationml.presentation", "powerpoint.deck", "to_pptx"),
            ExportKind(
                "docx", "docx", _OFFICE + "wordprocessingml.document", "word.annex", "to_docx", "annex"
            ),
            ExportKind("xlsx", "xlsx", _OFFICE + "spreadsheetml.sheet", "excel.workbook", "to_xlsx"),
            ExportKind(
                "scorecard",
                "xlsx",
                _OFFICE + "spreadsheetml.sheet",
                "excel.score_sheet",
                "to_scorecard",
                "scorecard",
            ),
            ExportKind("ics", "ics", "text/calendar; charset=utf-8", "calendar", "to_ics", "calendar"),
            ExportKind("json", "json", "application/json", "portable", "to_json"),
        )
    }
)


def made(plan: Plan, kind: str, language: Language | None = None, review: Any = None) -> Made:
    """Return one export of a plan: its name, type and content.

    Args:
        plan: the plan.
        kind: a key of :data:`KINDS`.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        review: what :func:`jbptools.review.first_look` returned for this dealer, or None.

    Raises:
        KitError: there is no such kind, or the plan lacks what this kind is made of.

    >>> file = made(Plan.new("Hua", "en"), "docx", "en")
    >>> file.name, file.content[:2]
    ('JBP annex Hua.docx', b'PK')
    """
    if kind not in KINDS:
        raise KitError("exports.no_kind", kind=kind, there=list(KINDS))
    lang = language or current_language()
    found = KINDS[kind]
    return Made(found.file_name(plan, lang), found.mime, found.maker(plan, lang, review=review))
