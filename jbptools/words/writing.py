"""How each language writes: its dates, lists and money, its names in HTML and in office files, its font.

A language is one entry of ``languages.json`` and one folder of messages; nothing else in the kit asks which
language it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jbptools.words.language import Language, current_language
from jbptools.words.tables import read_table

__all__ = ["Writing", "writing"]


@dataclass(frozen=True)
class Writing:
    """One language's ways of writing.

    Args:
        html, office, locale, jupyter: the language's name in a page, an office file, to Babel, in JupyterLab.
        office_latin, office_other: the language of Latin letters in an office file, and of the other script.
        font: the font that office files name.
        date, month, month_short, month_tiny: Babel's patterns; the last two are for axes.
        excel_date, excel_month: number formats of Excel.
        list, stop, between: between the items of a list, at a sentence's end, between two sentences.
        wide_letters: each letter is as wide as two and a line may break after any.
        money: from which amount, divided by what, with how many digits, in which words.
        yuan: an amount in full; ``unit``: what a heading's 万元 or CNY k divides by, and the digits left.
        axis: from which amount, divided by what, in which words.
    """

    html: str
    office: str
    office_latin: str
    office_other: str
    locale: str
    jupyter: str
    font: str
    date: str
    month: str
    month_short: str
    month_tiny: str
    excel_date: str
    excel_month: str
    list: str
    stop: str
    between: str
    wide_letters: bool
    money: Sequence[tuple[float, float, int, str]]
    yuan: str
    unit: tuple[float, int]
    axis: Sequence[tuple[float, float, str]]


def writing(language: Language | str | None = None) -> Writing:
    """Return how a language writes; the current one if left out.

    Raises:
        KeyError: the kit does not speak it.

    >>> writing("zh").list, writing("en").html
    ('、', 'en')
    """
    return Writing(**read_table("jbptools.words", "languages.json")[language or current_language()])
