"""Small stand-ins for what the rooms below hand to the charts."""

from types import SimpleNamespace

import numpy as np
import pandas as pd

from jbptools.words import Message

WORDS = [
    "杭州顺达食品",
    "宁波海通商贸",
    "A$B$ <b>Trade</b>",
    "温州大有饮料🎉",
    "合肥众诚",
    "上饶信江食品有限责任公司",
]


def tiering(dealers=60, seed=3, shift=0.0):
    """Dealers scattered over the map, two of them not placed."""
    random = np.random.default_rng(seed)
    value = random.lognormal(14.5, 0.9, dealers)
    value_score = pd.Series(value).rank(pct=True).to_numpy() * 100
    potential = np.clip(random.normal(50, 22, dealers), 0, 100)
    high, grows = value_score >= 60 + shift, potential >= 55
    tier = np.where(high, np.where(grows, "key", "advantage"), np.where(grows, "potential", "general"))
    table = pd.DataFrame(
        {
            "dealer_id": [f"D{i:03d}" for i in range(dealers)],
            "dealer_name": [WORDS[i % len(WORDS)] + str(i) for i in range(dealers)],
            "value_yuan": value,
            "value_score": value_score,
            "potential_score": potential,
            "tier": pd.Series(tier, dtype="string"),
        }
    )
    table.loc[[3, 7], "tier"] = pd.NA
    table.loc[[3, 7], "potential_score"] = np.nan
    unplaced = {key: Message("words.language") for key in ("D003", "D007")}
    return SimpleNamespace(table=table, cut_value=60 + shift, cut_potential=55, unplaced=unplaced)
