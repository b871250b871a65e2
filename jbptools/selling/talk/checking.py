"""What is wrong with a dialogue's file, as sentences that say where and what to do."""

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jbptools.selling.talk.dialogue import HIGHEST, LOWEST, PERSON, TEXTS, made, option_kinds
from jbptools.selling.talk.figures import FIGURES, dealer_figures
from jbptools.selling.talk.ways import faults_of
from jbptools.words import LANGUAGES, KitError, Message, form
from jbptools.words.texts import places

__all__ = ["check_document", "check_file", "read_document"]

RESULTS = ("best", "minimum", "ours", "none", "lost")
TAGS = ("why", "gives", "gets", "own_number", "trap", "jargon")
TOPICS = ("concept", "owner")
_TOP = {
    "id",
    "dealer",
    "topic",
    "minutes",
    *TEXTS,
    "people",
    "mood",
    "notes",
    "limits",
    "start",
    "nodes",
    "endings",
}
_OPTIONAL = {"notes", "limits"}
_NODE = {"who", "says", "better", "options"}
_OPTION = {"id", "kind", "says", "reply", "why", "better", "effect", "notes", "tags", "when", "goto"}
_OPTION_NEEDS = ("id", "kind", "says", "why", "goto")
_WHEN = {"at_least", "below", "has", "lacks"}
#: an amount or a share that somebody typed instead of using a figure's place
_TYPED = re.compile(r"\d[\d.,]*\s*(?:万|亿|%|％|元)|CNY\s*\d|\d\s*percent")


def read_document(path: Path) -> Any:
    """Return the content of a dialogue's file.

    Raises:
        KitError: the file is not there, or is no JSON; the sentence names the line.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as problem:
        raise KitError("selling.not_json", file=path.name, line=problem.lineno) from None
    except (OSError, UnicodeDecodeError):
        raise KitError("selling.not_readable", file=str(path)) from None


def check_file(path: Path | str) -> list[Message]:
    """Return the faults of a dialogue's file; none means that it can be played.

    >>> check_file("nowhere.json")[0].say("en")
    'nowhere.json cannot be read. Check that the file is there and saved as UTF-8.'
    """
    try:
        return check_document(read_document(Path(path)))
    except KitError as problem:
        return [problem.message]


def check_document(document: Any) -> list[Message]:
    """Return the faults of a dialogue: first its form, then its texts, then the ways through it."""
    try:
        return _checked(document)
    except (TypeError, ValueError, AttributeError, KeyError) as problem:  # a value of another kind somewhere
        return [Message("selling.fault_shape", what=str(problem))]


def _checked(document: Any) -> list[Message]:
    faults = list(_form(document))
    if not faults:
        faults = list(_texts(document)) + list(_links(document))
    if not faults:
        faults = list(faults_of(made(document)))
    return faults


def _keys(where: str, given: Any, needed: Any, allowed: Any) -> Iterator[Message]:
    if not isinstance(given, Mapping):
        yield Message("selling.fault_block", where=where)
        return
    for name in needed:
        if name not in given:
            yield Message("selling.fault_missing", where=where, name=name)
    for name in given:
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, 1, 0)
            yield Message("selling.fault_unknown", where=where, name=name, near=near[0])


def _form(document: Any) -> Iterator[Message]:
    """Blocks and their keys."""
    faults = list(_keys("file", document, sorted(_TOP - _OPTIONAL), sorted(_TOP)))
    if faults:
        yield from faults
        return
    for block in ("people", "mood", "nodes", "endings", "notes"):
        if not isinstance(document.get(block, {}), Mapping):
            yield Message("selling.fault_block", where=block)
            return
    for name, person in document["people"].items():
        yield from _keys(f"people/{name}", person, PERSON, PERSON)
    for name, ending in document["endings"].items():
        yield from _keys(f"endings/{name}", ending, ("result", "text"), ("result", "text"))
    for name, node in document["nodes"].items():
        wrong = list(_keys(f"nodes/{name}", node, ("who", "says", "options"), sorted(_NODE)))
        yield from wrong
        if not wrong:
            yield from _options(name, node)


def _options(name: str, node: Mapping[str, Any]) -> Iterator[Message]:
    listed = node["options"]
    if not isinstance(listed, list) or not 2 <= len(listed) <= 5:
        yield Message("selling.fault_options", where=f"nodes/{name}")
        return
    for place, option in enumerate(listed, 1):
        where = f"nodes/{name}/{option.get('id', place) if isinstance(option, Mapping) else place}"
        wrong = list(_keys(where, option, _OPTION_NEEDS, sorted(_OPTION)))
        yield from wrong
        if not wrong and "better" not in option and "better" not in node:
            yield Message("selling.fault_better", where=where)
        if not wrong:
            yield from _keys(where + "/when", option.get("when", {}), (), sorted(_WHEN))
            yield from _goto(where, option["goto"])


def _goto(where: str, raw: Any) -> Iterator[Message]:
    if isinstance(raw, str):
        return
    if (
        not isinstance(raw, list)
        or not raw
        or not all(isinstance(one, Mapping) and "to" in one for one in raw)
    ):
        yield Message("selling.fault_goto", where=where)
        return
    for one in raw:
        yield from _keys(where + "/goto", one, ("to",), ("to", "when"))
        yield from _keys(where + "/goto/when", one.get("when", {}), (), sorted(_WHEN))
    if raw[-1].get("when"):
        yield Message("selling.fault_last_route", where=where)


def _spoken(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every text of the file with the place where it stands."""
    yield from ((name, document[name]) for name in TEXTS)
    for name, person in document["people"].items():
        yield from ((f"people/{name}/{part}", person[part]) for part in PERSON)
    yield from ((f"notes/{name}", text) for name, text in document.get("notes", {}).items())
    yield from ((f"endings/{name}", one["text"]) for name, one in document["endings"].items())
    for name, node in document["nodes"].items():
        yield from ((f"nodes/{name}/{part}", node[part]) for part in ("says", "better") if part in node)
        for option in node["options"]:
            for part in ("says", "reply", "why", "better"):
                if part in option:
                    yield f"nodes/{name}/{option['id']}/{part}", option[part]


