"""Give and get: conditions one can count, promises that we may make, and nothing that the law forbids."""

from collections.abc import Iterator

from jbptools.plan.coach.table import RULES, Seen, at, on
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.wording import found
from jbptools.rules import Row
from jbptools.words import Message

__all__: list[str] = []


def _missing(plan: Plan, key: str) -> Iterator[Seen]:
    for promise in plan.give_get:
        if getattr(promise, key) in (None, ""):
            yield on(plan, promise, "give_get", key)


@RULES.rule
def nothing_exchanged(plan: Plan, limits: Row) -> Iterator[Seen]:
    if plan.strategies and not plan.give_get:
        yield at("give_get", Message("plan.step_agreement"), Message("coach.empty"))


@RULES.rule
def promise_one_sided(plan: Plan, limits: Row) -> Iterator[Seen]:
    for promise in plan.give_get:
        gives, gets = bool(promise.maker_gives.strip()), bool(promise.dealer_does.strip())
        if gives != gets:
            yield on(plan, promise, "give_get", "dealer_does" if gives else "maker_gives")


@RULES.rule
def promise_without_condition(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "condition")


@RULES.rule
def promise_without_date(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "date")


@RULES.rule
def promise_without_stop(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _missing(plan, "stop_rule")


@RULES.rule
def promise_beyond_authority(plan: Plan, limits: Row) -> Iterator[Seen]:
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
                    yield hit.where, hit.place, text
    yield "objective.text", Message("plan.part_objective"), plan.objective.text


def _forbidden(plan: Plan, words: list[str], unless: list[str]) -> Iterator[Seen]:
    for path, place, text in _all_texts(plan):
        word = found(text, words)
        if word and not found(text, unless):
            yield at(path, place, Message("coach.word_there", word=word))


@RULES.rule
def fixed_resale_price(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@RULES.rule
def territory_abuse(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@RULES.rule
def invoice_trouble(plan: Plan, limits: Row) -> Iterator[Seen]:
    yield from _forbidden(plan, limits["words"], limits["unless"])


@RULES.rule
def no_review_dates(plan: Plan, limits: Row) -> Iterator[Seen]:
    dated = [review for review in plan.reviews if review.date]
    if plan.goals and len(dated) < limits["least"]:
        yield at("reviews", Message("plan.part_review"), Message("coach.count", count=len(dated)))


@RULES.rule
def first_review_late(plan: Plan, limits: Row) -> Iterator[Seen]:
    days = sorted(review.date for review in plan.reviews if review.date)
    if plan.starts and days and (days[0] - plan.starts).days > limits["days"]:
        shown = Message("coach.days_after", days=(days[0] - plan.starts).days)
        yield at("reviews", Message("plan.part_review"), shown)


@RULES.rule
def reviews_stop_early(plan: Plan, limits: Row) -> Iterator[Seen]:
    days = sorted(review.date for review in plan.reviews if review.date)
    if plan.ends and days and (plan.ends - days[-1]).days > limits["days"]:
        shown = Message("coach.days_before", days=(plan.ends - days[-1]).days)
        yield at("reviews", Message("plan.part_review"), shown)


@RULES.rule
def review_without_people(plan: Plan, limits: Row) -> Iterator[Seen]:
    for review in plan.reviews:
        if review.date and not review.who.strip():
            yield on(plan, review, "reviews", "who")
