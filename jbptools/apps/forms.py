"""Which fields each step of the plan shows, in reading order, and how wide."""

from dataclasses import dataclass

__all__ = ["FORMS", "Form"]


@dataclass(frozen=True)
class Form:
    """One list of cards (a section of the plan) or one card (a single part).

    Args:
        place: the plan's section or part, e.g. ``"goals"`` or ``"objective"``.
        keys: the fields; ``"text:wide"`` takes the whole row, ``"name:half"`` half of it.
        heading: the key of a message that stands above it, or ``""``.
        most: no further card is offered beyond this number; 0 for a single part.
    """

    place: str
    keys: tuple[str, ...]
    heading: str = ""
    most: int = 0


FORMS: dict[str, tuple[Form, ...]] = {
    "people": (
        Form("dealer", ("own_goals:wide", "alternative:wide", "relationship:wide"), "apps.form_dealer"),
        Form(
            "people",
            ("name", "role", "said_on", "words:wide", "relationship_action:wide"),
            "apps.form_people",
            8,
        ),
    ),
    "objective": (Form("objective", ("text:wide", "by")),),
    "goals": (
        Form(
            "goals",
            ("name:half", "side", "owner", "baseline", "target", "unit", "date", "assumption:wide"),
            most=6,
        ),
    ),
    "strategies": (Form("strategies", ("text:wide", "why:half", "not_doing:half", "goals:wide"), most=7),),
    "plan": (
        Form(
            "actions",
            (
                "text:half",
                "strategy:half",
                "side",
                "owner",
                "start",
                "end",
                "resource:half",
                "budget_maker",
                "budget_dealer",
                "status",
            ),
            most=60,
        ),
    ),
    "measures": (
        Form(
            "measures",
            (
                "name:half",
                "strategy:half",
                "kind",
                "side",
                "baseline",
                "target",
                "unit",
                "date",
                "source:half",
            ),
            most=30,
        ),
    ),
    "agreement": (
        Form(
            "give_get",
            (
                "dealer_does:half",
                "maker_gives:half",
                "condition:half",
                "threshold",
                "unit",
                "date",
                "stop_rule:wide",
            ),
            "apps.form_give_get",
            20,
        ),
        Form("reviews", ("kind", "date", "notes:half"), "apps.form_reviews", 20),
    ),
}
