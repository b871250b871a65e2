"""Texts of a lesson or a dialogue: both languages side by side, with places that show computed figures.

``{{ share:percent }}`` shows the value ``share`` of the lesson's or the dealer's figures the way the reader's
language writes a share. So a sentence and its number cannot part.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jbptools.words.formats import form
from jbptools.words.language import current_language

__all__ = ["Text", "fill", "places"]

_PLACE = re.compile(r"\{\{\s*([a-z_][a-z0-9_]*)\s*(?::\s*([^{}]*?)\s*)?\}\}")


def places(template: str) -> list[tuple[str, str]]:
    """Return the ``(name, form)`` pairs of a text's places, in order.

    >>> places("{{ share:percent }} of {{ total : money }}, {{ name }}")
    [('share', 'percent'), ('total', 'money'), ('name', '')]
    """
    return [(name, spec or "") for name, spec in _PLACE.findall(template)]


def fill(template: str, figures: Mapping[str, Any], language: str) -> str:
    """Return the text with its places filled.

    Args:
        template: a text of a lesson or a dialogue.
        figures: name -> value; a value may be ``{"zh": ..., "en": ...}``.
        language: ``"zh"`` or ``"en"``.

    Raises:
        KeyError: there is no figure of that name.

    >>> fill("Hua has {{ share:percent }}", {"share": 0.176}, "en")
    'Hua has 17.6%'
    """
    return _PLACE.sub(lambda found: _shown(figures[found[1]], found[2] or "", language), template)


def _shown(value: Any, spec: str, language: str) -> str:
    if isinstance(value, Mapping):
        value = value[language]
    return form(value, spec, language)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Text:
    """A text in both languages.

    >>> Text("华顺", "Huashun").say("en")
    'Huashun'
    """

    zh: str
    en: str

    @classmethod
    def of(cls, both: Mapping[str, Any]) -> "Text":
        """Make it from ``{"zh": ..., "en": ...}``."""
        return cls(str(both["zh"]), str(both["en"]))

    def template(self, language: str | None = None) -> str:
        """Return the text with its places unfilled."""
        return str(getattr(self, language or current_language()))

    def say(self, language: str | None = None, figures: Mapping[str, Any] | None = None) -> str:
        """Return the text in a language, its places filled from the figures."""
        chosen = language or current_language()
        return fill(self.template(chosen), figures or {}, chosen)
