"""The field's terms: one spelling in Chinese and English, and what each means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from jbptools.words.language import current_language
from jbptools.words.tables import read_table

__all__ = ["Term", "term", "terms"]


@dataclass(frozen=True)
class Term:
    """One term of the glossary in both languages.

    Args:
        id: its number in the glossary, e.g. ``G006``.
        zh, en: the term.
        definition_zh, definition_en: what it means, in one line.
    """

    id: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str

    def name(self, language: str | None = None) -> str:
        """Return the term as that language spells it."""
        return str(getattr(self, language or current_language()))

    def definition(self, language: str | None = None) -> str:
        """Return what the term means."""
        return str(getattr(self, f"definition_{language or current_language()}"))


@cache
def terms() -> Mapping[str, Term]:
    """Return the glossary: number -> term.

    >>> len(terms()) > 100
    True
    """
    rows = [Term(**row) for row in read_table("jbptools.words", "terms.json")]
    return MappingProxyType({row.id: row for row in rows})


def term(number: str) -> Term:
    """Return one term.

    Raises:
        KeyError: the glossary has no such number.

    >>> term("G006").name("en"), term("G006").name("zh")
    ('Key dealer', '重点经销商')
    """
    return terms()[number]
