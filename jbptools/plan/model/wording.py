"""Reading texts the way a hurried expert does: does it say a number, a choice, a slogan, a name?"""

import re
from collections.abc import Iterable

__all__ = ["found", "letters", "mentions", "names", "numbers"]

#: a number that is more than an item's own digits: percent, money, a bare figure
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.-])[+-]?\d[\d,.]*\s*(?:%|％|万|亿|元|天|家|箱|m\b|k\b|million)?", re.IGNORECASE
)
_DATE = re.compile(
    r"\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?月?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?"
    r"|(?<!\d)20\d\d(?!\d|[.,]\d|\s*(?:万|亿|元|家|箱|天|%|m\b|k\b|million))\s*年?"
    r"|\b(?:q[1-4]|h[12])\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{1,4}",
    re.IGNORECASE,
)


def found(text: str, words: Iterable[str]) -> str:
    """Return the first of the words that stands in the text, or ``""``; English ones as whole words.

    >>> found("We will improve quality", ["improve", "改善"]), found("全面提升", ["提升"])
    ('improve', '提升')
    >>> found("our team", ["tea"])
    ''
    """
    lower = text.lower()
    for word in words:
        plain = word.lower()
        if plain.isascii():
            if re.search(rf"(?<![a-z]){re.escape(plain)}(?![a-z])", lower):
                return word
        elif plain in lower:
            return word
    return ""


def mentions(texts: Iterable[str], words: Iterable[str]) -> str:
    """Return the first of the words that stands in any of the texts, or ``""``."""
    wanted = list(words)
    return next((hit for text in texts if (hit := found(text, wanted))), "")


def numbers(text: str) -> list[str]:
    """Return the figures in a text that are not dates.

    >>> numbers("Grow 15% by Dec 2026"), numbers("到 2026 年底做到 2300 万"), numbers("Two vans by 30 June")
    (['15%'], ['2300 万'], [])
    """
    rest = re.sub(r"\b\d{1,2}\s+(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", " ", text, flags=re.I)
    return [match.strip() for match in _NUMBER.findall(_DATE.sub(" ", rest))]


def names(text: str) -> list[str]:
    """Return the people that an owner field names.

    >>> names("王敏 / 李强"), names("Li and Wang"), names("王敏")
    (['王敏', '李强'], ['Li', 'Wang'], ['王敏'])
    """
    parts = re.split(r"[/、,，;；&+＋]|\band\b|和|及|与", text)
    return [part.strip() for part in parts if part.strip()]


def letters(text: str) -> int:
    """Return how long a text is to a reader: a Chinese character counts as half an English word.

    >>> letters("two words"), letters("四个汉字")
    (2, 2)
    """
    chinese = len(re.findall(r"[\u3400-\u9fff]", text))
    return len(re.findall(r"[A-Za-z0-9']+", text)) + chinese // 2
