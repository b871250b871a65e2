"""Small drawings of the print page as SVG text: nothing is loaded, the letters are the page's own."""

from collections.abc import Sequence
from html import escape

from jbptools.words.palette import ACCENT, BRAND, INK, LINE, SOFT

__all__ = ["before_after", "cash_line"]

_BEFORE = "#B9C9C6"
_HIGH = 72


def before_after(
    figures: Sequence[tuple[str, float, float, str, str]], heads: tuple[str, str], alt: str
) -> str:
    """Return pairs of bars, before and after; each pair on a scale of its own.

    Args:
        figures: name, before, after, and both as a reader reads them.
        heads: the words for before and after.
        alt: the sentence for those who cannot see it.

    >>> before_after([("Profit", 1.0, 2.0, "1", "2")], ("Before", "After"), "Profit doubles").count("<rect")
    4
    """
    width, height, top = 640, 156, 24
    room = width / max(1, len(figures))
    parts = []
    for number, (name, *values, before, after) in enumerate(figures):
        left = room * number
        highest = max(0.0, *values) - min(0.0, *values) or 1.0
        scale = _HIGH / highest
        zero = top + _HIGH + min(0.0, *values) * scale
        for at, (value, shown) in enumerate(zip(values, (before, after), strict=True)):
            x = left + room / 2 - 74 + at * 84
            size = abs(value) * scale
            y = zero - size if value >= 0 else zero
            colour = BRAND if at else _BEFORE
            parts.append(f'<rect x="{x:.0f}" y="{y:.1f}" width="64" height="{size:.1f}" fill="{colour}"/>')
            weight = ' font-weight="700"' if at else ""
            parts.append(_text(x + 32, y - 6, shown, 12, INK, "middle", weight))
        parts.append(
            f'<path d="M{left + room / 2 - 84:.0f} {zero:.1f}h168" stroke="{SOFT}" stroke-width="1"/>'
        )
        parts.append(_text(left + room / 2, height - 42, name, 13, INK, "middle", ' font-weight="700"'))
    for at, (word, colour) in enumerate(zip(heads, (_BEFORE, BRAND), strict=True)):
        x = width / 2 - 90 + at * 100
        parts.append(f'<rect x="{x:.0f}" y="{height - 22}" width="12" height="12" fill="{colour}"/>')
        parts.append(_text(x + 18, height - 12, word, 12, SOFT, "start"))
    return _svg(width, height, alt, parts)


def cash_line(
    months: Sequence[str], position: Sequence[float], labels: Sequence[tuple[int, str]], alt: str
) -> str:
    """Return the cumulative cash of the plan month by month as a line over a line of zero.

    Args:
        months: names of the months.
        position: cash at each month end against no plan.
        labels: month (by its number) and what to write at its point.
        alt: the sentence for those who cannot see it.

    >>> "<path" in cash_line(["2027-01", "2027-02"], [-5.0, 1.0], [(0, "-5")], "Cash goes out first")
    True
    """
    width, height, left, right, top, low = 640, 146, 14, 14, 22, 30
    least, most = min(0.0, *position), max(0.0, *position)
    scale = (height - top - low) / ((most - least) or 1.0)
    step = (width - left - right) / max(1, len(position))

    def at(number: int) -> tuple[float, float]:
        return left + step * (number + 0.5), top + (most - position[number]) * scale

    zero = top + most * scale
    points = [at(number) for number in range(len(position))]
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    parts = [
        f'<path d="M{left} {zero:.1f}H{width - right}" stroke="{SOFT}" stroke-width="1"/>',
        f'<path d="M{points[0][0]:.1f} {zero:.1f}L{line}L{points[-1][0]:.1f} {zero:.1f}Z" fill="{LINE}"/>',
        f'<path d="M{line}" fill="none" stroke="{ACCENT}" stroke-width="2.5"/>',
    ]
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{ACCENT}"/>' for x, y in points]
    every = max(1, len(months) // 12)
    for number in range(0, len(months), every):
        parts.append(_text(points[number][0], height - 6, months[number], 10.5, SOFT, "middle"))
    for number, words in labels:
        x, y = points[number]
        anchor = "start" if x < width * 0.3 else "end" if x > width * 0.7 else "middle"
        below = y + 16 if position[number] < 0 and y + 20 < height - low + 12 else y - 9
        parts.append(_text(x, below, words, 12, INK, anchor, ' font-weight="700"'))
    return _svg(width, height, alt, parts)


def _text(x: float, y: float, words: str, size: float, colour: str, anchor: str, more: str = "") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{more}>'
        f"{escape(words)}</text>"
    )


def _svg(width: int, height: int, alt: str, parts: Sequence[str]) -> str:
    return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(alt)}">{"".join(parts)}</svg>'
