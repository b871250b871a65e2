"""A dealer's view: it says what the verbs say, computes once, and says in a sentence what the data lack."""

import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.data.months import Months, month_of
from jbptools.dealers import Dealer, dealer_of
from jbptools.dealers.flows import maker_money
from jbptools.dealers.money import dealer_money
from jbptools.review.kpi.catalogue import kpi_values
from jbptools.words import KitError, use_language


def test_the_view_says_what_the_verbs_say():
    one = Dealer(case(), "D012", ("2025-01", "2025-12"))
    assert one.money == dealer_money(case(), "D012", "2025-01", "2025-12")
    assert one.maker == maker_money(case(), "D012", "2025-01", "2025-12")
    named = kpi_values(case(), ["stock_days", "old_stock_share", "loading_ratio"], "2025-01", "2025-12").table
    assert one.stock.days == pytest.approx(named.loc["D012", "stock_days"])
    assert one.stock.loading == pytest.approx(named.loc["D012", "loading_ratio"])
    assert one.months["net_sales_yuan"].sum() == pytest.approx(one.money.pnl.net_sales)


def test_each_thing_is_computed_once():
    one = dealer_of(case(), "D003")
    assert one.money is dealer_of(case(), "D003").money
    assert dealer_of(one) is one
    assert dealer_of(case(), "D003", "2025-01", "2025-06") is not one


def test_a_dealer_without_money_still_has_a_face():
    months = pd.PeriodIndex(["2025-05", "2025-06"], freq="M")
    sales = pd.DataFrame({"dealer_id": ["D1", "D1"], "month": months, "amount_yuan": [10.0, 12.0]})
    one = Dealer(Dataset("own", {"offtake": sales}), "D1")
    assert one.names == {"zh": "D1", "en": "D1"}
    assert one.months["offtake_yuan"].sum() == 22.0
    assert set(one.lacking) == {"money", "maker", "stock"}
    assert one.or_none(lambda dealer: dealer.money) is None
    assert one.peers == ()
    use_language("en")
    assert "dealer_pnl" in repr(one)
    assert len(repr(one).splitlines()) <= 10


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("D099", "Did you mean D0"),
        ("D1", "D001"),
        ("Huashun Tradin", "D001"),
        (None, "60 dealers"),
        (7, "60 dealers"),
    ],
)
def test_an_unknown_dealer_gets_near_ones_and_the_list(given, said):
    use_language("en")
    with pytest.raises(KitError) as caught:
        Dealer(case(), given)
    assert said in str(caught.value)


@pytest.mark.parametrize("given", ["2025-13", "2025/6", "June", "2025", "202506", "2025-00", "2025-6-1"])
def test_a_month_is_a_month_or_a_sentence(given):
    use_language("en")
    with pytest.raises(KitError) as caught:
        month_of(given)
    assert given in str(caught.value)


def test_months_take_periods_and_days():
    assert month_of(pd.Timestamp("2025-06-30")) == pd.Period("2025-06", "M")
    assert Months.of("2025-01", pd.Period("2025-03", "M")).count == 3
    with pytest.raises(KitError):
        Months.of("2025-03", "2025-01")


def test_a_view_of_the_case_names_dealers_in_the_language_in_force():
    use_language("en")
    assert Dealer(case(), "D001").name == "Huashun Trading"
    use_language("zh")
    assert Dealer(case(), "D001").name != "Huashun Trading"
    use_language("en")
