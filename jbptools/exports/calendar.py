"""The plan's dates as a calendar file (iCalendar, RFC 5545): reviews, promises and measures of both sides.

Each entry keeps its id for life, so that a file imported again moves what has moved instead of doubling it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from jbptools.exports.clean import Cleaner
from jbptools.exports.owner import period
from jbptools.exports.tables import codes
from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.plan.model.units import value_message
from jbptools.words import KitError, form, say
from jbptools.words.language import Language, current_language
from jbptools.words.writing import writing

__all__ = ["to_ics"]

_OCTETS = 75
_MOST = 2_000
#: nine o'clock a week and a day before; entries of a whole day begin at midnight
_REMINDERS = ("-P6DT15H", "-PT15H")
#: what some programs take for the end of a line, and so for the begin of a property of its own
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Entry:
    item: str
    day: date
    summary: str
    description: str
    category: str
    done: bool = False


def to_ics(
    plan: Plan, language: Language | None = None, review: object = None, *, now: datetime | None = None
) -> bytes:
    r"""Return the plan's dates as a calendar file.

    Args:
        plan: the plan.
        language: ``"zh"`` or ``"en"`` for the fixed words; the plan's own words stay as written.
        review: not used; every export takes it.
        now: the moment of the export, by which a later import replaces an earlier one.

    Raises:
        KitError: the plan has no date yet.

    >>> plan = Plan.new("Hua", "en").with_item("reviews", kind="day30", date="2027-01-31")
    >>> b"DTSTART;VALUE=DATE:20270131\r\n" in to_ics(plan, "en")
    True
    """
    lang = language or current_language()
    entries = sorted(_entries(plan, lang), key=lambda one: (one.day, one.item))
    if not entries:
        raise KitError("exports.no_dates")
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    clean = Cleaner()
    name = say("exports.title", lang, dealer=_dealer(plan, lang))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//jbptools//Joint Business Plan//EN",
        "CALSCALE:GREGORIAN",
        _text("X-WR-CALNAME", name, lang, clean, plain=True),
    ]
    for entry in entries:
        lines += _event(plan, entry, lang, moment, clean)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines).encode("utf-8")


def _dealer(plan: Plan, lang: Language) -> str:
    return plan.dealer.name.strip() or say("exports.dealer_unnamed", lang)


def _entries(plan: Plan, lang: Language) -> Iterator[_Entry]:
    dealer, names = _dealer(plan, lang), codes(plan)
    for review in plan.reviews:
        if review.date:
            kind = choice_label("kind", review.kind).say(lang)
            summary = say("exports.ics_review", lang, kind=kind, dealer=dealer)
            yield _Entry(
                review.id,
                review.date,
                summary,
                _agenda(plan, review.who, review.notes, lang),
                "review",
                review.done,
            )
    for promise in plan.give_get:
        if promise.date:
            what = _one_line(promise.called) or names[promise.id]
            lines = [
                (key, getattr(promise, key))
                for key in ("dealer_does", "maker_gives", "condition", "stop_rule")
            ]
            said = [_labelled(key, value, lang) for key, value in lines if value.strip()]
            summary = say("exports.ics_promise", lang, what=what, dealer=dealer)
            yield _Entry(promise.id, promise.date, summary, "\n".join(said), "promise")
    for measure in plan.measures:
        if measure.date:
            target = value_message(measure.target, measure.unit).say(lang)
            what = " ".join(filter(None, (names[measure.id], _one_line(measure.name))))
            summary = say("exports.ics_measure", lang, what=what, target=target, dealer=dealer)
            side = choice_label("side", measure.side).say(lang)
            said = [_labelled("side", side, lang)]
            said += [_labelled("source", measure.source, lang)] if measure.source.strip() else []
            yield _Entry(measure.id, measure.date, summary, "\n".join(said), "measure")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _labelled(key: str, value: str, lang: Language) -> str:
    label = say(f"plan.field_{key}", lang)
    return say("exports.doc_field", lang, label=label[:1].upper() + label[1:], value=value)


def _agenda(plan: Plan, who: str, notes: str, lang: Language) -> str:
    """Who comes, what is gone through in which order, and what the plan is for."""
    said = [_labelled("who", who, lang)] if who.strip() else []
    said.append(say("exports.ics_agenda", lang))
    if plan.objective.text.strip():
        said.append(
            say(
                "exports.doc_field",
                lang,
                label=say("plan.step_objective", lang),
                value=plan.objective.text.strip(),
            )
        )
    if period(plan, lang):
        said.append(
            say("exports.doc_field", lang, label=say("exports.for_period", lang), value=period(plan, lang))
        )
    return "\n".join([*said, notes.strip()] if notes.strip() else said)


def _event(plan: Plan, entry: _Entry, lang: Language, moment: datetime, clean: Cleaner) -> Iterator[str]:
    """One entry of a whole day, with its reminders while it is ahead."""
    summary = say("exports.ics_done", lang, what=entry.summary) if entry.done else entry.summary
    yield "BEGIN:VEVENT"
    yield f"UID:{plan.id}-{entry.item}@jbptools"
    yield f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{max(0, int((moment - _EPOCH).total_seconds() // 60))}"
    yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield _text("SUMMARY", summary, lang, clean)
    yield _text("DESCRIPTION", entry.description, lang, clean)
    yield _text("CATEGORIES", say(f"exports.ics_category_{entry.category}", lang), lang, clean)
    yield "TRANSP:TRANSPARENT"
    yield "STATUS:CONFIRMED"
    if not entry.done:
        for trigger in _REMINDERS if entry.category == "review" else _REMINDERS[:1]:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield _text("DESCRIPTION", _reminder(entry, lang), lang, clean, plain=True)
            yield f"TRIGGER:{trigger}"
            yield "END:VALARM"
    yield "END:VEVENT"


def _reminder(entry: _Entry, lang: Language) -> str:
    return say("exports.ics_reminder", lang, day=form(entry.day, "date", lang), what=entry.summary)


def _text(name: str, text: str, lang: Language, clean: Cleaner, *, plain: bool = False) -> str:
    """One property with a text in it, its special characters escaped, shortened with a sign that says so."""
    if len(text) > _MOST:
        text = text[:_MOST].rstrip() + say("exports.shortened", lang)
    escaped = _LINE_ENDS.sub("\n", clean(text)).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    spoken = "" if plain else f";LANGUAGE={writing(lang).office}"
    return f"{name}{spoken}:" + escaped.replace("\n", "\\n").replace("\x7f", "").replace("\t", " ")


def _folded(line: str) -> str:
    r"""Break a line after at most 75 octets, never inside a character.

    >>> [len(part.encode()) for part in _folded("SUMMARY:" + "联合生意计划" * 10).split("\r\n")]
    [74, 73, 43]
    """
    parts, used = [""], 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if used + size > _OCTETS:
            parts.append(" ")
            used = 1
        parts[-1] += letter
        used += size
    return "\r\n".join(parts)
