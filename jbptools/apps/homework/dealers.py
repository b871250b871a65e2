"""Step "dealers": all dealers in their tiers, with a picture; one is chosen."""

from html import escape

import ipywidgets as widgets
import pandas as pd

from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.dealers.tiering import Tiering
from jbptools.words import KitError, Message, form, say

__all__ = ["page"]

SHOWN = 12


def page(here: Here) -> widgets.Widget:
    """Return the page with the tiers; where the data do not allow it, a sentence says why."""
    desk, visitor = here.desk, here.visitor
    shown: list[widgets.Widget] = [parts.heading(say("apps.dealers_heading"), say("apps.dealers_lead"))]
    try:
        tiering = desk.tiering
    except KitError as problem:
        return widgets.VBox([*shown, widgets.HTML(parts.messages([("bad", problem.message)]))])
    there = set(tiering.table["dealer_id"].astype(str))
    said = widgets.HTML()
    ways = widgets.HBox().add_class("kit-row").add_class("kit-ways")
    picture = widgets.HTML().add_class("kit-picture")

    def complain(problem: str | Message) -> None:
        said.value = parts.messages([("bad", problem)])

    def known() -> str:
        """The plan's dealer as far as the data in use know it; a file that was changed may not."""
        return desk.plan.dealer.dealer_id if desk.plan.dealer.dealer_id in there else ""

    def draw() -> None:
        picture.value = desk.tier_picture(known())

    def choose(dealer_id: str) -> None:
        parts.put(ways, [])
        if dealer_id and desk.would_mix(dealer_id):
            ask(dealer_id)
            return
        if dealer_id:
            take(dealer_id)
        show_reason()

    def take(dealer_id: str) -> None:
        parts.put(ways, [])
        desk.choose_dealer(dealer_id)
        draw()
        show_reason()

    def ask(dealer_id: str) -> None:
        mine = desk.plan.dealer.name
        other = str(tiering.table.set_index("dealer_id").loc[dealer_id, "dealer_name"])
        said.value = parts.messages([("todo", say("apps.other_dealer", here=mine, there=other))])

        def begin() -> None:
            desk.begin_for(dealer_id)
            visitor.remember(desk.plan.id)
            here.go("dealers")

        def stay() -> None:
            pick.value = known()

        answers = [
            parts.button(say("apps.other_begin", there=other), begin, complain, "kit-primary"),
            parts.button(say("apps.other_stay", here=mine), stay, complain),
            parts.button(say("apps.other_same"), lambda: take(dealer_id), complain),
        ]
        parts.put(ways, answers)

    def show_reason() -> None:
        chosen = desk.plan.dealer.dealer_id
        if not chosen:
            said.value = parts.messages([("todo", say("apps.choose_dealer_todo"))])
            return
        if not known():
            said.value = parts.messages([("todo", say("apps.dealer_gone", dealer=desk.plan.dealer.name))])
            return
        said.value = parts.messages(
            [
                ("good", say("apps.dealer_chosen", dealer=desk.plan.dealer.name)),
                ("note", tiering.reason(chosen)),
            ]
        )

    options = [(say("apps.choose"), ""), *dealer_choices(tiering.table)]
    pick = parts.choice(say("apps.choose_dealer"), options, known(), choose, complain).add_class("kit-wide")
    draw()
    show_reason()
    notes = [("todo", reason) for reason in unplaced(tiering)]
    notes += [("note", note) for note in (tiering.definition, *list(tiering.notes)[:6])]
    return widgets.VBox(
        [
            *shown,
            pick,
            said,
            ways,
            widgets.HTML(counts(tiering.table)),
            picture,
            widgets.HTML(parts.title(say("apps.largest_dealers")) + parts.table(largest(tiering.table))),
            widgets.HTML(f"<h3>{escape(say('apps.how_tiered'))}</h3>" + parts.messages(notes)),
        ]
    )


def unplaced(tiering: Tiering) -> list[Message]:
    """Return why dealers could not be placed, and what would let them be."""
    if not tiering.unplaced:
        return []
    first = next(iter(tiering.unplaced.values()))
    return [
        Message("apps.unplaced", dealers=len(tiering.unplaced), first=first),
        Message("apps.add_potential"),
    ]


def dealer_choices(table: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the dealers for a list of choices, the largest first; equal names stay apart by their id."""
    ordered = table.sort_values("value_yuan", ascending=False)
    twice = ordered["dealer_name"].duplicated(keep=False)
    names = (
        ordered["dealer_name"]
        .astype(str)
        .where(~twice, ordered["dealer_name"].astype(str) + " (" + ordered["dealer_id"].astype(str) + ")")
    )
    texts = [
        f"{name} · {tier_name(tier)} · {form(float(value), 'money')}"
        for name, tier, value in zip(names, ordered["tier"], ordered["value_yuan"], strict=True)
    ]
    return list(zip(texts, ordered["dealer_id"].astype(str), strict=True))


def tier_name(tier: object) -> str:
    """Return a tier's name for a reader; a dealer that could not be placed has one of its own."""
    return say(f"apps.tier_{tier}") if isinstance(tier, str) and tier else say("apps.tier_none")


def counts(table: pd.DataFrame) -> str:
    """Return how many dealers each tier has and what they buy."""
    shown = []
    total = float(table["value_yuan"].sum())
    for tier in ("key", "potential", "advantage", "general"):
        rows = table[table["tier"] == tier]
        share = float(rows["value_yuan"].sum()) / total if total else float("nan")
        shown.append(
            (
                tier_name(tier),
                say("apps.dealer_count", dealers=len(rows)),
                say("apps.share_of_sales", share=share),
            )
        )
    return parts.figures(shown)


def largest(table: pd.DataFrame) -> pd.DataFrame:
    """Return the largest dealers as a reader sees them."""
    rows = table.sort_values("value_yuan", ascending=False).head(SHOWN)
    return pd.DataFrame(
        {
            say("apps.col_dealer"): rows["dealer_name"].astype(str),
            say("apps.col_tier"): [tier_name(tier) for tier in rows["tier"]],
            say("apps.col_value"): [form(float(value), "money") for value in rows["value_yuan"]],
            say("apps.col_value_score"): [form(float(score), "int") for score in rows["value_score"]],
            say("apps.col_potential_score"): [form(float(score), "int") for score in rows["potential_score"]],
        }
    )
