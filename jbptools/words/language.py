"""Which language the reader wants: one setting per reader, overridable at every call."""

import os
from typing import Literal, cast, get_args

from jbptools.words.reader import mine

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def current_language() -> Language:
    """Return the language in force: the reader's choice, else the variable ``JBP_LANG``, else Chinese.

    >>> use_language("en")
    >>> current_language()
    'en'
    """
    chosen = mine().get("language") or os.environ.get("JBP_LANG")
    return cast("Language", chosen) if chosen in LANGUAGES else "zh"


def use_language(language: str) -> None:
    """Show this reader everything in this language from now on (``"zh"`` or ``"en"``).

    In a notebook it holds for the whole kernel, whichever cell or callback comes next; where a process serves
    many visitors, for this one only.

    >>> use_language("fr")
    Traceback (most recent call last):
    ...
    ValueError: 'fr' is not one of the languages zh, en
    """
    if language not in LANGUAGES:
        raise ValueError(f"{language!r} is not one of the languages {', '.join(LANGUAGES)}")
    mine()["language"] = language
