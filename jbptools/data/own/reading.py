"""Own data in a notebook: ``jbp.read("sales.csv", "dealers.xlsx")``."""

from collections.abc import Mapping as Answers
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from jbptools.data.dataset import Dataset, VatBasis
from jbptools.data.importing import Mapping
from jbptools.data.own.files import OwnFiles, SourcePart
from jbptools.data.own.looking import look
from jbptools.words import KitError, Message

__all__ = ["files_of", "read"]

_VAT: tuple[VatBasis, ...] = ("ex", "inc", "unknown")


def read(
    *files: str | Path | bytes | pd.DataFrame,
    currency: str | None = None,
    vat: str | float | None = None,
    answers: Answers[str, str] = MappingProxyType({}),
) -> Dataset:
    r"""Read own files the way the homework app does; the dataset shows what was read.

    Args:
        files: paths, file contents or DataFrames: sales, targets, a list of dealers ...
        currency: ISO code of every amount, where the files don't say it or say it wrong.
        vat: ``"ex"``, ``"inc"`` or the rate that the amounts hold, e.g. 0.13.
        answers: key -> code for questions that the files raise; without them what is proposed is done, and
            the question stands among the dataset's notes.

    Raises:
        KitError: nothing can be read; the sentence says what was found and what to do.

    >>> days = ["2025-03-01", "2025-03-02"]
    >>> lines = pd.DataFrame({"dealer": ["Hua", "Heng"], "date": days, "amount": [5, 7]})
    >>> dataset = read(lines, currency="USD")
    >>> float(dataset.table("sell_in")["amount_yuan"].sum()), dataset.currency
    (12.0, 'USD')
    """
    own = files_of(*files)
    own.answers.update(answers)
    own.currency = currency or ""
    for part in own.parts.values():
        if isinstance(part, SourcePart):
            part.mapping = _with_vat(part.mapping, vat).model_copy(update={"answers": dict(answers)})
    seen = look(own)
    if seen.dataset is None:
        problems = [*seen.refused, *seen.asked]
        raise KitError(problems[0].key, **problems[0].values) if problems else KitError("own.nothing")
    return replace(seen.dataset, notes=(*seen.refused, *seen.asked, *seen.warned))


def files_of(*files: str | Path | bytes | pd.DataFrame) -> OwnFiles:
    """Return files as if they had been uploaded one after the other.

    Raises:
        KitError: there is no such file, or it can't be read.
    """
    own = OwnFiles()
    for number, file in enumerate(files, 1):
        name = Message("own.frame_name", number=number).say()
        if isinstance(file, pd.DataFrame):
            own.add(name + ".csv", file.to_csv(index=False).encode())
        elif isinstance(file, bytes):
            own.add(name, file)
        else:
            own.add(Path(file).name, _content(Path(file)))
    return own


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise KitError("own.no_such_file", file=str(path)) from None


def _with_vat(mapping: Mapping, vat: str | float | None) -> Mapping:
    """Return a mapping (and those along with it) with the VAT that the caller states.

    Raises:
        KitError: neither a basis nor a rate between 0 and 1.
    """
    if vat is None:
        return mapping
    rate = vat if isinstance(vat, (int, float)) else None
    if (rate is None and vat not in _VAT) or (rate is not None and not 0 <= rate < 1):
        raise KitError("own.bad_vat", vat=str(vat))
    change: dict[str, object] = {"vat": vat} if rate is None else {"vat": "inc", "vat_rate": float(rate)}
    also = tuple(_with_vat(one, vat) for one in mapping.also)
    return mapping.model_copy(update={**change, "also": also})
