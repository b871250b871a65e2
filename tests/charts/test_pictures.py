"""Every chart: both languages, both widths, no missing glyph, the same figures said, shown and tabulated."""

import json
import re
import warnings
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbptools.charts import bars, bridge, month_bars, pareto
from jbptools.charts.letters import warm
from jbptools.words import KitError

MESSAGES = Path(__file__).parents[2] / "jbptools" / "words" / "messages"


def months(partial=True):
    frame = pd.DataFrame(
        {
            "month": pd.period_range("2026-01", "2026-03", freq="M"),
            "this_year": [120.0e4, 80.0e4, 50.0e4],
            "last_year": [100.0e4, 100.0e4, np.nan],
            "target": [110.0e4, np.nan, 60.0e4],
        }
    )
    return frame.assign(partial=[False, False, partial], cny_this_year=[False, True, False])


ROI = pd.Series({"华联 $A$": 0.276, "Hua <i>": 0.176, "Da": np.nan})
PARTS = [("覆盖网点数", 15e4), ("Price", -5e4)]
DRAW = {
    "months": lambda lang, narrow: month_bars(months(), lang, narrow=narrow),
    "pareto": lambda lang, narrow: pareto(pd.Series({"甲": 8e6, "乙": 1e6, "丙": 1e6}), lang, narrow=narrow),
    "bridge": lambda lang, narrow: bridge(("实际", 90e4), PARTS, ("Plan", 100e4), lang, narrow=narrow),
    "bars": lambda lang, narrow: bars(
        ROI, lang, title="ROI", unit="percent", targets=ROI * 0 + 0.2, narrow=narrow
    ),
}


@pytest.mark.parametrize("chart", DRAW)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("narrow", [False, True])
def test_nothing_is_missing_and_nothing_changes(chart, language, narrow):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first, second = DRAW[chart](language, narrow), DRAW[chart](language, narrow)
    assert first.svg == second.svg
    root = ET.fromstring(first.svg)
    assert float(root.attrib["viewBox"].split()[2]) == pytest.approx(316.8 if narrow else 691.2)
    assert "�" not in first.alt and len(first.table) >= 3


@pytest.mark.parametrize("chart", DRAW)
def test_letters_are_large_enough_for_the_back_row(chart):
    """The smallest letters are 1/66 of the picture's width: 19 px where it fills 1280 px."""
    svg = DRAW[chart]("zh", False).svg
    sizes = [float(scale) * 100 for scale in re.findall(r"scale\((0\.\d+) -0", svg)]
    assert min(sizes) >= 10.4


def test_a_picture_holds_both_widths_and_its_figures_as_text():
    html = bars(ROI, "zh", title="ROI", unit="percent")._repr_html_()
    assert html.count("<svg") == 2 and html.count('role="img"') == 2
    assert "<i>" not in html and "27.6%" in html and "<details>" in html


def test_months_compare_only_what_can_be_compared():
    picture = month_bars(months(), "en", narrow=False)
    assert "2 comparable months" in picture.alt and "0.0%" in picture.alt
    assert "Month not ended: Mar 2026" in picture.alt
    assert picture.table["Last year"].tolist()[-1] == "—"


def test_a_partial_month_is_hatched():
    with_part, without = (month_bars(months(flag), "zh", narrow=False).svg for flag in (True, False))
    assert "<pattern" in with_part and "<pattern" not in without


def test_a_flat_distribution_is_shown_as_flat():
    flat = pareto(pd.Series(1.0, index=[f"d{i}" for i in range(10)]), "en", narrow=False)
    assert "(2 dealers) make 20.0%" in flat.alt and "comes from 8 dealers" in flat.alt


def test_nothing_sold_is_a_sentence():
    with pytest.raises(KitError):
        pareto(pd.Series({"a": -1.0, "b": 0.0}), "zh")


@given(st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=5), st.floats(1, 1e8))
def test_the_waterfall_prints_its_own_difference(parts, start):
    from jbptools.charts.waterfall_chart import _proof

    end = start + sum(parts)
    steps = [(f"p{i}", value) for i, value in enumerate(parts)]
    assert _proof(("a", start), steps, ("b", end), "yuan", "en").endswith("difference 0.00")
    wrong = _proof(("a", start), steps, ("b", end + 7), "yuan", "en")
    assert re.search(r"difference [67]\.\d\d$", wrong)


def test_a_missing_figure_is_not_a_zero():
    picture = bars(ROI, "en", title="ROI", unit="percent", narrow=False)
    assert picture.table["Figure"].tolist() == ["27.6%", "17.6%", "—"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_message_of_every_room_can_be_drawn(language):
    for path in MESSAGES.glob(f"{language}/*.json"):
        text = "".join(json.loads(path.read_text(encoding="utf-8")).values())
        strange = {c for c in text if ord(c) not in warm() and c not in "\n\t"}
        assert not strange, f"{path.name}: {strange}"


def test_a_notebooks_own_style_does_not_reach_the_charts():
    import matplotlib as mpl

    before = DRAW["bars"]("en", False).svg
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "black", "svg.fonttype": "none"}):
        assert DRAW["bars"]("en", False).svg == before
