"""A short run of the fault harness: one fault of each kind; ``start.py bench faults`` runs a thousand."""

import os

import pytest

from benchmarks.app_faults import THROUGH_APP, app_faults
from benchmarks.faults import AT_STORE, store_faults
from jbptools.words import current_language, use_language

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="takes files away that Windows holds fast")


def test_at_the_store_nothing_is_lost_and_nothing_wrongly_said():
    tally = store_faults(len(AT_STORE), seed=14)
    assert (tally.lost, tally.wrong) == ([], [])
    assert tally.faults.total() == len(AT_STORE) and tally.confirmed > 20 and tally.refused >= 6


def test_through_the_apps_messages_nothing_is_lost_and_nothing_wrongly_said():
    before = current_language()
    try:
        tally = app_faults(len(THROUGH_APP), seed=14)
    finally:
        use_language(before)
    assert (tally.lost, tally.wrong) == ([], [])
    assert tally.faults.total() == len(THROUGH_APP) and tally.confirmed > 20 and tally.refused >= 6
