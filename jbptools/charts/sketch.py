"""A drawing made by hand as SVG text: a slider's chart is there at once, because nothing is laid out anew.

Letters stay letters here, in the page's own font; a chart for a slide is drawn by the other modules.
"""

import math
from collections.abc import Iterable, Sequence
from html import escape

from jbptools.charts.letters import width as letters_wide
from jbptools.words.palette import INK, LINE, SOFT

__all__ = ["Axis", "Sketch", "nice_ticks"]

#: letters in the page's own font, with a white edge that keeps them readable over bars and lines
_STYLE = (
    "paint-order:stroke;stroke-linejoin:round;font-family:var(--kit-font,'Noto Sans SC','Noto Sans CJK SC',"
    "'PingFang SC','Microsoft YaHei',sans-serif)"
)


def nice_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Return round figures from ``low`` to ``high``, few enough to read.

    >>> nice_ticks(0, 23)
    [0, 5, 10, 15, 20]
    """
    span = max(high - low, 1e-12)
    size = 10 ** math.floor(math.log10(span / most))
    step = next(size * times for times in (1, 2, 2.5, 5, 10) if span / (size * times) <= most)
    first = math.ceil(low / step - 1e-9)
    return [round(k * step, 12) for k in range(first, math.floor(high / step + 1e-9) + 1)]


class Axis:
    """From figures to places, linear; ``at(value)`` in the drawing's own points."""

    def __init__(self, values: Iterable[float], start: float, end: float, room: float = 0.04) -> None:
        known = [value for value in values if math.isfinite(value)] or [0.0]
        low, high = min(known), max(known)
        low, high = (low - 1.0, high + 1.0) if high - low < 1e-12 else (low, high)
        more = (high - low) * room
        self.low = low if low == 0 else low - more
        self.high = high if high == 0 else high + more
        self.start, self.end = start, end

    def at(self, value: float) -> float:
        """Where a figure stands."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, -0.05), 1.05) * (self.end - self.start)

    def ticks(self, most: int = 5) -> list[float]:
        """Round figures along it."""
        return nice_ticks(self.low, self.high, most)


class Sketch:
    """An SVG drawing under way: bars, lines and words in points from the upper left corner.

    >>> sketch = Sketch(100, 40)
    >>> sketch.text(4, 20, "A & B")
    >>> sketch.svg().startswith('<svg viewBox="0 0 100 40"'), "A &amp; B" in sketch.svg()
    (True, True)
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []

    def bar(self, x: float, y: float, x2: float, y2: float, colour: str, edge: str = "") -> None:
        """Draw a filled rectangle between two corners."""
        left, top, wide, high = min(x, x2), min(y, y2), abs(x2 - x), abs(y2 - y)
        line = f' stroke="{edge}"' if edge else ""
        place = f'x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}"'
        self._parts.append(f'<rect {place} fill="{colour}"{line}/>')

    def line(
        self, points: Sequence[tuple[float, float]], colour: str = LINE, width: float = 1, dash: str = ""
    ) -> None:
        """Draw a line through points."""
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>')

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """Draw a dot."""
        self._parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}"/>')

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 13,
        anchor: str = "start",
        colour: str = INK,
        bold: bool = False,
    ) -> None:
        """Write one line with its baseline at a point, kept inside the drawing and readable on any ground."""
        size = round(min(size, max(10.0, size * (self.width - 6) / max(letters_wide(words) * size, 1))), 1)
        wide = letters_wide(words) * size
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
        over = left + wide - self.width + 2
        x += 2 - left if left < 2 or wide > self.width - 4 else -max(0.0, over)
        weight = ' stroke="#fff" stroke-width="3"' + (' font-weight="700"' if bold else "")
        end = "" if anchor == "start" else f' text-anchor="{anchor}"'
        place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"'
        self._parts.append(f"<text {place}{end}{weight}>{escape(words)}</text>")

    def grid(self, axis: Axis, top: float, bottom: float, labels: Sequence[tuple[float, str]]) -> None:
        """Draw upright lines at an axis' ticks with their labels below."""
        for value, words in labels:
            x = axis.at(value)
            self.line([(x, top), (x, bottom)])
            self.text(x, bottom + 15, words, 12, "middle", SOFT)

    def svg(self) -> str:
        """Return the drawing."""
        head = f'<svg viewBox="0 0 {self.width:g} {self.height:g}" xmlns="http://www.w3.org/2000/svg"'
        return f'{head} style="{_STYLE}">' + "".join(self._parts) + "</svg>"
