"""Which language the reader wants: one setting per reader, overridable at every call."""

import locale
import os
from collections.abc import Sequence
from typing import Literal, cast, get_args

from jbptools.words.reader import mine

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def reader_language(arguments: Sequence[str] = ()) -> Language:
    """Return the language to speak where nobody chose one yet.

    Args:
        arguments: a command line; ``--lang zh`` or ``--lang=en`` in it wins, then the variable
            ``JBP_LANG``, then the system's language; English where nothing speaks of Chinese.

    >>> reader_language(["jbp", "doctor", "--lang", "zh"]), reader_language(["--lang=en"])
    ('zh', 'en')
    """
    words = [part for argument in arguments for part in argument.split("=", 1)]
    asked = words[words.index("--lang") + 1 :][:1] if "--lang" in words else []
    for candidate in [*asked, os.environ.get("JBP_LANG", "")]:
        if candidate in LANGUAGES:
            return candidate
    spoken = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")]
    system = next((value for value in spoken if value), "") or (locale.getlocale()[0] or "")
    return "zh" if system.lower().startswith(("zh", "chinese")) else "en"


def current_language() -> Language:
    """Return the language in force: the reader's choice, else what :func:`reader_language` hears.

    >>> use_language("en")
    >>> current_language()
    'en'
    """
    chosen = mine().get("language")
    return cast("Language", chosen) if chosen in LANGUAGES else reader_language()


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
