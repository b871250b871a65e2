"""The language of the person at this machine: what they asked for, else what their system speaks."""

import locale
import os
from collections.abc import Sequence

from jbptools.words.language import LANGUAGES, Language

__all__ = ["reader_language", "start_command"]


def reader_language(arguments: Sequence[str] = ()) -> Language:
    """Return the language to speak on the command line.

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


def start_command() -> str:
    """Return how a terminal of this system starts the kit, for sentences that say what to type.

    >>> start_command().endswith("start.py")
    True
    """
    return "py start.py" if os.name == "nt" else "python3 start.py"
