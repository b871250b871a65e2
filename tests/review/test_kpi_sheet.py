"""A dealer's page of indicators: beside last year and peers, sizes not compared, nothing invented."""

import pytest

from jbptools.data import case
from jbptools.data.dataset import Dataset
from jbptools.review.kpi.catalogue import catalogue, kpi
from jbptools.review.kpi.sheet import BLOCKS, kpi_sheet
from jbptools.words import KitError


@pytest.fixture(scope="module")
def sheet():
    return kpi_sheet(case(), "D005")


def test_every_indicator_is_there_once_in_the_order_of_the_review(sheet):
    ids = [line.kpi.id for line in sheet]
    assert len(ids) == len(set(ids))
    assert set(ids) | set(sheet.missing) == set(catalogue())
    order = [BLOCKS.index(line.kpi.block) for line in sheet]
    assert order == sorted(order)


def test_the_hole_at_the_large_shops_shows_at_once(sheet):
    assert sheet.of("weighted_distribution").place == "behind"
    assert sheet.of("numeric_distribution").place in ("ahead", "level", "behind")
    assert sheet.of("distribution_quality").value < 0.75 < sheet.of("distribution_quality").peer_median


def test_values_are_those_of_the_catalogue_and_last_year_those_of_last_year(sheet):
    line = sheet.of("stock_days")
    assert line.value == pytest.approx(kpi(case(), "D005", "stock_days").value)
    assert line.last_year == pytest.approx(kpi(case(), "D005", "stock_days", "2024-07", "2025-06").value)


def test_amounts_that_grow_with_the_dealer_are_not_compared_with_others(sheet):
    assert sheet.of("offtake").peer_median is None
    assert sheet.of("sales_per_outlet").peer_median is not None


def test_down_is_better_where_less_is_better():
    line = kpi_sheet(case(), "D038", ids=["out_of_stock", "fill_rate"]).of("out_of_stock")
    assert line.value > line.peer_median
    assert line.place == "behind"
    assert line.peer_top_quartile <= line.peer_median


def test_a_band_has_no_better_and_no_quartile(sheet):
    assert sheet.of("dealer_roi").place == "unknown"
    assert sheet.of("dealer_roi").peer_top_quartile is None


def test_own_data_without_peers_still_have_a_page():
    mine = Dataset("mine", {"sell_in": case().table("sell_in")})
    page = kpi_sheet(mine, "D001")
    assert page.of("sell_in").value > 0
    assert page.of("last_week_share").peers == 0
    assert "dealer_roi" in page.missing
    with pytest.raises(KitError, match="sell_in"):
        page.of("dealer_roi")
    assert "<table" in page._repr_html_()
