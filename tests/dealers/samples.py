"""Small hand-made datasets."""

import pandas as pd

from jbptools.data.dataset import Dataset


def dataset(amounts, **columns):
    """Dealers D0, D1, ... with one undated amount each; further columns go into the dealers' list."""
    ids = [f"D{i}" for i in range(len(amounts))]
    dealers = pd.DataFrame({"dealer_id": ids, "dealer_name": [f"Dealer {i}" for i in ids], **columns})
    lines = pd.DataFrame({"dealer_id": ids, "amount_yuan": [float(amount) for amount in amounts]})
    return Dataset("sample", {"dealers": dealers, "sell_in": lines})


def tiers(tiering):
    return tiering.table.set_index("dealer_id")["tier"].to_dict()
