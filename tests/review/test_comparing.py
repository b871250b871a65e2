"""Comparing: sums agree with plain Python, and growth splits without a rest."""

from collections import defaultdict

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.review import compare, fair_windows, growth_of, ledger, like_for_like
from jbptools.words import KitError


def dataset(rows):
    frame = pd.DataFrame(rows, columns=["dealer_id", "date", "amount_yuan", "category"])
    frame["date"] = pd.to_datetime(frame["date"])
    return Dataset("sample", {"sell_in": frame})


def test_groups_by_hand():
    rows = [
        ("old", "2024-03-31", 100.0, "tea"),
        ("old", "2025-03-31", 130.0, "tea"),
        ("gone", "2024-02-10", 50.0, "tea"),
        ("fresh", "2025-02-10", 20.0, "nuts"),
        ("back", "2023-05-10", 7.0, "nuts"),
        ("back", "2025-01-10", 30.0, "nuts"),
        ("returner", "2024-01-20", 40.0, "tea"),
        ("returner", "2025-01-20", -5.0, "tea"),
    ]
    book = ledger(dataset(rows))
    windows = fair_windows(book.days_with_lines(), as_of=pd.Timestamp("2025-03-31").date())
    table, groups = like_for_like(book, windows)
    assert groups.to_dict() == {
        "old": "like_for_like",
        "gone": "lost",
        "fresh": "new",
        "back": "returned",
        "returner": "lost",
    }
    assert table["dealers"].tolist() == [1, 1, 1, 2]
    assert table["change"].tolist() == [30.0, 20.0, 30.0, -95.0]
    assert table.loc["like_for_like", "growth"] == pytest.approx(0.3)
    assert np.isnan(table.loc["new", "growth"])


lines = st.lists(
    st.tuples(
        st.sampled_from(["A", "B", "C", "D"]),
        st.dates(pd.Timestamp("2023-01-01").date(), pd.Timestamp("2025-12-31").date()),
        st.integers(-9999, 99999).map(lambda fen: fen / 100),
        st.sampled_from(["tea", "nuts"]),
    ),
    min_size=2,
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(lines)
def test_parts_sum_to_the_whole_however_it_is_split(rows):
    book = ledger(dataset(rows))
    windows = fair_windows(book.days_with_lines())
    inside = [
        (dealer, amount, category)
        for dealer, day, amount, category in rows
        if windows.this.start <= pd.Timestamp(day) <= windows.this.end
    ]
    for by, place in (("dealer_id", 0), ("category", 2)):
        sums = defaultdict(float)
        for row in inside:
            sums[row[place]] += row[1]
        table = compare(book, windows, by)
        for name, total in sums.items():
            assert table["this_year"].get(name, 0.0) == pytest.approx(total, abs=0.006)
        assert table["this_year"].sum() == pytest.approx(sum(sums.values()), abs=0.05)
    if windows.last is not None:
        groups, _ = like_for_like(book, windows)
        whole = compare(book, windows)
        for column in ("this_year", "last_year", "change"):
            assert groups[column].sum() == pytest.approx(whole[column].sum(), abs=0.05)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_growth_is_a_number_or_a_reason(this, last):
    rate, why = growth_of(this, last)
    assert np.isfinite(rate) == (why is None)
    assert not np.isinf(rate)
    if why is None:
        assert last * (1 + rate) == pytest.approx(this, rel=1e-6, abs=1e-3)


def test_growth_without_a_base_is_a_sentence():
    for this, last in ((5, 0), (0, 0), (5, -2), (5, float("nan")), (float("inf"), 3)):
        rate, why = growth_of(float(this), float(last))
        assert np.isnan(rate)
        assert why.say("zh")
        assert why.say("en")


def test_the_case_by_plain_sums():
    book = ledger(case())
    windows = fair_windows(book.days_with_lines(), case().as_of)
    frame = case().table("sell_in")
    this = frame[(frame["date"] >= "2026-01-01") & (frame["date"] <= "2026-06-30")]
    last = frame[(frame["date"] >= "2025-01-01") & (frame["date"] <= "2025-06-30")]
    for by in ("dealer_id", "category", "sku"):
        table = compare(book, windows, by)
        assert table["this_year"].to_dict() == pytest.approx(this.groupby(by)["amount_yuan"].sum().to_dict())
        assert table["last_year"].to_dict() == pytest.approx(last.groupby(by)["amount_yuan"].sum().to_dict())
        assert table["contribution"].sum() == pytest.approx(
            this["amount_yuan"].sum() / last["amount_yuan"].sum() - 1
        )
    assert book.months().to_dict() == pytest.approx(
        frame.groupby(frame["date"].dt.to_period("M"))["amount_yuan"].sum().to_dict()
    )


def test_channels_come_from_the_dealers_where_lines_name_none():
    book = ledger(dataset([("A", "2024-03-01", 5.0, "t"), ("B", "2025-03-01", 7.0, "t")]))
    windows = fair_windows(book.days_with_lines())
    with pytest.raises(KitError) as refused:
        compare(book, windows, "channel")
    assert "category" in refused.value.message.say("en")
    table = compare(book, windows, "channel", pd.Series({"A": "gt", "B": "mt"}))
    assert table["this_year"].to_dict() == {"gt": 0.0, "mt": 7.0}
    assert table.loc["mt", "remark"].say("en") == "nothing last year: no growth rate"


def test_lines_that_cannot_be_used_are_counted():
    frame = pd.DataFrame(
        {
            "dealer_id": ["A", None, "A", "", "A"],
            "date": pd.to_datetime(["2025-01-01", "2025-01-02", None, "2025-01-03", "2025-01-04"]),
            "amount_yuan": [5.0, 7.0, 8.0, 9.0, np.inf],
        }
    )
    book = ledger(Dataset("messy", {"sell_in": frame}))
    assert book.total() == 5.0
    said = " ".join(note.say("en") for note in book.notes)
    assert "2 rows without a dealer left out, 16 in all" in said
    assert "1 row without a date" in said
    assert "1 row whose amount" in said


def test_bad_ledgers_are_refused_with_a_sentence():
    empty = pd.DataFrame({"dealer_id": ["A"], "amount_yuan": [np.nan]})
    for tables in ({}, {"sell_in": pd.DataFrame({"dealer": ["A"]})}, {"sell_in": empty}):
        with pytest.raises(KitError) as refused:
            ledger(Dataset("bad", tables))
        assert refused.value.message.say("zh")


def test_names_may_be_numbers_or_categories():
    frame = pd.DataFrame({"dealer_id": [10, 9, 10], "amount_yuan": [1.0, 2.0, 3.0]})
    for column in (frame["dealer_id"], frame["dealer_id"].astype("category"), frame["dealer_id"].astype(str)):
        book = ledger(Dataset("x", {"sell_in": frame.assign(dealer_id=column)}))
        assert book.sums(book.dealer).to_dict() == {"10": 4.0, "9": 2.0}