def _texts(document: Mapping[str, Any]) -> Iterator[Message]:
    """Both languages, the same figures in both, no figure typed by hand."""
    try:
        figures = dealer_figures(None, document["dealer"])
    except KitError as problem:
        yield problem.message
        return
    for where, text in _spoken(document):
        if not isinstance(text, Mapping) or any(not str(text.get(lang, "")).strip() for lang in LANGUAGES):
            yield Message("selling.fault_language", where=where)
            continue
        zh, en = (str(text[lang]) for lang in LANGUAGES)
        if sorted(places(zh)) != sorted(places(en)):
            yield Message("selling.fault_figures_differ", where=where)
        if re.search(r"[\u4e00-\u9fff]", en):
            yield Message("selling.fault_chinese", where=where)
        for words in (zh, en):
            typed = _TYPED.search(words)
            if typed:
                yield Message("selling.fault_typed", where=where, typed=typed.group())
                break
        yield from _places(where, zh, figures)


def _places(where: str, words: str, figures: Mapping[str, Any]) -> Iterator[Message]:
    for name, spec in places(words):
        if name not in FIGURES:
            near = difflib.get_close_matches(name, FIGURES, 1, 0)
            yield Message("selling.fault_figure", where=where, name=name, near=near[0])
        elif figures[name] is None:
            yield Message("selling.fault_no_value", where=where, name=name)
        elif not isinstance(figures[name], Mapping):
            try:
                form(figures[name], spec)
            except (ValueError, TypeError):
                yield Message("selling.fault_form", where=where, name=name, usual=FIGURES[name] or "-")


def _conditions(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for place, route in enumerate(document.get("limits", []), 1):
        yield f"limits/{place}", route.get("when", {})
    for name, node in document["nodes"].items():
        for option in node["options"]:
            where = f"nodes/{name}/{option['id']}"
            yield where, option.get("when", {})
            for route in option["goto"] if isinstance(option["goto"], list) else []:
                yield where, route.get("when", {})


def _links(document: Mapping[str, Any]) -> Iterator[Message]:
    """Everything that is named exists."""
    moods, notes = document["mood"], document.get("notes", {})
    known = {**document["nodes"], **document["endings"]}

    def there(where: str, name: str, among: Any) -> Iterator[Message]:
        if name not in among:
            yield Message("selling.fault_name", where=where, name=name, there=sorted(among))

    for name, value in moods.items():
        if name not in ("trust", "patience") or not (isinstance(value, int) and LOWEST < value < HIGHEST):
            yield Message("selling.fault_mood", name=name)
    yield from there("topic", document["topic"], TOPICS)
    yield from there("start", document["start"], document["nodes"])
    for place, route in enumerate(document.get("limits", []), 1):
        yield from there(f"limits/{place}", route.get("to", ""), document["endings"])
    for name, ending in document["endings"].items():
        yield from there(f"endings/{name}", ending["result"], RESULTS)
    for name, node in document["nodes"].items():
        yield from there(f"nodes/{name}", node["who"], document["people"])
        ids = [option["id"] for option in node["options"]]
        if len(set(ids)) < len(ids) or any(len(one) < 2 for one in ids):
            yield Message("selling.fault_ids", where=f"nodes/{name}")
        for option in node["options"]:
            where = f"nodes/{name}/{option['id']}"
            yield from there(where, option["kind"], option_kinds())
            for tag in option.get("tags", []):
                yield from there(where, tag, TAGS)
            for mood in option.get("effect", {}):
                yield from there(where, mood, moods)
            for note in option.get("notes", []):
                yield from there(where, note, notes)
            for route in [{"to": option["goto"]}] if isinstance(option["goto"], str) else option["goto"]:
                yield from there(where, route["to"], known)
    for where, when in _conditions(document):
        for part, among in (("at_least", moods), ("below", moods), ("has", notes), ("lacks", notes)):
            for name in when.get(part, ()):
                yield from there(where, name, among)
