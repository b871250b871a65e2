"""HTML by hand in one place: what a person typed, a file said or a message holds can never become markup.

A piece of HTML is a ``Markup`` (of markupsafe, which Jinja2 uses too); everything else that goes into
:func:`tag`, :func:`table` or :func:`listing` is text and is escaped there. Messages are said in the language
asked for.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup, escape

from jbptools.words.message import Message

__all__ = ["Markup", "escape", "join", "listing", "notes", "table", "tag"]

#: marks that have no end of their own
_EMPTY = frozenset({"br", "img", "col", "hr", "input", "meta"})


def _piece(value: Any, language: str | None) -> Markup:
    return escape(value.say(language) if isinstance(value, Message) else "" if value is None else value)


def join(*pieces: Any, language: str | None = None) -> Markup:
    """Return pieces one after the other; texts are escaped, markup stays.

    >>> join("a < b ", tag("b", "so"))
    Markup('a &lt; b <b>so</b>')
    """
    return Markup("").join(_piece(piece, language) for piece in pieces)


def tag(name: str, *inside: Any, language: str | None = None, **attributes: Any) -> Markup:
    """Return an element; an attribute of None or False is left out, of True stands without a value.

    Args:
        name: of the element.
        inside: texts, messages and markup.
        language: of the messages; the current one if left out.
        attributes: ``class_`` and ``for_`` for names that Python keeps; ``_`` stands for ``-``.

    Raises:
        ValueError: a name that is none.

    >>> tag("td", "<Hua>", class_="name", colspan=2)
    Markup('<td class="name" colspan="2">&lt;Hua&gt;</td>')
    >>> tag("details", Message("words.language"), language="en", open=True, title=None)
    Markup('<details open>English</details>')
    """
    if not name.isalnum():
        raise ValueError(f"{name!r} is no name of an element")
    said = Markup("").join(
        Markup(" {}").format(Markup(key.rstrip("_").replace("_", "-")))
        + (Markup("") if value is True else Markup('="{}"').format(_piece(value, language)))
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    start = Markup("<{}{}>").format(Markup(name), said)
    return start if name in _EMPTY else start + join(*inside, language=language) + Markup(f"</{name}>")


def listing(items: Iterable[Any], *, language: str | None = None, **attributes: Any) -> Markup:
    """Return a bulleted list; empty where there is nothing to list.

    >>> listing(["Hua", "<b>"])
    Markup('<ul><li>Hua</li><li>&lt;b&gt;</li></ul>')
    """
    lines = [tag("li", item, language=language) for item in items]
    return tag("ul", *lines, **attributes) if lines else Markup("")


def notes(messages: Iterable[Any], *, language: str | None = None) -> Markup:
    """Return each message as a paragraph of its own."""
    return join(*(tag("p", message, language=language) for message in messages))


def table(
    rows: Iterable[Sequence[Any]],
    heads: Sequence[Any] = (),
    *,
    caption: Any = None,
    row_heads: bool = False,
    numbers: Iterable[int] = (),
    language: str | None = None,
    **attributes: Any,
) -> Markup:
    """Return a table that screen readers can walk: headings have a scope, figures stand to the right.

    Sides are said in place, because JupyterLab puts every cell to the right and has no style sheet of ours.

    Args:
        rows: cells row by row; texts, messages or markup. A row may also be a finished ``<tr>``.
        heads: the headings of the columns, if any.
        caption: what the table is.
        row_heads: the first cell of each row names the row.
        numbers: positions of the columns with figures.
        language: of messages; the current one if left out.
        attributes: of the table; ``class_="kit-sheet"`` unless said.

    >>> table([["Hua", "12"]], ["Dealer", "Sales"], row_heads=True, numbers=[1], class_=None)
    Markup('<table><thead><tr><th scope="col" style="text-align:left">Dealer</th>...
    """
    right = frozenset(numbers)
    look = {"class_": "kit-sheet", **attributes}

    def cell(name: str, at: int, value: Any, **more: Any) -> Markup:
        look = {"class_": "num", "style": "text-align:right"} if at in right else {"style": "text-align:left"}
        return tag(name, value, language=language, **more, **look)

    def row(cells: Sequence[Any]) -> Markup:
        if isinstance(cells, Markup):
            return cells
        first = [cell("th", 0, cells[0], scope="row")] if row_heads else []
        rest = [cell("td", at, value) for at, value in enumerate(cells) if at or not row_heads]
        return tag("tr", *first, *rest)

    title = [tag("caption", caption, language=language)] if caption else []
    top = [tag("thead", tag("tr", *(cell("th", at, head, scope="col") for at, head in enumerate(heads))))]
    return tag("table", *title, *(top if heads else []), tag("tbody", *map(row, rows)), **look)
