"""Price, quantity and amount of a line belong together; a discount that the file names explains the rest."""

import pytest

from jbptools.data.importing import apply, guess, read_upload
from jbptools.words import KitError
from tests.data.importing.making import csv

LINES = [("Hua", f"2025-03-{day:02}", day * 10, 12) for day in range(1, 21)]


def refused(heads, rows):
    """The key of what stands between the file and its data, if anything."""
    upload = read_upload("sales.csv", csv(heads, *rows))
    try:
        sold = apply([(upload, guess(upload))]).dataset.table("sell_in")["amount_yuan"].sum()
    except KitError as problem:
        return problem.message.key
    assert sold == pytest.approx(sum(float(row[-1]) for row in rows))
    return None


@pytest.mark.parametrize("discount", ["0.1", "sum"])
def test_a_discount_in_a_column_of_its_own_is_not_asked_about(discount):
    rows = []
    for place, (dealer, day, cases, price) in enumerate(LINES):
        off = 0.1 if place % 5 == 0 else 0.0
        paid = cases * price * (1 - off)
        shown = f"{off}" if discount == "0.1" else f"{cases * price * off:.2f}"
        rows.append((dealer, day, f"{cases}", f"{price}", shown, f"{paid:.2f}"))
    heads = ("dealer", "date", "quantity", "price", "off", "amount")
    assert refused(heads, rows) is None
    # without that column nobody knows why the amounts are lower
    without = [(*row[:4], row[5]) for row in rows]
    assert refused((*heads[:4], heads[5]), without) == "own.ask_product"
