"""The page to print: the owner first, nothing loaded, nothing cut, text only as text, in both languages."""

import re
import subprocess
import time
from html import unescape

import pytest

from jbptools.exports import to_print
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.plan.joint.result import joint_money
from jbptools.words import say
from tests.exports.plans import NASTY, nasty, ordinary


@pytest.fixture
def printed(chromium, tmp_path):
    """Print a page to PDF as a browser does on A4; return each page's text. Any request fails the test."""
    contexts = []

    def run(content, width=1280):
        path = tmp_path / "page.html"
        path.write_bytes(content)
        context = chromium.new_context(viewport={"width": width, "height": 844})
        contexts.append(context)
        page = context.new_page()
        asked, problems = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: problems.append(message.text))
        page.goto(path.as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        pdf = tmp_path / "page.pdf"
        pdf.write_bytes(page.pdf(prefer_css_page_size=True, print_background=True))
        assert asked == [path.as_uri()] and problems == []
        text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True).stdout
        pages = text.decode("utf-8").split("\f")[:-1]
        return wide, ["".join(one.split()) for one in pages]

    yield run
    for context in contexts:
        context.close()


def squeezed(text):
    return "".join(text.split())


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_owners_page_is_the_first_and_the_whole_of_it(language, printed):
    plan = example("good", language)
    wide, pages = printed(to_print(plan, language))
    assert wide <= 0 and len(pages) == 3
    first = pages[0]
    owner = next(person for person in plan.people if person.role == "owner")
    others = [person.words for person in plan.people if person.role != "owner" and person.words]
    for text in (plan.dealer.own_goals, owner.words, *(row.maker_gives for row in plan.give_get)):
        assert squeezed(text) in first
    money = joint_money(plan)
    for value in (float(money.before["roi"]), float(money.after["roi"])):
        assert f"{value * 100:.1f}%" in first
    assert not [text for text in others if squeezed(text) in "".join(pages)]
    assert squeezed(say("exports.ogspm_title", language)) in pages[1]
    for row in (*plan.strategies, *plan.actions, *plan.goals, *plan.measures):
        assert squeezed(row.called if row.called[-1] != "…" else row.called[:-1]) in pages[1]
    order = [say(f"exports.title_{key}", language) for key in ("opportunities", "give_get", "reviews")]
    places = [pages[2].index(squeezed(title)) for title in order]
    assert places == sorted(places)
    assert "1/3" in first and "3/3" in pages[2]


@pytest.mark.browser
def test_long_and_harmful_plans_still_lie_on_their_pages(printed):
    plan = nasty().set_field("dealer.own_goals", "少压货，多挣钱。" * 1200)
    plan = plan.with_strategy(text="w" * 9_000, not_doing="x" * 5_000)
    for number in range(12):
        plan = plan.with_item("give_get", dealer_does=f"{number} " + "铺货" * 400, maker_gives="给" * 900)
    wide, pages = printed(to_print(plan, "zh"))
    assert wide <= 0
    assert squeezed(say("exports.see_annex", "zh")) in pages[0]
    assert squeezed(say("exports.owner_maker_gives", "zh")) in pages[0]
    assert squeezed(say("exports.ogspm_title", "zh")) in pages[1], "the owner's page is one page"
    whole = "".join(pages)
    assert whole.count("少压货，多挣钱。") >= 1190 and whole.count("w") > 9_000


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_hundred_rows_are_all_printed_and_a_phone_can_read_it(language, printed):
    plan = ordinary(language, rows=200)
    wide, pages = printed(to_print(plan, language), width=390)
    assert wide <= 0
    whole = "".join(pages)
    assert all(squeezed(row.text) in whole for row in plan.actions)


def test_texts_stay_texts_and_nothing_can_be_loaded():
    page = to_print(nasty(), "en").decode("utf-8")
    assert "default-src 'none'" in page and not re.search(r"<script|<img|<link|<iframe|\bon\w+=|url\(", page)
    assert "<b>bold</b>" not in page and "&lt;b&gt;bold&lt;/b&gt;" in page
    assert not re.search(r"https?://", page)
    read = unescape(page)
    assert [text for text in NASTY if text not in read] == []


def test_the_makers_margin_and_the_tier_stay_out():
    plan = example("good", "zh")
    page = to_print(plan, "zh").decode("utf-8")
    assert say("plan.field_maker_profit_yuan", "zh") not in page
    assert say("plan.line_maker_margin", "zh") not in page


def test_a_plan_without_figures_says_so_and_no_jbp_is_a_page():
    page = to_print(Plan.new("", "zh"), "zh").decode("utf-8")
    assert page.count(say("exports.not_calculated", "zh")) == 4 and "<svg" not in page
    page = to_print(example("no_jbp", "en"), "en").decode("utf-8")
    assert say("exports.note_internal", "en") in page and "<svg" not in page


def test_it_is_made_in_a_moment():
    plan = ordinary("zh", rows=200)
    to_print(plan, "zh")
    began = time.perf_counter()
    to_print(plan, "zh")
    assert time.perf_counter() - began < 1
