"""A trainee's own dealer walks the whole way: talk, opening, call plan, deal; what is missing is said."""

from dataclasses import replace

import pandas as pd
import pytest

import jbptools as jbp
from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.dealers import Dealer
from jbptools.selling.deal.money import deal_model
from jbptools.selling.talk.figures import FIGURES, dealer_figures
from jbptools.selling.talk.library import dialogues
from jbptools.words import LANGUAGES, KitError, use_language

KEEP = {
    "all": None,
    "money only": ("dealer_pnl", "dealer_balance"),
    "sales only": ("sell_in", "offtake"),
    "no claims": tuple(name for name in case().tables if name not in ("claims", "price_checks")),
    "no list of dealers": tuple(name for name in case().tables if name != "dealers"),
}


def own(kind):
    """Some of the case's tables as somebody's own, the dealer under another number."""
    kept = KEEP[kind] or tuple(case().tables)
    tables = {}
    for name in kept:
        table = case().table(name)
        if "dealer_id" in table:
            table = table.assign(dealer_id=table["dealer_id"].astype(str).str.replace("D", "K"))
        tables[name] = table
    return replace(case(), name="own", tables=tables, source="own")


@pytest.fixture(scope="module", params=list(KEEP))
def dealer(request):
    return Dealer(own(request.param), "K001")


def test_every_dialogue_runs_on_his_own_figures(dealer):
    for name in dialogues():
        run = jbp.play(name, dataset=dealer)
        assert run.dealer is dealer
        for language in LANGUAGES:
            assert run.setting(language)
        while not run.over:
            run.choose(run.options[0].id)
        used_none = [one for one, value in run.figures.items() if value is None]
        if run.lacking is None:
            continue
        assert used_none
        assert "table" in run.lacking.say("en") or "found" in run.lacking.say("en")


def test_what_is_missing_is_a_sentence_for_each_figure(dealer):
    found = dealer_figures(dealer)
    assert set(found) >= set(FIGURES)
    unsaid = {name for name, value in found.items() if value is None and name not in found.missing}
    assert unsaid <= {"age", "years", "city", "claims_freed", "overdue", "chance", "overdue_before", "growth"}
    for language in LANGUAGES:
        assert all(reason.say(language) for reason in found.missing.values())


def test_the_same_figures_under_another_number():
    mine, the_cases = dealer_figures(own("all"), "K001"), dealer_figures(None, "D001")
    for name in ("roi", "claims", "stock_days", "claim_days", "chance", "growth", "freed"):
        assert mine[name] == pytest.approx(the_cases[name]), name


def test_the_deal_goes_on_without_claims_and_says_so():
    use_language("en")
    whole, without = deal_model(own("all"), "K001"), deal_model(own("no claims"), "K001")
    assert whole.assumed == ()
    said = " ".join(one.say("en") for one in without.assumed)
    assert "45 days" in said
    assert "30%" in said
    assert any("assumed" in str(one) for one in jbp.deal(own("no claims"), "K001").remarks())
    for side in ("dealer", "maker"):
        assert "assum" in jbp.deal(own("no claims"), "K001").card(side, "en")
    with pytest.raises(KitError, match="dealer_pnl"):
        jbp.deal(own("sales only"), "K001")


def test_the_call_plan_proves_with_his_own_figures():
    plan = jbp.call_plan(own("all"), "K001", proofs=[("5 days", "cash", "freed"), ("x", "y", "claim_days")])
    assert plan.of.id == "K001"
    assert "CNY" in plan.html("en")
    bare = jbp.call_plan(own("sales only"), "K001", proofs=[("five days", "cash", "claim_days")])
    assert bare.html("en")
    assert jbp.call_plan(dealer_id="Old Wang").dealer == "Old Wang"


def test_the_opening_knows_the_own_products():
    products = pd.DataFrame({"sku": ["A"], "sku_name": ["飞天泡泡水"], "sku_name_en": ["Skyfizz water"]})
    mine = Dataset("own", {"products": products})
    assert "product" in jbp.opening("We bring Skyfizz water to you.", mine).missing
    assert "product" not in jbp.opening("We bring Skyfizz water to you.").missing
