"""The deck opens elsewhere, says everything once more, splits what is long, and is named for Chinese."""

import re
import subprocess
from io import BytesIO
from types import SimpleNamespace
from zipfile import ZipFile

import pandas as pd
import pytest
from pptx import Presentation

from jbptools.exports import to_pptx
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.plan.joint.result import joint_money
from jbptools.words import say
from tests.exports.plans import NASTY, nasty, ordinary


def texts(content):
    """All texts of a deck, page by page."""
    pages = []
    for slide in Presentation(BytesIO(content)).slides:
        said = []
        for shape in slide.shapes:
            if shape.has_text_frame:
                said.append(shape.text_frame.text)
            if shape.has_table:
                said += [cell.text for row in shape.table.rows for cell in row.cells]
        pages.append("\n".join(said))
    return pages


def review():
    months = pd.DataFrame(
        {
            "month": pd.period_range("2026-01", "2026-03", freq="M"),
            "this_year": [1.2e6, 1.4e6, float("nan")],
            "last_year": [1.0e6, 1.5e6, 1.1e6],
        }
    )
    return SimpleNamespace(months=months, definition=None, notes=())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_owners_page_comes_first(language):
    plan = ordinary(language)
    first = texts(to_pptx(plan, language))[0]
    assert plan.dealer.own_goals in first and "费用三个月不核销" in first
    assert "17.6%" in first and "20.0%" in first
    assert first.count(say("exports.not_calculated", language)) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_date_breaks_even_in_the_wider_letters_of_a_font_that_stands_in(language):
    dates = 0
    for slide in Presentation(BytesIO(to_pptx(example("good", language), language))).slides:
        for table in (shape.table for shape in slide.shapes if shape.has_table):
            widths = [column.width.inches for column in table.columns]
            for row in table.rows:
                for cell, width in zip(row.cells, widths, strict=True):
                    if re.fullmatch(r"20\d\d-\d\d-\d\d|\d{1,2} \w{3,4} 20\d\d", cell.text):
                        dates += 1
                        # a digit of DejaVu Sans is 0.636 of its size wide, a hyphen 0.361, a blank 0.318
                        em = sum({"-": 0.361, " ": 0.318}.get(c, 0.636) for c in cell.text)
                        size = cell.text_frame.paragraphs[0].runs[0].font.size.pt
                        room = width - cell.margin_left.inches - cell.margin_right.inches
                        assert em * size / 72 <= room, cell.text
    assert dates > 25


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_hundred_rows_are_all_there_and_lie_within_their_pages(language):
    plan = ordinary(language, rows=200)
    deck = Presentation(BytesIO(to_pptx(plan, language)))
    seen = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                bottom = shape.top + sum(row.height for row in shape.table.rows)
                assert bottom <= deck.slide_height
                seen += [cell.text for row in shape.table.rows for cell in row.cells]
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width + 10
    for action in plan.actions:
        assert action.text in seen


def test_a_cell_of_ten_thousand_characters_goes_on_over_pages():
    long = "这是一段很长的话。" * 1100
    plan = ordinary("zh", rows=0).with_strategy(text=long)
    pages = [page for page in texts(to_pptx(plan, "zh")) if page.count("话") > 20]
    assert len(pages) > 5 and sum(page.count("话") for page in pages) >= 1100


def test_words_too_long_for_the_owners_page_stand_in_the_annex():
    plan = ordinary("zh").set_field("dealer.own_goals", "少压货，多挣钱。" * 200)
    pages = texts(to_pptx(plan, "zh"))
    assert say("exports.see_annex", "zh") in pages[0]
    assert sum(page.count("少压货，多挣钱。") for page in pages[1:]) >= 199


def test_markup_and_formulas_stay_text():
    content = to_pptx(nasty(), "en")
    said = "\n".join(texts(content))
    for text in NASTY:
        assert text in said
    assert "=HYPERLINK(<a>)" in said


def test_an_empty_plan_is_a_deck():
    pages = texts(to_pptx(Plan.new("", "zh"), "zh"))
    assert say("exports.dealer_unnamed", "zh") in pages[0] and say("exports.no_words", "zh") in pages[0]


def test_no_jbp_is_a_full_result():
    plan = Plan.new("小店", "zh").set_field("no_jbp", "规模小、意愿低，改为电话服务")
    assert any("改为电话服务" in page for page in texts(to_pptx(plan, "zh")))


