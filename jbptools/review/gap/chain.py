"""Where a gap comes from: any chain of drivers, split without a rest, ready to draw in funnel order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np
import pandas as pd

from jbptools.economics.sheet import Line, Sheet
from jbptools.review.gap.split import lmdi, round_to_sum, shapley_product
from jbptools.words import KitError, Message
from jbptools.words.choices import one_of

__all__ = ["TREES", "Gap", "gap"]

Method = Literal["shapley", "lmdi"]

#: ready-made driver trees in funnel order; their product is what stands first
TREES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "distributor": (
            "universe_outlets",
            "coverage_rate",
            "active_rate",
            "orders_per_outlet",
            "lines_per_order",
            "value_per_line",
        ),
        "outlet": (
            "covered_outlets",
            "active_rate",
            "orders_per_outlet",
            "lines_per_order",
            "value_per_line",
        ),
        "brand": ("distribution_points", "sales_per_point"),
        "distribution": ("category_sales", "weighted_distribution", "share_in_outlets"),
        "dupont": ("net_margin", "capital_turns"),
        "visit": ("visits", "strike_rate", "drop_size"),
        "supply": ("ordered_cases", "fill_rate", "price_per_case"),
    }
)


@dataclass(frozen=True, repr=False)
class Gap(Sheet):
    """A gap and its drivers in funnel order: benchmark minus actual. Source: C1 C13, G012.

    ``parts`` add up to ``gap`` to the last digit of arithmetic; ``rounded`` add up as printed.
    """

    drivers: tuple[str, ...]
    labels: tuple[Message | str, ...]
    own: tuple[float, ...]
    benchmark: tuple[float, ...]
    parts: tuple[float, ...]
    start: float
    end: float
    method: Method
    definition: Message
    note: Message | None = None

    @property
    def gap(self) -> float:
        """Benchmark minus actual."""
        return self.end - self.start

    @property
    def difference(self) -> float:
        """Sum of the parts minus the gap: nothing but the last digits of arithmetic."""
        return sum(self.parts) - self.gap

    @property
    def proof(self) -> Message:
        """The line under every waterfall: parts = gap, difference 0.00."""
        return Message("gap.proof", parts=sum(self.parts), gap=self.gap, difference=round(self.difference, 2))

    def rounded(self, digits: int = 0) -> list[float]:
        """Return the parts as they may be printed: rounded, and still adding up to the rounded gap."""
        return [float(part) for part in round_to_sum(self.parts, digits)]

    @property
    def largest(self) -> str:
        """The driver that carries most of the gap, in the gap's own direction."""
        direction = 1 if self.gap >= 0 else -1
        return self.drivers[int(np.argmax(np.array(self.parts) * direction))]

    @property
    def waterfall(self) -> pd.DataFrame:
        """Bars in funnel order: DataFrame[driver, label, own, benchmark, start, part, end, share_of_gap]."""
        ends = self.start + np.cumsum(self.parts)
        share = np.array(self.parts) / self.gap if self.gap else np.full(len(self.parts), np.nan)
        return pd.DataFrame(
            {
                "driver": self.drivers,
                "label": [str(label) for label in self.labels],
                "own": self.own,
                "benchmark": self.benchmark,
                "start": np.concatenate([[self.start], ends[:-1]]),
                "part": self.parts,
                "end": ends,
                "share_of_gap": share,
            }
        )

    def steps(
        self, language: str | None = None
    ) -> tuple[tuple[str, float], list[tuple[str, float]], tuple[str, float]]:
        """Return (start, parts, end) as names and figures, what a waterfall chart takes."""
        names = [label.say(language) if isinstance(label, Message) else label for label in self.labels]
        return (
            (Message("gap.own").say(language), self.start),
            list(zip(names, self.parts, strict=True)),
            (Message("gap.benchmark").say(language), self.end),
        )

    def remarks(self) -> Sequence[Message]:
        """Return the definition, the proof and a note if the method had to change."""
        return (self.definition, self.proof, *([self.note] if self.note else []))

    def lines(self) -> Sequence[Line]:
        """Return start, parts in funnel order and end."""
        bars = [
            Line(name, _as_message(label), part)
            for name, label, part in zip(self.drivers, self.labels, self.parts, strict=True)
        ]
        first = Line("own", Message("gap.own"), self.start, total=True)
        return [first, *bars, Line("benchmark", Message("gap.benchmark"), self.end, total=True)]


def _as_message(label: Message | str) -> Message:
    return label if isinstance(label, Message) else Message("gap.own_driver", name=label)


def gap(
    own: Mapping[str, float],
    benchmark: Mapping[str, float],
    tree: str | Sequence[str] | None = None,
    method: Method = "shapley",
    labels: Mapping[str, str] | None = None,
) -> Gap:
    """Split the gap between a dealer and a benchmark into its drivers. Source: A1 A4 A5; tree A7 A32 [D].

    Args:
        own: driver -> figure of the dealer; their product is what is compared.
        benchmark: driver -> figure of plan, last year, peers or best period.
        tree: name of a ready tree, a list of drivers in funnel order, or None for the order of ``own``.
        method: ``shapley`` or ``lmdi``; where a driver changes its sign Shapley is used and the note says so.
        labels: names to show for drivers of your own.

    Raises:
        KitError: unknown tree or method, a driver missing on one side (the sentence names it).

    >>> own = {"outlets": 1200, "active": 0.62, "orders": 18, "lines": 3.1, "value": 96.0}
    >>> best = {"outlets": 1350, "active": 0.74, "orders": 22, "lines": 3.4, "value": 94.0}
    >>> result = gap(own, best)
    >>> [round(part / 10_000, 2) for part in result.parts], round(result.gap / 10_000, 2)
    ([63.3, 94.83, 107.43, 49.7, -11.39], 303.87)
    """
    drivers = _drivers(own, tree)
    for side, figures in (("own", own), ("benchmark", benchmark)):
        lacking = [name for name in drivers if name not in figures]
        if lacking:
            raise KitError("gap.driver_missing", side=side, drivers=lacking, there=list(figures))
    before = np.array([float(own[name]) for name in drivers])
    after = np.array([float(benchmark[name]) for name in drivers])
    parts, used, note = _split(before, after, method)
    names = tuple(_label(name, labels or {}) for name in drivers)
    return Gap(
        drivers,
        names,
        tuple(before.tolist()),
        tuple(after.tolist()),
        tuple(parts.tolist()),
        float(before.prod()),
        float(after.prod()),
        used,
        Message("gap.definition_shapley" if used == "shapley" else "gap.definition_lmdi"),
        note,
    )


def _drivers(own: Mapping[str, float], tree: str | Sequence[str] | None) -> tuple[str, ...]:
    if tree is None:
        return tuple(own)
    if not isinstance(tree, str):
        return tuple(tree)
    if tree not in TREES:
        raise KitError("gap.tree_unknown", tree=tree, there=list(TREES))
    return TREES[tree]


def _label(name: str, labels: Mapping[str, str]) -> Message | str:
    if name in labels:
        return labels[name]
    known = {driver for tree in TREES.values() for driver in tree}
    return Message(f"gap.driver_{name}") if name in known else name


def _split(before: np.ndarray, after: np.ndarray, method: str) -> tuple[np.ndarray, Method, Message | None]:
    one_of("method", method, ("shapley", "lmdi"))
    if method == "lmdi" and not (before * after < 0).any():
        return lmdi(before, after), "lmdi", None
    note = Message("gap.used_shapley") if method == "lmdi" else None
    return shapley_product(before, after), "shapley", note
