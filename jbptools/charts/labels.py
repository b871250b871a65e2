"""Names beside points, without names lying on one another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jbptools.charts.letters import width

__all__ = ["Box", "Place", "leader", "place_labels"]

#: where to try, best first: right, left; then above and below: centred, ending or starting at the point
_WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1), (-0.5, 1), (-0.5, -1), (0.5, 1), (0.5, -1))


@dataclass(frozen=True)
class Box:
    """A rectangle in points: left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two rectangles share any area.

        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 3, 3)), Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
        (True, False)
        """
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def inside(self, other: "Box") -> bool:
        """Tell whether this rectangle lies within the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.bottom >= other.bottom
            and self.top <= other.top
        )


@dataclass(frozen=True)
class Place:
    """Where a label goes: its index, its lower left corner, whether a line must lead to its point."""

    index: int
    box: Box
    led: bool


def _tries(text: str, size: float, x: float, y: float, mark: float) -> Iterator[tuple[Box, bool]]:
    wide, high = width(text) * size, size * 1.25
    for step, far in enumerate((mark + 3, mark + 13, mark + 24)):
        for dx, dy in _WAYS:
            aside = dx * far if dy == 0 else -dx * 2 * mark
            left = x + aside - (wide if dx < 0 else wide / 2 if dx == 0 else 0)
            bottom = y + dy * far - (high if dy < 0 else high / 2 if dy == 0 else 0)
            yield Box(left, bottom, left + wide, bottom + high), step > 0


def leader(box: Box, x: float, y: float) -> tuple[float, float]:
    """Return where a line from the point to its label ends: the label's nearest edge."""
    return min(max(x, box.left), box.right), min(max(y, box.bottom), box.top)


def _on_the_way(box: Box, x: float, y: float) -> list[Box]:
    """Return small boxes along the line from a label to its point."""
    end_x, end_y = leader(box, x, y)
    steps = [(0.2 + 0.15 * k) for k in range(6)]
    spots = [(x + (end_x - x) * s, y + (end_y - y) * s) for s in steps]
    return [Box(a - 1, b - 1, a + 1, b + 1) for a, b in spots]


def _first_free(
    text: str, size: float, point: tuple[float, float], mark: float, bounds: Box, taken: Sequence[Box]
) -> tuple[Box, bool] | None:
    for box, led in _tries(text, size, *point, mark):
        line = _on_the_way(box, *point)[2:] if led else []
        if box.inside(bounds) and not any(one.meets(other) for other in taken for one in (box, *line)):
            return box, led
    return None


def place_labels(
    texts: Sequence[str],
    points: Sequence[tuple[float, float]],
    size: float,
    bounds: Box,
    obstacles: Iterable[Box] = (),
    marks: Sequence[float] | None = None,
    must: int = 0,
) -> list[Place]:
    """Find room for labels, the first ones first; one that finds none is left out.

    Args:
        texts: the labels.
        points: where each belongs, in points.
        size: font size in points.
        bounds: the area no label may leave.
        obstacles: what labels should not cover (other points, lines, headings).
        marks: radius of each point's marker.
        must: so many of the first labels are placed even where they cover an obstacle.

    >>> places = place_labels(["Hua", "Da"], [(50, 50), (52, 50)], 10, Box(0, 0, 200, 100))
    >>> [p.index for p in places], places[0].box.meets(places[1].box)
    ([0, 1], False)
    """
    hindrances = list(obstacles)
    labels: list[Box] = []
    found: list[Place] = []
    for index, (text, point) in enumerate(zip(texts, points, strict=True)):
        mark = marks[index] if marks else 6.0
        free = _first_free(text, size, point, mark, bounds, [*hindrances, *labels])
        if free is None and index < must:
            free = _first_free(text, size, point, mark, bounds, labels)
        if free is not None:
            box, led = free
            found.append(Place(index, box, led))
            labels += [box, *(_on_the_way(box, *point) if led else [])]
    return found
