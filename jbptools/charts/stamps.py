"""Texts that move: each is drawn once per process and then only placed, which costs next to nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from io import StringIO

from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties

from jbptools.charts.letters import FAMILIES

__all__ = ["Stamp", "line", "place", "stamp"]


@dataclass(frozen=True)
class Stamp:
    """A text as outlines: its letters by name, the marks that use them, its width in points."""

    width: float
    letters: tuple[tuple[str, str], ...] = field(repr=False)
    marks: str = field(repr=False)


@lru_cache(maxsize=4096)
def stamp(text: str, size: float, colour: str, *, bold: bool = False) -> Stamp:
    """Return a text drawn once; call it inside a styled function.

    Args:
        text: one line that the fonts can draw.
        size: in points.
        colour: e.g. ``"#16302F"``.
        bold: heavy letters.
    """
    buffer = StringIO()
    renderer = RendererSVG(100, 100, buffer, image_dpi=72)
    font = FontProperties(family=list(FAMILIES), size=size, weight="bold" if bold else "normal")
    pen = renderer.new_gc()
    pen.set_foreground(to_rgb(colour))
    width, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)
    renderer.draw_text(pen, 0, 0, text, font, 0, ismath=False)
    renderer.writer.flush()
    drawn = buffer.getvalue()
    letters = re.findall(r'(<path id="([^"]+)".*?/>)', drawn, flags=re.DOTALL)
    body = drawn[drawn.index("<g", drawn.index("</defs>")) :]
    body = re.sub(r"<defs>.*?</defs>|<!--.*?-->", "", body, flags=re.DOTALL)
    return Stamp(float(width), tuple((name, path) for path, name in letters), re.sub(r"\s*\n\s*", "\n", body))


def place(stamps: Iterable[tuple[Stamp, float, float]], height: float) -> str:
    """Return SVG with each text's baseline beginning at a point (points from the lower left corner).

    Args:
        stamps: a text and where it stands.
        height: of the drawing, in points.
    """
    letters: dict[str, str] = {}
    placed = []
    for one, x, y in stamps:
        letters.update(one.letters)
        placed.append(f'<g transform="translate({x:.2f} {height - y:.2f})">{one.marks}</g>')
    return f"<defs>{''.join(letters.values())}</defs>" + "".join(placed)


def line(start: tuple[float, float], end: tuple[float, float], height: float, colour: str) -> str:
    """Return SVG of a thin line between two points."""
    (a, b), (c, d) = start, end
    return (
        f'<path d="M {a:.2f} {height - b:.2f} L {c:.2f} {height - d:.2f}" '
        f'style="fill: none; stroke: {escape(colour)}; stroke-width: 0.7"/>'
    )
