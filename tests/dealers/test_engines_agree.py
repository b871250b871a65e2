"""The sampled weightings' counts are those that numpy and polars find plainly."""

import numpy as np
import pytest

from jbptools.dealers.tiering import tier

pytest.importorskip("polars", reason="polars comes with the development tools")


@pytest.mark.parametrize(("many", "missing"), [(300, 0.0), (9000, 0.0), (9000, 0.2)])
def test_three_ways_one_count(many, missing):
    from benchmarks.dealers import dealers
    from benchmarks.tiering import agreeing, axes_of, in_numpy, in_polars

    found = tier(dealers(many, missing=missing))
    parts = axes_of(found, 12)
    placed = found.table["tier"].notna().to_numpy(dtype=bool)
    counts = agreeing(parts)[placed]
    assert np.array_equal(counts, in_numpy(parts)[placed])
    assert np.array_equal(counts, in_polars(parts)[placed])
    assert 0 < counts.mean() < 12
