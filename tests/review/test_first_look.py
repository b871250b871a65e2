"""The first look: fair growth, attainment over full months, and what it says without dates."""

import numpy as np
import pandas as pd
import pytest

import jbptools as jbp
from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.review import first_look, ledger
from jbptools.review.results.outcome import results
from jbptools.words import KitError, use_language


@pytest.fixture(scope="module")
def book():
    return ledger(case())


def test_the_case_by_a_second_method(book):
    look = first_look(case(), "D012", book=book)
    lines = case().table("sell_in")
    lines = lines[lines["dealer_id"] == "D012"]
    by_month = lines.groupby(lines["date"].dt.strftime("%Y-%m"))["amount_yuan"].sum()
    this = sum(by_month[f"2026-{month:02d}"] for month in range(1, 7))
    last = sum(by_month[f"2025-{month:02d}"] for month in range(1, 7))
    targets = case().table("targets")
    mine = targets[(targets["dealer_id"] == "D012") & (targets["month"].dt.year == 2026)]
    target = mine[mine["month"].dt.month <= 6]["target_yuan"].sum()
    assert look.sales_yuan == pytest.approx(this)
    assert look.last_year_yuan == pytest.approx(last)
    assert look.growth == pytest.approx(this / last - 1)
    assert look.target_yuan == pytest.approx(target)
    assert look.attainment == pytest.approx(this / target)
    assert look.months["this_year"].sum() == pytest.approx(this)
    assert look.months["target"].sum() == pytest.approx(target)
    assert look.months["cny_this_year"].tolist() == [False, True, False, False, False, False]
    assert look.months["cny_last_year"].tolist() == [True, False, False, False, False, False]


def test_the_stuffed_star_looks_fine_in_sell_in_and_falls_in_offtake(book):
    look = first_look(case(), "D012", book=book)
    assert look.attainment > 1.05
    assert look.offtake_growth < 0
    assert any("not yet sold" in note.say("en") for note in look.notes)


def test_all_dealers_together(book):
    look = first_look(case(), book=book)
    assert look.dealer_id is None
    assert look.rank is None
    assert look.groups["this_year"].sum() == pytest.approx(look.sales_yuan)
    assert look.groups["dealers"].sum() == 60
    assert look.share == pytest.approx(1)
    assert 0.9 < look.attainment < 1.05


def test_ranks_and_shares_add_up(book):
    looks = [first_look(case(), dealer, book=book) for dealer in case().table("dealers")["dealer_id"]]
    assert sorted(look.rank for look in looks) == list(range(1, 61))
    assert sum(look.share for look in looks) == pytest.approx(1)


def test_comparable_dealers_are_named_and_never_fewer_than_five(book):
    for dealer in ("D001", "D012", "D060"):
        peers = first_look(case(), dealer, book=book).growth_peers
        assert peers.n >= 5 or np.isnan(peers.median)
        assert peers.definition.say("zh")


def _daily(end):
    dates = pd.date_range("2024-01-01", end)
    return pd.DataFrame({"dealer_id": "D1", "date": dates, "amount_yuan": 10.0, "category": "tea"})


def test_a_broken_month_counts_the_same_days_and_no_target():
    months = pd.period_range("2025-01", "2025-12", freq="M")
    targets = pd.DataFrame({"dealer_id": "D1", "month": months, "target_yuan": 300.0})
    data = Dataset("x", {"sell_in": _daily("2025-05-20"), "targets": targets})
    look = first_look(data, "D1")
    assert look.sales_yuan == 1400.0
    assert look.last_year_yuan == 1410.0, "2024 had a leap day"
    assert look.target_yuan == 1200.0, "January to April"
    assert look.attainment == pytest.approx(1200.0 / 1200.0)
    assert look.months["partial"].tolist() == [False] * 4 + [True]
    assert look.months["last_year"].tolist()[-1] == 200.0
    assert any("full months only" in note.say("en") for note in look.notes)


def test_only_dealers_with_a_target_count_for_attainment():
    other = _daily("2025-03-31").assign(dealer_id="D2")
    months = pd.period_range("2025-01", "2025-03", freq="M")
    targets = pd.DataFrame({"dealer_id": "D1", "month": months, "target_yuan": [310.0, 0.0, np.nan]})
    data = Dataset("x", {"sell_in": pd.concat([_daily("2025-03-31"), other]), "targets": targets})
    look = first_look(data)
    assert look.target_yuan == 310.0
    assert look.attainment == pytest.approx(1.0), "January of D1 only"


def test_without_dates_it_shows_share_rank_and_mix():
    ids = [f"D{i}" for i in range(8)]
    lines = pd.DataFrame(
        {
            "dealer_id": ids * 2,
            "category": ["tea"] * 8 + ["nuts"] * 8,
            "amount_yuan": [60.0] + [50.0] * 7 + [0.0] + [50.0] * 7,
        }
    )
    data = Dataset("wide", {"sell_in": lines, "dealers": pd.DataFrame({"dealer_id": ids})})
    look = first_look(data, "D0")
    assert look.windows is None
    assert look.months is None
    assert np.isnan(look.growth)
    assert look.share == pytest.approx(60 / 760)
    assert look.rank == 8
    mix = look.categories
    assert mix.loc["tea", ["share", "peer_share", "peers"]].tolist() == [1.0, 0.5, 7]
    assert mix.loc["nuts", ["this_year", "share", "peer_share"]].tolist() == [0.0, 0.0, 0.5]
    assert "no growth" in look.growth_remark.say("en")
    assert [line.name for line in look.lines()] == ["sales_yuan", "share", "rank"]


