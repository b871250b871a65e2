"""Which dealers a dataset holds, and what to say to somebody who asks for another one."""

from typing import Any

from jbptools.data.dataset import Dataset
from jbptools.data.names import names_of
from jbptools.words import KitError
from jbptools.words.choices import nearest

__all__ = ["checked_dataset", "dealer_ids", "known_dealer"]

_SOME = 8
#: where dealers stand: a list may be missing or not hold them all
_TABLES = ("dealers", "dealer_pnl", "dealer_balance", "offtake", "sell_in", "targets", "coverage", "stock")


def checked_dataset(dataset: Any) -> Dataset:
    """Return the dataset.

    Raises:
        KitError: it is something else; the sentence says what a dataset is and where one comes from.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> checked_dataset("D001")
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: The first argument must be a dataset, but it is “D001” (str). ...
    """
    if not isinstance(dataset, Dataset):
        shown = str(dataset) if isinstance(dataset, (str, int, float)) else "…"
        raise KitError("data.no_dataset", given=shown, kind=type(dataset).__name__)
    return dataset


def dealer_ids(dataset: Dataset) -> tuple[str, ...]:
    """Return the ids of all dealers that the dataset holds, in whichever of its main tables.

    >>> from jbptools.data import case
    >>> dealer_ids(case())[:2], len(dealer_ids(case()))
    (('D001', 'D002'), 60)
    """

    def look() -> tuple[str, ...]:
        found: dict[str, None] = {}
        for name in _TABLES:
            if dataset.has(name) and "dealer_id" in dataset.table(name):
                found |= dict.fromkeys(dataset.table(name)["dealer_id"].dropna().astype(str).unique())
        return tuple(sorted(found))

    return dataset.once("dealer_ids", look)


def known_dealer(dataset: Dataset, dealer_id: Any) -> str:
    """Return a dealer's id if the dataset holds him.

    Args:
        dataset: any.
        dealer_id: an id; a name is understood where it is one dealer's whole name.

    Raises:
        KitError: there is no dataset or no such dealer; the sentence names near ones and some of all.

    >>> from jbptools.data import case
    >>> known_dealer(case(), "D001"), known_dealer(case(), "Huashun Trading")
    ('D001', 'D001')
    """
    there = dealer_ids(checked_dataset(dataset))
    given = str(dealer_id)
    if given in there:
        return given
    named = {
        name: one
        for language in ("en", "zh")
        for one, name in names_of(dataset, "dealer_id", language).items()
    }
    if given in named:
        return named[given]
    close = [
        f"{named.get(word, word)} ({word})" if word in named else word
        for word in nearest(given, [*there, *named])
    ]
    key = "data.no_dealer_close" if close else "data.no_dealer"
    some = [*there[:_SOME], *(["…"] if len(there) > _SOME else [])]
    raise KitError(key, dealer=given, close=close, count=len(there), there=some)
