"""How every chart is drawn: one style, no pyplot, a deterministic SVG, and layers for a fast refresh.

What stays (axes, cut lines, headings) is drawn once and kept as text; a change draws only what moved and
puts it on top. Text is never mathematics: a dealer may be called "A$B$".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from io import StringIO
from typing import Any, ParamSpec, TypeVar

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_svg import FigureCanvasSVG, RendererSVG
from matplotlib.figure import Figure

from jbptools.charts.letters import FAMILIES, warm, wrap
from jbptools.words.palette import INK, LINE, SOFT

__all__ = ["NARROW", "WIDE", "Layers", "clean_axes", "heading", "new_axes", "new_figure", "styled", "to_svg"]

#: inches; a wide chart fills a projector's slide, a narrow one a phone held upright
WIDE = (9.6, 5.4)
NARROW = (4.4, 5.2)

_RC: dict[Any, Any] = {
    "font.family": list(FAMILIES),
    "font.size": 13.0,
    "text.parse_math": False,
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": SOFT,
    "axes.linewidth": 0.8,
    "axes.titlesize": 15.0,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.unicode_minus": True,
    "axes.formatter.use_mathtext": False,
    "grid.color": LINE,
    "grid.linewidth": 0.8,
    "hatch.linewidth": 0.8,
    "legend.frameon": False,
    "legend.fontsize": 12.0,
    "lines.linewidth": 2.0,
    "patch.linewidth": 0.8,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelsize": 12.0,
    "ytick.labelsize": 12.0,
    "path.simplify": True,
    "svg.fonttype": "path",
    "svg.hashsalt": "kit",
}

P = ParamSpec("P")
R = TypeVar("R")


_active = ContextVar("active", default=False)


@contextmanager
def _style() -> Iterator[None]:
    if _active.get():
        yield
        return
    warm()
    token = _active.set(True)
    try:
        with mpl.rc_context(rc=mpl.rcParamsDefault):
            mpl.rcParams.update(_RC)
            yield
    finally:
        _active.reset(token)


def styled(draw: Callable[P, R]) -> Callable[P, R]:
    """Run a drawing function under the kit's style, whatever the notebook has set for itself."""

    @wraps(draw)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        with _style():
            return draw(*args, **kwargs)

    return inner


def new_figure(size: tuple[float, float]) -> Figure:
    """Return an empty figure of so many inches; call it inside a :func:`styled` function."""
    figure = Figure(figsize=size, dpi=72, facecolor="white")
    FigureCanvasSVG(figure)
    return figure


def new_axes(figure: Figure, left: float, bottom: float, right: float, top: float) -> Any:
    """Return matplotlib axes that keep these margins (in points) to the edges of the figure."""
    width, height = figure.get_size_inches() * 72
    box = (left / width, bottom / height, 1 - (left + right) / width, 1 - (bottom + top) / height)
    return figure.add_axes(box)


def clean_axes(axes: Any, grid: str = "y") -> None:
    """Take away what is not read: tick marks and, along the grid's direction, the frame."""
    axes.tick_params(length=0)
    axes.grid(visible=True, axis=grid)
    axes.set_axisbelow(True)
    axes.spines["left" if grid == "y" else "bottom"].set_visible(False)


def heading(figure: Figure, text: str) -> None:
    """Write what the chart shows at its upper left, on two lines where one is too short."""
    width, height = figure.get_size_inches() * 72
    size = 15 if width > 400 else 13
    figure.text(
        10 / width, 1 - 8 / height, wrap(text, width / size - 2), fontsize=size, fontweight="bold", va="top"
    )


def _render(figure: Figure, artists: Sequence[Artist] | None = None) -> str:
    """Draw the whole figure, or only some artists of it; deterministic, no dates."""
    width, height = figure.get_size_inches() * 72
    buffer = StringIO()
    nobody = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    renderer = RendererSVG(width, height, buffer, image_dpi=72, metadata=nobody)
    if artists is None:
        figure.draw(renderer)
    else:
        for artist in artists:
            artist.draw(renderer)
    renderer.finalize()
    svg = buffer.getvalue()
    svg = re.sub(r"<!--.*?-->|<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    # a style sheet inside the drawing would reach the whole page around it
    svg = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", svg, count=1, flags=re.DOTALL)
    svg = svg.replace("<svg ", '<svg stroke-linejoin="round" ', 1)
    return re.sub(r"\s*\n\s*", "\n", svg)


@styled
def to_svg(figure: Figure) -> str:
    """Return a figure as SVG text without an XML head, ready for a page."""
    return _render(figure)


@dataclass
class Layers:
    """A figure whose still part is drawn once; ``moving`` artists are drawn at each refresh, on top."""

    figure: Figure
    moving: list[Artist] = field(default_factory=list)
    _still: str = ""

    @styled
    def svg(self, texts: str = "") -> str:
        """Return the whole drawing; only the moving artists cost time after the first call.

        Args:
            texts: ready SVG to put on top, e.g. from :mod:`jbptools.charts.stamps`.
        """
        if not self._still:
            for artist in self.moving:
                artist.set_visible(False)
            self._still = _render(self.figure)
            for artist in self.moving:
                artist.set_visible(True)
        top = _render(self.figure, self.moving)
        inner = top[top.index(">") + 1 : top.rindex("</svg>")] + texts
        inner = re.sub(r'( id="| xlink:href="#|url\(#)', r"\1m-", inner)
        return self._still[: self._still.rindex("</svg>")] + f'<g id="moving">{inner}</g></svg>'
