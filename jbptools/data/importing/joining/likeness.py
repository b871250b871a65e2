"""Names that may mean one dealer: a short form, a new name, a name with and without 有限公司.

They are proposed, never merged unasked: two shops of one owner may well be two dealers.
"""

import re
from collections.abc import Mapping as Answers
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import pandas as pd

from jbptools.data.importing.rows.asking import Question
from jbptools.data.importing.rules import plain
from jbptools.words import Message

__all__ = ["Alike", "alike", "merged", "same_question"]

_LEGAL = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团|公司|co\.?,? ?ltd\.?|ltd\.?|inc\.?|gmbh|llc|limited)$"
)
_BRACKET = re.compile(r"[(\[【].*?[)\]】]")
_LEAST = 4
_MOST = 400
_RENAMED = 0.72


@dataclass(frozen=True)
class Alike:
    """Two dealers whose names are much alike: ``short`` would be read as ``full``."""

    full: str
    short: str
    why: str


def _core(name: str) -> str:
    return _LEGAL.sub("", _BRACKET.sub("", plain(name)).replace(" ", "")).strip()


def alike(names: dict[str, str], active: pd.DataFrame) -> list[Alike]:
    """Return dealers whose names are alike.

    Args:
        names: code -> name.
        active: ``dealer_id`` and ``month`` (text) of all sales, for dealers that stop and begin.

    >>> found = alike({"a": "苏州恒源商贸有限公司", "b": "苏州恒源商贸", "c": "无锡佳和"}, pd.DataFrame())
    >>> [(one.full, one.short) for one in found]
    [('a', 'b')]
    """
    cores = {code: _core(name) for code, name in names.items()}
    ordered = sorted(cores, key=lambda code: (cores[code], -len(names[code])))
    found: list[Alike] = []
    for one, other in pairwise(ordered):
        first, second = cores[one], cores[other]
        short = min(len(first), len(second))
        if first and (first == second or (short >= _LEAST and second.startswith(first))):
            full, less = (one, other) if len(names[one]) >= len(names[other]) else (other, one)
            found.append(Alike(full, less, "own.alike_name"))
    return found + _renamed(cores, active, {code for pair in found for code in (pair.full, pair.short)})


def _renamed(cores: dict[str, str], active: pd.DataFrame, known: set[str]) -> list[Alike]:
    """Find dealers that stop where one of a like name begins."""
    if active.empty or len(cores) > _MOST:
        return []
    months = active.groupby("dealer_id")["month"]
    begin: dict[str, str] = {str(code): str(month) for code, month in months.min().items()}
    end: dict[str, str] = {str(code): str(month) for code, month in months.max().items()}
    stopped = [code for code in end if end[code] < max(end.values()) and code not in known]
    begun = [code for code in begin if begin[code] > min(begin.values()) and code not in known]
    return [
        Alike(new, old, "own.alike_renamed")
        for old in stopped
        for new in begun
        if old != new
        and 0 < _months_between(end[old], begin[new]) <= 2
        and SequenceMatcher(None, cores.get(old, ""), cores.get(new, "")).ratio() >= _RENAMED
    ]


def _months_between(one: str, other: str) -> int:
    return int((pd.Period(other, "M") - pd.Period(one, "M")).n)


def same_question(pair: Alike, names: dict[str, str]) -> Question:
    """Return the question whether two names are one dealer."""
    text = Message(pair.why, full=names[pair.full], short=names[pair.short])
    answers = {code: Message(f"own.answer_{code}") for code in ("one_dealer", "two_dealers")}
    return Question(f"same:{pair.full}|{pair.short}", text, answers, "one_dealer")


def merged(answers: Answers[str, str]) -> dict[str, str]:
    """Return short -> full for the pairs that the user said are one dealer.

    >>> merged({"same:a|b": "one_dealer", "same:a|c": "two_dealers"})
    {'b': 'a'}
    """
    pairs = [
        key.removeprefix("same:").split("|", 1)
        for key, answer in answers.items()
        if key.startswith("same:") and answer == "one_dealer"
    ]
    return {short: full for full, short in pairs}
