"""Names as numbers: a column of texts becomes a short list of names and one small number a line."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

__all__ = ["NumberedNames", "numbered"]


@dataclass(frozen=True)
class NumberedNames:
    """A column of names as numbers: ``names[codes[i]]`` is the name of line ``i``; -1 is no name."""

    names: pd.Index
    codes: NDArray[np.int32]


def numbered(names: pd.Series) -> NumberedNames:
    """Number the names in order of the alphabet; an empty name counts as none.

    >>> column = numbered(pd.Series(["Hua", "", "An", None, "Hua"]))
    >>> list(column.names), column.codes.tolist()
    (['An', 'Hua'], [1, -1, 0, -1, 1])
    """
    codes, found = _distinct(names)
    texts = np.where(found.isna(), "", found.astype(str).to_numpy(dtype=object))
    known, place = np.unique(texts, return_inverse=True)
    if len(known) and known[0] == "":
        known, place = known[1:], place - 1
    index = pd.Index(known, dtype="str")
    if np.array_equal(place, np.arange(len(place))):
        return NumberedNames(index, codes.astype("int32", copy=False))
    # one place more: a missing name has code -1
    places = np.append(place, -1).astype("int32")
    return NumberedNames(index, places[codes])


def _distinct(names: pd.Series) -> tuple[NDArray[Any], pd.Index]:
    """Each line's number and the names found, in any order, perhaps one twice."""
    if isinstance(names.dtype, pd.CategoricalDtype):
        return np.asarray(names.cat.codes), pd.Index(names.cat.categories)
    codes, found = pd.factorize(names)
    return codes, pd.Index(found)
