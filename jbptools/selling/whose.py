"""Whose figures a talk, a call plan or a deal shows: a trainee's own dealer, or the case's.

The kit's dialogues are written for dealers of the case company; any other dealer can take their place.
"""

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer, dealer_of

__all__ = ["home", "whose"]


def home(dataset: "Dataset | Dealer | None" = None) -> Dataset:
    """Return the tables at hand; the case company's where nobody brought own ones."""
    from jbptools.data import case

    if isinstance(dataset, Dealer):
        return dataset.dataset
    return case() if dataset is None else dataset


def whose(dataset: "Dataset | Dealer | None", dealer_id: str) -> Dealer:
    """Return the dealer at hand: the one that was brought, or the one of that id.

    Args:
        dataset: own tables, a dealer of his own, or None for the case.
        dealer_id: which dealer of the tables.

    Raises:
        KitError: no such dealer; the sentence names near ones.

    >>> whose(None, "D001").names["en"]
    'Huashun Trading'
    """
    return dataset if isinstance(dataset, Dealer) else dealer_of(home(dataset), dealer_id)
