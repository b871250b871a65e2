"""A message that changed in one language only is found: the other wording must be looked at too."""

from pathlib import Path

from jbptools.lessons import parity

ROOT = Path(__file__).parents[2]
TEXTS = parity.message_pairs(ROOT / "jbptools" / "words" / "messages")
LEDGER = parity.read_ledger(ROOT / "tools" / "words-parity.json")


def test_no_message_changed_in_one_language_only():
    """Change the other language too, or say ``jbp lessons accept room.key`` if it is still right."""
    assert [f"{one.key}: {one.changed} changed" for one in parity.stale(TEXTS, LEDGER)] == []


def test_the_ledger_knows_every_message():
    """``jbp lessons build`` writes the ledger anew."""
    assert parity.unrecorded(TEXTS, LEDGER) == []
