"""The annex: numbered clauses, both sides' duties, tables that go on, Chinese named as Chinese."""

import re
import subprocess
import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from jbptools.exports import to_docx
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.plan.joint.result import joint_money
from jbptools.words import say
from tests.exports.plans import NASTY, nasty, ordinary


def said(content):
    """All text of a document, in paragraphs and tables."""
    file = Document(BytesIO(content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in file.paragraphs] + cells)


def part(content, name):
    with ZipFile(BytesIO(content)) as parts:
        return parts.read(name).decode("utf-8")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_says_who_promises_what_until_when_and_when_it_stops(language):
    plan = example("good", language)
    text = said(to_docx(plan, language))
    for row in plan.give_get:
        assert row.dealer_does in text and row.maker_gives in text
        assert row.condition in text and row.stop_rule in text
    for row in (*plan.actions, *plan.strategies):
        assert row.text in text
    assert plan.dealer.own_goals in text and plan.maker_name in text
    for key in ("doc_not_legal", "doc_rules_price", "doc_rules_area", "doc_rules_secret", "doc_seal"):
        assert say(f"exports.{key}", language) in text
    assert all(one.name in text and one.position in text for one in plan.signatures)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_actions_stand_under_the_side_that_does_them(language):
    plan = example("good", language)
    tables = [
        [cell.text for row in table.rows for cell in row.cells]
        for table in Document(BytesIO(to_docx(plan, language))).tables
    ]
    for side in ("maker", "dealer"):
        own = [row.text for row in plan.actions if row.side == side]
        other = [row.text for row in plan.actions if row.side != side]
        assert any(set(own) <= set(cells) and not set(other) & set(cells) for cells in tables)


def test_the_money_is_the_dealers_with_its_definition_and_the_makers_margin_stays_out():
    plan = example("good", "zh")
    text = said(to_docx(plan, "zh"))
    assert "71.1\u00a0万元" in text or "71.1 万元" in text
    assert "21.4%" in text and joint_money(plan).roi().definition.say("zh") in text
    assert say("exports.doc_money_no_promise", "zh") in text
    assert say("plan.line_maker_margin", "zh") not in text and say("plan.choice_tier_key", "zh") not in text
    assert not [one for one in plan.people if one.words and one.words in text]


def test_what_is_not_agreed_stands_instead_of_signatures():
    plan = example("good", "en").set_field("not_agreed", "Mr Hua wants 45 days of credit")
    text = said(to_docx(plan, "en"))
    assert "Mr Hua wants 45 days of credit" in text and say("exports.doc_seal", "en") not in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_jbp_is_a_reasoned_note(language):
    plan = example("no_jbp", language)
    text = said(to_docx(plan, language))
    assert plan.no_jbp in text and say("exports.note_internal", language) in text
    assert all(one.text in text for one in plan.evidence)
    assert say("exports.doc_seal", language) not in text


def test_clauses_number_themselves_and_headings_come_again():
    content = to_docx(example("good", "zh"), "zh")
    document, numbering = part(content, "word/document.xml"), part(content, "word/numbering.xml")
    assert document.count('<w:ilvl w:val="0"/>') == 9
    assert 'w:val="第%1条"' in numbering and "chineseCountingThousand" in numbering
    assert document.count("<w:tblHeader/>") >= 7
    foot = part(content, "word/footer1.xml")
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot


@pytest.mark.parametrize("language", ["zh", "en"])
def test_chinese_has_its_own_font_and_language(language):
    styles = part(to_docx(ordinary(language), language), "word/styles.xml")
    assert 'w:eastAsia="zh-CN"' in styles and styles.count('w:eastAsia="Microsoft YaHei"') >= 5
    assert "Theme=" not in re.search(r"<w:docDefaults>.*?</w:rPrDefault>", styles, re.DOTALL)[0]


def test_markup_stays_text():
    text = said(to_docx(nasty(), "en"))
    assert all(one in text for one in NASTY) and "=HYPERLINK(<a>)" in text


def test_two_hundred_rows_and_long_texts_are_whole_and_quick():
    long = "这是一段很长的话。" * 1100
    plan = ordinary("zh", rows=200).with_strategy(text=long)
    to_docx(Plan.new("", "zh"), "zh")
    began = time.perf_counter()
    content = to_docx(plan, "zh")
    assert time.perf_counter() - began < 3
    text = said(content)
    assert all(row.text in text for row in plan.actions) and long in text


def test_an_empty_plan_is_a_form_to_fill_by_hand():
    text = said(to_docx(Plan.new("", "en"), "en"))
    assert say("exports.doc_blank", "en") in text and say("exports.not_written", "en") in text


@pytest.fixture(scope="module")
def annexes(in_both_languages):
    return in_both_languages("docx", lambda language: to_docx(ordinary(language, rows=60), language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_libreoffice_opens_it_and_reads_the_same_words(language, annexes, pdf_text):
    plan = ordinary(language, rows=60)
    _, pdf = annexes[language]
    read = pdf_text(pdf)
    for text in (plan.dealer.name, plan.objective.text, plan.goals[0].name, *(a.text for a in plan.actions)):
        assert "".join(text.split()) in read
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, encoding="utf-8").stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    last = say("exports.doc_page", language, page=pages, pages=pages)
    assert "".join(last.split()) in read
    if language == "zh":
        assert "第一条双方与期间" in read and "（二）双方共同的目的" in read
    fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, encoding="utf-8").stdout
    assert language == "en" or re.search("CJK|YaHei|Hei|Song", fonts)
