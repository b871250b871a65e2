"""The tier map says, shows and tabulates the same thing, in both languages, in grey, and fast."""

import re
import warnings
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from jbptools.charts import TierMap, tier_map
from jbptools.charts.labels import Box, place_labels
from tests.charts.standins import tiering


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("narrow", [False, True])
def test_no_glyph_is_missing(language, narrow):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = tier_map(tiering(), "D010", language, narrow=narrow)
    ET.fromstring(picture.svg)
    assert "<text" not in picture.svg, "letters are outlines"


def test_the_same_data_give_the_same_bytes():
    assert tier_map(tiering(), "D010", "zh").svg == tier_map(tiering(), "D010", "zh").svg


def test_a_kept_map_draws_what_a_new_one_draws():
    kept = TierMap("en")
    kept.update(tiering(shift=10), "D010")
    kept.update(tiering(shift=20))
    assert kept.update(tiering(), "D010").svg == TierMap("en").update(tiering(), "D010").svg


def test_the_alternative_counts_the_dealers():
    data = tiering()
    counts = data.table["tier"].value_counts()
    alt = tier_map(data, "D010", "en", narrow=False).alt
    for tier in ("key", "potential", "advantage", "general"):
        assert f"{tier} {counts[tier]}" in alt
    assert "Not placed: 2 dealers" in alt


def test_the_table_has_every_dealer_and_a_dash_where_none_is_known():
    picture = tier_map(tiering(), None, "zh", narrow=False)
    assert len(picture.table) == 60
    assert (picture.table["分类"] == "—").sum() == 2


def test_a_tiering_that_cannot_be_cut_still_shows_its_picture():
    data = tiering()
    data.table["tier"] = pd.NA
    data.cut_potential = float("nan")
    picture = tier_map(data, None, "en", narrow=False)
    assert "Tier map of 0 dealers" in picture.alt and "nan" not in picture.svg.lower().replace("dominant", "")


def test_a_dealer_called_like_markup_stays_text():
    html = tier_map(tiering(), "D002", "en")._repr_html_()
    assert "<b>Trade" not in html
    assert "&lt;b&gt;Trade" in html


def test_each_tier_has_its_own_marker():
    svg = tier_map(tiering(), None, "en", narrow=False).svg
    shapes = {re.sub(r"[^A-Z]", "", path) for path in re.findall(r'<path id="m-m[0-9a-f]+" d="([^"]+)', svg)}
    assert len(shapes) >= 3, "star, triangle, square and circle differ in their outlines"


def test_hundreds_of_thousands_of_dealers_stay_a_small_picture():
    svg = TierMap("zh").update(tiering(200_000)).svg
    assert len(svg) < 800_000


def test_labels_do_not_lie_on_one_another():
    points = [(100 + i * 3, 100 + i % 3 * 4) for i in range(25)]
    places = place_labels([f"经销商{i}" for i in range(25)], points, 11, Box(0, 0, 600, 300))
    boxes = [place.box for place in places]
    assert len(boxes) > 5
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_ringed_dealer_is_always_named():
    wall = [Box(x, y, x + 8, y + 8) for x in range(0, 600, 9) for y in range(0, 300, 9)]
    places = place_labels(["顺达", "海通"], [(300, 150), (100, 100)], 11, Box(0, 0, 600, 300), wall, must=1)
    assert [place.index for place in places] == [0]


def test_dealer_labels_of_a_page_of_two_pictures_have_ids_of_their_own():
    one, two = (
        tier_map(tiering(), None, "zh", narrow=False),
        tier_map(tiering(seed=4), None, "zh", narrow=False),
    )
    ids = [set(re.findall(r'\bid="([^"]+)"', picture._repr_html_())) for picture in (one, two)]
    assert not ids[0] & ids[1]
