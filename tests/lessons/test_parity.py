"""Two languages in step: one that moved alone is found, and stays found until somebody looked."""

import pytest

from jbptools.lessons import commands, parity
from jbptools.lessons.pairs import text_pairs
from jbptools.lessons.source import read_lesson
from jbptools.words import KitError

from .sample import LESSON


def pairs(tmp_path, text):
    file = tmp_path / "09-sample.py"
    file.write_text(text, encoding="utf-8")
    return text_pairs(read_lesson(file))


def test_every_kind_of_text_is_watched(tmp_path):
    found = pairs(tmp_path, LESSON)
    for key in (
        "front/title",
        "front/objectives",
        "idea",
        "notes",
        "9.1/prompt",
        "9.1/hints/1",
        "9.1/wrong/2/say",
        "9.1/solution",
        "shown",
        "answer-9.1",
    ):
        both = found[f"09-sample/{key}"]
        assert both["zh"] and both["en"]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("# 占 {{", "# 共占 {{", "09-sample/idea"),
        ('en: "How much?', 'en: "How many?', "09-sample/9.1/prompt"),
        ("{zh: 一？,", "{zh: 是一？,", "09-sample/9.1/wrong/0/say"),
        ("# zh: 看数", "# zh: 看一看", "09-sample/shown"),
        ("zh: 样课", "zh: 样板课", "09-sample/front/title"),
    ],
)
def test_one_language_changed(tmp_path, old, new, key):
    ledger = parity.updated(pairs(tmp_path, LESSON), {})
    now = pairs(tmp_path, LESSON.replace(old, new, 1))
    assert [one.key for one in parity.stale(now, ledger)] == [key]
    kept = parity.updated(now, ledger)
    assert [one.key for one in parity.stale(now, kept)] == [key], "building again does not forget it"
    assert parity.unrecorded(now, kept) == []
    assert parity.stale(now, parity.updated(now, ledger, accept=[key])) == []


def test_both_changed_or_new_or_gone_needs_nobody(tmp_path):
    ledger = parity.updated(pairs(tmp_path, LESSON), {})
    both = LESSON.replace("# ## 想法", "# ## 念头").replace("# ## Idea", "# ## Thought")
    now = pairs(tmp_path, both)
    assert parity.stale(now, ledger) == []
    assert parity.unrecorded(now, ledger) == ["09-sample/idea"]
    assert parity.unrecorded(now, parity.updated(now, ledger)) == []
    assert parity.unrecorded({}, ledger) == sorted(ledger)


def test_the_ledger_is_a_file_that_comes_back(tmp_path):
    ledger = parity.updated(pairs(tmp_path, LESSON), {})
    file = tmp_path / "ledger.json"
    parity.write_ledger(file, ledger)
    assert parity.read_ledger(file) == ledger
    assert b"\r" not in file.read_bytes()


def test_commands_build_check_accept(tmp_path):
    """The whole round on a project of one lesson."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "tools").mkdir()
    messages = tmp_path / "jbptools" / "words" / "messages"
    for language, word in (("zh", "好"), ("en", "good")):
        (messages / language).mkdir(parents=True)
        (messages / language / "room.json").write_text(f'{{"word": "{word}"}}', encoding="utf-8")
    source = tmp_path / "lessons" / "09-sample.py"
    source.write_text(LESSON, encoding="utf-8")
    lessons = commands.read_lessons(tmp_path / "lessons")
    for file, texts in commands.ledgers(lessons, tmp_path).items():
        parity.write_ledger(file, parity.updated(texts, {}))
    (messages / "zh" / "room.json").write_text('{"word": "很好"}', encoding="utf-8")
    source.write_text(LESSON.replace("# 占", "# 共占"), encoding="utf-8")
    lessons = commands.read_lessons(tmp_path / "lessons")
    found = [
        one.key
        for file, texts in commands.ledgers(lessons, tmp_path).items()
        for one in parity.stale(texts, parity.read_ledger(file))
    ]
    assert found == ["09-sample/idea", "room.word"]
    with pytest.raises(KitError):
        commands.accept(["09-sample/nothing"], tmp_path)
    commands.accept(found, tmp_path)
    for file, texts in commands.ledgers(lessons, tmp_path).items():
        assert parity.stale(texts, parity.read_ledger(file)) == []
