"""Which fields each step of the plan shows, in reading order, and how wide."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["EVIDENCE", "FORMS", "MONEY", "OPPORTUNITIES", "SEASON", "SIGNING", "SWOT", "TOWS", "Form"]


@dataclass(frozen=True)
class Form:
    """One list of cards (a section of the plan) or one card (a single part, or the plan's own fields).

    Args:
        place: the plan's section or part, e.g. ``"goals"`` or ``"objective"``; ``""`` for its own fields.
        fields: their names; ``text:wide`` takes the whole row, ``name:half`` half of it.
        heading: the key of a message that stands above it, or ``""``.
        most: no further card is offered beyond this number; 0 for a single part.
    """

    place: str
    fields: str
    heading: str = ""
    most: int = 0

    @property
    def keys(self) -> list[str]:
        """The fields one by one, each with its width."""
        return self.fields.split()


FORMS: Mapping[str, tuple[Form, ...]] = MappingProxyType(
    {
        "people": (
            Form("dealer", "own_goals:wide alternative:wide relationship:wide", "apps.form_dealer"),
            Form("people", "name role said_on words:wide relationship_action:wide", "apps.form_people", 8),
            Form(
                "reality",
                "last_year_yuan best_month_yuan growth_past other_brands_share reps vans outlets_per_rep"
                " active_outlets stock_days max_stock_days credit_limit_yuan cash_limit_yuan",
                "homework.form_reality",
            ),
        ),
        "objective": (
            Form("objective", "text:wide by"),
            Form("", "starts ends maker_name author", "homework.form_frame"),
        ),
        "goals": (
            Form(
                "goals",
                "name:half side owner unit baseline target date opportunities:half assumption:half",
                most=6,
            ),
        ),
        "strategies": (
            Form("strategies", "text:wide why:half not_doing:half goals:half evidence:half", most=7),
        ),
        "plan": (
            Form(
                "actions",
                "text:half strategy:half side owner start end resource:half"
                " budget_maker budget_dealer status",
                most=60,
            ),
        ),
        "measures": (
            Form(
                "measures",
                "name:half strategy:half kind side unit baseline target date source:half",
                most=30,
            ),
        ),
        "agreement": (
            Form(
                "give_get",
                "dealer_does:half maker_gives:half condition:half unit threshold date stop_rule:wide",
                "apps.form_give_get",
                20,
            ),
            Form("reviews", "kind date notes:half", "apps.form_reviews", 20),
        ),
    }
)

#: the cards of the steps that have a page of their own
EVIDENCE = Form("evidence", "text:half kind grade unit value seen_on", most=60)
SWOT = Form("swot", "text:wide evidence:wide", most=12)
TOWS = Form("tows", "factors:half kind strategy text:wide", most=12)
OPPORTUNITIES = Form(
    "opportunities",
    "name:half evidence:half offtake_yuan dealer_profit_yuan maker_profit_yuan cash_yuan confidence",
    most=20,
)
SIGNING = (
    Form("meetings", "held_on who words:half changes:wide", "homework.form_meetings", 12),
    Form("signatures", "side name position signed_on", "homework.form_signatures", 6),
    Form("", "not_agreed:half no_jbp:half", "homework.form_not_signed"),
)
MONEY = Form(
    "money_page",
    "roi_variant:half roi_low roi_high dealer_alternative_yuan maker_alternative_yuan cash_limit_yuan",
)
SEASON = Form("money_page", "season:half season_source:half")
