"""The charts take the results of the rooms below as they are."""

import warnings

import pytest

from jbptools.charts import review_categories, review_months, tier_map, waterfall
from jbptools.data.case_company import case
from jbptools.dealers.tiering import tier
from jbptools.review import first_look
from jbptools.review.gap.chain import gap
from jbptools.words import KitError


@pytest.fixture(scope="module")
def dealer():
    return str(case().table("dealers")["dealer_id"].iloc[0])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_case_company_is_drawn_without_a_missing_glyph(language, dealer):
    look = first_look(case(), dealer)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pictures = [
            tier_map(tier(case()), dealer, language),
            review_months(look, language),
            review_categories(look, language),
        ]
    assert all(look.dealer_name in picture.alt for picture in pictures)


def test_a_waterfall_in_funnel_order_proves_itself():
    found = gap(
        {"covered_outlets": 300.0, "active_rate": 0.6, "drop": 500.0},
        {"covered_outlets": 400.0, "active_rate": 0.7, "drop": 450.0},
    )
    picture = waterfall(found, "zh", narrow=False)
    names = [label if isinstance(label, str) else label.say("zh") for label in found.labels]
    assert picture.table.iloc[1:-1, 0].tolist() == names
    assert picture.alt.endswith("0.00")


def test_data_without_dates_say_so():
    class Undated:
        months = None
        categories = None

    with pytest.raises(KitError):
        review_months(Undated(), "en")
    with pytest.raises(KitError):
        review_categories(Undated(), "en")
