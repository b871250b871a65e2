"""The opening line: what good ones have, what poor ones lack, and lines that try to game it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.selling.opening.lines import opening
from jbptools.words import KitError

GOLDEN = [
    "三个月把您压在我们货上的资金从 344 万降到 294 万,利润不减。给我 20 分钟算给您看。",
    "您的费用 51 万，压了一百多天。年底前我能让垫款降到 20 万，回报率提到 19%。约您半小时？",
    "华总，年底前帮您松出 29 万现金，利润不掉。用 20 分钟，我拿您的账算一遍。",
    "In three months your cash tied up in our goods falls from CNY 3.44 m to 2.94 m, same profit. "
    "Twenty minutes to show you?",
    "By June your claims outstanding fall from 511k to 150k and your return rises two points. "
    "Shall we sit down for 20 minutes?",
]


@pytest.mark.parametrize("line", GOLDEN)
def test_good_lines_lack_nothing(line):
    assert opening(line).missing == ()
    assert opening(line).seconds <= 9


@pytest.mark.parametrize(
    ("line", "lacks"),
    [
        ("三个月把您的资金降下来，利润不减。给我 20 分钟。", {"number"}),
        ("把您压在我们货上的资金从 344 万降到 294 万，利润不减。给我 20 分钟算给您看。", {"time"}),
        ("三个月把资金从 344 万降到 294 万，利润不减。给我 20 分钟算一遍。", {"benefit"}),
        ("三个月把您的资金从 344 万降到 294 万。给我 20 分钟算给您看。", {"balance"}),
        ("三个月把您的资金从 344 万降到 294 万，利润不减。", {"ask"}),
        ("Your stock falls by CNY 500 k at the same profit. Give me 20 minutes.", {"time"}),
        ("In 3 months your stock falls at the same profit. Give me 20 minutes.", {"number"}),
    ],
)
def test_what_is_missing_is_named_and_nothing_else(line, lacks):
    assert set(opening(line).missing) == lacks


@pytest.mark.parametrize(
    ("line", "part", "word"),
    [
        ("三个月用 OGSM 把您的资金从 344 万降到 294 万，利润不减。给我 20 分钟。", "jargon", "OGSM"),
        ("把 sell-in 提高 20 万，给您赋能", "jargon", "sell-in"),
        ("华总，我们公司今年的战略是深度分销", "company", "我们公司"),
        ("轻气泡茶毛利高，您多卖点", "product", "轻气泡茶"),
        ("我保证三个月您多赚 20 万", "blank", "保证"),
        ("批发价不低于 45 元，您就能多赚", "price", "批发价不低于"),
        ("为什么您的库存这么高？", "why", "为什么"),
        ("Our company launches a new product with great synergies", "company", "Our company"),
        ("I guarantee your profit", "blank", "guarantee"),
        ("We fix the resale price at no lower than 45", "price", "resale price"),
        ("Why is your stock so high?", "why", "Why"),
    ],
)
def test_the_very_words_are_shown(line, part, word):
    found = opening(line)[part]
    assert not found.ok
    assert any(word in one for one in found.words)


def test_minutes_and_years_are_no_result_numbers():
    assert "number" in opening("请给我 20 分钟，三个月见效").missing
    assert "number" in opening("Give me 20 minutes in 2026, within 3 months").missing


@pytest.mark.parametrize(
    "line",
    [
        "提高利润 降低成本 增加现金 三个月 100万 省 50% 多赚 翻倍 松出 30万 您的钱",
        "利润 现金 回报 提高 提高 提高 提高 三个月 20万 您的钱 降低 节省",
        "Raise profit cut cost free cash in 3 months 50% CNY 1 m your money increase lift save reduce grow",
    ],
)
def test_piled_up_keywords_earn_nothing(line):
    found = opening(line)
    assert "stuffing" in found.missing
    credited = [one.name for one in found.findings if one.ok]
    assert set(credited) <= {"length"}


def test_credit_is_capped():
    many = "三个月您的资金从 344 万降到 294 万，返利 20 万，利润不减。给我 20 分钟。"
    assert len(opening(many)["number"].words) == 2


def test_length_is_judged_in_the_language_written():
    assert opening("您的钱" * 30)["length"].level == "poor"
    assert opening("your money " * 40)["length"].level == "poor"
    assert "characters" in opening("您的钱")["length"].message.say("en")


def test_it_shows_the_text_with_marks_signs_and_no_total():
    shown = opening(GOLDEN[0]).html("zh")
    assert "<mark" in shown and "✓" in shown and "344 万" in shown and "没有总分" in shown
    assert opening(GOLDEN[3]).html("en").count("<mark") >= 5


def test_html_in_a_line_stays_text():
    shown = opening("<script>alert(1)</script> 您的资金降到 29 万").html("zh")
    assert "<script" not in shown and "&lt;script&gt;" in shown


@pytest.mark.parametrize("line", ["", "   ", "。！？", "🙂🙂"])
def test_nothing_to_read_is_a_sentence(line):
    with pytest.raises(KitError) as refused:
        opening(line)
    assert refused.value.message.say("zh")


def test_a_speech_is_refused():
    with pytest.raises(KitError):
        opening("您的资金" * 400)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_survived(text):
    try:
        found = opening(text)
    except KitError:
        return
    for language in ("zh", "en"):
        assert found.html(language)
    assert len({one.name for one in found.findings}) == len(found.findings)
