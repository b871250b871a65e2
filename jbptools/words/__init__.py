"""Everything a person reads: messages in Chinese and English, and how numbers, money and dates look.

A sentence never stands in code. Code makes a :class:`Message` (a key and its values); the reader's
language turns it into words. Messages live in ``messages/<language>/<room>.json``.
"""

from jbptools.words.errors import KitError
from jbptools.words.formats import form
from jbptools.words.language import LANGUAGES, current_language, use_language
from jbptools.words.message import Message, Phrase, Shown, say

__all__ = [
    "LANGUAGES",
    "KitError",
    "Message",
    "Phrase",
    "Shown",
    "current_language",
    "form",
    "say",
    "use_language",
]
