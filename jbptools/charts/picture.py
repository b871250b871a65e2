"""A picture: the drawing, the sentence that says what it shows, and its figures as a table."""

import hashlib
import re
from dataclasses import dataclass, replace
from html import escape

import pandas as pd

from jbptools.words import html, say
from jbptools.words.language import Language
from jbptools.words.writing import writing

__all__ = ["Picture", "sentences"]

_STYLE = (
    "<style>.jbp-chart{margin:0 0 1rem;min-width:0}.jbp-chart svg{display:block;width:100%;height:auto}"
    ".jbp-chart .jbp-narrow{display:none}"
    "@media (max-width:600px){.jbp-chart .jbp-narrow{display:block}"
    ".jbp-chart .jbp-narrow~.jbp-wide{display:none}}"
    ".jbp-chart details{margin-top:.25rem;font-size:.9rem}.jbp-chart summary{cursor:pointer}"
    ".jbp-chart .jbp-scroll{overflow-x:auto;max-height:24rem}"
    ".jbp-chart table{border-collapse:collapse;margin:.25rem 0}"
    ".jbp-chart th,.jbp-chart td{padding:.2rem .6rem;border-bottom:1px solid #CFDCD9;text-align:right}"
    ".jbp-chart th:first-child,.jbp-chart td:first-child{text-align:left}</style>"
)


def _own_ids(svg: str) -> str:
    """Make the ids inside a drawing its own: several drawings share one page."""
    prefix = "k" + hashlib.sha256(svg.encode()).hexdigest()[:8] + "-"
    svg = re.sub(r'\bid="', f'id="{prefix}', svg)
    svg = re.sub(r'href="#', f'href="#{prefix}', svg)
    return re.sub(r"url\(#", f"url(#{prefix}", svg)


def sentences(parts: list[str], language: Language) -> str:
    """Join sentences as each language spaces them.

    >>> sentences(["One.", "Two."], "en")
    'One. Two.'
    """
    return writing(language).between.join(parts)


@dataclass(frozen=True)
class Picture:
    """A chart that shows itself in a notebook or an app.

    Args:
        svg: the drawing, its letters as outlines, so that it looks the same everywhere.
        alt: the sentence a screen reader says instead.
        table: the figures behind it, as a reader reads them (texts, headings in their language).
        language: the language it was drawn in.
        narrow: the same drawing for a phone, shown where the screen is narrow.

    >>> picture = Picture("<svg></svg>", "Sales of Hua", pd.DataFrame({"Month": ["Jan"]}), "en")
    >>> "Sales of Hua" in picture._repr_html_()
    True
    """

    svg: str
    alt: str
    table: pd.DataFrame
    language: Language = "zh"
    narrow: str | None = None

    def with_narrow(self, other: "Picture") -> "Picture":
        """Return this picture with another one's drawing for narrow screens."""
        return replace(self, narrow=other.svg)

    def _drawing(self, svg: str, css: str) -> str:
        head = f'<svg role="img" aria-label="{escape(self.alt)}"'
        return f'<div class="{css}">' + _own_ids(svg).replace("<svg", head, 1) + "</div>"

    def drawing(self) -> str:
        """Return the drawing alone as HTML, with its text alternative."""
        narrow = self._drawing(self.narrow, "jbp-narrow") if self.narrow else ""
        return narrow + self._drawing(self.svg, "jbp-wide")

    def data(self) -> str:
        """Return the figures as an HTML table that the reader unfolds."""
        figures = html.table(self.table.itertuples(index=False), list(self.table.columns), class_=None)
        summary = say("charts.data", self.language)
        room = html.tag("div", figures, class_="jbp-scroll", tabindex=0, role="region", aria_label=summary)
        return html.tag("details", html.tag("summary", summary), room)

    def _repr_html_(self) -> str:
        return (
            f'{_STYLE}<figure class="jbp-chart" lang="{self.language}">{self.drawing()}{self.data()}</figure>'
        )

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Show the HTML, and the sentence where only text can be shown."""
        return {"text/html": self._repr_html_(), "text/plain": self.alt}

    def __repr__(self) -> str:
        return self.alt
