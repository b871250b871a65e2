"""From the bank's Markdown to HTML that cannot carry foreign HTML."""

from functools import cache
from typing import Any

__all__ = ["html"]


@cache
def _converter() -> Any:
    import mistune

    return mistune.create_markdown(escape=True, plugins=["table"])


def html(markdown: str) -> str:
    """Return Markdown as HTML, with any HTML in it shown as text.

    >>> html("**Hua** <b>")
    '<p><strong>Hua</strong> &lt;b&gt;</p>'
    """
    return str(_converter()(markdown)).strip()
