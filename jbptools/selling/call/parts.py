"""What stands in a call plan: who is there and what each wants, one aim, proofs, trades."""

from dataclasses import dataclass

from jbptools.dealers.dealer import Dealer
from jbptools.selling.opening.questions import TypedQuestion

__all__ = ["ROLES", "Aim", "Attendee", "Call", "Proof", "Trade"]

ROLES = ("owner", "money", "user", "technical", "coach")


@dataclass(frozen=True)
class Attendee:
    """Somebody at the table: name, part, and their picture of a good result in their own words.

    Args:
        name: what to call them.
        role: ``owner`` (last word), ``money``, ``user``, ``technical`` (can say no), ``coach`` (guides us).
        achieve: what they want to reach.
        fix: what they want mended.
        avoid: what must not happen to them.
    """

    name: str = ""
    role: str = "owner"
    achieve: str = ""
    fix: str = ""
    avoid: str = ""


@dataclass(frozen=True)
class Aim:
    """The single sales objective: one thing, counted, for somebody, by a date."""

    what: str = ""
    how_much: str = ""
    who: str = ""
    by_when: str = ""


@dataclass(frozen=True)
class Proof:
    """What we say, what it means for them, and the row of the review that proves it.

    ``evidence`` is an indicator of ``jbp.kpi`` (``claim_days``) or a figure of a dialogue (``freed``).
    """

    point: str = ""
    so_what: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Trade:
    """What we give, and what we get for it."""

    give: str = ""
    get: str = ""


@dataclass(frozen=True)
class Call:
    """The parts of a plan of one meeting; ``of``: the dealer whose figures prove it, where he is known."""

    dealer: str = ""
    of: Dealer | None = None
    when: str = ""
    attendees: tuple[Attendee, ...] = ()
    reason: str = ""
    aim: Aim = Aim()
    best: str = ""
    minimum: str = ""
    questions: tuple[TypedQuestion, ...] = ()
    proofs: tuple[Proof, ...] = ()
    trades: tuple[Trade, ...] = ()
