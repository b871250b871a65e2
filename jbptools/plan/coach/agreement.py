"""Give and get: conditions one can count, promises that we may make, and nothing that the law forbids."""

from collections.abc import Iterator, Mapping
from typing import Any

from jbptools.plan.coach.rules import Hit, is_rule, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import found
from jbptools.words import Message

__all__: list[str] = []

Limits = Mapping[str, Any]


def _missing(plan: Plan, key: str) -> Iterator[Hit]:
    for promise in plan.give_get:
        if getattr(promise, key) in (None, ""):
            yield on(plan, promise, "give_get", key)


@is_rule("nothing_exchanged")
def nothing_exchanged(plan: Plan, limits: Limits) -> Iterator[Hit]:
    if plan.strategies and not plan.give_get:
        yield Hit("give_get", Message("plan.step_agreement"), Message("coach.empty"))


@is_rule("promise_one_sided")
def promise_one_sided(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for promise in plan.give_get:
        gives, gets = bool(promise.maker_gives.strip()), bool(promise.dealer_does.strip())
        if gives != gets:
            yield on(plan, promise, "give_get", "dealer_does" if gives else "maker_gives")


@is_rule("promise_without_condition")
def promise_without_condition(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "condition")


@is_rule("promise_without_date")
def promise_without_date(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "date")


@is_rule("promise_without_stop")
def promise_without_stop(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _missing(plan, "stop_rule")


@is_rule("promise_beyond_authority")
def promise_beyond_authority(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for promise in plan.give_get:
        word = found(promise.maker_gives, limits["words"])
        if word and not promise.approved_by.strip():
            shown = Message("coach.word_there", word=word)
            yield on(plan, promise, "give_get", "approved_by", shown)


def _all_texts(plan: Plan) -> Iterator[tuple[str, Message, str]]:
    """Every text in which a promise or a condition may hide: ``(path, place, text)``."""
    for section, item in plan.items():
        if section in ("strategies", "actions", "give_get", "goals", "measures", "tows"):
            for key in ("text", "dealer_does", "maker_gives", "condition", "stop_rule", "name", "resource"):
                text = getattr(item, key, "")
                if text:
                    hit = on(plan, item, section, key)
                    yield hit.path, hit.place, text
    yield "objective.text", Message("plan.part_objective"), plan.objective.text


def _forbidden(plan: Plan, words: list[str], unless: list[str]) -> Iterator[Hit]:
    for path, place, text in _all_texts(plan):
        word = found(text, words)
        if word and not found(text, unless):
            yield Hit(path, place, Message("coach.word_there", word=word))


@is_rule("fixed_resale_price")
def fixed_resale_price(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@is_rule("territory_abuse")
def territory_abuse(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@is_rule("invoice_trouble")
def invoice_trouble(plan: Plan, limits: Limits) -> Iterator[Hit]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@is_rule("no_review_dates")
def no_review_dates(plan: Plan, limits: Limits) -> Iterator[Hit]:
    dated = [review for review in plan.reviews if review.date]
    if plan.goals and len(dated) < limits["least"]:
        yield Hit("reviews", Message("plan.part_review"), Message("coach.count", count=len(dated)))


@is_rule("first_review_late")
def first_review_late(plan: Plan, limits: Limits) -> Iterator[Hit]:
    days = sorted(review.date for review in plan.reviews if review.date)
    if plan.starts and days and (days[0] - plan.starts).days > limits["days"]:
        shown = Message("coach.days_after", days=(days[0] - plan.starts).days)
        yield Hit("reviews", Message("plan.part_review"), shown)


@is_rule("reviews_stop_early")
def reviews_stop_early(plan: Plan, limits: Limits) -> Iterator[Hit]:
    days = sorted(review.date for review in plan.reviews if review.date)
    if plan.ends and days and (plan.ends - days[-1]).days > limits["days"]:
        shown = Message("coach.days_before", days=(plan.ends - days[-1]).days)
        yield Hit("reviews", Message("plan.part_review"), shown)


@is_rule("review_without_people")
def review_without_people(plan: Plan, limits: Limits) -> Iterator[Hit]:
    for review in plan.reviews:
        if review.date and not review.who.strip():
            yield on(plan, review, "reviews", "who")
