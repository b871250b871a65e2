"""The days of Chinese New Year are the astronomers', not a calendar library's."""

from datetime import date

import pytest

from jbptools.data.cny import NEW_YEARS, new_year, stocking_window
from jbptools.words import KitError

# new moons in Beijing time, computed outside the project
INDEPENDENT = (
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
)
INDEPENDENT += ("2029-02-13", "2030-02-03")


def test_the_table_is_the_independent_one():
    assert tuple(day.isoformat() for day in NEW_YEARS) == INDEPENDENT


def test_the_two_days_that_programs_get_wrong():
    assert new_year(2027) == date(2027, 2, 6)
    assert new_year(2030) == date(2030, 2, 3)


def test_december_belongs_to_an_early_new_year():
    assert stocking_window(2025)[0].year == 2024
    assert stocking_window(2026, 10, 5) == (date(2026, 2, 7), date(2026, 2, 22))


def test_a_year_outside_the_table_is_said():
    with pytest.raises(KitError) as caught:
        new_year(2040)
    assert "2040" in caught.value.message.say("zh")
