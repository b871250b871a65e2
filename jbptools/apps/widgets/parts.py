"""Small pieces of a page: headings, lists of messages, tables, figures, buttons that never fail silently."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from jbptools.apps.widgets.guard import guarded
from jbptools.seats.host import soon
from jbptools.words import Message, html, say

Said = str | Message

__all__ = [
    "Said",
    "button",
    "choice",
    "figures",
    "fill",
    "guarded",
    "heading",
    "later",
    "lead",
    "messages",
    "put",
    "table",
    "title",
]


def heading(text: str, lead: str = "") -> widgets.HTML:
    """Return a step's heading with what to do here in a sentence."""
    below = f'<p class="kit-lead">{escape(lead)}</p>' if lead else ""
    return widgets.HTML(f"<h2>{escape(text)}</h2>{below}")


def title(text: str) -> str:
    """Return the heading of a part of a step as HTML."""
    return f"<h3>{escape(text)}</h3>"


def lead(text: str) -> str:
    """Return what to do here in a sentence, as HTML."""
    return f'<p class="kit-lead">{escape(text)}</p>'


def messages(said: Iterable[tuple[str, Said]]) -> str:
    """Return messages as an HTML list; each comes with a kind: ``good``, ``note``, ``todo`` or ``bad``.

    >>> messages([("todo", "Write <one> goal")])
    '<ul class="kit-list"><li class="todo">Write &lt;one&gt; goal</li></ul>'
    >>> messages([])
    ''
    """
    lines = "".join(f'<li class="{kind}">{escape(capital(str(text)))}</li>' for kind, text in said)
    return f'<ul class="kit-list">{lines}</ul>' if lines else ""


def capital(text: str) -> str:
    """Return a sentence with a capital letter; names of items stand in small letters inside sentences."""
    return text[:1].upper() + text[1:]


def figures(shown: Iterable[tuple[str, str, str]]) -> str:
    """Return large figures as HTML: ``(what, figure, remark)``."""
    cells = "".join(
        f"<div><dt>{escape(what)}</dt><dd>{escape(figure)}<small>{escape(remark)}</small></dd></div>"
        for what, figure, remark in shown
    )
    return f'<dl class="kit-figures">{cells}</dl>'


def table(frame: pd.DataFrame, names: Sequence[str] = ()) -> str:
    """Return a small table of ready-made texts as HTML; columns that are all numbers stand on the right.

    ``names`` are columns of names, on the left even where each begins with a figure (2025.xlsx).
    """

    def looks_numeric(column: Any) -> bool:
        texts = [str(value) for value in frame[column] if str(value)]
        return bool(texts) and all(text.lstrip("+−-CNY ")[:1].isdigit() or text == "—" for text in texts)

    figures = [one for one in frame.columns if one not in names and looks_numeric(one)]
    numbers = [place for place, column in enumerate(frame.columns) if column in figures]
    made = html.table(
        frame.astype(str).to_numpy().tolist(), list(frame.columns), numbers=numbers, class_=None
    )
    return str(html.tag("div", made, class_="kit-table", tabindex=0))


def button(
    text: str, action: Callable[[], Any], complain: Callable[[Said], None], *classes: str
) -> widgets.Button:
    """Return a button; its action is guarded."""
    made = widgets.Button(description=text)
    for name in classes:
        made.add_class(name)
    made.on_click(guarded(lambda _: action(), complain))
    return made


def choice(
    label: str,
    options: Sequence[tuple[str, Any]],
    value: Any,
    chosen: Callable[[Any], None],
    complain: Callable[[Said], None],
) -> widgets.Dropdown:
    """Return a labelled list of choices; ``chosen`` is called with each new value, guarded."""
    made = widgets.Dropdown(
        description=label, options=list(options), value=value, style={"description_width": "initial"}
    )
    made.observe(guarded(lambda change: chosen(change["new"]), complain), "value")
    return made


def put(box: widgets.Box, children: Iterable[widgets.Widget]) -> None:
    """Show other children in a box; what is no longer shown is closed, in the browser too.

    >>> box, old, new = widgets.VBox(), widgets.HTML(), widgets.HTML()
    >>> put(box, [old])
    >>> put(box, [new])
    >>> old.comm is None, new.comm is None
    (True, False)
    """
    shown = list(children)
    stay = {one for child in shown for one in family(child)}
    gone = [one for child in box.children for one in family(child) if one not in stay]
    box.children = shown
    for one in gone:
        one.close()


def family(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Yield a widget with all widgets that are shown in it, and the models of their looks."""
    for child in getattr(widget, "children", ()):
        yield from family(child)
    yield from (look for name in ("layout", "style") if (look := getattr(widget, name, None)) is not None)
    yield widget


def fill(box: widgets.Box, make: Callable[[], Sequence[widgets.Widget]]) -> None:
    """Show what ``make`` returns; what goes wrong stands in its place, so that no page computes for ever."""

    def broken(problem: Message) -> None:
        put(box, [widgets.HTML(messages([("bad", problem)]))])

    made = guarded(make, broken)()
    if made is not None:
        put(box, made)


def later(make: Callable[[], Sequence[widgets.Widget]]) -> widgets.VBox:
    """Return a box that says that it computes, and shows what ``make`` returns once the page is there.

    A box that was left meanwhile makes nothing any more.
    """
    box = widgets.VBox([widgets.HTML(messages([("note", say("apps.computing"))]))])
    soon(lambda: fill(box, make) if box.comm is not None else None)
    return box


def unsaved_line(count: int) -> str:
    """Return the line that says how many confirmed changes could not be saved yet."""
    return f'<p class="kit-unsaved" role="status">! {escape(say("apps.not_saved", count=count))}</p>'


def saved_line(when: str) -> str:
    """Return the line that says when the plan was saved last."""
    return f'<p class="kit-who">✓ {escape(say("apps.saved_at", time=when))}</p>'
