"""The call plan as a sheet: on a screen with its findings, on paper with room to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from jbptools.selling.call.checks import CallFinding, evidence_text
from jbptools.selling.call.parts import Attendee, Call
from jbptools.selling.paper import printed
from jbptools.words import current_language, say

__all__ = ["Advice", "advice", "filled_sheet", "worksheet_page"]


def _say(name: str, language: str | None) -> str:
    return escape(say(f"call.{name}", language))


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], least: int, language: str | None) -> str:
    filled = [*rows, *[[""] * len(heads)] * max(0, least - len(rows))]
    head = "".join(f"<th scope='col' style='text-align:left'>{_say(name, language)}</th>" for name in heads)
    body = "".join(
        "<tr>"
        + "".join(f"<td style='text-align:left'>{escape(cell) or '&nbsp;'}</td>" for cell in row)
        + "</tr>"
        for row in filled
    )
    return f"<table class='kit-sheet'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _named(plan: Call, language: str | None) -> str:
    return plan.of.names[language or current_language()] if plan.of else plan.dealer


def _pairs(rows: Sequence[tuple[str, str]], language: str | None) -> str:
    body = "".join(
        f"<tr><th scope='row' style='text-align:left;width:30%'>{_say(name, language)}</th>"
        f"<td style='text-align:left'>{escape(text) or '&nbsp;'}</td></tr>"
        for name, text in rows
    )
    return f"<table class='kit-sheet'><tbody>{body}</tbody></table>"


def _role(one: Attendee, language: str | None) -> str:
    return say(f"call.role_{one.role}", language) if one.name else ""


def _form(plan: Call, language: str | None, room: int) -> str:
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
            [(aim.what, aim.how_much, aim.who, aim.by_when)], 1, language,
        )
        + _pairs([("field_best", plan.best), ("field_minimum", plan.minimum)], language)
        + _table(("question", "question_type"), asked, room + 2 if room else 0, language)
        + _table(("point", "so_what", "evidence"), proofs, room, language)
        + _table(("give", "get"), trades, room, language)
    )  # fmt: skip


def advice(findings: Sequence[CallFinding], language: str | None = None) -> str:
    """Return what to look at again before the meeting, as a list."""
    found = "".join(
        f"<li><strong>{one.sign} {escape(one.label.say(language))}</strong> "
        f"{escape(one.message.say(language))}</li>"
        for one in findings
    )
    return f"<ul class='jbp-advice' style='list-style:none;padding:0'>{found}</ul>"


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
    title = _say("title", language)
    return (
        f"<div class='jbp-call'><h4>{title}</h4>{_form(plan, language, 0)}{advice(findings, language)}</div>"
    )


def worksheet_page(plan: Call, language: str | None = None) -> str:
    """Return a whole HTML page to print."""
    return printed(
        say("call.title", language), f"{_form(plan, language, 3)}<p>{_say('rule', language)}</p>", language
    )
