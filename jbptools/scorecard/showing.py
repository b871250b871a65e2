"""How a card looks: signs with words for the lights, sentences for the total, HTML for notebooks."""

from html import escape
from typing import TYPE_CHECKING

from jbptools.scorecard.scoring import Light
from jbptools.scorecard.trend import trend
from jbptools.words import Message, form
from jbptools.words.palette import LIGHTS

if TYPE_CHECKING:
    from jbptools.scorecard.month_card import Block, Card, LineScore

__all__ = ["ARROWS", "SIGNS", "card_html", "light_html", "light_word", "move_word", "total_sentence"]

#: a sign of its own for each light: told apart without colour
SIGNS = {"green": "●", "amber": "▲", "red": "■", "grey": "○"}
ARROWS = {"better": "↗", "worse": "↘", "level": "→", "unknown": "·"}


def light_word(light: Light) -> str:
    """Return a light as sign and word.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> light_word("red"), light_word("grey")
    ('■ red', '○ grey, no data')
    """
    return f"{SIGNS[light]} {Message(f'scorecard.light_{light}').say()}"


def light_html(light: Light) -> str:
    """Return a light as HTML; the colour only repeats what sign and word say."""
    return (
        f'<b class="kit-light kit-{light}" style="color:{LIGHTS[light]};white-space:nowrap">'
        f"{escape(light_word(light))}</b>"
    )


def move_word(name: str) -> str:
    """Return a direction as arrow and word."""
    return f"{ARROWS[name]} {Message(f'scorecard.move_{name}').say()}"


def total_sentence(card: "Card") -> Message:
    """Return the total in a sentence: points, light, and how much of the weight it rests on."""
    total = card.total
    light = Message(f"scorecard.light_{total.light}")
    if total.points is None:
        return Message("scorecard.total_none", month=card.month, share=total.share)
    key = "scorecard.total_held" if total.held else "scorecard.total"
    return Message(key, month=card.month, points=total.points, light=light, share=total.share)


def card_html(card: "Card") -> str:
    """Return the card as HTML: total, gate, lines by block."""
    head = "".join(
        f"<th scope='col' style='text-align:left'>{escape(Message(f'scorecard.col_{name}').say())}</th>"
        for name in ("kpi", "weight", "agreed", "actual", "points", "light", "trend")
    )
    body = "".join(_block(card, block) for block in card.blocks)
    rest = card.sentences[1:]
    said = "".join(f"<li>{escape(message.say())}</li>" for message in rest)
    return (
        f"<div class='kit-scorecard'><p><b>{escape(card.plan.dealer.name)}</b> "
        f"{escape(form(card.month, 'month'))}</p>"
        f"<p>{light_html(card.total.light)} {escape(total_sentence(card).say())}</p>"
        f"<ul>{said}</ul><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _block(card: "Card", block: "Block") -> str:
    points = form(block.points, "int")
    title = escape(block.title.say())
    head = (
        f"<tr><th scope='rowgroup' style='text-align:left'>{title}</th>"
        f"<td>{form(block.weight, 'percent')}</td>"
        f"<td></td><td></td><td>{points}</td><td>{light_html(block.light)}</td><td></td></tr>"
    )
    return head + "".join(_line(card, line) for line in block.lines)


def _line(card: "Card", line: "LineScore") -> str:
    weight = Message("scorecard.watched").say() if line.watched else form(line.weight, "percent")
    light = "" if line.watched else light_html(line.light)
    remarks = "".join(
        f"<br><small>{escape(remark.say())}</small>"
        for remark in line.remarks
        if remark.key != "scorecard.no_data"
    )
    cells = [
        weight,
        "" if line.watched else escape(line.agreed.say()),
        escape(line.shown.say()) + remarks,
        "" if line.watched else form(line.score.points, "int"),
        light,
        escape(move_word(latest_move(card, line))),
    ]
    name = escape(line.line.called or line.line.id)
    return (
        f"<tr><td style='text-align:left;padding-left:1.2em'>{name}</td>"
        + "".join(f"<td style='text-align:left'>{cell}</td>" for cell in cells)
        + "</tr>"
    )


def latest_move(card: "Card", line: "LineScore") -> str:
    """Return whether a line moved the right way since its last figure."""
    if line.value is None or line.watched:
        return "unknown"
    return str(trend(card.plan, line.line.id, card.month, 3)["move"].iloc[-1])
