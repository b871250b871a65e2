"""The pie of both sides: a plan is joint only if each earns more than without it."""

from collections.abc import Sequence
from dataclasses import dataclass

from jbptools.economics.sheet import Line, Sheet, checked
from jbptools.words import Message

__all__ = ["JointValue", "joint_value"]


@dataclass(frozen=True, repr=False)
class JointValue(Sheet):
    """Change of both profits and of the dealer's return, and the reasons why it is no win for both yet."""

    dealer_gain: float
    maker_gain: float
    roi_before: float | None
    roi_after: float | None
    cash_peak: float
    cash_limit: float | None
    failures: tuple[Message, ...]

    @property
    def total(self) -> float:
        """The pie: both gains together."""
        return self.dealer_gain + self.maker_gain

    @property
    def dealer_share(self) -> float | None:
        """The dealer's part of the pie; None where there is none to share."""
        return self.dealer_gain / self.total if self.total > 0 else None

    @property
    def win_win(self) -> bool:
        """Whether every condition holds."""
        return not self.failures

    @property
    def definition(self) -> Message:  # type: ignore[override]
        """The conditions."""
        return Message("economics.joint_definition")

    def remarks(self) -> Sequence[Message]:
        """Return the definition and every condition that fails."""
        return (self.definition, *self.failures)

    def lines(self) -> Sequence[Line]:
        """Return both gains, the pie and the dealer's part."""
        rows = [
            ("dealer_gain", self.dealer_gain, "yuan"),
            ("maker_gain", self.maker_gain, "yuan"),
            ("pie", self.total, "yuan"),
            ("dealer_share", self.dealer_share, "percent"),
            ("roi_before", self.roi_before, "percent"),
            ("roi_after", self.roi_after, "percent"),
            ("cash_peak", self.cash_peak, "yuan"),
        ]
        return [Line(name, Message(f"economics.line_{name}"), value, spec) for name, value, spec in rows]


def joint_value(
    dealer_gain: float,
    maker_gain: float,
    roi_before: float | None = None,
    roi_after: float | None = None,
    cash_peak: float = 0.0,
    cash_limit: float | None = None,
    dealer_batna: float = 0.0,
    maker_batna: float = 0.0,
) -> JointValue:
    """Return whether a plan is a win for both. Source: reference 5.4 [D], M9, G121 G122.

    Both gain more than their best alternative, the dealer's ROI does not fall, his cash stays within limits.

    Args:
        dealer_gain: change of the dealer's net profit, yuan a year.
        maker_gain: change of the maker's contribution, yuan a year.
        roi_before: dealer ROI without the plan; None = not known, then not tested.
        roi_after: dealer ROI with it.
        cash_peak: most money out at a month end, yuan.
        cash_limit: what the owner can bear; None = not known.
        dealer_batna: the dealer's gain from his best alternative, yuan a year.
        maker_batna: the maker's.

    >>> good = joint_value(120_000, 300_000, roi_before=0.176, roi_after=0.21)
    >>> good.win_win, round(good.dealer_share, 2)
    (True, 0.29)
    >>> joint_value(-20_000, 300_000).win_win
    False
    """
    checked(dealer_gain=dealer_gain, maker_gain=maker_gain, cash_peak=cash_peak)
    tests = (
        (dealer_gain > dealer_batna, Message("economics.fail_dealer", gain=dealer_gain, batna=dealer_batna)),
        (maker_gain > maker_batna, Message("economics.fail_maker", gain=maker_gain, batna=maker_batna)),
        (
            _not_lower(roi_before, roi_after),
            Message("economics.fail_roi", before=roi_before, after=roi_after),
        ),
        (
            cash_limit is None or cash_peak <= cash_limit,
            Message("economics.fail_cash", peak=cash_peak, limit=cash_limit),
        ),
    )
    failures = tuple(message for holds, message in tests if not holds)
    return JointValue(dealer_gain, maker_gain, roi_before, roi_after, cash_peak, cash_limit, failures)


def _not_lower(before: float | None, after: float | None) -> bool:
    return before is None or after is None or after >= before - 1e-9
