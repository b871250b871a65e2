"""The table at which both sides sit: proposals in turn, what each was worth, who gave for nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.economics.joint import JointValue
from jbptools.selling.deal.money import SIDES, DealModel, TermSheet, checked_terms, deal_model, rules
from jbptools.words import KitError, Message, Shown, html, say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["DealTable", "Move", "deal"]

#: a change of a side's gain below this is no concession, yuan a year
NOISE = 500.0


def _heads(*names: str) -> list[Message]:
    return [Message(f"deal.{name}") for name in names]


@dataclass(frozen=True)
class Move:
    """One proposal: by whom, what it changed, and what the change is worth to each side, yuan a year."""

    number: int
    side: str
    changed: Mapping[str, tuple[float, float]]
    dealer: float
    maker: float
    for_nothing: bool

    @property
    def message(self) -> Message:
        """The move as a sentence."""
        terms = [
            Message(
                "deal.changed",
                term=Message(f"deal.term_{name}"),
                before=_shown(name, before),
                after=_shown(name, after),
            )
            for name, (before, after) in self.changed.items()
        ]
        key = "deal.gave" if self.for_nothing else "deal.moved"
        return Message(
            key,
            number=self.number,
            side=Message(f"deal.side_{self.side}"),
            terms=terms,
            dealer=self.dealer,
            maker=self.maker,
        )


def _shown(name: str, value: float) -> Message:
    spec = next(term["form"] for term in rules()["terms"] if term["id"] == name)
    return Message(f"deal.as_{spec}", value=value)


class DealTable:
    """A negotiation over the terms of one dealer.

    >>> from jbptools.data import case
    >>> table = deal(case(), "D001")
    >>> move = table.propose("maker", support=100_000)
    >>> move.for_nothing
    True
    >>> table.propose("maker", growth=0.08, claim_days=45).for_nothing
    False
    """

    def __init__(self, model: DealModel) -> None:
        self.model = model
        self.terms: TermSheet = dict(model.status_quo)
        self.log: list[Move] = []

    def propose(self, side: str, **terms: Any) -> Move:
        """Put changed terms on the table; the others stay.

        Args:
            side: ``"dealer"`` or ``"maker"``: who proposes.
            terms: ``growth`` and ``rebate_rate`` as fractions, ``stock_days``, ``claim_days`` and
                ``credit_days`` in days, ``support`` in yuan a year.

        Raises:
            KitError: no such side or term, a value that cannot be, or nothing changed.
        """
        if side not in SIDES:
            raise KitError("deal.no_side", name=side, there=list(SIDES))
        sheet = checked_terms(terms, self.terms)
        changed = {name: (self.terms[name], sheet[name]) for name in sheet if sheet[name] != self.terms[name]}
        if not changed:
            raise KitError("deal.nothing_changed")
        before, after = self.model.gains(self.terms), self.model.gains(sheet)
        by = {name: float(after[name] - before[name]) for name in SIDES}
        alone = [self._alone(side, name, new) for name, (_, new) in changed.items()]
        # given for nothing: the mover loses, and no changed term pays him anything back
        for_nothing = by[side] < -NOISE and all(one <= NOISE for one in alone)
        move = Move(len(self.log) + 1, side, changed, by["dealer"], by["maker"], for_nothing)
        self.terms = sheet
        self.log.append(move)
        return move

    def _alone(self, side: str, name: str, new: float) -> float:
        """What one changed term alone is worth to the side that moves."""
        changed = {**self.terms, name: new}
        return float(self.model.gains(changed)[side] - self.model.gains(self.terms)[side])

    @property
    def value(self) -> JointValue:
        """What the terms on the table are worth to both, and whether it is a win for both."""
        return self.model.value(self.terms)

    @property
    def left(self) -> float:
        """How much more both together could have without hurting either, yuan a year."""
        return self.model.left_on_table(self.terms)[0]

    @property
    def broken(self) -> tuple[Message, ...]:
        """The limits that the terms on the table break, as sentences."""
        return tuple(
            Message(
                "deal.broken",
                side=Message(f"deal.side_{side}"),
                term=Message(f"deal.term_{name}"),
                value=_shown(name, self.terms[name]),
            )
            for side, name in self.model.outside(self.terms)
        )

    @property
    def table(self) -> "pd.DataFrame":
        """DataFrame[term, today, table]: the terms as they are and as they lie on the table."""
        import pandas as pd

        today = self.model.status_quo
        rows = [(name, float(today[name]), float(value)) for name, value in self.terms.items()]
        return pd.DataFrame(rows, columns=["term", "today", "table"])

    def card(self, side: str, language: str | None = None) -> str:
        """Return one side's confidential card as HTML: its limits and its best alternative.

        Raises:
            KitError: no such side.
        """
        if side not in SIDES:
            raise KitError("deal.no_side", name=side, there=list(SIDES))
        rows = []
        for term in rules()["terms"]:
            name, bounds = term["id"], term[side]
            limits = [
                say(f"deal.bound_{bound}", language, value=_shown(name, value))
                for bound, value in bounds.items()
            ]
            now = _shown(name, self.model.status_quo[name])
            rows.append((Message(f"deal.term_{name}"), now, " ".join(limits) or Message("deal.open")))
        title = Message("deal.card", side=Message(f"deal.side_{side}"))
        batna = Message("deal.batna", value=self.model.batna(side))
        return html.tag(
            "div",
            html.tag("h4", title, language=language),
            html.table(rows, _heads("term", "today", "limit"), row_heads=True, language=language),
            html.notes([batna, *self.model.assumed], language=language),
            class_="jbp-card",
        )

    def remarks(self) -> tuple[Message, ...]:
        """Return what to say about the terms on the table: limits, the test of both, what was left."""
        value, left = self.value, self.left
        gave = [one.number for one in self.log if one.for_nothing]
        said = [*self.model.assumed, *self.broken, *value.failures]
        if value.win_win:
            said.append(Message("deal.win", dealer=value.dealer_gain, maker=value.maker_gain))
        said.append(Message("deal.left" if left > NOISE else "deal.frontier", left=left))
        once = float(self.model.gains(self.terms)["once"])
        if once > NOISE:
            said.append(Message("deal.once", once=once))
        if gave:
            said.append(Message("deal.gifts", moves=gave))
        return tuple(said)

    def html(self, language: str | None = None) -> str:
        """Return terms, both gains, remarks and the log as HTML."""
        rows: list[tuple[object, ...]] = [
            (Message(f"deal.term_{name}"), _shown(name, self.model.status_quo[name]), _shown(name, value))
            for name, value in self.terms.items()
        ]
        value = self.value
        for side, gain in (("dealer", value.dealer_gain), ("maker", value.maker_gain)):
            rows.append((Message("deal.gain", side=Message(f"deal.side_{side}")), "", Shown(gain, "money")))
        log = [html.tag("li", one.message, language=language) for one in self.log]
        return (
            html.table(rows, _heads("term", "today", "table"), row_heads=True, language=language)
            + html.listing(self.remarks(), language=language)
            + html.tag("ol", *log)
            + html.notes([Message("deal.assumed", **rules()["assumptions"])], language=language)
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return "\n".join([*(str(one.message) for one in self.log), *map(str, self.remarks())])


def deal(dataset: "Dataset | Dealer | None", dealer_id: str = "") -> DealTable:
    """Return a fresh table over a dealer's terms, for two groups to negotiate at.

    Args:
        dataset: own tables, ``jbp.case()``, or a dealer.
        dealer_id: which dealer of the tables.

    Raises:
        KitError: no such dealer, or no profit and loss of his.

    >>> from jbptools.data import case
    >>> table = deal(case(), "D001")
    >>> table.value.win_win, table.left > 0
    (False, True)
    """
    return DealTable(deal_model(dataset, dealer_id))
