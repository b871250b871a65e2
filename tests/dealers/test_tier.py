"""Tiers: four corners, reasons, what cannot be placed and why, bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.dealers.tiering import DEFAULT_RULES, RULES, measure, ready_made, tier
from jbptools.words import KitError
from tests.dealers.samples import dataset, tiers

FIXED = ready_made("fixed").with_cut("value", "score", 50).with_cut("potential", "score", 50)


def test_the_four_corners():
    four = dataset([9, 9.5, 1, 2], market_size_yuan=[50.0, 100, 45, 110])
    placed = tiers(tier(four, FIXED.with_weights(share_gap=0)))
    assert placed == {"D0": "advantage", "D1": "key", "D2": "general", "D3": "potential"}


def test_every_ready_made_set_places_the_case():
    measured = measure(case())
    for name, rules in RULES.items():
        result = tier(measured, rules)
        assert result.rules.name == name
        assert result.table["tier"].notna().all()
        assert all(result.counts().values()), name
        for axis in ("value", "potential"):
            points = sum(result.used[key] for key in result.used if _axis(key) == axis)
            assert points == pytest.approx(100)


def _axis(name):
    from jbptools.dealers.tiering.rules import INDICATORS

    return INDICATORS[name].axis


def test_the_case_by_a_second_method():
    """The value axis with sales alone, counted with plain Python from the tables' rows."""
    rules = DEFAULT_RULES.with_weights(profit=0, roi=0)
    result = tier(case(), rules)
    sums = {}
    months = {str(month) for month in pd.period_range("2025-07", "2026-06", freq="M")}
    lines = case().table("offtake")
    for dealer, month, amount in zip(
        lines["dealer_id"], lines["month"].astype(str), lines["amount_yuan"], strict=True
    ):
        if month in months:
            sums[dealer] = sums.get(dealer, 0) + amount
    best = sorted(sums, key=sums.get, reverse=True)[: round(0.3 * 60)]
    high = result.table[result.table["tier"].isin(["key", "advantage"])]["dealer_id"]
    assert set(high) == set(best)
    assert result.table.set_index("dealer_id")["value_yuan"].to_dict() == pytest.approx(sums)


def test_offtake_comes_before_sell_in():
    lines = pd.DataFrame({"dealer_id": ["D0"], "month": [pd.Period("2025-06", "M")], "amount_yuan": [5.0]})
    both = dataset([1, 2], market_size_yuan=[10.0, 20.0])
    both = Dataset("both", {**both.tables, "offtake": lines})
    assert tier(both).table["value_yuan"].tolist() == [5.0, 0.0]


def test_without_potential_nobody_is_placed_and_it_says_why():
    result = tier(dataset([1, 2, 3]))
    assert result.table["tier"].isna().all()
    assert "no potential data" in result.reason("D1").say("en")
    assert "没有潜力数据" in result.unplaced["D2"].say("zh")
    assert np.isnan(result.cut_potential)
    assert np.isfinite(result.cut_value)
    assert not len(result.stability.agreement.dropna())


def test_a_dealer_with_too_little_is_not_placed_the_others_are():
    some = dataset(range(8), market_size_yuan=[10, 20, 30, 40, 50, 60, 70, np.nan])
    result = tier(some)
    assert list(result.unplaced) == ["D7"]
    assert pd.isna(tiers(result)["D7"])
    assert result.table["tier"].notna().sum() == 7


def test_half_of_the_weight_is_enough():
    some = dataset(range(6), market_size_yuan=[np.nan, 20, 30, 40, 50, 60], will_score=[5, 1, 2, 3, 4, 2])
    alone = tier(some, DEFAULT_RULES.with_weights(market_size=25, share_gap=15, will=60))
    assert not alone.unplaced
    assert list(tier(some).unplaced) == ["D0"]


def test_one_dealer_only():
    result = tier(dataset([5], market_size_yuan=[9.0], will_score=[3]))
    assert "only dealer" in result.reason("D0").say("en")
    assert pd.isna(tiers(result)["D0"])


@pytest.mark.parametrize("count", [2, 3])
def test_tiny_groups_are_placed_with_a_warning(count):
    result = tier(dataset(range(1, count + 1), market_size_yuan=range(10, 10 * count + 1, 10)))
    assert result.table["tier"].notna().all()
    assert any("ranks say little" in note.say("en") for note in result.notes)


def test_all_dealers_alike():
    result = tier(dataset([5, 5, 5], market_size_yuan=[9.0, 9.0, 9.0]))
    assert result.table["tier"].isna().all()
    assert "alike" in result.reason("D0").say("en")


def test_dealers_that_tie_share_their_tier():
    result = tier(dataset([1, 5, 5, 5, 9], market_size_yuan=[10, 50, 50, 50, 90], will_score=[3] * 5))
    placed = tiers(result)
    assert placed["D1"] == placed["D2"] == placed["D3"]
    assert "will" in result.left_out
    assert "alike" in result.left_out["will"].say("en")


