"""The tier map: every dealer by present value (across) and potential (up), with the cut lines.

Each tier has its own marker, colour and word. A slider redraws only what moves.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from jbptools.charts.canvas import NARROW, WIDE, Layers, heading, new_axes, new_figure, styled
from jbptools.charts.labels import Box, leader, place_labels
from jbptools.charts.letters import drawable, shorten
from jbptools.charts.picture import Picture, sentences
from jbptools.charts.stamps import Stamp, line, place, stamp
from jbptools.words import Message, current_language, form, say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, INK, SOFT, TIERS

__all__ = ["TierMap", "TieringLike", "tier_map"]

#: tier -> marker, its size in points, the same shape as a letter, corner of the map (right, top)
_LOOKS = {
    "key": ("*", 13.0, "★", (True, True)),
    "potential": ("^", 9.0, "▲", (False, True)),
    "advantage": ("s", 8.0, "■", (True, False)),
    "general": ("o", 7.5, "●", (False, False)),
}
_EDGE = 4.0
_BAND = 9.5
_MANY = 600


class TieringLike(Protocol):
    """What the map needs of a tiering."""

    table: pd.DataFrame
    cut_value: float
    cut_potential: float
    unplaced: Mapping[str, Message]


def _ids(highlight: str | Sequence[str] | None) -> list[str]:
    return [] if highlight is None else [highlight] if isinstance(highlight, str) else list(highlight)


def _thin(part: pd.DataFrame) -> pd.DataFrame:
    """Draw dealers that share a spot once where there are very many."""
    if len(part) <= _MANY:
        return part
    across = (part["value_score"] / 2).round().astype("int64")
    spots = across * 1000 + (part["potential_score"] / 2).round().astype("int64")
    return part[~spots.duplicated()]


class TierMap:
    """One map that is drawn again and again: axes and headings stay, dealers and cut lines move.

    Args:
        language: ``"zh"`` or ``"en"``; the current one if left out.
        narrow: for a phone held upright.
        labels: how many of the largest dealers carry their name.
    """

    @styled
    def __init__(
        self, language: Language | None = None, *, narrow: bool = False, labels: int | None = None
    ) -> None:
        self.language: Language = language or current_language()
        self.narrow = narrow
        self.labels = labels if labels is not None else (4 if narrow else 9)
        figure = new_figure(NARROW if narrow else WIDE)
        self.axes: Any = new_axes(figure, 44, 66, 14, 40)
        self.axes.set_xlim(-_EDGE, 100 + _EDGE)
        self.axes.set_ylim(-_BAND, 100 + _BAND)
        self.axes.set_xticks(range(0, 101, 20))
        self.axes.set_yticks(range(0, 101, 20))
        self.axes.tick_params(length=0)
        self.axes.set_xlabel(self._t("charts.value_axis"))
        self.axes.set_ylabel(self._t("charts.potential_axis"))
        heading(figure, self._t("charts.tier_title"))
        self._make_moving()
        self.layers = Layers(figure, [])
        self.height = float(figure.get_size_inches()[1]) * 72

    def _t(self, key: str, /, **values: Any) -> str:
        return say(key, self.language, **values)

    def _make_moving(self) -> None:
        self.fields = {tier: Rectangle((0, 0), 1, 1, color=TIERS[tier], alpha=0.07, lw=0) for tier in TIERS}
        for field in self.fields.values():
            self.axes.add_patch(field)
        self.cuts = [self.axes.axvline(50, color=SOFT, lw=1.2, ls=(0, (5, 3)))]
        self.cuts.append(self.axes.axhline(50, color=SOFT, lw=1.2, ls=(0, (5, 3))))
        self.marks: dict[str, Line2D] = {}
        for tier, (marker, size, _, _) in _LOOKS.items():
            (self.marks[tier],) = self.axes.plot(
                [], [], marker, ms=size, color=TIERS[tier], mec="white", mew=0.7, clip_on=False
            )
        (self.ring,) = self.axes.plot([], [], "o", ms=20, mfc="none", mec=ACCENT, mew=2.4, clip_on=False)

    @styled
    def update(self, tiering: TieringLike, highlight: str | Sequence[str] | None = None) -> Picture:
        """Draw this tiering and return the picture.

        Args:
            tiering: what :func:`jbptools.dealers.tiering.tier` returns.
            highlight: the dealer (or dealers) to ring and name.

        Source: C1 (the four tiers); the cut lines are our design.
        """
        table = tiering.table
        placed = table[table["tier"].notna()]
        chosen = _ids(highlight)
        self._move_cuts(float(tiering.cut_value), float(tiering.cut_potential))
        for tier, dots in self.marks.items():
            part = _thin(placed[placed["tier"] == tier])
            dots.set_data(part["value_score"], part["potential_score"])
        ringed = placed[placed["dealer_id"].isin(chosen)]
        self.ring.set_data(ringed["value_score"], ringed["potential_score"])
        cut = [*self.fields.values(), *self.cuts] if all(value == value for value in self.cut) else []
        ring = [self.ring] if len(ringed) else []
        self.layers.moving = [*cut, *self.marks.values(), *ring]
        svg = self.layers.svg(self._texts(tiering, placed, chosen))
        return Picture(svg, self._alt(tiering, placed, ringed), self._table(table), self.language)

    def _texts(self, tiering: TieringLike, placed: pd.DataFrame, chosen: list[str]) -> str:
        heads = self._headings(placed)
        names, lines = self._names(placed, chosen, [box for _, box in heads])
        stamps = [(one, box.left, box.bottom) for one, box in heads] + names + self._note(tiering)
        return "".join(lines) + place(stamps, self.height)

    def _move_cuts(self, value: float, potential: float) -> None:
        self.cut = (value, potential)
        if not all(each == each for each in self.cut):
            return
        self.cuts[0].set_xdata([value, value])
        self.cuts[1].set_ydata([potential, potential])
        for tier, (_, _, _, (right, top)) in _LOOKS.items():
            x = (value, 100 + _EDGE) if right else (-_EDGE, value)
            y = (potential, 100 + _BAND) if top else (-_BAND, potential)
            self.fields[tier].set_bounds(x[0], y[0], x[1] - x[0], y[1] - y[0])

    def _headings(self, placed: pd.DataFrame) -> list[tuple[Stamp, Box]]:
        """The tiers' names with their signs and counts, one in each corner."""
        counts = placed["tier"].value_counts()
        size = 11.5 if self.narrow else 13.0
        room = self._bounds()
        found = []
        for tier, (_, _, sign, (right, top)) in _LOOKS.items():
            count = self._t("charts.dealers", dealers=int(counts.get(tier, 0)))
            words = f"{sign} {self._t('charts.tier_' + tier)}{count}"
            one = stamp(words, size, TIERS[tier] if tier != "general" else SOFT, bold=True)
            left = room.right - one.width - 4 if right else room.left + 4
            bottom = room.top - size if top else room.bottom + 5
            found.append((one, Box(left, bottom, left + one.width, bottom + size)))
        return found

    def _names(
        self, placed: pd.DataFrame, chosen: list[str], heads: list[Box]
    ) -> tuple[list[tuple[Stamp, float, float]], list[str]]:
        """Names of the ringed and the largest dealers where there is room, and lines to those further off."""
        first = placed[placed["dealer_id"].isin(chosen)]
        rest = placed[~placed["dealer_id"].isin(chosen)].nlargest(self.labels, "value_yuan")
        named = pd.concat([first, rest]) if len(first) else rest
        size = 11.0 if self.narrow else 12.0
        texts = [shorten(name, 9 if self.narrow else 13) for name in named["dealer_name"]]
        points = [(float(x), float(y)) for x, y in self._pixels(named)]
        strong = len(first)
        marks = [11.0 if i < strong else 6.0 for i in range(len(texts))]
        obstacles = [*self._obstacles(placed), *heads]
        stamps, lines = [], []
        for spot in place_labels(texts, points, size, self._bounds(), obstacles, marks, strong):
            bold = spot.index < strong
            one = stamp(texts[spot.index], size, ACCENT if bold else INK, bold=bold)
            stamps.append((one, spot.box.left, spot.box.bottom + size * 0.28))
            if spot.led:
                point = points[spot.index]
                lines.append(line(point, leader(spot.box, *point), self.height, SOFT))
        return stamps, lines

    def _pixels(self, dealers: pd.DataFrame) -> np.ndarray:
        scores = dealers[["value_score", "potential_score"]].to_numpy(dtype=float)
        pixels: np.ndarray = self.axes.transData.transform(scores)
        return pixels

    def _bounds(self) -> Box:
        box = self.axes.bbox
        return Box(box.x0 + 2, box.y0 + 2, box.x1 - 2, box.y1 - 2)

    def _obstacles(self, placed: pd.DataFrame) -> list[Box]:
        """Points and cut lines that names should not cover."""
        dots = [Box(x - 7, y - 6, x + 7, y + 6) for x, y in self._pixels(_thin(placed))[:_MANY]]
        x, y = self.axes.transData.transform(self.cut)
        box = self._bounds()
        if x != x or y != y:
            return dots
        return [*dots, Box(x - 1, box.bottom, x + 1, box.top), Box(box.left, y - 1, box.right, y + 1)]

    def _note(self, tiering: TieringLike) -> list[tuple[Stamp, float, float]]:
        if not tiering.unplaced:
            return []
        limit = float(self.layers.figure.get_size_inches()[0]) * 72 / 11 - 3
        return [(stamp(shorten(self._unplaced(tiering), limit), 11, SOFT), 12.0, 9.0)]

    def _unplaced(self, tiering: TieringLike) -> str:
        names = tiering.table.set_index("dealer_id")["dealer_name"]
        some = [drawable(names.get(key, key)) for key in list(tiering.unplaced)[:5]]
        return self._t("charts.unplaced", dealers=len(tiering.unplaced), names=some)

    def _alt(self, tiering: TieringLike, placed: pd.DataFrame, ringed: pd.DataFrame) -> str:
        counts = placed["tier"].value_counts()
        parts = {f"n_{tier}": int(counts.get(tier, 0)) for tier in _LOOKS}
        said = [
            self._t(
                "charts.tier_alt",
                dealers=len(placed),
                value=float(tiering.cut_value),
                potential=float(tiering.cut_potential),
                **parts,
            )
        ]
        for _, row in ringed.iterrows():
            tier = self._t(f"charts.tier_{row['tier']}")
            said.append(self._t("charts.tier_chosen", dealer=row["dealer_name"], tier=tier))
        if tiering.unplaced:
            said.append(self._unplaced(tiering))
        return sentences(said, self.language)

    def _table(self, table: pd.DataFrame) -> pd.DataFrame:
        shown = table.nlargest(200, "value_yuan")

        def column(name: str, spec: str) -> list[str]:
            return [form(value, spec, self.language) for value in shown[name].astype(float)]

        tiers = [self._t(f"charts.tier_{tier}") if isinstance(tier, str) else "—" for tier in shown["tier"]]
        return pd.DataFrame(
            {
                self._t("charts.col_dealer"): shown["dealer_name"].astype(str).tolist(),
                self._t("charts.col_tier"): tiers,
                self._t("charts.col_value"): column("value_yuan", "money"),
                self._t("charts.col_value_score"): column("value_score", "1"),
                self._t("charts.col_potential_score"): column("potential_score", "1"),
            }
        )


def tier_map(
    tiering: TieringLike,
    highlight: str | Sequence[str] | None = None,
    language: Language | None = None,
    *,
    narrow: bool | None = None,
) -> Picture:
    """Draw dealers by value and potential with the cut lines, each tier with its own mark and word.

    Args:
        tiering: what :func:`jbptools.dealers.tiering.tier` returns.
        highlight: the dealer (or dealers) to ring and name.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        narrow: True for a phone only, False for a wide screen only; both if left out.

    Source: C1 (the four tiers); the cut lines are our design.
    """
    if narrow is not None:
        return TierMap(language, narrow=narrow).update(tiering, highlight)
    wide = TierMap(language).update(tiering, highlight)
    return wide.with_narrow(TierMap(language, narrow=True).update(tiering, highlight))
