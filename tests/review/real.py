"""The public data sets line by line, read with nothing but csv: the second method."""

import csv
import gzip
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "real-data"
HERE = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the public data sets are not beside the project (shared/real-data)"
)


def rows(name):
    """Every line of a file as a dict of texts."""
    path = FOLDER / name
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from csv.DictReader(file)
    else:
        with path.open(encoding="utf-8") as file:
            yield from csv.DictReader(file)
