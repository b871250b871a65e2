"""The catalogue of indicators as people look through it: what there is, how it is computed, who says so."""

from dataclasses import dataclass

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.review.kpi.catalogue import Kpi, catalogue
from jbptools.review.kpi.sheet import BLOCKS
from jbptools.words import Message, html, say
from jbptools.words.choices import one_of
from jbptools.words.telling import Telling

__all__ = ["Kpis", "kpis"]


@dataclass(frozen=True, repr=False)
class Kpis(Telling):
    """Indicators of the catalogue, block by block."""

    items: tuple[Kpi, ...]

    @property
    def table(self) -> pd.DataFrame:
        """DataFrame[kpi, block, name, formula, unit, direction, source], words in the language in force."""
        rows = [
            (one.id, one.block, str(one.name), str(one.formula), one.unit, one.direction, one.source)
            for one in self.items
        ]
        columns = ["kpi", "block", "name", "formula", "unit", "direction", "source"]
        return pd.DataFrame(rows, columns=columns)

    def said(self) -> list[object]:
        """Return the ids of each block."""
        held = {block: [one.id for one in self.items if one.block == block] for block in BLOCKS}
        lines = (f"{Message(f'kpi.block_{name}')}: {', '.join(ids)}" for name, ids in held.items() if ids)
        return [Message("kpi.listed", kpis=len(self.items)), *lines]

    def _repr_html_(self) -> str:
        heads = [say(f"kpi.head_{name}") for name in ("id", "block", "name", "formula", "source")]
        rows = [
            [one.id, Message(f"kpi.block_{one.block}"), one.name, one.formula, one.source]
            for one in self.items
        ]
        counted = [Message("kpi.listed", kpis=len(self.items))]
        return html.table(rows, heads, row_heads=True) + html.notes(counted)


def kpis(dataset: Dataset | None = None, block: str | None = None) -> Kpis:
    """Return the indicators there are, with definition, unit and source.

    Args:
        dataset: only those that these tables can answer; all if left out.
        block: only one block, e.g. ``"stock"``; all if left out.

    Raises:
        KitError: no such block; the sentence lists them.

    >>> kpis(block="stock").items[0].block
    'stock'
    """
    chosen = BLOCKS if block is None else (one_of("block", block, BLOCKS),)
    held = [one for one in catalogue().values() if one.block in chosen]
    if dataset is not None:
        held = [one for one in held if one.lacking(dataset) is None]
    return Kpis(tuple(sorted(held, key=lambda one: BLOCKS.index(one.block))))
