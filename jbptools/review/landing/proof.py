"""Landing of a dealer, and the proof: what the methods would have said in past years."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.known import known_dealer
from jbptools.data.months import When, month_of
from jbptools.review.landing.methods import METHODS, Landing, landing
from jbptools.review.landing.season import holiday_effect
from jbptools.words import KitError
from jbptools.words.choices import one_of

__all__ = ["dealer_landing", "landing_backtest", "landing_errors", "monthly_sales"]

Basis = Literal["sell_in", "offtake"]


def monthly_sales(dataset: Dataset, basis: Basis = "sell_in") -> pd.DataFrame:
    """Return yuan per dealer and month, 0 where nothing was bought; an unfinished last month is left out.

    Raises:
        KitError: the table is missing, or sell-in has no dates.

    >>> from jbptools.data import case
    >>> monthly_sales(case(), "offtake").shape
    (60, 42)
    """
    table = dataset.table(basis)
    if "month" not in table and "date" not in table:
        raise KitError("landing.no_dates", table=basis)
    month = table["month"] if "month" in table else table["date"].dt.to_period("M")
    wide = table["amount_yuan"].groupby([table["dealer_id"], month.rename("month")]).sum().unstack()
    wide = wide.reindex(columns=pd.period_range(wide.columns.min(), wide.columns.max(), freq="M")).fillna(0.0)
    last = _months(wide)[-1]
    unfinished = dataset.as_of is not None and pd.Timestamp(dataset.as_of) < last.end_time.normalize()
    return wide.iloc[:, :-1] if unfinished else wide


def _months(wide: pd.DataFrame) -> pd.PeriodIndex:
    return pd.PeriodIndex(wide.columns)


def _before(wide: pd.DataFrame, start: pd.Period) -> pd.DataFrame:
    return wide[[month for month in _months(wide) if month < start]]


def dealer_landing(
    dataset: Dataset,
    dealer_id: str | None = None,
    year: int | None = None,
    basis: Basis = "sell_in",
    through: When = None,
) -> Landing:
    """Return the landing of a dealer's year, or of all dealers together. Source: A37 A38, reference 5.5 [D].

    The effect of New Year is taken from all dealers together, the shape of the year from the dealer himself,
    the range from what the method would have said about all dealers in past years at the same month.

    Args:
        dataset: needs ``sell_in`` or ``offtake``; ``targets`` for plan to go (sell-in only).
        dealer_id: one dealer; None = the total.
        year: the last year of the data if left out.
        basis: ``sell_in`` or ``offtake``.
        through: last month to count as known.

    Raises:
        KitError: no such dealer, no dates, or no month of that year.

    >>> from jbptools.data import case
    >>> result = dealer_landing(case(), "D001")
    >>> result.months_known, result.low <= result.point <= result.high
    (6, True)
    """
    if dealer_id is not None:
        dealer_id = known_dealer(dataset, dealer_id)
    one_of("basis", basis, ("sell_in", "offtake"))
    wide = monthly_sales(dataset, basis)
    months = _months(wide)
    when = year or int(months[-1].year)
    if dealer_id is not None and dealer_id not in wide.index:
        raise KitError("landing.no_dealer", dealer=dealer_id)
    series = (wide if dealer_id is None else wide.loc[[dealer_id]]).sum()
    before = _before(wide, pd.Period(f"{when}-01", "M"))
    effect = holiday_effect([before.sum()])
    known = int((months.year == when).sum())
    if through is not None:
        known = min(known, month_of(through).month)
    errors = landing_errors(before, known)
    return landing(series, when, _targets(dataset, dealer_id, basis), through, holiday=effect, errors=errors)


def _targets(dataset: Dataset, dealer_id: str | None, basis: Basis) -> pd.Series | None:
    if basis != "sell_in" or not dataset.has("targets"):
        return None
    goals = dataset.table("targets")
    ours = goals if dealer_id is None else goals[goals["dealer_id"] == dealer_id]
    return None if ours.empty else ours.groupby("month")["target_yuan"].sum()


def landing_errors(before: pd.DataFrame, months_known: int, method: str = "seasonal") -> list[float]:
    """Return past relative errors of a method at a month, over all dealers and years that can be tested."""
    years = sorted({int(month.year) for month in _months(before)})
    if not 1 <= months_known <= 11 or len(years) < 2:
        return []
    tested = landing_backtest(before, years[1:], [months_known])
    found = tested[tested["method"] == method]["error"]
    return [float(error) for error in found.dropna()]


def landing_backtest(
    wide: pd.DataFrame, years: Sequence[int], months_known: Sequence[int] = (3, 6, 9), first_month: int = 1
) -> pd.DataFrame:
    """Return what each method would have said in past years, knowing only the months until then [D].

    Args:
        wide: one row per dealer, Period[M] columns, yuan.
        years: whole years to be tested; those before them are the history.
        months_known: after how many months.
        first_month: where the business year begins.

    Returns:
        DataFrame[dealer_id, year, months_known, method, landing, actual, error = landing / actual - 1].

    >>> from jbptools.data import case
    >>> tested = landing_backtest(monthly_sales(case(), "offtake").head(5), [2025], [6])
    >>> sorted(tested["method"].unique())
    ['run_rate', 'same_growth', 'seasonal']
    """
    rows = []
    for year in years:
        start = pd.Period(f"{year}-{first_month:02d}", "M")
        before = _before(wide, start)
        effect = holiday_effect([before.sum()]) if before.shape[1] >= 12 else (0.0, 0.0)
        for dealer in wide.index:
            series = wide.loc[[dealer]].sum()
            actual = float(series.reindex(pd.period_range(start, periods=12, freq="M")).sum(skipna=False))
            for k in months_known:
                said = landing(series, year, through=start + (k - 1), first_month=first_month, holiday=effect)
                rows += [
                    (dealer, year, k, name, said.methods[name], actual)
                    for name in METHODS
                    if said.methods[name] is not None
                ]
    names = ["dealer_id", "year", "months_known", "method", "landing", "actual"]
    table = pd.DataFrame(rows, columns=names)
    table["error"] = table["landing"] / table["actual"].where(table["actual"] > 0, np.nan) - 1
    return table
