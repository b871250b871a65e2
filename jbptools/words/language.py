"""Which language the reader wants: one setting per kernel, overridable at every call."""

import os
from contextvars import ContextVar
from typing import Literal, cast, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_current: ContextVar[Language | None] = ContextVar("language", default=None)
_default: Language = (
    cast("Language", os.environ.get("JBP_LANG")) if os.environ.get("JBP_LANG") in LANGUAGES else "zh"
)


def current_language() -> Language:
    """Return the language in force.

    >>> use_language("en")
    >>> current_language()
    'en'
    """
    return _current.get() or _default


def use_language(language: str) -> None:
    """Show everything in this language from now on (``"zh"`` or ``"en"``).

    A widget's callback may run in another context than the cell that chose the language,
    so the choice is kept for the whole process and for the context.

    >>> use_language("fr")
    Traceback (most recent call last):
    ...
    ValueError: 'fr' is not one of the languages zh, en
    """
    global _default
    if language not in LANGUAGES:
        raise ValueError(f"{language!r} is not one of the languages {', '.join(LANGUAGES)}")
    _default = language
    _current.set(_default)
