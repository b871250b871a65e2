"""The owner's page of the print-out, and the pen that everything on it is written with."""

from collections.abc import Sequence
from datetime import date

from jbptools.exports.clean import Cleaner
from jbptools.exports.owner import money_of, owner_figures, owner_words
from jbptools.exports.powerpoint.drawing import before_after, cash_line
from jbptools.exports.powerpoint.measure import em_width
from jbptools.plan.document.plan import Plan
from jbptools.plan.joint.result import JointMoney
from jbptools.plan.model.units import value_message
from jbptools.words import form, html, say
from jbptools.words.html import escape
from jbptools.words.language import Language

__all__ = ["Writer", "owner_section"]

#: a row with more letters than this may be cut at the foot of a page
_WHOLE = 600
#: a word longer than this may be broken anywhere
_WORD = 24
#: width of his goals, promises in a column and the width of each, so that the page stays one page
_WORDS, _PROMISES, _PROMISE = 200, 4, 42


class Writer:
    """Turns texts into HTML that can only be text, and remembers what did not fit its place.

    >>> Writer("en", Cleaner())("<b>")
    Markup('&lt;b&gt;')
    """

    def __init__(self, lang: Language, clean: Cleaner) -> None:
        self.lang = lang
        self.clean = clean
        self.left_over: list[tuple[str, str]] = []

    def __call__(self, text: str) -> str:
        """Return the text as HTML."""
        return escape(self.clean(text))

    def dealer(self, plan: Plan) -> str:
        """Return the dealer's name."""
        return plan.dealer.name.strip() or say("exports.dealer_unnamed", self.lang)

    def short(self, text: str, title: str, most: float, lines: int = 6) -> str:
        """Return what :meth:`clip` returns as HTML."""
        return self(self.clip(text, title, most, lines))

    def clip(self, text: str, title: str, most: float, lines: int = 6) -> str:
        """Return the beginning of a long text with a sign that says so; the whole goes to the annex.

        Args:
            text: the text.
            title: its heading in the annex.
            most: how wide it may be on one line, in units of its font size.
            lines: how many paragraphs it may have.
        """
        kept, used = "\n".join(text.split("\n")[:lines]), 0.0
        for place, letter in enumerate(kept):
            used += em_width(letter)
            if used > most:
                kept = kept[:place]
                break
        if kept == text:
            return text
        self.left_over.append((title, text))
        return kept.rstrip() + say("exports.see_annex", self.lang)

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        kinds: Sequence[str] = (),
        widths: Sequence[int] = (),
    ) -> str:
        """Return a table; ``kinds`` names each column's class, ``widths`` its share in percent."""
        marks = list(kinds) or [""] * len(heads)

        def line(name: str, texts: Sequence[str]) -> html.Markup:
            cells = zip(texts, marks, strict=True)
            return html.join(*(html.tag(name, self.clean(text), class_=mark or None) for text, mark in cells))

        columns = [html.tag("col", style=f"width:{width}%") for width in widths]
        head = html.tag("thead", html.tag("tr", line("th", heads)))
        body = html.tag("tbody", *(html.tag("tr", line("td", row), class_=_class(row)) for row in rows))
        return html.tag("div", html.tag("table", *columns, head, body), class_="wide")


def _class(row: Sequence[str]) -> str | None:
    long = max(map(len, row), default=0) > _WHOLE
    broken = any(len(word) > _WORD for text in row for word in text.split())
    return " ".join(name for name, there in (("long", long), ("any", broken)) if there) or None


def owner_section(plan: Plan, write: Writer) -> str:
    """Return the owner's page: his words, his figures, the three columns."""
    lang = write.lang
    goals = say("exports.your_goals", lang)
    words = "\n\n".join(owner_words(plan, lang)) or say("exports.no_words", lang)
    money = money_of(plan)
    return (
        f"<section><p class='over'><!--over--></p><h1>{write(say('exports.owner_title', lang))}</h1>"
        f"<div class='said'><h3>{write(goals)}</h3>{write.short(words, goals, _WORDS)}</div>"
        f"{_cards(plan, write)}{_bars(plan, write)}{_cash(money, write)}"
        f"{_three(plan, write, money)}</section>"
    )


