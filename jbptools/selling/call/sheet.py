"""The call plan as a sheet: on a screen with its findings, on paper with room to write."""

from collections.abc import Sequence
from dataclasses import dataclass

from jbptools.selling.call.checks import CallFinding, evidence_text
from jbptools.selling.call.parts import Attendee, Call
from jbptools.selling.paper import printed
from jbptools.words import Message, current_language, html, say
from jbptools.words.html import Markup

__all__ = ["Advice", "advice", "filled_sheet", "worksheet_page"]


def _words(name: str) -> Message:
    return Message(f"call.{name}")


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], least: int, language: str | None) -> Markup:
    filled = [*rows, *[[""] * len(heads)] * max(0, least - len(rows))]
    cells = [[cell or "\u00a0" for cell in row] for row in filled]
    return html.table(cells, list(map(_words, heads)), language=language)


def _named(plan: Call, language: str | None) -> str:
    return plan.of.names[language or current_language()] if plan.of else plan.dealer


def _pairs(rows: Sequence[tuple[str, str]], language: str | None) -> Markup:
    def row(name: str, text: str) -> Markup:
        head = html.tag("th", _words(name), language=language, scope="row", style="text-align:left;width:30%")
        return html.tag("tr", head, html.tag("td", text or "\u00a0", style="text-align:left"))

    return html.table([row(*pair) for pair in rows])


def _role(one: Attendee, language: str | None) -> str:
    return say(f"call.role_{one.role}", language) if one.name else ""


def _form(plan: Call, language: str | None, room: int) -> Markup:
    """Return the sheet's tables; ``room`` empty rows where little is written."""
    people = [(one.name, _role(one, language), one.achieve, one.fix, one.avoid) for one in plan.attendees]
    asked = [(one.text, one.message.say(language)) for one in plan.questions]
    proofs = [
        (
            one.point,
            one.so_what,
            evidence_text(plan.of, one, language or current_language()) or one.evidence,
        )
        for one in plan.proofs
    ]
    trades = [(one.give, one.get) for one in plan.trades]
    aim = plan.aim
    return (
        _pairs(
            [("dealer", _named(plan, language)), ("when", plan.when), ("field_reason", plan.reason)], language
        )
        + _table(("who", "part", "achieve", "fix", "avoid"), people, room, language)
        + _table(
            ("aim_what", "aim_how_much", "aim_who", "aim_by_when"),
            [(aim.what, aim.how_much, aim.who, aim.by_when)],
            1,
            language,
        )
        + _pairs([("field_best", plan.best), ("field_minimum", plan.minimum)], language)
        + _table(("question", "question_type"), asked, room + 2 if room else 0, language)
        + _table(("point", "so_what", "evidence"), proofs, room, language)
        + _table(("give", "get"), trades, room, language)
    )


def advice(findings: Sequence[CallFinding], language: str | None = None) -> Markup:
    """Return what to look at again before the meeting, as a list."""
    found = [
        html.join(
            html.tag("strong", one.sign, " ", one.label, language=language),
            " ",
            one.message,
            language=language,
        )
        for one in findings
    ]
    return html.listing(found, class_="jbp-advice", style="list-style:none;padding:0")


@dataclass(frozen=True)
class Advice:
    """The advice on a plan without the sheet, as a notebook or a slide shows it."""

    findings: tuple[CallFinding, ...]

    def _repr_html_(self) -> str:
        return advice(self.findings)

    def __repr__(self) -> str:
        return "\n".join(f"{one.sign} {one.label}: {one.message}" for one in self.findings)


def filled_sheet(plan: Call, findings: Sequence[CallFinding], language: str | None = None) -> str:
    """Return the sheet for a screen, with what to look at again below it."""
    title = html.tag("h4", _words("title"), language=language)
    return html.tag("div", title, _form(plan, language, 0), advice(findings, language), class_="jbp-call")


def worksheet_page(plan: Call, language: str | None = None) -> str:
    """Return a whole HTML page to print."""
    return printed(
        say("call.title", language),
        _form(plan, language, 3) + html.notes([_words("rule")], language=language),
        language,
    )
