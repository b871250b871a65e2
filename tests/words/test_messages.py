"""Every message exists in both languages, is used, and shows the same values."""

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from jbptools.words import LANGUAGES
from jbptools.words.tables import read_table
from jbptools.words.writing import writing

PACKAGE = Path(__file__).parents[2] / "jbptools"
MESSAGES = PACKAGE / "words" / "messages"
ROOMS = sorted(path.stem for path in MESSAGES.glob("zh/*.json"))


def load(room, language):
    return json.loads((MESSAGES / language / f"{room}.json").read_text(encoding="utf-8"))


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_each_room_has_both_languages():
    for language in LANGUAGES:
        assert sorted(path.stem for path in (MESSAGES / language).glob("*.json")) == ROOMS


def test_a_language_is_one_entry_and_one_folder():
    entries = read_table("jbptools.words", "languages.json")
    assert set(entries) == set(LANGUAGES) == {path.name for path in MESSAGES.iterdir()}
    assert {language: writing(language).html for language in LANGUAGES} == {"zh": "zh-CN", "en": "en"}
    assert all(set(entry) == set(entries["zh"]) for entry in entries.values())


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same(room):
    zh, en = load(room, "zh"), load(room, "en")
    assert list(zh) == list(en), "same keys in the same order"
    for key in zh:
        assert zh[key].strip(), f"{key} is empty in zh"
        assert en[key].strip(), f"{key} is empty in en"
        assert places(zh[key]) == places(en[key]), f"{key} shows different values"
        assert not re.search(r"[\u4e00-\u9fff]", en[key].replace("中文", "")) or key.startswith("alias"), (
            f"{key}: Chinese in the English text"
        )
        assert zh[key] != en[key] or not re.search(r"[a-z]{4}", re.sub(r"\{[^}]*\}", "", zh[key])), (
            f"{key} is not translated"
        )


SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in [*sorted(PACKAGE.rglob("*")), PACKAGE.parent / "start.py"]
    if path.suffix in {".py", ".j2", ".js", ".json"} and path.parent != MESSAGES
}


def named(room):
    """The keys of a room that its code names, in full (``"data.empty"``) or, where a file makes the key from
    ``"data." + name``, by the name alone; and the beginnings of names that are made as ``"tier_" + tier``."""
    whole, stems = set(), set()
    for path, text in SOURCES.items():
        whole |= set(re.findall(rf"\b{room}\.([a-z0-9_]+)", text))
        stems |= set(re.findall(rf"""["']{room}\.([a-z0-9_]+_)["']""", text))
        stems |= set(re.findall(rf"""["']{room}\.([a-z0-9_]+){{""", text))
        made = re.search(rf"""["']{room}\.(?:["'] \+|{{)""", text)
        if made or (path.suffix == ".j2" and room == "serve"):
            whole |= set(re.findall(r"""["']([a-z0-9_]+)["']""", text))
            stems |= set(re.findall(r"""["']([a-z0-9_]+_)(?:["'] \+|\{)""", text))
    return whole, stems


@pytest.mark.parametrize("room", ROOMS)
def test_no_message_is_left_over(room):
    whole, stems = named(room)
    unused = [key for key in load(room, "zh") if key not in whole and not key.startswith(tuple(stems))]
    assert not unused


def test_every_key_used_in_code_exists():
    known = {f"{room}.{key}" for room in ROOMS for key in load(room, "zh")}
    rooms = "|".join(ROOMS)
    missing = set()
    for path, text in SOURCES.items():
        for key in re.findall(rf"""(?:Message|KitError|say|t)\(\s*["']((?:{rooms})\.[a-z0-9_]+)["']""", text):
            begins = key.endswith("_") and any(one.startswith(key) for one in known)
            if key not in known and not begins:
                missing.add(f"{path.name}: {key}")
    assert not missing


def test_each_short_name_has_its_text():
    templates = [text for path, text in SOURCES.items() if path.suffix == ".j2"]
    used = {
        "serve": set(re.findall(r"""\bt\(["']([a-z0-9_]+)["'][,)]""", "\n".join(templates))),
        "start": set(re.findall(r"""\btell\(["']([a-z0-9_]+)["']""", SOURCES[PACKAGE.parent / "start.py"])),
        "cli": set(re.findall(r"""\bwords\(["']([a-z0-9_]+)["']""", SOURCES[PACKAGE / "cli.py"])),
    }
    assert all(used.values())
    assert {room: names - set(load(room, "zh")) for room, names in used.items()} == {
        room: set() for room in used
    }