def _cards(plan: Plan, write: Writer) -> str:
    cells = "".join(
        f"<div><small>{write(say(f'exports.card_{figure.key}', write.lang))}</small>"
        f"<b{'' if figure.known else ' class=none'}>{write(_unbroken(figure.shown(write.lang)))}</b></div>"
        for figure in owner_figures(plan)
    )
    return f"<div class='cards'>{cells}</div>"


def _unbroken(pair: str) -> str:
    """A figure keeps its unit; a line may end at the arrow."""
    return " → ".join(part.replace(" ", "\u00a0") for part in pair.split(" → "))


def _bars(plan: Plan, write: Writer) -> str:
    """His three figures as pairs of bars, where they are known."""
    lang = write.lang
    known = [figure for figure in owner_figures(plan) if figure.known]
    if not known:
        return ""
    shown = [
        (
            say(f"exports.card_{figure.key}", lang),
            float(figure.before or 0),
            float(figure.after or 0),
            value_message(figure.before, figure.unit).say(lang),
            value_message(figure.after, figure.unit).say(lang),
        )
        for figure in known
    ]
    heads = say("exports.head_before", lang), say("exports.head_after", lang)
    alt = " ".join(f"{name}: {before} → {after}." for name, _, _, before, after in shown)
    return (
        f"<figure><figcaption>{write(say('exports.print_bars', lang))}</figcaption>"
        f"{before_after(shown, heads, alt)}</figure>"
    )


def _cash(money: JointMoney | None, write: Writer) -> str:
    """How much more cash the plan takes, month by month, and when it is back."""
    if money is None:
        return ""
    path, lang = money.path, write.lang
    lowest = min(range(len(path.position)), key=path.position.__getitem__)
    labels = [(lowest, form(path.position[lowest], "money", lang))]
    if lowest != len(path.position) - 1:
        labels.append((len(path.position) - 1, form(path.position[-1], "money", lang)))
    months = [month[2:].replace("-", "/") for month in path.months]
    words = _cash_words(money, lang)
    return (
        f"<figure><figcaption>{write(say('exports.print_cash', lang))}</figcaption>"
        f"{cash_line(months, path.position, labels, words)}</figure>"
    )


def _cash_words(money: JointMoney, lang: Language) -> str:
    path = money.path
    if path.peak <= 0:
        return say("exports.gets_no_cash", lang)
    values = {"peak": path.peak, "month": _month(path.peak_month)}
    if path.payback_month is None:
        return say("exports.gets_cash_open", lang, **values)
    return say("exports.gets_cash", lang, **values, back=_month(path.payback_month))


def _month(text: str | None) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None


def _three(plan: Plan, write: Writer, money: JointMoney | None) -> str:
    """What he does, what we do, what he gets: on one screen, in three columns."""
    lang = write.lang
    cells = ""
    for key, head in (("dealer_does", "owner_dealer_does"), ("maker_gives", "print_we_do")):
        title = say(f"exports.{head}", lang)
        said = [" ".join(getattr(row, key).split()) for row in plan.give_get if getattr(row, key).strip()]
        shown = [write.short(text, title, _PROMISE) for text in said[:_PROMISES]]
        if len(said) > _PROMISES:
            shown.append(write(say("exports.and_more", lang, more=len(said) - _PROMISES)))
        cells += _column(write, title, shown)
    gets = [write(text) for text in _gets(plan, money, lang)]
    cells += _column(write, say("exports.owner_maker_gives", lang), gets)
    return f"<div class='three'>{cells}</div>"


def _column(write: Writer, title: str, items: Sequence[str]) -> str:
    body = "".join(f"<li>{item}</li>" for item in items)
    nothing = f"<p class='small'>{write(say('exports.not_written', write.lang))}</p>"
    return f"<div><h3>{write(title)}</h3>{f'<ul>{body}</ul>' if items else nothing}</div>"


def _gets(plan: Plan, money: JointMoney | None, lang: Language) -> list[str]:
    """His reward in figures; a figure that nobody has calculated is named as such."""
    profit, roi, _ = owner_figures(plan)
    if money is None and not (profit.known or roi.known):
        return [say("exports.not_calculated", lang)]
    said = []
    if profit.known:
        gain = float(profit.after or 0) - float(profit.before or 0)
        key = "exports.gets_profit" if gain >= 0 else "exports.gets_less_profit"
        said.append(say(key, lang, gain=abs(gain)))
    if roi.known:
        said.append(say("exports.gets_roi", lang, before=roi.before, after=roi.after))
    if money is not None:
        said.append(_cash_words(money, lang))
    return said