def test_a_new_dealer_has_no_growth_but_a_reason():
    rows = pd.concat([_daily("2025-03-31"), _daily("2025-03-31").assign(dealer_id="D2").iloc[400:]])
    look = first_look(Dataset("x", {"sell_in": rows}), "D2")
    assert np.isnan(look.growth)
    assert any("nothing last year" in note.say("en") for note in look.notes)
    assert "growth" not in [line.name for line in look.lines()]


def test_a_listed_dealer_without_a_line_and_an_unknown_one():
    data = Dataset(
        "x", {"sell_in": _daily("2025-03-31"), "dealers": pd.DataFrame({"dealer_id": ["D1", "D9"]})}
    )
    look = first_look(data, "D9")
    assert look.sales_yuan == 0
    assert look.rank is None
    with pytest.raises(KitError) as refused:
        first_look(data, "D7")
    assert "D1" in refused.value.message.say("en")


def test_a_month_without_any_line_is_said():
    frame = _daily("2025-06-30")
    frame = frame[frame["date"].dt.to_period("M") != pd.Period("2025-03", "M")]
    look = first_look(Dataset("x", {"sell_in": frame}), "D1")
    assert any("2025-03" in note.say("en") for note in look.notes)


def test_it_shows_itself_in_both_languages(book):
    shown = {}
    for language in ("zh", "en"):
        use_language(language)
        shown[language] = first_look(case(), "D001", book=book)._repr_html_()
    use_language("zh")
    assert "进货额" in shown["zh"]
    assert "Sell-in" in shown["en"]


def test_results_put_each_figure_beside_its_benchmarks():
    found = jbp.review(case(), "D012")
    sales = found.benchmarks.loc["sales"]
    assert sales["plan"] == found.look.target_yuan
    assert sales["last_year"] == found.look.last_year_yuan
    months = ledger(case()).of("D012").months()
    runs = [months.iloc[i : i + 6].sum() for i in range(len(months) - 5)]
    assert sales["best_own"] == pytest.approx(max(runs))
    assert sales["best_own_from"] == months.index[int(np.argmax(runs))]
    growth = found.benchmarks.loc["growth"]
    assert growth["plan"] == pytest.approx(found.look.target_yuan / found.look.last_year_yuan - 1)
    assert set(found.splits) == {"category", "channel", "sku"}
    for table in found.splits.values():
        assert table["this_year"].sum() == pytest.approx(found.look.sales_yuan)


def test_peer_figures_by_hand():
    found = results(case(), "D012")
    dealers = case().table("dealers").set_index("dealer_id")
    mine = dealers.loc["D012"]
    alike = dealers[(dealers["channel"] == mine["channel"]) & (dealers["city_tier"] == mine["city_tier"])]
    others = [dealer for dealer in alike.index if dealer != "D012"]
    targets = case().table("targets")
    targets = targets[targets["month"].between(pd.Period("2026-01", "M"), pd.Period("2026-06", "M"))]
    lines = case().table("sell_in")
    lines = lines[lines["date"] >= "2026-01-01"]
    reached = [
        lines[lines["dealer_id"] == dealer]["amount_yuan"].sum()
        / targets[targets["dealer_id"] == dealer]["target_yuan"].sum()
        for dealer in others
    ]
    row = found.benchmarks.loc["attainment"]
    assert row["peers"] == len(others)
    assert row["peer_median"] == pytest.approx(np.median(reached))
    assert row["peer_top_quartile"] == pytest.approx(np.quantile(reached, 0.75))


def test_results_without_dates_have_the_amount_only():
    lines = pd.DataFrame({"dealer_id": ["D1", "D2"], "amount_yuan": [5.0, 3.0]})
    found = results(Dataset("x", {"sell_in": lines}), "D1")
    assert found.benchmarks.loc["sales", "actual"] == 5.0
    assert found._repr_html_()


def test_offtake_can_be_the_basis():
    look = first_look(case(), "D012", basis="offtake")
    lines = case().table("offtake")
    mine = lines[(lines["dealer_id"] == "D012") & (lines["month"] >= pd.Period("2026-01", "M"))]
    assert look.sales_yuan == pytest.approx(mine["amount_yuan"].sum())
    assert look.basis == "offtake"
    assert look.lines()[0].label.say("en") == "Offtake, this window"


@pytest.mark.parametrize(("vat", "said"), [("inc", "include VAT"), ("unknown", "Nobody said"), ("ex", None)])
def test_the_vat_basis_is_said(vat, said):
    notes = [
        note.say("en")
        for note in first_look(Dataset("x", {"sell_in": _daily("2025-03-31")}, vat=vat), "D1").notes
    ]
    assert any(said in note for note in notes) if said else not any("VAT" in note for note in notes)