def test_a_tie_at_the_line_is_said():
    result = tier(dataset([1, 5, 5, 5, 5, 5, 9], will_score=[1, 2, 3, 4, 5, 2, 3]))
    assert any("tie at the value line" in note.say("en") for note in result.notes)


def test_net_returns_rank_last_and_are_said():
    result = tier(dataset([-5, 0, 3, 4], will_score=[1, 2, 3, 4]))
    assert result.table.loc[0, "value_score"] == result.table["value_score"].min()
    assert any("negative totals" in note.say("en") for note in result.notes)
    assert any("without sales" in note.say("en") for note in result.notes)


def test_rows_that_cannot_be_used_are_counted():
    good = dataset([1, 2, 3, 4], will_score=[1, 2, 3, 4])
    lines = good.tables["sell_in"]
    bad = pd.DataFrame({"dealer_id": ["D0", "D1", None, "D2"], "amount_yuan": [np.nan, np.inf, 7.0, -np.inf]})
    result = tier(Dataset("bad", {**good.tables, "sell_in": pd.concat([lines, bad])}))
    assert result.table["value_yuan"].tolist() == [1.0, 2.0, 3.0, 4.0]
    said = " ".join(note.say("en") for note in result.notes)
    assert "3 rows whose amount" in said
    assert "1 row without a dealer left out, 7 in all" in said


def test_missing_columns_are_named():
    no_amount = Dataset("x", {"sell_in": pd.DataFrame({"dealer_id": ["D1"], "sales": [3.0]})})
    with pytest.raises(KitError) as refused:
        tier(no_amount)
    assert "amount_yuan" in refused.value.message.say("en")
    assert "sales" in refused.value.message.say("en")
    with pytest.raises(KitError):
        tier(Dataset("x", {"dealers": pd.DataFrame({"dealer_id": ["D1"]})}))


def test_no_usable_row():
    with pytest.raises(KitError) as refused:
        tier(Dataset("x", {"sell_in": pd.DataFrame({"dealer_id": ["D1"], "amount_yuan": [np.nan]})}))
    assert "none has both" in refused.value.message.say("en")


def test_dealers_outside_the_list_and_listed_twice():
    good = dataset([1, 2, 3], will_score=[1, 2, 3])
    dealers = pd.concat([good.tables["dealers"], good.tables["dealers"].head(1)])
    lines = pd.concat([good.tables["sell_in"], pd.DataFrame({"dealer_id": ["Z9"], "amount_yuan": [8.0]})])
    result = tier(Dataset("x", {"dealers": dealers, "sell_in": lines}))
    assert result.table["dealer_id"].tolist() == ["D0", "D1", "D2", "Z9"]
    assert list(result.unplaced) == ["Z9"]
    said = " ".join(note.say("en") for note in result.notes)
    assert "repeat a code" in said
    assert "not in the dealer list" in said


def test_a_market_smaller_than_the_sales_is_said():
    result = tier(dataset([100, 2, 3], market_size_yuan=[10.0, 20.0, 30.0]))
    assert any("more than the market size" in note.say("en") for note in result.notes)
    assert result.measured.figures["share_gap"].between(0, 1).all()


def test_the_month_that_broke_off_is_not_counted():
    days = pd.Series(pd.date_range("2024-01-01", "2025-03-10"))
    lines = pd.DataFrame({"dealer_id": "D0", "date": days, "amount_yuan": 1.0})
    more = pd.DataFrame({"dealer_id": "D1", "date": days, "amount_yuan": 2.0})
    dealers = pd.DataFrame({"dealer_id": ["D0", "D1"], "will_score": [1, 5]})
    result = tier(Dataset("x", {"dealers": dealers, "sell_in": pd.concat([lines, more])}))
    assert result.table["value_yuan"].tolist() == [365.0, 730.0], "March 2024 to February 2025"
    assert "Mar 2024 to Feb 2025" in result.definition.say("en")


def test_white_space_is_a_stand_in_only():
    ids = [f"D{i}" for i in range(12)]
    lines = pd.DataFrame(
        {
            "dealer_id": ids * 2,
            "category": ["tea"] * 12 + ["nuts"] * 12,
            "amount_yuan": [10.0] * 12 + [5.0] * 11 + [0.0],
        }
    )
    result = tier(Dataset("wide", {"sell_in": lines}))
    assert list(result.used) == ["sales", "white_space"]
    assert result.measured.figures["white_space"].idxmax() == "D11"
    assert "judged by white space alone" in result.reason("D11").say("en")
    dealers = pd.DataFrame({"dealer_id": ids, "will_score": range(12)})
    known = tier(Dataset("wide", {"sell_in": lines, "dealers": dealers}))
    assert "white_space" not in known.used
    assert "stand-in" in known.left_out["white_space"].say("en")


