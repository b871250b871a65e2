"""A made-up list of dealers of any length with all that tiering can use, the same for the same seed."""

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset


def dealers(many: int, seed: int = 1, missing: float = 0.0) -> Dataset:
    """Draw dealers with a year's sales, profit and balance, market size, capability and will.

    Args:
        many: how many dealers.
        seed: of the draw.
        missing: share of capability and will scores that nobody gave.
    """
    random = np.random.default_rng(seed)
    ids = pd.array([f"D{number:07d}" for number in range(many)], dtype="str")
    sales = np.round(random.lognormal(15, 1.0, many), 2)
    skill = np.clip(random.normal(3.2, 0.8, (2, many)), 1, 5).round(1)
    skill[random.random((2, many)) < missing] = np.nan
    master = pd.DataFrame(
        {
            "dealer_id": ids,
            "dealer_name": ids,
            "market_size_yuan": np.round(sales * random.lognormal(1.2, 0.6, many)),
            "capability_score": skill[0],
            "will_score": skill[1],
        }
    )
    lines = pd.DataFrame({"dealer_id": ids, "amount_yuan": sales})
    return Dataset(
        "synthetic",
        {
            "dealers": master,
            "sell_in": lines,
            "dealer_pnl": _pnl(ids, sales, random),
            "dealer_balance": _balance(ids, sales, random),
        },
    )


def _pnl(ids, sales, random) -> pd.DataFrame:
    parts = {
        "net_sales_yuan": 1.0, "rebate_accrued_yuan": 0.04, "support_yuan": 0.02, "cogs_yuan": 0.88,
        "direct_wages_yuan": 0.04, "direct_vehicle_yuan": 0.02, "loss_yuan": 0.005, "bad_debt_yuan": 0.003,
        "finance_cost_yuan": 0.006, "shared_cost_pool_yuan": 0.03,
    }  # fmt: skip
    drawn = {name: sales * share * random.uniform(0.8, 1.2, len(ids)) for name, share in parts.items()}
    return pd.DataFrame(
        {
            "dealer_id": ids,
            "month": pd.PeriodIndex.from_ordinals(np.full(len(ids), 659), freq="M"),
            **drawn,
            "key_sales": random.uniform(0.3, 1.0, len(ids)),
        }
    )


def _balance(ids, sales, random) -> pd.DataFrame:
    parts = {
        "stock_yuan": 0.1, "receivable_yuan": 0.08, "claims_yuan": 0.02, "prepayment_yuan": 0.01,
        "net_fixed_assets_yuan": 0.03, "payable_yuan": 0.04,
    }  # fmt: skip
    drawn = {name: sales * share * random.uniform(0.5, 1.5, len(ids)) for name, share in parts.items()}
    month = pd.PeriodIndex.from_ordinals(np.full(len(ids), 659), freq="M")
    return pd.DataFrame({"dealer_id": ids, "month": month, **drawn})
