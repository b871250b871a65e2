"""How an item is called in a sentence: goal 2 “Offtake”."""

from collections.abc import Sequence
from datetime import date

from jbptools.plan.model.contents import Contents
from jbptools.plan.model.fields import section_label
from jbptools.plan.model.parts import Item
from jbptools.words import Message, Shown

__all__ = ["item_name", "joined"]


def item_name(plan: Contents, item: Item) -> Message:
    """Return how to call an item of the plan: its part, its number in the list, its own words.

    >>> from jbptools.plan import Plan
    >>> plan = Plan.new("Hua", "en").with_goal(name="Offtake").with_goal()
    >>> item_name(plan, plan.goals[0]).say("en"), item_name(plan, plan.goals[1]).say("zh")
    ('goal 1 “Offtake”', '第 2 条目标')
    """
    section, index = plan.place_of(item.id)
    if section == "actuals":
        return _figure_of(plan, item)
    part = section_label(section)
    if item.called:
        return Message("plan.item_called", part=part, number=index + 1, text=item.called)
    return Message("plan.item_number", part=part, number=index + 1)


def _figure_of(plan: Contents, item: Item) -> Message:
    """A month's figure is called by its line and month, not by its place in the list."""
    line = next((line for line in plan.scorecard if line.id == getattr(item, "line", "")), None)
    called = Shown(f"“{line.called}”") if line and line.called else Message("plan.part_score_line")
    month = getattr(item, "month", "")
    shown = Shown(date.fromisoformat(f"{month}-01"), "month") if month else Message("plan.diff_empty")
    return Message("plan.item_of_month", item=called, month=shown)


def joined(messages: Sequence[Message]) -> Message:
    """Return several sentence parts as one list in the reader's language.

    >>> joined([Message("plan.field_baseline"), Message("plan.field_target")]).say("zh")
    '基线值、目标值'
    """
    if not messages:
        return Shown("")
    result = messages[0]
    for message in messages[1:]:
        result = Message("plan.and_then", first=result, next=message)
    return result
