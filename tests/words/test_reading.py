"""One reader for figures and days: nasty examples, and a grammar whose every sentence reads back."""

import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.filled import _number
from jbptools.data.importing.cells.amounts import read_amount
from jbptools.exercises.numbers import read_number as answered
from jbptools.plan.reading import read_number as planned
from jbptools.words import KitError, Message
from jbptools.words.reading import Day, Figure, Unread, read_day, read_figure, read_month


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2千万", 2e7, ""),
        ("12万", 120_000, ""),
        ("1 234,5", 1234.5, ""),
        ("48天", 48, "days"),
        ("9人", 9, "people"),
        ("1.234,5", 1234.5, ""),
        ("1’234", 1234, ""),
        ("1,2345", 12_345, ""),
        ("12，000", 12_000, ""),
        ("1、200", 1200, ""),
        ("１２．５％", 0.125, "percent"),
        ("百分之 12.5", 0.125, "percent"),
        ("3成", 0.3, "percent"),
        ("5‰", 0.005, "percent"),
        ("2 个百分点", 0.02, "percent"),
        ("￥1,200", 1200, "yuan"),
        ("¥ -35", -35, "yuan"),
        ("-￥35", -35, "yuan"),
        ("RMB 3,000元", 3000, "yuan"),
        ("2,300万元", 2.3e7, "yuan"),
        ("1亿2千万", 1.2e8, ""),
        ("2万3千", 23_000, ""),
        ("12w", 120_000, ""),
        ("CNY 1.2 m", 1.2e6, "yuan"),
        ("12 million", 1.2e7, ""),
        ("12.5k", 12_500, ""),
        ("(350)", -350, ""),
        ("（350）", -350, ""),
        ("350-", -350, ""),
        ("−35", -35, ""),
        ("1e5", 1e5, ""),
        (".5", 0.5, ""),
        ("5.", 5, ""),
        ("12万箱", 120_000, "cases"),
        ("7 家", 7, "outlets"),
        ("3 个月", 3, "months"),
        ("8 weeks", 8, "weeks"),
        ("\u200b12\u00a0345", 12_345, ""),
        ("约 3.7 万", 37_000, ""),
        ("300左右", 300, ""),
    ],
)
def test_figures_as_people_write_them(text, value, unit):
    read = read_figure(text)
    assert isinstance(read, Figure), read
    assert (read.value, read.unit) == (pytest.approx(value), unit)
    assert read.about == ("约" in text or "左右" in text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30-50万", 3e5, 5e5),
        ("30万~50万", 3e5, 5e5),
        ("30至50万元", 3e5, 5e5),
        ("5-8%", 0.05, 0.08),
        ("5%到8%", 0.05, 0.08),
        ("3—5天", 3, 5),
        ("20 to 30", 20, 30),
        ("5千-1万", 5000, 10_000),
    ],
)
def test_a_range_keeps_both_ends(text, low, high):
    read = read_figure(text)
    assert (read.low, read.high, read.is_range) == (pytest.approx(low), pytest.approx(high), True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "missing"),
        ("—", "missing"),
        ("无", "missing"),
        ("#REF!", "error"),
        ("########", "error"),
        ("1,25", "comma"),
        ("12,5", "comma"),
        ("1,2,3", "unreadable"),
        ("12 34", "unreadable"),
        ("3 万 4", "unreadable"),
        ("--5", "unreadable"),
        ("(5", "unreadable"),
        ("5-3", "unreadable"),
        ("1.2.3", "unreadable"),
        ("¥5 days", "unreadable"),
        ("$5 €", "unreadable"),
        ("2025-03-01", "unreadable"),
        ("inf", "infinite"),
        ("1e400", "too_large"),
        ("9" * 200_000, "unreadable"),
        ("9" * 40, "too_large"),
        ("abc", "unreadable"),
        ("%", "unreadable"),
        ("万", "unreadable"),
        ("1亿3亿", "unreadable"),
    ],
)
def test_what_is_no_figure_says_why(text, why):
    read = read_figure(text)
    assert isinstance(read, Unread) and read.why == why
    assert all(read.message.say(language) for language in ("zh", "en"))


WIDE = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")
NUMBERS = st.integers(-(10**9), 10**9).map(lambda cents: cents / 100)
GROUPED = st.sampled_from(["{:,.2f}", "{:.2f}", "{:,.3f}"])
BEFORE = st.sampled_from(
    [("", ""), ("¥", "yuan"), ("￥ ", "yuan"), ("CNY ", "yuan"), ("RMB", "yuan"), ("人民币", "yuan")]
)
AFTER = st.sampled_from(
    [
        ("", ""),
        ("元", "yuan"),
        (" 天", "days"),
        (" days", "days"),
        ("人", "people"),
        (" 箱", "cases"),
        (" 家", "outlets"),
    ]
)
SCALE = st.sampled_from(
    [("", 1), ("万", 1e4), (" 万", 1e4), ("千万", 1e7), ("亿", 1e8), ("k", 1e3), (" million", 1e6)]
)


