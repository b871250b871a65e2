"""A message is a key and its values; the reader's language turns it into a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType
from typing import Any, cast

from jbptools.words.formats import form
from jbptools.words.language import LANGUAGES, Language, current_language
from jbptools.words.tables import read_table

__all__ = ["Message", "Phrase", "Shown", "catalogue", "say"]


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
    try:
        texts: Mapping[str, str] = read_table("jbptools.words", f"messages/{language}/{room}.json")
    except FileNotFoundError:
        raise KeyError(f"no messages for the room {room!r} in {language!r}") from None
    return texts


class _Speaker(Formatter):
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
        key: ``"room.name"``; the text stands in ``messages/<language>/room.json`` under ``name``.
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

    def __getstate__(self) -> dict[str, Any]:
        return {name: _writable(value) for name, value in self.__dict__.items()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, MappingProxyType(value) if isinstance(value, dict) else value)

    def say(self, language: str | None = None) -> str:
        """Return the sentence; raises KeyError where the key has no text in that language."""
        chosen = language or current_language()
        if chosen not in LANGUAGES:
            raise KeyError(f"no messages in {chosen!r}")
        return _Speaker(chosen).vformat(self._text(chosen), (), self.values)

    def _text(self, language: Language) -> str:
        room, _, name = self.key.partition(".")
        return catalogue(room, language)[name]

    def __str__(self) -> str:
        return self.say()


def _writable(value: Any) -> Any:
    """Return read-only mappings as dicts: only those travel to another process."""
    if isinstance(value, Mapping):
        return {key: _writable(one) for key, one in value.items()}
    return value


class Phrase(Message):
    """A sentence whose text stands in a table of rules, not in the message files.

    Args:
        texts: language -> text, as the table has it.
        values: what its places show.

    >>> Phrase({"zh": "{share:percent} 不够", "en": "{share:percent} is not enough"}, share=0.2).say("en")
    '20.0% is not enough'
    """

    def __init__(self, texts: Mapping[str, str], /, **values: Any) -> None:
        super().__init__(texts["en"], **values)
        object.__setattr__(self, "texts", texts)

    def _text(self, language: Language) -> str:
        texts: Mapping[str, str] = self.texts  # type: ignore[attr-defined]
        return texts[language]


class Shown(Message):
    """A bare value inside a sentence: it needs a format, but no words of its own; a list says its messages.

    >>> Shown(0.7, "percent").say("en"), Shown(["Sales", Message("words.language")], "list").say("zh")
    ('70.0%', 'Sales、中文')
    """

    def __init__(self, value: Any, spec: str = "") -> None:
        super().__init__("words.shown", value=value, spec=spec)

    def say(self, language: str | None = None) -> str:
        """Return the value as that language shows it."""
        return form(self.values["value"], self.values["spec"], cast("Language | None", language))


def say(key: str, language: str | None = None, /, **values: Any) -> str:
    """Return the sentence for a key at once.

    >>> say("words.rows_read", "zh", rows=3)
    '读入 3 行'
    """
    return Message(key, **values).say(language)
