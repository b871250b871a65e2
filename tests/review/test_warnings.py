"""Warning signs find what was planted, are quiet elsewhere, and say what they could not look for."""

import pandas as pd
import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.review.signs.signs import RULES, warning_signs
from jbptools.words import KitError

#: rule -> where the case's stories put it
PLANTED = {
    "stuffing": "D012",
    "distribution_hole": "D005",
    "late_claims": "D021",
    "price_inversion": "D033",
    "diversion": "D044",
    "allocation_flip": "D016",
    "forward_buying": "D009",
    "phantom_visits": "D052",
    "overdue": "D030",
    "supply": "D038",
    "rebate_chasing": "D041",
    "old_stock": "D050",
    "roi_band": "D057",
}


@pytest.fixture(scope="module")
def found():
    return warning_signs(case())


@pytest.mark.parametrize("rule", PLANTED)
def test_every_planted_story_is_found_with_its_rows(found, rule):
    at = [sign for sign in found if sign.rule == rule and sign.dealer_id == PLANTED[rule]]
    assert at
    for sign in at:
        assert len(sign.evidence) > 0
        for language in ("zh", "en"):
            for text in (sign.message, sign.name, sign.definition, sign.question):
                assert text.say(language)


def test_signs_are_rare(found):
    """A sign at every second dealer would be noise."""
    assert len({sign.dealer_id for sign in found}) <= 20
    assert not found.unchecked
    per_rule = found.table.groupby("rule")["dealer_id"].nunique()
    assert per_rule.drop("roi_band").max() <= 4
    assert found[0].level == "red"


def test_a_ranking_by_sales_does_not_see_them(found):
    """Second opinion: the dealers with signs stand all over the ranking by attainment and by sales."""
    sold = case().table("sell_in")
    sold = sold[sold["date"] >= "2025-07-01"].groupby("dealer_id")["amount_yuan"].sum()
    rank = sold.rank(ascending=False)
    red = {sign.dealer_id for sign in found if sign.level == "red"}
    assert rank["D012"] <= 12
    assert rank[list(red)].max() - rank[list(red)].min() > 30


def test_maker_s_failings_are_the_maker_s(found):
    assert {sign.whose for sign in found if sign.rule in ("late_claims", "supply")} == {"maker"}


def test_diversion_names_the_neighbour_and_accuses_nobody(found):
    sign = next(sign for sign in found if sign.rule == "diversion")
    assert "D047" in sign.message.say("zh")
    assert "no proof" in sign.message.say("en")


def priced(times, dealer="D001"):
    sold = case().table("sell_in")
    ours = sold[(sold["dealer_id"] == dealer) & (sold["date"] >= "2025-07-01")].copy()
    half = ours.index[: len(ours) // 2]
    ours.loc[half, "amount_yuan"] *= times
    return Dataset("mine", {"sell_in": ours, "price_list": case().table("price_list")})


def test_mixed_vat_is_found_and_clean_data_are_not_accused():
    vat = case().table("price_list")["vat_rate"].max()
    dirty = warning_signs(priced(1 + vat), only=["mixed_vat"])
    assert [sign.rule for sign in dirty] == ["mixed_vat"]
    assert "without" in dirty[0].message.say("en")
    assert len(warning_signs(priced(1.0), only=["mixed_vat"])) == 0


def test_a_file_wholly_with_vat_is_said_to_be_so():
    data = priced(1.0)
    prices = data.table("price_list").drop_duplicates("sku").set_index("sku")["vat_rate"]
    sold = data.table("sell_in").copy()
    sold["amount_yuan"] *= 1 + sold["sku"].map(prices)
    whole = warning_signs(Dataset("mine", dict(data.tables) | {"sell_in": sold}), only=["mixed_vat"])
    assert "probably" in whole[0].message.say("en")


def test_missing_tables_are_listed_not_silent():
    few = Dataset("mine", {"sell_in": case().table("sell_in")})
    signs = warning_signs(few)
    assert set(signs.unchecked) >= {"stuffing", "diversion", "phantom_visits", "roi_band", "mixed_vat"}
    assert "stock" in signs.unchecked["stuffing"].say("en")
    assert "<table" in signs._repr_html_()


def test_one_dealer_and_stricter_limits():
    ours = warning_signs(case(), "D012")
    assert {sign.dealer_id for sign in ours} == {"D012"}
    wide = warning_signs(case(), only=["roi_band"], limits={"roi_band": {"low": -1.0, "high": 9.0}})
    assert len(wide) == 0


def test_rules_and_limits_agree_and_unknown_rules_are_refused():
    assert RULES.alone == []
    with pytest.raises(KitError, match="stuffing"):
        warning_signs(case(), only=["moods"])


def test_missing_column_is_named():
    stock = case().table("stock").drop(columns=["out_cases"])
    signs = warning_signs(
        Dataset("mine", {"stock": stock, "offtake": case().table("offtake")}), only=["stuffing"]
    )
    assert "out_cases" in signs.unchecked["stuffing"].say("zh")


def test_evidence_is_tables(found):
    assert all(isinstance(sign.evidence, pd.DataFrame) for sign in found)