@settings(deadline=None, max_examples=300)
@given(NUMBERS, GROUPED, BEFORE, SCALE, AFTER, st.booleans())
def test_every_sentence_of_the_grammar_reads_back(number, pattern, before, scale, after, wide):
    if before[1] and after[1] not in ("", "yuan"):
        before = ("", "")
    text = before[0] + pattern.format(number) + scale[0] + after[0]
    read = read_figure(text.translate(WIDE) if wide else text)
    assert read.value == pytest.approx(number * scale[1])
    assert (read.unit, read.scale) == (before[1] or after[1], scale[1])


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    read = read_figure(text)
    if isinstance(read, Figure):
        assert math.isfinite(read.low) and read.low <= read.high
    day = read_day(text)
    assert isinstance(day, Day) or day.message.say("zh")


@settings(deadline=None, max_examples=150)
@given(NUMBERS, GROUPED, SCALE, st.booleans())
def test_every_room_reads_the_same(number, pattern, scale, wide):
    text = pattern.format(number) + scale[0]
    text = text.translate(WIDE) if wide else text
    plan = planned(text, Message("plan.field_target")).value
    assert {read_amount(text)[0], answered(text), plan, _number(None, text)} == {read_figure(text).value}


@pytest.mark.parametrize("text", ["2千万", "12万", "1 234,5", "1,200", "１２", "0.5亿", "3k"])
def test_the_rooms_agree_on_nasty_ones(text):
    value = read_figure(text).value
    plan = planned(text, Message("plan.field_target")).value
    assert {read_amount(text)[0], answered(text), plan} == {value}


@pytest.mark.parametrize("text", ["30-50万", "1,25", "3万4", "十二", ""])
def test_the_rooms_refuse_alike(text):
    assert read_amount(text)[1] and answered(text) is None
    with pytest.raises(KitError):
        planned(text, Message("plan.field_target"))


@pytest.mark.parametrize(
    ("text", "day", "grain"),
    [
        ("2025年3月", (2025, 3, 1), "month"),
        ("26年3月", (2026, 3, 1), "month"),
        ("26年3月5日", (2026, 3, 5), "day"),
        ("2025/3/1 下午 3:20", (2025, 3, 1), "day"),
        ("2025-03-01 3:20 PM", (2025, 3, 1), "day"),
        ("2025年3月5日 星期三", (2025, 3, 5), "day"),
        ("20250301", (2025, 3, 1), "day"),
        ("202503", (2025, 3, 1), "month"),
        ("3-Jan-25", (2025, 1, 3), "day"),
        ("Jan-25", (2025, 1, 1), "month"),
        ("January 3, 2025", (2025, 1, 3), "day"),
        ("45717", (2025, 3, 1), "day"),
        ("2025Q2", (2025, 4, 1), "quarter"),
        ("2025年三季度", (2025, 7, 1), "quarter"),
        ("13/1/2025", (2025, 1, 13), "day"),
        ("2025 年", (2025, 1, 1), "year"),
        ("25年十二月", (2025, 12, 1), "month"),
    ],
)
def test_days_as_people_write_them(text, day, grain):
    assert read_day(text) == Day(dt.date(*day), grain)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025-02-30", "impossible"),
        ("2025-13-01", "impossible"),
        ("1900-01-01", "year"),
        ("2205-01-01", "year"),
        ("", "missing"),
        ("待定", "missing"),
        ("月底", "unreadable"),
        ("12", "unreadable"),
        ("3/4/2025", "order"),
        ("2025W14", "week"),
        ("2025年第14周", "week"),
        ("第14周", "week"),
        ("001.2025", "fiscal"),
        ("FY25", "fiscal"),
        ("P03 2025", "fiscal"),
        ("2025-01-01至2025-01-28", "range"),
        ("2025年1-3月", "range"),
        ("2025.03.01-2025.03.31", "range"),
        ("2025年上半年", "range"),
        ("9" * 1000, "unreadable"),
    ],
)
def test_what_is_no_day_says_why(text, why):
    read = read_day(text)
    assert isinstance(read, Unread) and read.why == why
    assert all(read.message.say(language) for language in ("zh", "en"))


DAY_PATTERNS = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y年%m月%d日",
    "%y年%m月%d日",
    "%Y%m%d",
    "%d-%b-%Y",
    "%B %d, %Y",
]


@settings(deadline=None, max_examples=150)
@given(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31)), st.sampled_from(DAY_PATTERNS), st.booleans())
def test_a_written_day_reads_back(day, pattern, timed):
    text = day.strftime(pattern) + (" 08:26:00" if timed else "")
    assert read_day(text) == Day(day)
    assert read_month(text).month == f"{day:%Y-%m}"


@settings(deadline=None, max_examples=60)
@given(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31)), st.sampled_from(["dmy", "mdy"]))
def test_a_day_in_the_reader_s_order_reads_back(day, order):
    text = day.strftime("%d/%m/%Y" if order == "dmy" else "%m/%d/%Y")
    assert read_day(text, order) == Day(day)
    assert isinstance(read_day(text), Unread) == (day.day <= 12 and day.day != day.month)
