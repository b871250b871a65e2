"""A message is a key and its values; the reader's language turns it into a sentence."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from string import Formatter
from types import MappingProxyType
from typing import Any

from jbptools.words.formats import form
from jbptools.words.language import LANGUAGES, Language, current_language

__all__ = ["Message", "catalogue", "say"]


@cache
def catalogue(room: str, language: Language) -> Mapping[str, str]:
    """Return the messages of one room in one language, key -> text.

    Args:
        room: the first part of a message key, e.g. ``"data"``.
        language: ``"zh"`` or ``"en"``.

    Raises:
        KeyError: there is no such room.

    >>> catalogue("words", "en")["language"]
    'English'
    """
    file = resources.files("jbptools.words").joinpath("messages", f"{room}.{language}.json")
    try:
        return MappingProxyType(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise KeyError(f"no messages for the room {room!r} in {language!r}") from None


class _Phrase(Formatter):
    """``{value:money}`` and friends: the format names of :func:`jbptools.words.formats.form`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Message):
            return value.say(self.language)
        return form(value, format_spec, self.language)


@dataclass(frozen=True)
class Message:
    """A sentence to be said in the reader's language.

    Args:
        key: ``"room.name"``; the text stands in ``messages/room.<language>.json`` under ``name``.
        values: what the text's ``{...}`` places show; a value may itself be a Message.

    >>> Message("words.rows_read", rows=1200).say("en")
    '1,200 rows read'
    >>> Message("words.rows_read", rows=1200).say("zh")
    '读入 1,200 行'
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __init__(self, key: str, **values: Any) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", MappingProxyType(values))

    def __hash__(self) -> int:
        return hash((self.key, repr(sorted(self.values.items(), key=lambda item: item[0]))))

    def say(self, language: str | None = None) -> str:
        """Return the sentence; raises KeyError where the key has no text in that language."""
        chosen = language or current_language()
        if chosen not in LANGUAGES:
            raise KeyError(f"no messages in {chosen!r}")
        room, _, name = self.key.partition(".")
        return _Phrase(chosen).vformat(catalogue(room, chosen)[name], (), self.values)

    def __str__(self) -> str:
        return self.say()


def say(key: str, language: str | None = None, /, **values: Any) -> str:
    """Return the sentence for a key at once.

    >>> say("words.rows_read", "zh", rows=3)
    '读入 3 行'
    """
    return Message(key, **values).say(language)
