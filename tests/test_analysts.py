"""The package as analysts meet it: every result has a table and says itself in ten lines.

A wrong word gets a sentence with the nearest ones and the list.
"""

import os
import subprocess
import sys

import pandas as pd
import pytest

import jbptools as jbp
from jbptools.dealers import Dealer
from jbptools.plan.examples import example
from jbptools.words import LANGUAGES, KitError, use_language

RESULTS = {
    "dealer": lambda case: Dealer(case, "D001"),
    "dealer_money": lambda case: jbp.dealer_money(case, "D001"),
    "maker_money": lambda case: jbp.maker_money(case, "D001"),
    "dealer_roi": lambda case: jbp.dealer_roi(case, "D001"),
    "kpi": lambda case: jbp.kpi(case, "D001", "dealer_roi"),
    "kpis": lambda case: jbp.kpis(),
    "kpi_sheet": lambda case: jbp.kpi_sheet(case, "D001"),
    "kpi_values": lambda case: jbp.kpi_values(case, ["dealer_roi", "stock_days"]),
    "tier": lambda case: jbp.tier(case),
    "support_budget": lambda case: jbp.support_budget(jbp.tier(case), 1e6),
    "first_look": lambda case: jbp.first_look(case, "D001"),
    "review": lambda case: jbp.review(case, "D001"),
    "dealer_gap": lambda case: jbp.dealer_gap(case, "D001"),
    "dealer_pvm": lambda case: jbp.dealer_pvm(case, "D001"),
    "dealer_landing": lambda case: jbp.dealer_landing(case, "D001"),
    "opportunities": lambda case: jbp.opportunities(case, "D001"),
    "opportunity": lambda case: jbp.opportunities(case, "D001")[0],
    "warning_signs": lambda case: jbp.warning_signs(case, "D012"),
    "warning_sign": lambda case: jbp.warning_signs(case, "D012")[0],
    "dealer_promotions": lambda case: jbp.dealer_promotions(case, "D001"),
    "coach": lambda case: jbp.coach(example("weak")),
    "joint_money": lambda case: jbp.joint_money(example("good")),
    "scorecard": lambda case: jbp.scorecard(case, "D001"),
    "deal": lambda case: jbp.deal(case, "D001"),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_has_a_table_and_says_itself_shortly_in_both_languages(name):
    said = {}
    for language in LANGUAGES:
        use_language(language)
        result = RESULTS[name](jbp.case())
        assert isinstance(result.table, pd.DataFrame)
        assert len(result.table) > 0
        said[language] = repr(result)
        assert 1 <= len(said[language].splitlines()) <= 10
        assert "<" not in said[language]
        assert result._repr_html_()
    assert said["zh"] != said["en"]


@pytest.mark.parametrize("what", ["case", "plan"])
def test_what_is_no_result_says_itself_too(what):
    for language in LANGUAGES:
        use_language(language)
        thing = jbp.case() if what == "case" else example("good")
        assert len(repr(thing).splitlines()) <= 10
        assert "Message(" not in repr(thing)
        assert "<" in thing._repr_html_()


def test_an_english_table_names_dealers_in_english():
    use_language("en")
    names = jbp.tier(jbp.case()).table["dealer_name"]
    assert "Huashun Trading" in set(names)
    assert not names.str.contains("[\u4e00-\u9fff]").any()
    assert jbp.first_look(jbp.case(), "D001").dealer_name == "Huashun Trading"
    use_language("zh")
    assert jbp.tier(jbp.case()).table["dealer_name"].str.contains("[\u4e00-\u9fff]").all()


WRONG = {
    "no such dealer": (lambda case: jbp.dealer_money(case, "D099"), "Did you mean"),
    "a name nearly right": (lambda case: jbp.kpi(case, "Huashun Tradin", "dealer_roi"), "D001"),
    "no such indicator": (lambda case: jbp.kpi(case, "D001", "stock_day"), "stock_days"),
    "no such comparison": (lambda case: jbp.dealer_gap(case, "D001", against="lastyear"), "last_year"),
    "no such definition": (lambda case: jbp.dealer_roi(case, "D001", variant="ful"), "full"),
    "no such key": (lambda case: jbp.dealer_money(case, "D001", key="sale"), "sales"),
    "no such span": (lambda case: jbp.review(case, "D001", span="ytd"), "year_to_date"),
    "no such basis": (lambda case: jbp.dealer_landing(case, "D001", basis="sellin"), "sell_in"),
    "no such rule": (lambda case: jbp.warning_signs(case, only=["stuffin"]), "stuffing"),
    "no such tree": (lambda case: jbp.dealer_gap(case, "D001", tree="shop"), "outlet"),
    "no such method": (lambda case: jbp.dealer_gap(case, "D001", method="shaply"), "shapley"),
    "no such block": (lambda case: jbp.kpis(block="stok"), "stock"),
    "month 13": (lambda case: jbp.dealer_money(case, "D001", "2025-13"), "2025-06"),
    "a slash": (lambda case: jbp.opportunities(case, "D001", "2025/6"), "2025-06"),
    "a year is no month": (lambda case: jbp.kpi_sheet(case, "D001", "2025"), "2025-06"),
    "upside down": (lambda case: jbp.dealer_pvm(case, "D001", "2025-06", "2025-01"), "no data between"),
    "no dataset": (lambda case: jbp.dealer_money("D001", case), "jbp.case()"),
    "a table for a dataset": (lambda case: jbp.tier(case.table("dealers")), "jbp.case()"),
    "nothing": (lambda case: jbp.opportunities(None, "D001"), "jbp.case()"),
    "a number for a dealer": (lambda case: jbp.deal(case, 5), "60 dealers"),
    "a list for a dealer": (lambda case: jbp.review(case, ["D001"]), "60 dealers"),
    "no plan": (lambda case: jbp.coach("plan"), "plan"),
    "no plan for money": (lambda case: jbp.joint_money(case), "plan"),
    "a card of nothing": (lambda case: jbp.scorecard(5, "D001"), "jbp.case()"),
    "a budget without tiers": (lambda case: jbp.support_budget(case, 1e6), "jbp.tier"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_word_gets_a_sentence_with_the_right_ones(name):
    use_language("en")
    call, words = WRONG[name]
    with pytest.raises(KitError) as caught:
        call(jbp.case())
    assert words in str(caught.value)


def test_completion_shows_verbs_only():
    shown = dir(jbp)
    assert {"case", "kpi", "kpis", "tier", "review", "Plan", "Dealer"} <= set(shown)
    assert [name for name in shown if name.startswith("_") or name in ("Any", "attach")] == []
    assert all(getattr(jbp, name) is not None for name in shown)


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C", "JBP_LANG": "zh"}, "zh"),
    ],
)
def test_the_first_language_is_the_one_the_command_line_speaks(settings, language):
    plain = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "JBP_LANG")
    }
    code = "from jbptools.words import current_language; print(current_language())"
    done = subprocess.run(
        [sys.executable, "-c", code], env=plain | settings, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == language
