"""Fair windows: the same days in both years, and nothing that the data do not hold."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.data.coverage import last_full_month, month_is_partial
from jbptools.review import cny_windows, fair_windows
from jbptools.words import KitError


def days(start, end, freq="D"):
    return pd.Series(pd.date_range(start, end, freq=freq))


def span(window):
    return str(window.start.date()), str(window.end.date())


def test_a_month_that_broke_off_is_cut_on_both_sides():
    windows = fair_windows(days("2024-01-01", "2025-05-20"))
    assert windows.partial
    assert span(windows.this) == ("2025-01-01", "2025-05-20")
    assert span(windows.last) == ("2024-01-01", "2024-05-20")
    assert any("20 May 2024" in note.say("en") for note in windows.notes)


def test_weekends_at_a_months_end_do_not_break_it_off():
    business = days("2023-01-02", "2025-05-30", "B")
    windows = fair_windows(business)
    assert not windows.partial
    assert span(windows.this) == ("2025-01-01", "2025-05-31")


def test_shipping_once_a_month_is_not_broken_off():
    once = pd.Series(pd.to_datetime(["2024-01-29", "2024-03-01", "2024-03-31", "2024-11-28", "2025-03-29"]))
    assert not month_is_partial(once)
    assert last_full_month(once) == pd.Period("2025-03", "M")


def test_someone_said_up_to_when_the_data_go():
    quiet = pd.concat([days("2024-01-01", "2025-05-20")])
    windows = fair_windows(quiet, as_of=date(2025, 5, 31))
    assert span(windows.this) == ("2025-01-01", "2025-05-31"), "nobody ordered after the 20th"
    assert not windows.partial
    earlier = fair_windows(quiet, as_of=date(2024, 12, 31))
    assert span(earlier.this) == ("2024-01-01", "2024-12-31")
    assert earlier.last is None


def test_a_leap_day_has_its_counterpart():
    whole = fair_windows(days("2023-01-01", "2024-02-29"))
    assert span(whole.last) == ("2023-01-01", "2023-02-28")
    after = fair_windows(days("2024-01-01", "2025-02-28"))
    assert span(after.last) == ("2024-01-01", "2024-02-29"), "a full February against a full February"
    cut = fair_windows(days("2023-01-01", "2024-02-28"))
    assert cut.partial
    assert span(cut.last) == ("2023-01-01", "2023-02-28")


def test_data_that_begin_late_cut_both_years():
    windows = fair_windows(days("2024-03-11", "2025-06-30"))
    assert span(windows.last) == ("2024-03-11", "2024-06-30")
    assert span(windows.this) == ("2025-03-11", "2025-06-30")
    assert windows.this.days == windows.last.days
    assert any("begin on" in note.say("en") for note in windows.notes)


def test_no_last_year_at_all():
    windows = fair_windows(days("2025-03-11", "2025-06-30"))
    assert windows.last is None
    assert span(windows.this) == ("2025-03-11", "2025-06-30")
    assert "without a same window" in windows.definition.say("en")


def test_twelve_months_leave_the_broken_month_out():
    windows = fair_windows(days("2023-01-01", "2025-05-20"), span="last_12_months")
    assert span(windows.this) == ("2024-05-01", "2025-04-30")
    assert span(windows.last) == ("2023-05-01", "2024-04-30")
    assert any("left out" in note.say("en") for note in windows.notes)


def test_monthly_data_lose_the_broken_month_whole():
    months = pd.Series(pd.period_range("2024-01", "2025-05", freq="M"))
    windows = fair_windows(months, as_of=date(2025, 5, 20))
    assert span(windows.this) == ("2025-01-01", "2025-04-30")
    assert span(windows.last) == ("2024-01-01", "2024-04-30")


@given(
    st.dates(date(2019, 1, 1), date(2027, 12, 31)),
    st.integers(30, 1500),
    st.sampled_from(["year_to_date", "last_12_months", "last_month"]),
)
def test_both_windows_always_hold_the_same_days_of_the_calendar(end, length, which):
    dates = days(pd.Timestamp(end) - pd.Timedelta(days=length), end)
    windows = fair_windows(dates, span=which)
    assert windows.this.start <= windows.this.end <= pd.Timestamp(end) + pd.offsets.MonthEnd(0)
    if windows.last is not None:
        assert windows.last.start >= dates.min().replace(day=1)
        assert abs(windows.this.days - windows.last.days) <= 1, "a leap day at most"
        assert (windows.this.start.month, windows.this.start.day)[0] == windows.last.start.month
        assert windows.last.end.month == windows.this.end.month


def test_chinese_new_year_is_said_where_it_moves_days_over_the_border():
    windows = fair_windows(days("2024-01-01", "2026-06-30"))
    said = [note.say("en") for note in windows.notes]
    assert any("61 days" in text and "44 in that of last year" in text for text in said)
    even = fair_windows(days("2022-01-01", "2025-12-31"), span="last_12_months", as_of=date(2025, 10, 31))
    assert not even.notes


def test_new_years_weeks_are_a_window_of_their_own():
    feast = cny_windows(2025, pd.Timestamp("2023-01-01"), pd.Timestamp("2025-12-31"))
    assert span(feast.this) == ("2024-12-15", "2025-02-13")
    assert span(feast.last) == ("2023-12-27", "2024-02-25")
    assert cny_windows(2025, pd.Timestamp("2024-01-01"), pd.Timestamp("2025-12-31")) is None
    assert cny_windows(2012, pd.Timestamp("2010-01-01"), pd.Timestamp("2013-12-31")) is None


def test_what_cannot_be_a_window_is_said():
    with pytest.raises(KitError):
        fair_windows(pd.Series([], dtype="datetime64[ns]"))
    with pytest.raises(KitError):
        fair_windows(days("2024-01-01", "2025-01-01"), span="decade")
    with pytest.raises(KitError):
        fair_windows(days("2024-01-01", "2025-01-01"), as_of=date(2020, 1, 1))
