"""What makes each dealer different: ordinary settings drawn by chance, and the planted stories.

The stories stand in ``datasets/stories.json``, words for the trainer beside the settings they explain.
"""

import json
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from datasets.generator.people import Dealer
from datasets.generator.rng import Stream

__all__ = ["Knobs", "knobs_of", "planted"]

STORIES = Path(__file__).parents[1] / "stories.json"


@dataclass(frozen=True)
class Knobs:
    """How one dealer behaves. Rates are fractions of sales unless said, times are days.

    ``levels``: offtake level each January 2023-2027. ``attainment``: sell-in over target 2023-2026.
    ``mix``: liking per category. ``cover``: planned stock days. ``push``: extra orders at quarter ends.
    ``late``: share of a month's sell-in in its last days. ``loading``: extra sell-in (share of offtake)
    from the month with index ``loading_from`` on. ``forward``: months bought ahead of a price rise.
    ``fill``, ``on_time``: the maker's service. ``margin``: front margin; ``margin_2026``: its change;
    ``cheap``: SKU -> selling price over buy-in price since Q2 2025. ``cost``: own-brand people and vans.
    ``pool``: shared cost allocated by sales. ``cases_key``: our share of cases over our share of sales.
    ``carry``: share of A, B, C, D outlets that sell us. ``potential``: market size over our sales.
    ``phantom``: share of faked visits. ``stale``: a SKU that was over-ordered in November 2025.
    """

    levels: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0, 1.0)
    attainment: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    mix: dict[str, float] = field(default_factory=dict)
    cover: float = 22.0
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
    claim_rate: float = 0.03
    overdue: float = 0.08
    cost: float = 0.032
    cases_key: float = 1.05
    pool: float = 0.017
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


@cache
def planted() -> dict[str, dict[str, Any]]:
    """Return dealer -> the settings that its story changes."""
    found: dict[str, dict[str, Any]] = {}
    for story in json.loads(STORIES.read_text(encoding="utf-8"))["stories"]:
        for dealer, settings in story["settings"].items():
            values = {
                name: tuple(value) if isinstance(value, list) else value for name, value in settings.items()
            }
            found[dealer] = found.get(dealer, {}) | values
    return found


def _attainment(draw: Stream) -> float:
    """About 55 % reach the target, the mean is near 98 %. Source: C35."""
    return draw.uniform(1.0, 1.06) if draw.chance(0.55) else draw.uniform(0.86, 0.995)


def _chance(dealer: Dealer) -> Knobs:
    """Draw an ordinary dealer: 2024 a little down, 2025 a little up."""
    draw = Stream("knobs", dealer.id)
    levels = [draw.normal(1.0, 0.01)]
    for mean in (-0.030, -0.004, 0.014, 0.008):
        levels.append(levels[-1] * (1 + draw.normal(mean, 0.045)))
    return Knobs(
        levels=tuple(levels),
        attainment=tuple(_attainment(draw) for _ in range(4)),
        mix={code: draw.uniform(0.6, 1.5) for code in ("tea", "juice", "energy", "milk", "biscuits", "nuts")},
        cover=draw.uniform(19, 33),
        push=draw.uniform(0.03, 0.15),
        late=draw.uniform(0.28, 0.38),
        fill=draw.uniform(0.945, 0.985),
        on_time=draw.uniform(0.86, 0.96),
        margin=draw.uniform(0.072, 0.096),
        claim_days=draw.between(34, 66),
        rejected=draw.uniform(0.01, 0.06),
        claim_rate=draw.uniform(0.022, 0.040),
        overdue=draw.uniform(0.04, 0.13),
        cost=draw.uniform(0.028, 0.038),
        cases_key=draw.uniform(0.85, 1.25),
        pool=draw.uniform(0.013, 0.021),
        own_share=draw.uniform(0.18, 0.48),
        assets=draw.uniform(0.02, 0.04),
        rebate_lag=draw.between(55, 100),
        reach=draw.uniform(0.68, 0.86),
        active=draw.uniform(0.54, 0.68),
        carry=tuple(draw.uniform(low, low + 0.2) for low in (0.74, 0.68, 0.56, 0.44)),
        in_stock=draw.uniform(0.88, 0.96),
        potential=draw.uniform(2.0, 5.4) if dealer.size >= 9_000_000 else draw.uniform(2.6, 8.8),
        capability=draw.uniform(2.2, 4.4),
        will=draw.uniform(2.2, 4.5),
    )


@cache
def knobs_of(dealer: Dealer) -> Knobs:
    """Return how this dealer behaves: an ordinary draw, then its planted story."""
    ordinary = _chance(dealer)
    story = dict(planted().get(dealer.id, {}))
    if "mix" in story:
        story["mix"] = ordinary.mix | story["mix"]
    return replace(ordinary, **story)
