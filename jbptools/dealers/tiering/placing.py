"""Tiering: value x potential, four tiers, and the reason for each dealer's place in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.dealers.tiering.cuts import boundary_at_share, boundary_of_amount, carrying
from jbptools.dealers.tiering.indicators import Measured, measure
from jbptools.dealers.tiering.rules import AXES, DEFAULT_RULES, INDICATORS, TIER_ORDER, Axis, Rules, TierRule
from jbptools.dealers.tiering.scores import Floats, combine, percentile_scores
from jbptools.dealers.tiering.show import heads, table_html, tier_name
from jbptools.dealers.tiering.stability import Stability, shake
from jbptools.dealers.tiering.weightings import Shaken
from jbptools.words import KitError, Message, form
from jbptools.words.telling import Telling

__all__ = ["Tiering", "tier"]

_FEW = 5
#: dealers shown in a notebook
_ROWS = 12


@dataclass(frozen=True)
class _Placed:
    """One axis: who has which score, where it is cut, and with which weights (points, together 100)."""

    score: Floats
    cut: float
    weights: Mapping[str, float]
    reason: Message | None


@dataclass(frozen=True, repr=False)
class Tiering(Telling):
    """Dealers in four tiers, with everything needed to argue about it.

    Args:
        table: one row per dealer: dealer_id, dealer_name, value_yuan, rank (1 = largest amount),
            value_score, potential_score (0-100), tier (``key``, ``potential``, ``advantage``, ``general``
            or <NA>).
        cut_value: score that parts high from low value; NaN where it cannot be cut.
        cut_potential: the same for potential.
        unplaced: dealer_id -> why it cannot be placed.
        rules: the rules in force.
        used: indicator -> points of its axis (each axis sums to 100).
        left_out: indicator -> why it was not used.
        scores: percentile score (0-100) per dealer and used indicator, indexed by dealer_id.
        measured: the figures in their own units, attributes and the window.
        notes: what was left out of the data or asks for care.
    """

    table: pd.DataFrame
    cut_value: float
    cut_potential: float
    unplaced: Mapping[str, Message]
    rules: Rules
    used: Mapping[str, float]
    left_out: Mapping[str, Message]
    scores: pd.DataFrame
    measured: Measured
    notes: tuple[Message, ...]

    @property
    def definition(self) -> Message:
        """What value means here, over which months."""
        sales = self.measured.sales
        if sales.first is None:
            return Message(f"tiering.definition_{sales.table}_undated")
        return Message(
            f"tiering.definition_{sales.table}", first=sales.first, last=sales.last, months=sales.months
        )

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {str(name): place for place, name in enumerate(self.table["dealer_id"])}

    def _row(self, dealer_id: str) -> dict[str, Any]:
        place = self._places.get(str(dealer_id))
        if place is None:
            some = list(self.table["dealer_id"][:5])
            raise KitError("tiering.dealer_unknown", dealer=str(dealer_id), there=some)
        return {str(name): value for name, value in self.table.iloc[place].items()}

    def counts(self) -> dict[str, int]:
        """Return the number of dealers in each tier, in the order of support."""
        found = self.table["tier"].value_counts()
        return {name: int(found.get(name, 0)) for name in TIER_ORDER}

    def reason(self, dealer_id: str) -> Message:
        """Return in one sentence why a dealer stands where it stands.

        Raises:
            KitError: no such dealer.
        """
        row = self._row(dealer_id)
        if str(dealer_id) in self.unplaced:
            return self.unplaced[str(dealer_id)]
        place = self._places[str(dealer_id)]
        known = {name: float(self.scores[name].iloc[place]) for name in self._named("potential")}
        points = {name: score for name, score in known.items() if np.isfinite(score)}
        best = max(points, key=lambda name: points[name])
        worst = min(reversed(points), key=lambda name: points[name])
        return Message(
            "tiering.reason" if len(points) > 1 else "tiering.reason_single",
            dealer=row["dealer_name"],
            tier=Message("tiering.tier_" + row["tier"]),
            value=float(row["value_yuan"]),
            rank=int(row["rank"]),
            dealers=len(self.table),
            value_score=float(row["value_score"]),
            cut_value=self.cut_value,
            potential_score=float(row["potential_score"]),
            cut_potential=self.cut_potential,
            best=_indicator(best),
            best_score=points[best],
            worst=_indicator(worst),
            worst_score=points[worst],
        )

    def _named(self, axis: Axis) -> list[str]:
        return [name for name in self.used if INDICATORS[name].axis == axis]

    def strategy(self, tier_name: str) -> Message:
        """Return the support strategy of a tier. Source: C1 (treatment)."""
        self._tier(tier_name)
        return Message("tiering.strategy_" + tier_name)

    def treatment(self, tier_name: str) -> Message:
        """Return how deep the joint plan goes and how often it is reviewed. Source: 2.5 [D]."""
        rule = self._tier(tier_name)
        return Message(
            "tiering.treatment", depth=Message("tiering.depth_" + rule.depth), months=rule.review_months
        )

    def _tier(self, name: str) -> TierRule:
        if name not in self.rules.tiers:
            raise KitError("tiering.tier_unknown", tier=str(name), there=list(self.rules.tiers))
        return self.rules.tiers[name]

    def gate(self, dealer_id: str) -> Message | None:
        """Return why a joint plan should wait although the tier asks for one; None if none does.

        Source: E31 (will and skill before any joint plan); the limits are our design.
        """
        row = self._row(dealer_id)
        figures = self.measured.figures
        if row["tier"] not in ("key", "potential"):
            return None
        for name, least in self.rules.gate.items():
            score = float(figures[name].loc[str(dealer_id)]) if name in figures else np.nan
            if score < least:
                return Message("tiering.gate_" + name, dealer=row["dealer_name"], score=score, least=least)
        return None

    @cached_property
    def stability(self) -> Stability:
        """How far the result hangs on the weights; computed when first asked for."""
        parts = {}
        for axis in AXES:
            names = self._named(axis)
            parts[axis] = Shaken(
                scores={name: self.scores[name].to_numpy() for name in names},
                weights={name: self.used[name] for name in names},
                cut=self.rules.cuts[axis],
                base=self.table[f"{axis}_score"].to_numpy(dtype="float64"),
                boundary=self.cut_value if axis == "value" else self.cut_potential,
            )
        placed = self.table["tier"].notna().to_numpy(dtype=bool)
        return shake(parts, placed, self.table["dealer_id"], self.rules.stability)

    def confidence(self, dealer_id: str) -> Message:
        """Return how many of the sampled weightings put the dealer into the same tier."""
        row = self._row(dealer_id)
        share = float(self.stability.agreement.loc[str(dealer_id)])
        kind = (
            "unplaced"
            if np.isnan(share)
            else "firm"
            if share >= 0.9
            else "likely"
            if share >= 0.6
            else "open"
        )
        return Message(f"tiering.confidence_{kind}", dealer=row["dealer_name"], share=share)

    def said(self) -> list[object]:
        """Return the counts, the definition, the largest dealers and the notes."""
        top = (
            f"{row['dealer_id']} {row['dealer_name']}  {form(row['value_yuan'], 'money')}  "
            f"{tier_name(row['tier'])}"
            for row in self.table.nlargest(5, "value_yuan").to_dict("records")
        )
        return [self._counted(), self.definition, *top, *self.notes]

    def _counted(self) -> Message:
        counted = {f"n_{name}": dealers for name, dealers in self.counts().items()}
        return Message("tiering.counts", unplaced=len(self.unplaced), **counted)

    def _repr_html_(self) -> str:
        top = self.table.nlargest(_ROWS, "value_yuan")
        rows = [
            [
                str(row["dealer_name"]),
                form(row["value_yuan"], "money"),
                form(float(row["value_score"]), "1"),
                form(float(row["potential_score"]), "1"),
                tier_name(row["tier"]),
            ]
            for row in top.to_dict("records")
        ]
        counts, more = self._counted(), len(self.table) - len(top)
        below = [counts, self.definition, *([Message("tiering.more", dealers=more)] if more else [])]
        columns = heads("dealer", "amount", "value_score", "potential_score", "tier")
        return table_html(columns, rows, [*below, *self.notes])


def _indicator(name: str) -> Message:
    return Message("tiering.indicator_" + name)


def tier(dataset: Dataset | Measured, rules: Rules = DEFAULT_RULES) -> Tiering:
    """Place every dealer by value and potential in one of four tiers.

    Only indicators whose data exist are used, their weights brought to 100 within each axis. A dealer
    without potential data is not placed, and the reason is kept. Source: C1 (tiers), 2.5 (axes) [D].

    Args:
        dataset: tables of one maker's dealers, or what :func:`measure` returned for them.
        rules: weights and cuts; ready-made ones are in ``RULES``.

    Raises:
        KitError: no sales, a column missing, or rules that the data cannot serve.

    >>> dealers = pd.DataFrame({"dealer_id": ["D1", "D2", "D3"], "market_size_yuan": [9e6, 2e6, 5e6]})
    >>> lines = pd.DataFrame({"dealer_id": ["D1", "D2", "D3"], "amount_yuan": [3e6, 1e6, 2e6]})
    >>> result = tier(Dataset("example", {"dealers": dealers, "sell_in": lines}))
    >>> result.table.set_index("dealer_id")["tier"].to_dict()
    {'D1': 'key', 'D2': 'general', 'D3': 'general'}
    >>> print(result.reason("D1").say("en"))
    D1 is “Key”: CNY 3.00 m, number 1 of 3; ...
    """
    measured = dataset if isinstance(dataset, Measured) else measure(dataset)
    scores = {
        str(name): percentile_scores(figures.to_numpy(dtype="float64"))
        for name, figures in measured.figures.items()
    }
    used, left_out = _choose(measured, scores, rules)
    axes = {axis: _place(axis, measured, scores, used, rules) for axis in AXES}
    value, potential = axes["value"], axes["potential"]
    table = _table(measured, value, potential)
    unplaced = _unplaced(table, value, potential)
    chosen = pd.DataFrame({name: scores[name] for name in used}, index=measured.dealers.index)
    notes = (*measured.notes, *_remarks(table, axes, rules))
    return Tiering(table, value.cut, potential.cut, unplaced, rules, used, left_out, chosen, measured, notes)


def _choose(
    measured: Measured, scores: Mapping[str, Floats], rules: Rules
) -> tuple[Mapping[str, float], Mapping[str, Message]]:
    """Which indicators count, with points that sum to 100 per axis, and why the others do not."""
    left_out = dict(measured.missing)
    usable: list[str] = []
    for name in scores:
        indicator = INDICATORS[name]
        amount = rules.only_amount(indicator.axis)
        if amount is not None and name != amount:
            left_out[name] = Message("tiering.left_amount_only", amount=_indicator(amount))
        elif rules.weights[name] == 0 and name != amount:
            left_out[name] = Message("tiering.left_no_weight")
        elif _flat(scores[name]):
            left_out[name] = Message("tiering.left_all_equal", dealers=int(np.isfinite(scores[name]).sum()))
        elif any(other in usable for other in indicator.only_without):
            left_out[name] = Message("tiering.left_stand_in")
        else:
            usable.append(name)
    return MappingProxyType(_points(usable, rules)), MappingProxyType(left_out)


def _points(usable: list[str], rules: Rules) -> dict[str, float]:
    points: dict[str, float] = {}
    for axis in AXES:
        names = [name for name in usable if INDICATORS[name].axis == axis]
        total = sum(rules.weights[name] for name in names)
        points |= {name: rules.weights[name] / total * 100 if total else 100.0 for name in names}
    return points


def _flat(scores: Floats) -> bool:
    known = scores[np.isfinite(scores)]
    return bool(known.size == 0 or known.min() == known.max())


def _place(
    axis: Axis, measured: Measured, scores: Mapping[str, Floats], used: Mapping[str, float], rules: Rules
) -> _Placed:
    weights = {name: points for name, points in used.items() if INDICATORS[name].axis == axis}
    nothing = np.full(len(measured.dealers), np.nan)
    if not weights:
        return _Placed(nothing, float("nan"), weights, _why_not(axis, measured, rules))
    score, known = combine({name: scores[name] for name in weights}, weights)
    score = np.where(known * 100 + 1e-9 >= rules.least_known, score, np.nan)
    cut = _cut(axis, score, measured, rules)
    if np.isnan(cut):
        return _Placed(score, cut, weights, Message(f"tiering.unplaced_equal_{axis}"))
    return _Placed(score, cut, weights, None)


def _why_not(axis: Axis, measured: Measured, rules: Rules) -> Message:
    """Why a whole axis is empty: one dealer only, all alike, or no data."""
    if len(measured.dealers) == 1:
        return Message("tiering.unplaced_alone")
    amount = rules.only_amount(axis)
    if amount is not None and amount in measured.missing:
        return Message("tiering.unplaced_amount", amount=_indicator(amount), why=measured.missing[amount])
    if any(INDICATORS[str(name)].axis == axis for name in measured.figures):
        return Message(f"tiering.unplaced_equal_{axis}")
    return Message("tiering.unplaced_no_potential")


def _cut(axis: Axis, score: Floats, measured: Measured, rules: Rules) -> float:
    """The boundary on this axis; NaN if no two dealers differ."""
    known = np.isfinite(score)
    cut = rules.cuts[axis]
    if cut.kind == "score":
        return float(cut.at)
    if known.sum() < 2 or _flat(score):
        return float("nan")
    if cut.kind == "share":
        return boundary_at_share(score[known], cut.at / 100)
    amounts = measured.figures[rules.only_amount(axis)].to_numpy(dtype="float64")[known]
    least = cut.at
    if cut.kind == "carries":
        many = carrying(amounts, cut.at / 100)
        least = float(np.sort(amounts)[::-1][many - 1]) if many else float("inf")
    return boundary_of_amount(score[known], amounts, least)


def _table(measured: Measured, value: _Placed, potential: _Placed) -> pd.DataFrame:
    amounts = measured.figures["sales"].to_numpy(dtype="float64")
    ordered = np.sort(amounts)
    high, grows = value.score >= value.cut, potential.score >= potential.cut
    tiers = np.where(high, np.where(grows, "key", "advantage"), np.where(grows, "potential", "general"))
    placed = np.isfinite(value.score) & np.isfinite(potential.score)
    placed &= bool(np.isfinite(value.cut) and np.isfinite(potential.cut))
    return pd.DataFrame(
        {
            "dealer_id": measured.dealers.index.to_numpy(),
            "dealer_name": measured.dealers["dealer_name"].to_numpy(),
            "value_yuan": amounts,
            "rank": (len(ordered) - np.searchsorted(ordered, amounts, side="right") + 1).astype("int64"),
            "value_score": value.score,
            "potential_score": potential.score,
            "tier": pd.Series(tiers, dtype="str").where(placed),
        }
    )


def _unplaced(table: pd.DataFrame, value: _Placed, potential: _Placed) -> Mapping[str, Message]:
    out = table[table["tier"].isna()]
    whole = value.reason or potential.reason
    gaps = list(potential.weights)
    found = {}
    for dealer, name, points in zip(out["dealer_id"], out["dealer_name"], out["value_score"], strict=True):
        if whole is not None:
            why = whole
        elif np.isnan(points):
            why = Message("tiering.unplaced_value_gap")
        else:
            why = Message("tiering.unplaced_potential_gap", columns=gaps)
        found[str(dealer)] = Message("tiering.unplaced", dealer=name, why=why)
    return MappingProxyType(found)


def _remarks(table: pd.DataFrame, axes: Mapping[Axis, _Placed], rules: Rules) -> list[Message]:
    """What a reader must know beside the table: tiny groups, ties at the line, lines that nobody crosses."""
    placed = int(table["tier"].notna().sum())
    said = [Message("tiering.few", dealers=placed)] if 0 < placed < _FEW else []
    for axis, part in axes.items():
        known = part.score[np.isfinite(part.score)]
        if not (known.size and np.isfinite(part.cut)):
            continue
        high, wanted = int((known >= part.cut).sum()), rules.cuts[axis].at / 100 * known.size
        if rules.cuts[axis].kind == "share" and abs(high - wanted) >= 1 and known.size > 2:
            said.append(Message(f"tiering.tied_{axis}", high=high, wanted=round(wanted)))
        elif high in (0, known.size):
            said.append(Message(f"tiering.one_sided_{axis}", dealers=high))
    return said
