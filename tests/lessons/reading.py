"""The kit's own lesson files, read once for all tests of a worker."""

from functools import cache
from pathlib import Path

from jbptools.lessons.source import read_lessons

ROOT = Path(__file__).parents[2]


@cache
def lessons():
    """Every lesson in teaching order."""
    return read_lessons(ROOT / "lessons")
