"""The review's figures are those that two query engines and pandas find on the same lines."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.dataset import Dataset
from jbptools.review import ledger
from jbptools.review.results.naming import numbered

pytest.importorskip("polars", reason="the query engines come with the development tools")
pytest.importorskip("duckdb", reason="the query engines come with the development tools")


@pytest.mark.parametrize("names", ["text", "fresh", "category"])
@pytest.mark.parametrize(("rows", "dealers"), [(20_000, 12), (4_000, 60)])
def test_three_engines_one_answer(names, rows, dealers):
    from benchmarks.answers import in_duckdb, in_polars, kit
    from benchmarks.market import market

    lines = market(rows, seed=rows, dealers=dealers, skus=7)
    frame, dealer = lines.polars(names), str(lines.dealer_names[3])
    answer = kit(lines.dataset(names), dealer)
    answer.same_as(in_polars(frame, lines, dealer))
    answer.same_as(in_duckdb(lines.duckdb(frame, names), lines, dealer))
    assert answer.figures["sales_yuan"] > 0
    assert answer.figures["growth_n"] >= 5


_LINES = st.lists(
    st.tuples(
        st.sampled_from(["华联", "Hua", "A", "", None]),
        st.integers(0, 120),
        st.integers(-50_000, 90_000).map(lambda fen: fen / 100),
        st.sampled_from(["tea", "nuts", None]),
    ),
    min_size=1,
    max_size=40,
)


def _frame(lines, times):
    frame = pd.DataFrame(lines * times, columns=["dealer_id", "day", "amount_yuan", "category"])
    frame["date"] = pd.Timestamp("2025-01-10") + pd.to_timedelta(frame.pop("day"), unit="D")
    return frame


@settings(max_examples=60, deadline=None)
@given(_LINES, st.sampled_from([1, 40]), st.sampled_from(["str", "object", "category"]))
def test_windows_months_and_buyers_as_in_pandas(lines, times, kind):
    frame = _frame(lines, times)
    named = frame[frame["dealer_id"].notna() & (frame["dealer_id"] != "")]
    if named.empty:
        return
    typed = frame.assign(dealer_id=frame["dealer_id"].astype(kind), category=frame["category"].astype(kind))
    book = ledger(Dataset("sample", {"sell_in": typed}))
    start, end = pd.Timestamp("2025-02-01"), pd.Timestamp("2025-03-05")
    inside = named[named["date"].between(start, end)]
    for column, name in ((book.dealer, "dealer_id"), (book.attributes["category"], "category")):
        wanted = inside.groupby(name)["amount_yuan"].sum().reindex(column.names).fillna(0.0)
        np.testing.assert_allclose(book.window_sums(column, start, end), wanted, atol=1e-6)
        first, found = book.month_sums(column)
        months = named["date"].dt.to_period("M").dt.year * 12 + named["date"].dt.month - 1 - 1970 * 12
        for month in months.unique():
            wanted = (
                named[months == month].groupby(name)["amount_yuan"].sum().reindex(column.names).fillna(0.0)
            )
            np.testing.assert_allclose(found[:, month - first], wanted, atol=1e-6)
    bought = set(inside.loc[inside["amount_yuan"] > 0, "dealer_id"])
    assert set(book.dealer.names[book.buyers(start, end)]) == bought
    assert set(book.dealer.names[book.active(start, end)]) == set(inside["dealer_id"])
    before = named[(named["date"] < start) & (named["amount_yuan"] > 0)]
    assert set(book.dealer.names[book.buyers(None, start - pd.Timedelta(days=1))]) == set(before["dealer_id"])
    assert book.total(start, end) == pytest.approx(inside["amount_yuan"].sum(), abs=0.006)
    monthly = named.groupby(named["date"].dt.to_period("M"))["amount_yuan"].sum()
    np.testing.assert_allclose(book.months().reindex(monthly.index), monthly, atol=0.006)


@given(st.lists(st.sampled_from(["乙", "甲", "a", "B", "", None]), max_size=60), st.booleans())
def test_numbers_lead_back_to_names(texts, fresh):
    cells = [text if text is None or not fresh else "".join(text) for text in texts] * 3
    for kind in ("str", "object", "category"):
        column = numbered(pd.Series(cells, dtype="object").astype(kind))
        back = [column.names[code] if code >= 0 else None for code in column.codes]
        assert back == [text or None for text in cells]
        assert list(column.names) == sorted({text for text in cells if text})