def test_pareto_rules_count_what_the_largest_carry():
    result = tier(dataset([60, 20, 10, 5, 5], will_score=[5, 1, 2, 3, 4]), ready_made("pareto"))
    high = result.table[result.table["tier"].isin(["key", "advantage"])]
    assert high["dealer_id"].tolist() == ["D0", "D1"]
    assert high["value_yuan"].sum() / 100 >= 0.7


def test_a_cut_in_yuan():
    rules = DEFAULT_RULES.with_cut("value", "yuan", 15)
    result = tier(dataset([60, 20, 10, 5], will_score=[5, 1, 2, 3]), rules)
    assert result.table["tier"].isin(["key", "advantage"]).tolist() == [True, True, False, False]
    none = tier(dataset([60, 20, 10, 5], will_score=[5, 1, 2, 3]), rules.with_cut("value", "yuan", 1e9))
    assert any("parts nobody" in note.say("en") for note in none.notes)


def test_rules_refuse_what_they_cannot_mean():
    for wrong in (
        lambda: DEFAULT_RULES.with_weights(will=-1),
        lambda: DEFAULT_RULES.with_weights(will=float("nan")),
        lambda: DEFAULT_RULES.with_weights(luck=5),
        lambda: DEFAULT_RULES.with_cut("value", "share", 101),
        lambda: DEFAULT_RULES.with_cut("value", "gut", 5),
        lambda: DEFAULT_RULES.with_cut("beauty", "share", 5),
        lambda: ready_made("nine_box"),
    ):
        with pytest.raises(KitError) as refused:
            wrong()
        for language in ("zh", "en"):
            assert refused.value.message.say(language)


def test_an_unknown_dealer_is_answered():
    with pytest.raises(KitError) as refused:
        tier(dataset([1, 2], will_score=[1, 2])).reason("D9")
    assert "D0" in refused.value.message.say("en")


def test_it_shows_itself_in_both_languages_and_escapes_names():
    from jbptools.words import use_language

    sample = dataset([1, 2, 3], will_score=[1, 2, 3])
    sample.tables["dealers"]["dealer_name"] = ["<script>", "乙", "丙"]
    result = tier(sample)
    shown = {}
    for language in ("zh", "en"):
        use_language(language)
        shown[language] = result._repr_html_() + result.stability._repr_html_()
    use_language("zh")
    assert "<script>" not in shown["en"]
    assert "重点" in shown["zh"]
    assert "Key" in shown["en"]


def test_every_word_about_a_tier_exists():
    result = tier(case())
    for name in ("key", "potential", "advantage", "general"):
        for message in (result.strategy(name), result.treatment(name)):
            assert message.say("zh") != message.say("en")
    with pytest.raises(KitError):
        result.strategy("golden")


def test_the_gate_holds_back_where_will_is_missing():
    result = tier(dataset([5, 6, 90], market_size_yuan=[1e3, 2e3, 9e4], will_score=[4, 4, 1.5]))
    assert "will score is only 1.5" in result.gate("D2").say("en")
    assert result.gate("D0") is None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(1, 6), st.sampled_from([1.0, 2.0, 3.0, None])),
        min_size=2,
        max_size=25,
    ),
    st.sampled_from(sorted(RULES)),
)
def test_any_small_world_is_placed_or_explained(rows, name):
    sales, market, will = zip(*rows, strict=True)
    sample = dataset(sales, market_size_yuan=[float(size) for size in market], will_score=will)
    result = tier(sample, RULES[name])
    missing = set(result.table[result.table["tier"].isna()]["dealer_id"])
    assert missing == set(result.unplaced)
    for dealer in result.table["dealer_id"]:
        assert result.reason(dealer).say("zh")
        assert result.reason(dealer).say("en")
    alike = result.table.groupby(["value_score", "potential_score"], dropna=False)["tier"].nunique()
    assert (alike <= 1).all()
    known = result.stability.agreement.dropna()
    assert known.between(0, 1).all()
    assert len(known) == result.table["tier"].notna().sum()


def test_profit_and_return_agree_with_the_dealers_own_economics():
    from jbptools.dealers.money import dealer_money

    figures = measure(case()).figures
    for dealer in ("D001", "D012", "D033"):
        money = dealer_money(case(), dealer, start="2025-07", end="2026-06")
        assert figures.loc[dealer, "profit"] == pytest.approx(money.pnl.net_profit, rel=1e-6)
        assert figures.loc[dealer, "roi"] == pytest.approx(money.roi("full").value, rel=1e-6)


def test_a_month_missing_from_the_window_is_said():
    months = [month for month in pd.period_range("2024-07", "2025-06", freq="M") if month.month != 3]
    lines = pd.DataFrame({"dealer_id": ["D0"] * 11, "month": months, "amount_yuan": 1.0})
    sample = dataset([1, 2], will_score=[1, 2])
    result = tier(Dataset("x", {**sample.tables, "offtake": lines}))
    assert any("2025-03" in note.say("en") for note in result.notes)
