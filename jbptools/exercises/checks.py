"""Checking an answer: one short function for each kind of exercise.

Each returns a result and what to say. A typical wrong answer is looked for before an answer is plainly wrong.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from jbptools.exercises.bank import Exercise, BankRule, Wrong, evaluate
from jbptools.exercises.numbers import candidates, close
from jbptools.exercises.outcome import Result
from jbptools.exercises.slips import is_sum, slip
from jbptools.exercises.texts import Text
from jbptools.words import Message

__all__ = ["Verdict", "expected", "items", "judge", "nothing_given"]

Verdict = tuple[Result, Message | Text]


def expected(exercise: Exercise) -> Any:
    """Return the right answer, computed by the lesson's code where the lesson declares code.

    >>> from jbptools.exercises.bank import exercise
    >>> expected(exercise("3.1"))
    'b'
    """
    return evaluate(exercise.id, exercise.answer_code) if exercise.answer_code else exercise.answer


def items(exercise: Exercise) -> Mapping[str, Text]:
    """Return what is to be sorted: id -> name in both languages; empty for other kinds."""
    return (
        {key: Text.of(name) for key, name in evaluate(exercise.id, exercise.items).items()}
        if exercise.items
        else {}
    )


def nothing_given(given: Any) -> bool:
    """Tell whether the learner has not answered yet: nothing, blanks, ``...``, or an empty collection.

    >>> nothing_given("  "), nothing_given(...), nothing_given({"D1": None}), nothing_given(0)
    (True, True, True, False)
    """
    if given is None or given is ...:
        return True
    if isinstance(given, str):
        return not given.strip(" .…_\n\t　")
    if isinstance(given, Mapping):
        return all(nothing_given(value) for value in given.values())
    return isinstance(given, Collection) and len(given) == 0


def judge(exercise: Exercise, given: Any) -> Verdict:
    """Return what came of an answer and what to say about it.

    Args:
        exercise: the exercise.
        given: the learner's answer, of any type.
    """
    if nothing_given(given):
        return "not_attempted", Message(f"exercises.not_attempted_{exercise.kind}")
    return _JUDGES[exercise.kind](exercise, given)


def _correct(exercise: Exercise) -> Verdict:
    return "correct", exercise.praise or Message("exercises.correct")


def _wrong(exercise: Exercise, matches: Callable[[Any], bool], plain: Message) -> Verdict:
    for wrong in exercise.wrong:
        if matches(_pattern(exercise, wrong)):
            return "incorrect", wrong.say
    return "incorrect", plain


def _pattern(exercise: Exercise, wrong: Wrong) -> Any:
    return evaluate(exercise.id, wrong.code) if wrong.code else wrong.value


def _unreadable(kind: str, given: Any, **values: Any) -> Verdict:
    shown = str(given)
    shown = shown if len(shown) <= 40 else shown[:39] + "…"
    return "uncheckable", Message(f"exercises.unreadable_{kind}", given=shown, **values)


def _letters(exercise: Exercise) -> Mapping[str, str]:
    """Return every way to name an option: its id, its letter or number by position, its text."""
    named: dict[str, str] = {}
    for place, option in enumerate(exercise.options):
        names = (chr(ord("a") + place), str(place + 1), option.text.zh, option.text.en)
        named |= {_plain(name): option.id for name in names}
    return named | {_plain(option.id): option.id for option in exercise.options}


def _plain(text: Any) -> str:
    plain = unicodedata.normalize("NFKC", str(text)).strip().strip(".。、,;)）").casefold()
    return re.sub(r"^(?:我?选择?|答案[是为]?|options?|answers?)[\s:]*(?=\S)", "", plain)


def _choice(exercise: Exercise, given: Any) -> Verdict:
    named = _letters(exercise)
    plain = _plain(given)
    chosen = named.get(plain)
    if chosen is None and (letter := re.match(r"([a-z\d])[).、:]", plain)):
        chosen = named.get(letter[1])
    if chosen is None:
        return _unreadable("choice", given, there=[option.id.upper() for option in exercise.options])
    if chosen == expected(exercise):
        return _correct(exercise)
    return _wrong(exercise, lambda wrong: wrong == chosen, Message("exercises.incorrect"))


def _parts(given: Any, named: Mapping[str, str]) -> list[Any]:
    """Return what was chosen one by one: "A、C", "a and c" and "AC" are the same."""
    if not isinstance(given, str):
        return list(given) if isinstance(given, Collection) else [given]
    parts = [part for part in re.split(r"[\s,;，；、/+&和与]+|\band\b", _plain(given)) if part]
    run = len(parts) == 1 and parts[0] not in named and all(letter in named for letter in parts[0])
    return list(parts[0]) if run else parts


def _multi(exercise: Exercise, given: Any) -> Verdict:
    named = _letters(exercise)
    chosen = {named.get(_plain(part)) for part in _parts(given, named)}
    if None in chosen:
        return _unreadable("multi", given, there=[option.id.upper() for option in exercise.options])
    wanted = set(expected(exercise))
    if chosen == wanted:
        return _correct(exercise)
    plain = Message(
        "exercises.incorrect_multi",
        right=len(chosen & wanted),
        wanted=len(wanted),
        extra=len(chosen - wanted),
    )
    return _wrong(exercise, lambda wrong: wrong(chosen) if callable(wrong) else set(wrong) == chosen, plain)


def _number(exercise: Exercise, given: Any) -> Verdict:
    meant = candidates(given, exercise.unit)
    if not meant:
        return _unreadable("sum" if is_sum(given) else "number", given)
    answer = float(expected(exercise))

    def hits(wanted: Any) -> bool:
        return any(close(value, float(wanted), exercise.relative, exercise.absolute) for value in meant)

    if hits(answer):
        return _correct(exercise)
    return _wrong(
        exercise,
        lambda wrong: wrong(meant[0]) if callable(wrong) else hits(wrong),
        Message(slip(given, meant, answer, exercise.unit, exercise.relative) or "exercises.incorrect"),
    )


def _sort(exercise: Exercise, given: Any) -> Verdict:
    if not isinstance(given, Mapping):
        return _unreadable("sort", given)
    named, wanted = _letters(exercise), expected(exercise)
    placed = {str(key): named.get(_plain(bin_)) for key, bin_ in given.items() if not nothing_given(bin_)}
    if strange := [key for key in given if str(key) not in wanted]:
        return _unreadable("sort_item", strange[0], there=sorted(wanted))
    if bad := [given[key] for key, bin_ in placed.items() if bin_ is None]:
        return _unreadable("sort_bin", bad[0], there=[option.text.say() for option in exercise.options])
    right = sum(placed.get(key) == bin_ for key, bin_ in wanted.items())
    if right == len(wanted):
        return _correct(exercise)
    plain = Message(
        "exercises.incorrect_sort", right=right, wanted=len(wanted), open=len(wanted) - len(placed)
    )

    def matches(wrong: Any) -> bool:
        return (
            wrong(placed) if callable(wrong) else all(placed.get(key) == bin_ for key, bin_ in wrong.items())
        )

    return _wrong(exercise, matches, plain)


def _text(exercise: Exercise, given: Any) -> Verdict:
    written = unicodedata.normalize("NFKC", str(given)).strip()
    if not _has_words(written):
        return _unreadable("text", given)
    for rule in exercise.rules:
        if not _fulfils(written, rule):
            return "incorrect", rule.say
    return _correct(exercise)


def _open(exercise: Exercise, given: Any) -> Verdict:
    if not _has_words(str(given)):
        return _unreadable("text", given)
    return "uncheckable", exercise.praise or Message("exercises.for_people")


def _has_words(text: str) -> bool:
    """A sentence has at least a few letters; a row of one letter or of signs is none."""
    return len(set(re.findall(r"\w", text.casefold()))) >= 4


def _language_of(text: str) -> str:
    chinese = len(re.findall(r"[\u4e00-\u9fff]", text))
    return "zh" if chinese * 3 > len(re.findall(r"[A-Za-z]", text)) else "en"


def _length(text: str, language: str) -> int:
    """Characters in Chinese, words in English."""
    return len(re.findall(r"\S", text)) if language == "zh" else len(text.split())


def _fulfils(text: str, rule: BankRule) -> bool:
    """Judge a text by the language it is written in, whichever the screen's language."""
    language = _language_of(text)
    if rule.find and not re.search(rule.find.template(language), text, re.IGNORECASE):
        return False
    if rule.avoid and re.search(rule.avoid.template(language), text, re.IGNORECASE):
        return False
    length = _length(text, language)
    if rule.at_least and length < rule.at_least[language]:
        return False
    return not (rule.at_most and length > rule.at_most[language])


_JUDGES: Mapping[str, Callable[[Exercise, Any], Verdict]] = MappingProxyType(
    {"choice": _choice, "multi": _multi, "number": _number, "sort": _sort, "text": _text, "open": _open}
)
