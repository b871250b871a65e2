"""One opportunity, and a dealer's list of them: what each is worth, and what they bring together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from jbptools.review.opportunities.found import name_of
from jbptools.words import Message, form, html
from jbptools.words.telling import Telling

__all__ = ["Opportunities", "SizedOpportunity"]


@dataclass(frozen=True, repr=False)
class SizedOpportunity(Telling):
    """One opportunity, net of overlap, a year at full effect; yuan ex VAT, profit after tax.

    Args:
        rule: name of the rule that found it.
        driver: the driver of offtake that it raises; empty for money-only ones.
        message: what was found, with its figures.
        offtake_yuan: more offtake, its part of the joint effect.
        alone_yuan: more offtake if nothing else were done.
        dealer_profit_yuan: the dealer's gain after cost and tax; None without a profit and loss.
        maker_profit_yuan: the maker's gain; None where the maker's costs are not known.
        cost_yuan: yearly cost of getting it, already taken off the dealer's gain.
        cash_yuan: money it ties up; negative frees cash.
        roi_points: its part of the change of the dealer's ROI.
        ramp: part of it that the first twelve months bring.
        ease: 0 to 1.
        confidence: 0 to 1.
        whose: who has to act first: ``dealer``, ``maker`` or ``both``.
        evidence: the rows behind it.
        also: other rules that point at the same sales.
        charge: what a yuan of cash must earn beyond interest, a year; values cash in the order of the list.
    """

    rule: str
    driver: str
    message: Message
    offtake_yuan: float
    alone_yuan: float
    dealer_profit_yuan: float | None
    maker_profit_yuan: float | None
    cost_yuan: float
    cash_yuan: float
    roi_points: float | None
    ramp: float
    ease: float
    confidence: float
    whose: str
    evidence: pd.DataFrame
    also: tuple[str, ...] = ()
    charge: float = 0.0

    @property
    def name(self) -> Message:
        """What it is called."""
        return name_of(self.rule)

    @property
    def definition(self) -> Message:
        """How it was sized."""
        return Message("opportunity.sized_volume" if self.driver else "opportunity.sized_money")

    @property
    def value(self) -> float:
        """Both sides' gain of the first twelve months, yuan, less a charge on the cash it ties up."""
        gains = (self.dealer_profit_yuan or 0.0) + (self.maker_profit_yuan or 0.0)
        return (gains - self.cash_yuan * self.charge) * self.ramp

    @property
    def for_dealer(self) -> bool:
        """Whether the dealer gains: what costs him money stands at the end of the list, whatever it sells."""
        return self.dealer_profit_yuan is None or self.dealer_profit_yuan > 0

    @property
    def expected_yuan(self) -> float:
        """Offtake to be expected of it in the first twelve months: part x ramp x confidence."""
        return self.offtake_yuan * self.ramp * self.confidence

    @property
    def score(self) -> float:
        """Value x ease x confidence, the order of the list. Source: reference 5.3 [D]."""
        return self.value * self.ease * self.confidence

    @property
    def table(self) -> pd.DataFrame:
        """One row with its figures."""
        return pd.DataFrame(
            [[self.name.say(), *(getattr(self, one) for one in _FIGURES)]], columns=["name", *_FIGURES]
        )

    def said(self) -> list[object]:
        """Return what it is and what it brings."""
        gains = (self.offtake_yuan, self.dealer_profit_yuan, self.maker_profit_yuan, self.cash_yuan)
        heads = (Message(f"opportunity.col_{name}") for name in ("offtake", "dealer", "maker", "cash"))
        told = (f"{head} {form(value, 'money')}" for head, value in zip(heads, gains, strict=True))
        return [f"{self.name}: {self.message}", "  ".join(told)]

    def _repr_html_(self) -> str:
        return html.notes(self.said())


_FIGURES = (
    "rule",
    "whose",
    "offtake_yuan",
    "dealer_profit_yuan",
    "maker_profit_yuan",
    "cost_yuan",
    "cash_yuan",
    "roi_points",
    "ramp",
    "ease",
    "confidence",
    "score",
)


@dataclass(frozen=True, repr=False)
class Opportunities(Telling, Sequence[SizedOpportunity]):
    """A dealer's opportunities, best first, with what they bring together."""

    dealer_id: str
    items: tuple[SizedOpportunity, ...]
    base_yuan: float
    joint_yuan: float
    found_alone_yuan: float
    roi_before: float | None
    roi_after: float | None
    unchecked: Mapping[str, Message]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204 - as a tuple's
        return self.items[index]

    @property
    def counted_twice(self) -> float:
        """What adding up every finding alone would claim beyond the joint effect, yuan of offtake.

        Negative where hardly any two point at the same sales: the drivers then lift each other.
        """
        return self.found_alone_yuan - self.joint_yuan

    @property
    def expected_yuan(self) -> float:
        """Offtake to be expected of all in the first twelve months."""
        return sum(item.expected_yuan for item in self.items)

    @property
    def dealer_profit_yuan(self) -> float:
        """All of the dealer's gains, a year at full effect."""
        return sum(item.dealer_profit_yuan or 0.0 for item in self.items)

    @property
    def maker_profit_yuan(self) -> float:
        """All of the maker's gains, a year at full effect."""
        return sum(item.maker_profit_yuan or 0.0 for item in self.items)

    @property
    def cash_yuan(self) -> float:
        """Money tied up by all of them; negative frees cash."""
        return sum(item.cash_yuan for item in self.items)

    @property
    def definition(self) -> Message:
        """How they are sized and ranked."""
        return Message("opportunity.definition")

    @property
    def proof(self) -> Message:
        """The parts are the joint effect."""
        parts = sum(item.offtake_yuan for item in self.items)
        return Message(
            "opportunity.proof",
            parts=parts,
            joint=self.joint_yuan,
            difference=round(parts - self.joint_yuan, 2),
        )

    @property
    def table(self) -> pd.DataFrame:
        """One row per opportunity, best first."""
        rows = [[item.name.say(), *(getattr(item, name) for name in _FIGURES)] for item in self.items]
        return pd.DataFrame(rows, columns=["name", *_FIGURES])

    def said(self) -> list[object]:
        """Return the best ones in a line each, and what all bring together."""
        lines = (
            f"{item.name}  {form(item.offtake_yuan, 'money')}  {form(item.dealer_profit_yuan, 'money')}"
            for item in self.items[:7]
        )
        heads = (Message(f"opportunity.col_{name}") for name in ("name", "offtake", "dealer"))
        return ["  ".join(map(str, heads)), *lines, self.proof]

    def _repr_html_(self) -> str:
        heads = [
            Message(f"opportunity.col_{name}")
            for name in ("name", "found", "offtake", "dealer", "maker", "cash")
        ]
        money = ("offtake_yuan", "dealer_profit_yuan", "maker_profit_yuan", "cash_yuan")
        rows = [
            (item.name, item.message, *(form(getattr(item, name), "money") for name in money))
            for item in self.items
        ]
        shown = html.table(rows, heads, row_heads=True, numbers=range(2, 6))
        return shown + html.notes((self.definition, self.proof))
