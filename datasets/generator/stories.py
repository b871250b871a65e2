"""What makes each dealer different: ordinary settings drawn by chance, and the planted stories."""

from dataclasses import dataclass, field, replace

from datasets.generator.people import Dealer
from datasets.generator.rng import Stream

__all__ = ["PLANTED", "Knobs", "knobs_of"]


@dataclass(frozen=True)
class Knobs:
    """How one dealer behaves. Shares are fractions, times are days.

    ``levels`` are offtake levels each January 2023-2027; ``loading`` is extra sell-in (share of offtake)
    from ``loading_from`` (index of the month) on; ``attainment`` is sell-in over target in 2023, 2024, 2025, 2026.
    """

    levels: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0, 1.0)
    attainment: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    mix: dict[str, float] = field(default_factory=dict)
    cover: float = 28.0
    push: float = 0.08
    late: float = 0.34
    loading: float = 0.0
    loading_from: int = 99
    forward: float = 0.12
    fill: float = 0.965
    on_time: float = 0.92
    margin: float = 0.085
    margin_2026: float = 0.0
    cheap: dict[str, float] = field(default_factory=dict)
    claim_days: int = 48
    rejected: float = 0.03
    claim_rate: float = 0.026
    overdue: float = 0.08
    cost: float = 0.051
    cases_key: float = 1.05
    pool: float = 0.04
    own_share: float = 0.35
    assets: float = 0.03
    rebate_lag: int = 75
    reach: float = 0.78
    active: float = 0.62
    active_drift: float = 0.0
    carry: tuple[float, ...] = (0.86, 0.80, 0.68, 0.56)
    in_stock: float = 0.92
    phantom: float = 0.0
    duplicates: int = 0
    potential: float = 5.0
    capability: float = 3.2
    will: float = 3.3
    owner: str = ""
    age: int = 0
    stale: str = ""


#: the planted stories: dealer -> what differs from an ordinary dealer
PLANTED: dict[str, dict[str, object]] = {
    "D001": {"levels": (0.98, 0.99, 1.0, 1.01, 1.03), "attainment": (1.0, 0.97, 0.98, 0.97), "cover": 30.0,
             "margin": 0.085, "cost": 0.056, "claim_days": 58, "carry": (0.66, 0.72, 0.66, 0.52),
             "potential": 4.75, "capability": 3.8, "will": 4.2, "owner": "founder", "age": 48, "own_share": 0.35,
             "overdue": 0.10},
    "D012": {"levels": (1.0, 1.0, 1.0, 0.98, 0.93), "attainment": (1.0, 1.02, 1.12, 1.10), "loading": 0.15,
             "loading_from": 22, "late": 0.58, "active_drift": -0.011, "push": 0.14, "overdue": 0.17,
             "capability": 3.4, "will": 4.0, "potential": 3.4},
    "D005": {"carry": (0.20, 0.36, 0.63, 0.66), "potential": 5.4, "capability": 3.6, "will": 3.6,
             "levels": (1.0, 1.0, 1.0, 1.0, 1.0), "attainment": (1.01, 1.0, 1.01, 1.0)},
    "D021": {"claim_days": 128, "rejected": 0.16, "claim_rate": 0.055, "will": 2.4,
             "attainment": (1.03, 1.02, 1.04, 1.03), "levels": (1.0, 1.01, 1.03, 1.04, 1.04)},
    "D033": {"cheap": {"E01": 0.945, "J01": 0.935, "M01": 0.94}, "margin": 0.068, "margin_2026": -0.012,
             "attainment": (1.0, 1.01, 1.05, 1.03)},
    "D044": {"attainment": (1.0, 1.0, 1.09, 1.08), "margin": 0.062, "active_drift": -0.003},
    "D047": {"levels": (1.0, 1.0, 0.99, 0.90, 0.80), "attainment": (1.01, 0.99, 0.90, 0.86), "margin": 0.074},
    "D027": {"margin": 0.122, "claim_rate": 0.006, "cover": 18.0, "overdue": 0.02, "cost": 0.047, "assets": 0.016,
             "levels": (1.0, 1.0, 1.01, 1.02, 1.03), "attainment": (1.0, 0.99, 1.0, 1.0), "late": 0.27,
             "own_share": 0.30, "capability": 4.1, "will": 3.6, "potential": 2.6, "claim_days": 30, "push": 0.02},
    "D038": {"fill": 0.68, "on_time": 0.70, "cover": 12.0, "potential": 11.0, "capability": 3.9, "will": 4.7,
             "levels": (0.8, 0.9, 1.05, 1.25, 1.45), "attainment": (0.97, 0.94, 0.86, 0.84), "in_stock": 0.68,
             "own_share": 0.12, "push": 0.0},
    "D016": {"cases_key": 2.05, "pool": 0.062, "own_share": 0.22, "cost": 0.045, "margin": 0.079},
    "D009": {"forward": 1.7, "mix": {"tea": 2.2}, "attainment": (1.0, 1.0, 1.01, 0.99), "late": 0.40},
    "D052": {"phantom": 0.38, "duplicates": 7, "reach": 0.93, "active": 0.41, "attainment": (1.0, 0.98, 0.96, 0.94)},
    "D030": {"owner": "handover", "age": 63, "overdue": 0.12, "will": 3.0, "capability": 3.0,
             "levels": (1.02, 1.02, 1.0, 0.97, 0.92), "attainment": (1.01, 1.0, 0.97, 0.93), "active_drift": -0.003},
    "D057": {"levels": (1.05, 0.95, 0.84, 0.74, 0.66), "attainment": (0.95, 0.84, 0.76, 0.70), "will": 1.4,
             "capability": 1.8, "own_share": 0.04, "owner": "retiring", "age": 61, "potential": 1.5, "margin": 0.058,
             "cost": 0.068, "cover": 44.0, "overdue": 0.30},
    "D019": {"mix": {"nuts": 4.2, "juice": 2.4, "milk": 1.6}, "levels": (1.0, 1.0, 1.02, 1.04, 1.06),
             "attainment": (1.0, 1.01, 1.02, 1.02)},
    "D024": {"levels": (1.0, 1.0, 1.01, 1.05, 1.1), "attainment": (1.0, 1.0, 1.01, 1.02), "will": 4.3},
    "D041": {"push": 0.42, "late": 0.62, "rebate_lag": 170, "margin": 0.067, "attainment": (1.0, 1.01, 1.02, 1.02)},
    "D050": {"stale": "N03", "attainment": (1.0, 0.99, 0.99, 0.98)},
}  # fmt: skip