def test_charts_are_native_and_hold_the_figures():
    deck = Presentation(BytesIO(to_pptx(ordinary("en"), "en", review=review())))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    sales, goals = charts  # a plan without a money page has no other
    assert [series.name for series in sales.plots[0].series] == ["Last year", "This year"]
    assert list(sales.plots[0].series[1].values) == [1200.0, 1400.0, None]
    assert list(goals.plots[0].series[1].values) == [115.0, pytest.approx(113.6)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_order_is_the_owners_and_what_is_ours_alone_comes_last(language):
    plan = example("good", language)
    pages = texts(to_pptx(plan, language))
    wanted = (
        "owner_title",
        "deck_money_title",
        "objective_title",
        "ogspm_title",
        "title_opportunities",
        "title_give_get",
        "title_reviews",
        "signature_title",
        "deck_both_title",
    )
    firsts = [
        next(at for at, page in enumerate(pages) if say(f"exports.{key}", language) in page) for key in wanted
    ]
    assert firsts == sorted(firsts) and firsts[0] == 0
    shown = "\n".join(pages[: firsts[-1]])
    assert say("plan.line_maker_margin", language) not in shown
    assert say("plan.field_maker_profit_yuan", language) not in shown
    own = next(line.name for line in plan.assumptions if line.key == "maker_margin")
    assert own not in shown and own in "\n".join(pages[firsts[-1] :])


def test_his_money_is_a_native_chart_with_the_plans_own_figures():
    plan = example("good", "zh")
    deck = Presentation(BytesIO(to_pptx(plan, "zh")))
    bars, cash, *_ = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    money = joint_money(plan)
    assert [list(series.values) for series in bars.plots[0].series] == [
        [pytest.approx(float(case[key]) / 1e4, abs=0.006) for key in ("dealer_profit", "invested")]
        for case in (money.before, money.after)
    ]
    assert list(cash.plots[0].series[0].values) == [
        pytest.approx(v / 1e4, abs=0.006) for v in money.path.position
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_scorecard_has_its_page_before_and_after_the_first_figure(language):
    plan = example("good", language)
    page = next(p for p in texts(to_pptx(plan, language)) if plan.scorecard[0].name in p and "●" in p)
    assert all(line.name in page for line in plan.scorecard)
    assert say("scorecard.light_green", language) in page
    fresh = plan.model_copy(update={"actuals": ()})
    page = next(p for p in texts(to_pptx(fresh, language)) if say("exports.deck_score_title", language) in p)
    assert all(line.name in page for line in plan.scorecard) and "○" in page


def test_a_text_with_many_lines_keeps_them_and_says_that_it_goes_on():
    plan = ordinary("en").set_field("dealer.own_goals", "\n".join(f"wish {number}" for number in range(60)))
    pages = texts(to_pptx(plan, "en"))
    assert "wish 3\nwish 4\n" in pages[0] and say("exports.see_annex", "en") in pages[0]
    assert any("wish 59" in page for page in pages[1:])


def test_chinese_has_its_own_font_and_language():
    content = to_pptx(ordinary("zh"), "zh")
    with ZipFile(BytesIO(content)) as parts:
        theme = parts.read("ppt/theme/theme1.xml").decode("utf-8")
        slide = parts.read("ppt/slides/slide1.xml").decode("utf-8")
    assert theme.count('<a:ea typeface="Microsoft YaHei"/>') == 2
    assert 'lang="zh-CN"' in slide


def test_every_page_has_a_title_for_readers_of_the_outline():
    deck = Presentation(BytesIO(to_pptx(ordinary("en", rows=60), "en", review=review())))
    assert all(slide.shapes.title.text_frame.text.strip() for slide in deck.slides)
    assert (deck.slide_width / deck.slide_height) == pytest.approx(16 / 9, rel=1e-3)


@pytest.fixture(scope="module")
def decks(in_both_languages):
    return in_both_languages(
        "pptx", lambda language: to_pptx(ordinary(language, rows=30), language, review=review())
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_libreoffice_opens_it_and_reads_the_same_words(language, decks, pdf_text):
    plan = ordinary(language, rows=30)
    path, pdf = decks[language]
    said = pdf_text(pdf)
    for text in (plan.dealer.name, plan.objective.text, plan.goals[0].name, plan.actions[29].text):
        assert "".join(text.split()) in said
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, encoding="utf-8").stdout
    assert int(re.search(r"Pages:\s+(\d+)", info)[1]) == len(Presentation(str(path)).slides)
