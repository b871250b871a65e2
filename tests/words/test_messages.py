"""Every message exists in both languages, is used, and shows the same values."""

import json
import re
from pathlib import Path
from string import Formatter

import pytest

PACKAGE = Path(__file__).parents[2] / "jbptools"
MESSAGES = PACKAGE / "words" / "messages"
ROOMS = sorted(path.name.removesuffix(".zh.json") for path in MESSAGES.glob("*.zh.json"))


def load(room, language):
    return json.loads((MESSAGES / f"{room}.{language}.json").read_text(encoding="utf-8"))


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_each_room_has_both_languages():
    assert {path.name for path in MESSAGES.glob("*.json")} == {
        f"{room}.{language}.json" for room in ROOMS for language in ("zh", "en")
    }


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
        assert zh[key] != en[key] or not re.search(r"[a-z]{4}", zh[key]), f"{key} is not translated"


@pytest.mark.parametrize("room", ROOMS)
def test_no_message_is_left_over(room):
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".j2", ".js", ".json"} and path.parent != MESSAGES
    )
    dynamic = set(re.findall(rf"""["']({room}\.[a-z0-9_]*)\{{""", code)) | set(
        re.findall(rf"""["']({room}\.[a-z0-9_]+_)["']""", code)
    )
    unused = [
        key
        for key in load(room, "zh")
        if f"{room}.{key}" not in code and not any(f"{room}.{key}".startswith(stem) for stem in dynamic)
    ]
    assert not unused


def test_every_key_used_in_code_exists():
    known = {f"{room}.{key}" for room in ROOMS for key in load(room, "zh")}
    rooms = "|".join(ROOMS)
    missing = set()
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for key in re.findall(rf"""(?:Message|KitError|say|t)\(\s*["']((?:{rooms})\.[a-z0-9_]+)["']""", text):
            if key not in known:
                missing.add(f"{path.name}: {key}")
    assert not missing
