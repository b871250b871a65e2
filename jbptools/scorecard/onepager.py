"""The one-pager of every second week: where we stand, what changed, the three things to do, both sides.

Plans are filed and forgotten; a page with three simple actions is not. Source: E32.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.fields import choice_label
from jbptools.scorecard.follow import Due, follow_ups, overdue
from jbptools.scorecard.kpis import limits
from jbptools.scorecard.lines import LineScore
from jbptools.scorecard.month_card import Card, card
from jbptools.scorecard.showing import light_html
from jbptools.words import Message, Shown, form, html
from jbptools.words.language import current_language, use_language
from jbptools.words.writing import writing

__all__ = ["OnePager", "Thing", "one_pager"]


@dataclass(frozen=True)
class Thing:
    """One of the three things to do: what, who, which side, by when; ``of`` is the id it came from."""

    what: Message
    owner: str
    side: str
    by: date | None
    of: str = ""


@dataclass(frozen=True)
class OnePager:
    """One page for both sides; :meth:`html` is a page to print, a notebook shows it as it is."""

    card: Card
    on: date
    changes: tuple[Message, ...]
    things: tuple[Thing, ...]
    late: tuple[Due, ...]

    @property
    def next_on(self) -> date:
        """When the next one is due."""
        return self.on + timedelta(days=int(limits("one_pager")["days"]))

    def html(self, language: str | None = None) -> str:
        """Return a whole page that prints on one sheet, in one language."""
        before = current_language()
        use_language(language or before)
        try:
            return _page(self)
        finally:
            use_language(before)

    def _repr_html_(self) -> str:
        return f"<style>{_STYLE}</style>{_sheet(self)}"


def one_pager(plan: Plan, month: object, on: date) -> OnePager:
    """Return the page of a day.

    Args:
        plan: with a scorecard.
        month: the last month with figures.
        on: the day of the talk.

    Raises:
        KitError: the plan has no scorecard.

    >>> from jbptools.plan.examples import example
    >>> page = one_pager(example("good", "en"), "2026-03", date(2026, 4, 17))
    >>> len(page.things), page.next_on.isoformat()
    (3, '2026-05-01')
    """
    now = card(plan, month)
    before = card(plan, now.month - 1)
    return OnePager(now, on, tuple(_changes(now, before)), tuple(_things(now, on)), tuple(overdue(plan, on)))


def _changes(now: Card, before: Card) -> Iterable[Message]:
    """Lines whose light is another one than last month, the worse first."""
    rank = {"red": 0, "amber": 1, "green": 2, "grey": 3}
    pairs = [(one, before[one.line.id]) for one in now.lines if not one.watched]
    moved = [(one, was) for one, was in pairs if one.light != was.light and was.light != "grey"]
    for one, was in sorted(moved, key=lambda pair: rank[pair[0].light]):
        yield Message(
            "scorecard.changed",
            line=Message("scorecard.called", name=one.line.called or one.line.id),
            before=Message(f"scorecard.light_{was.light}"),
            after=Message(f"scorecard.light_{one.light}"),
            value=one.shown,
            agreed=one.agreed,
        )


def _things(now: Card, on: date) -> list[Thing]:
    """What is late, then what is agreed, then the worst lines that nobody works on; both sides are asked."""
    most = int(limits("one_pager")["things"])
    plan = now.plan
    worked = {due.item.line for due in follow_ups(plan, on) if due.state != "closed" and _has_line(due)}  # type: ignore[union-attr]
    agreed = [due for due in follow_ups(plan, on) if due.state in ("overdue", "open", "undated")]
    late_rows = [due for due in overdue(plan, on) if not _has_line(due)]
    ready = [due for due in agreed if due.state == "overdue"] + late_rows
    ready += [due for due in agreed if due.state != "overdue"]
    things = [_agreed(due) for due in ready]
    day = on + timedelta(days=int(limits("one_pager")["days"]))
    weak = [line for line in now.of("red", "amber") if line.line.id not in worked]
    things += [_open(line, day) for line in sorted(weak, key=_lost, reverse=True)]
    things += [_missing(line, day) for line in now.of("grey")]
    first = things[:most]
    if len({thing.side for thing in first}) == 1 and len(things) > most:
        other = next((one for one in things[most:] if one.side != first[0].side), None)
        first = [*first[:-1], other] if other else first
    return first


def _has_line(due: Due) -> bool:
    return hasattr(due.item, "line")


def _lost(line: LineScore) -> float:
    """Points that the line costs the total."""
    return line.weight * (100 - (line.score.points or 0.0))


def _agreed(due: Due) -> Thing:
    key = "scorecard.thing_late" if due.state == "overdue" else "scorecard.thing"
    values = {"days": due.days} if due.state == "overdue" else {}
    what = Message(key, what=Shown(due.item.text or "…"), **values)
    return Thing(what, due.item.owner, due.item.side, due.by, due.item.id)


def _open(line: LineScore, day: date) -> Thing:
    side = "maker" if line.line.side == "maker" else "dealer" if line.line.side == "dealer" else "both"
    called = Message("scorecard.called", name=line.line.called or line.line.id)
    what = Message("scorecard.thing_line", line=called, value=line.shown, agreed=line.agreed)
    return Thing(what, "", side, day)


def _missing(line: LineScore, day: date) -> Thing:
    called = Message("scorecard.called", name=line.line.called or line.line.id)
    return Thing(Message("scorecard.thing_missing", line=called, month=line.month), "", line.line.side, day)


_STYLE = (
    ".kit-onepager{max-width:46rem;color:#16302F;line-height:1.45}"
    ".kit-onepager h1{font-size:1.35rem;margin:0 0 .2rem}"
    ".kit-onepager h2{font-size:1.05rem;margin:.9rem 0 .2rem}"
    ".kit-onepager p,.kit-onepager ul,.kit-onepager ol{margin:.2rem 0}"
    ".kit-onepager table{border-collapse:collapse;width:100%;font-size:.93rem}"
    ".kit-onepager th,.kit-onepager td{border-bottom:1px solid #CFDCD9;padding:.25rem .5rem;text-align:left;"
    "vertical-align:top}.kit-onepager th{background:#E2F0ED}"
    ".kit-onepager .kit-sign td{height:2.2rem;width:50%}"
    ".kit-onepager .kit-day{white-space:nowrap}"
    ".kit-onepager .kit-wide{overflow-x:auto}"
)
_PAGE = (
    "body{margin:1.2rem auto;max-width:46rem;padding:0 1rem;"
    "font-family:'Noto Sans SC','Microsoft YaHei','PingFang SC',Arial,sans-serif}"
    "@page{size:A4;margin:14mm}@media print{body{margin:0;padding:0;font-size:10.5pt}}"
)


def _page(page: OnePager) -> str:
    head = html.join(
        html.tag("meta", charset="utf-8"),
        html.tag("meta", name_="viewport", content="width=device-width"),
        html.tag("title", _title(page)),
        html.tag("style", html.Markup(_PAGE + _STYLE)),
    )
    body = html.tag("body", html.tag("main", _sheet(page)))
    return html.Markup("<!DOCTYPE html>") + html.tag(
        "html", html.tag("head", head), body, lang=writing().html
    )


def _title(page: OnePager) -> str:
    name = page.card.plan.dealer.name or page.card.plan.title or Message("scorecard.no_name").say()
    return Message("scorecard.page_title", dealer=name, on=page.on).say()


def _sheet(page: OnePager) -> html.Markup:
    shown = {thing.of for thing in page.things}
    late = html.listing(due.sentence for due in page.late if due.item.id not in shown)
    signs = html.tag(
        "tr", html.tag("td", _said("page_sign_dealer")), html.tag("td", _said("page_sign_maker"))
    )
    return html.tag(
        "div",
        html.tag("h1", _title(page)),
        html.tag("p", light_html(page.card.total.light), " ", page.card.total_sentence),
        html.tag("ul", *(html.tag("li", message) for message in page.card.gate.sentences())),
        _part("page_todo", _things_table(page.things)),
        _part("page_late", late) if late else "",
        _part("page_changes", html.listing(page.changes) or html.tag("p", _said("page_no_change"))),
        _part("page_lines", _lines_table(page.card)),
        html.tag("p", Message("scorecard.page_next", on=page.next_on)),
        html.tag("table", html.tag("tbody", signs), class_="kit-sign"),
        class_="kit-onepager",
    )


def _said(key: str) -> Message:
    return Message(f"scorecard.{key}")


def _part(key: str, inside: html.Markup) -> html.Markup:
    return html.tag("h2", _said(key)) + inside


def _table(heads: Iterable[str], rows: Iterable[Sequence[object]]) -> html.Markup:
    return html.tag(
        "div", html.table(rows, list(map(_said, heads)), class_=None), class_="kit-wide", tabindex=0
    )


def _things_table(things: Iterable[Thing]) -> html.Markup:
    rows = [
        (
            thing.what,
            choice_label("side", thing.side),
            thing.owner or Message("scorecard.nobody"),
            html.tag("span", form(thing.by, "date"), class_="kit-day"),
        )
        for thing in things
    ]
    if not rows:
        return html.tag("p", _said("page_nothing"))
    return _table(("col_what", "col_side", "col_owner", "col_by"), rows)


def _lines_table(card_: Card) -> html.Markup:
    rows = [
        (line.name, choice_label("side", line.line.side), line.agreed, line.shown, light_html(line.light))
        for line in card_.lines
        if not line.watched
    ]
    return _table(("col_kpi", "col_side", "col_agreed", "col_actual", "col_light"), rows)
