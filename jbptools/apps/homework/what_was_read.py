"""What was read, in one table, and whether it agrees with what the trainee knows."""

from html import escape

import ipywidgets as widgets
import pandas as pd

from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.data.importing.joining.sources import SourceFigure
from jbptools.data.importing.meaning.hints import factor
from jbptools.data.own.known import compared, typed_total
from jbptools.data.own.looking import Reading
from jbptools.words import Message, current_language, form, say

__all__ = ["details", "known_total", "summary"]


def details(label: str, said: list[tuple[str, parts.Said]]) -> str:
    """Return messages behind one line that unfolds."""
    if not said:
        return ""
    return f"<details class='kit-more'><summary>{escape(label)}</summary>{parts.messages(said)}</details>"


def summary(seen: Reading) -> str:
    """Return the table file x sheet x year, with the total of each year."""
    if not seen.figures:
        return ""
    counts = seen.report.counts if seen.report else {}
    rows = []
    told: set[tuple[str, str]] = set()
    for one in seen.figures:
        left, refused = counts.get((one.file, one.sheet), (0, 0))
        first = (one.file, one.sheet) not in told
        told.add((one.file, one.sheet))
        rows.append(_row(one, left if first else 0, refused if first else 0))
    columns = [say(f"own.column_{name}") for name in COLUMNS]
    return parts.table(pd.DataFrame(rows, columns=columns), names=columns[:3]) + _totals(seen)


COLUMNS = ("file", "sheet", "what", "year", "amount", "dealers", "months", "read", "left", "refused")


def _row(one: SourceFigure, left: int, refused: int) -> list[str]:
    worth = form(one.yuan / factor(one.unit), "2" if one.unit != "yuan" else "int")
    return [
        one.file,
        one.sheet or "—",
        _short(one.table),
        str(one.year or "—"),
        f"{worth} {say(f'own.unit_{one.unit}')}",
        form(one.dealers, "int"),
        f"{one.first[5:]}–{one.last[5:]}" if one.first else "—",
        form(one.read, "int"),
        form(left, "int"),
        form(refused, "int"),
    ]


def _short(table: str) -> str:
    """Return what a table is called, without its explanation in brackets."""
    return say(f"apps.table_{table}").partition("（")[0].partition(" (")[0]


def _totals(seen: Reading) -> str:
    years: dict[tuple[str, int | None], float] = {}
    for one in seen.figures:
        years[one.table, one.year] = years.get((one.table, one.year), 0.0) + one.yuan
    shown = [
        (
            _short(table),
            form(yuan, "money"),
            str(year or ""),
        )
        for (table, year), yuan in sorted(years.items(), key=lambda item: (item[0][0], item[0][1] or 0))
    ]
    return parts.figures(shown)


def known_total(desk: Desk, seen: Reading) -> list[widgets.Widget]:
    """Return the question whether the total agrees with what the trainee knows, and what comes of it."""
    if seen.total is None:
        return []
    unit = 10_000.0 if current_language() == "zh" else 1.0
    said = widgets.HTML(_said(desk, seen))

    def confirm(_: str, key: str, text: str) -> str:
        total = typed_total(text, unit)
        desk.change_files(lambda files: files.know(total))
        said.value = _said(desk, seen)
        return _typed(desk, unit)

    ask = Items(
        fields=[Field("known", say("own.ask_total", total=seen.total), "number", size="wide")],
        read=lambda: [{"id": "one", "values": {"known": _typed(desk, unit)}}],
        confirm=confirm,
        single=True,
        texts={"item": say("own.ask_total_short"), "add": "", "remove": ""},
    )
    return [ask, said]


def _typed(desk: Desk, unit: float) -> str:
    known = desk.files.known_total
    return "" if known is None else f"{known / unit:.10g}"


def _said(desk: Desk, seen: Reading) -> str:
    said: list[tuple[str, parts.Said]] = []
    checks = seen.report.checks if seen.report else []
    said += [("todo", check.message) for check in checks if not check.agrees]
    agreeing = list(dict.fromkeys(check.place.say() for check in checks if check.agrees))
    if agreeing:
        said.append(("good", Message("own.checks_agree", places=agreeing)))
    known = desk.files.known_total
    if known is not None:
        agrees, sentences = compared(seen, known)
        said += [("good" if agrees else "todo", sentence) for sentence in sentences]
    return parts.messages(said)