def _chance(dealer: Dealer) -> Knobs:
    """Draw an ordinary dealer: 2024 a little down, 2025 a little up, about half on target."""
    draw = Stream("knobs", dealer.id)
    levels = [draw.normal(1.0, 0.01)]
    for mean in (-0.012, -0.006, 0.012, 0.008):
        levels.append(levels[-1] * (1 + draw.normal(mean, 0.045)))
    reached = tuple(
        draw.uniform(1.0, 1.06) if draw.chance(0.55) else draw.uniform(0.86, 0.995) for _ in range(4)
    )
    mix = {code: draw.uniform(0.6, 1.5) for code in ("tea", "juice", "energy", "milk", "biscuits", "nuts")}
    return Knobs(
        levels=tuple(levels),
        attainment=reached,
        mix=mix,
        cover=draw.uniform(22, 36),
        push=draw.uniform(0.03, 0.15),
        late=draw.uniform(0.30, 0.42),
        fill=draw.uniform(0.945, 0.985),
        on_time=draw.uniform(0.86, 0.96),
        margin=draw.uniform(0.072, 0.096),
        claim_days=draw.between(34, 66),
        rejected=draw.uniform(0.01, 0.06),
        claim_rate=draw.uniform(0.018, 0.034),
        overdue=draw.uniform(0.04, 0.13),
        cost=draw.uniform(0.046, 0.058),
        cases_key=draw.uniform(0.85, 1.25),
        own_share=draw.uniform(0.18, 0.48),
        assets=draw.uniform(0.02, 0.04),
        rebate_lag=draw.between(55, 100),
        reach=draw.uniform(0.68, 0.86),
        active=draw.uniform(0.54, 0.68),
        in_stock=draw.uniform(0.88, 0.96),
        potential=draw.uniform(2.8, 7.2),
        capability=draw.uniform(2.2, 4.4),
        will=draw.uniform(2.2, 4.5),
    )


def knobs_of(dealer: Dealer) -> Knobs:
    """Return how this dealer behaves: an ordinary draw, then its planted story."""
    ordinary = _chance(dealer)
    planted = dict(PLANTED.get(dealer.id, {}))
    if "mix" in planted:
        planted["mix"] = ordinary.mix | planted["mix"]  # type: ignore[operator]
    return replace(ordinary, **planted)  # type: ignore[arg-type]
