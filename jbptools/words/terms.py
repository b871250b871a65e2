"""The field's terms: one spelling in Chinese and English, and what each means."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from jbptools.words.language import current_language

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
        return self.zh if (language or current_language()) == "zh" else self.en

    def definition(self, language: str | None = None) -> str:
        """Return what the term means."""
        return self.definition_zh if (language or current_language()) == "zh" else self.definition_en


@cache
def terms() -> Mapping[str, Term]:
    """Return the glossary: number -> term.

    >>> len(terms()) > 100
    True
    """
    file = resources.files("jbptools.words").joinpath("terms.json")
    rows = [Term(**row) for row in json.loads(file.read_text(encoding="utf-8"))]
    return MappingProxyType({row.id: row for row in rows})


def term(number: str) -> Term:
    """Return one term.

    Raises:
        KeyError: the glossary has no such number.

    >>> term("G006").name("en"), term("G006").name("zh")
    ('Key dealer', '重点经销商')
    """
    return terms()[number]
