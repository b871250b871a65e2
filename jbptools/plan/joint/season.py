"""The months of a plan in the shape of the dealer's own year, with Chinese New Year in its place.

The shape comes from his sales history where there is a whole year of it; else every month is alike, and
the page says so. A year still adds up to the year: the weights of twelve months in a row make twelve.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.agreement import Money
from jbptools.review.landing.season import Season, fit_season, holiday_effect
from jbptools.words import KitError, Message

__all__ = ["DealerSeason", "dealer_season", "season_message", "weights", "with_dealer_season"]


@dataclass(frozen=True)
class DealerSeason:
    """The shape of a dealer's year, and where it is from."""

    index: tuple[float, ...]
    cny: tuple[float, float]
    source: Message


def dealer_season(dataset: Dataset, dealer_id: str) -> DealerSeason:
    """Return the shape of a dealer's year from his own history: offtake if there is any, else sell-in.

    The effect of New Year is taken from all dealers together. Source: A37 A38, reference 5.5 [D].

    Raises:
        KitError: no dates, no such dealer, or no whole year of him.

    >>> from jbptools.data import case
    >>> found = dealer_season(case(), "D001")
    >>> len(found.index), found.cny[0] > 0
    (12, True)
    """
    from jbptools.review.landing.proof import monthly_sales

    basis = "offtake" if dataset.has("offtake") else "sell_in"
    wide = monthly_sales(dataset, basis)  # type: ignore[arg-type]
    if dealer_id not in wide.index:
        raise KitError("landing.no_dealer", dealer=dealer_id)
    months = pd.PeriodIndex(wide.columns)
    effect = holiday_effect([pd.Series(wide.sum().to_numpy(), months)])
    season = fit_season(pd.Series(wide.loc[dealer_id].to_numpy(), months), effect)
    if season is None:
        raise KitError("joint.no_season")
    source = Message(f"joint.season_{basis}", years=season.years, last=months[-1])
    return DealerSeason(tuple(round(max(value, 0.0), 4) for value in season.index), effect, source)


def with_dealer_season(plan: Plan, found: DealerSeason | None) -> Plan:
    """Return the plan with this shape of the year; with None, every month is alike."""
    values = ((), (), "") if found is None else (found.index, found.cny, found.source.say(plan.language))
    for key, value in zip(("season", "season_cny", "season_source"), values, strict=True):
        plan = plan.set_field(f"money_page.{key}", value)
    return plan


def weights(page: Money, months: Sequence[str]) -> np.ndarray:
    """Return each month's weight; 1 is an average month, twelve months in a row add up to 12.

    Args:
        page: the plan's money page.
        months: names of the plan's months, ``"2027-01"``.

    Raises:
        KitError: the table of New Year's dates does not reach so far.

    >>> weights(Money(), ["2027-01", "2027-02"]).tolist()
    [1.0, 1.0]
    >>> drinks = Money(season=(1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1), season_cny=(0.6, -0.2))
    >>> shape = weights(drinks, [f"2027-{month:02d}" for month in range(1, 13)])
    >>> round(float(shape.sum()), 9), bool(shape[0] > shape[3]), bool(shape[6] > shape[0])
    (12.0, True, True)
    """
    if not page.season:
        return np.ones(len(months))
    scale = sum(page.season) / 12
    before, after = (*page.season_cny, 0.0, 0.0)[:2]
    index = tuple(value / scale for value in page.season)
    season = Season(index, before, after, 1, bool(before or after))
    first = pd.Period(months[0], "M")
    years = -(-len(months) // 12)
    shares = [
        season.expected(pd.period_range(first + 12 * year, periods=12, freq="M")) for year in range(years)
    ]
    return np.concatenate(shares)[: len(months)] * 12


def season_message(page: Money) -> Message:
    """Return where the shape of the months is from."""
    if not page.season:
        return Message("joint.season_even")
    source = page.season_source or Message("joint.season_typed")
    key = "joint.season_cny" if any(page.season_cny) else "joint.season_plain"
    return Message(key, source=source)
