"""How much room a text takes: tables are split over pages before a program lays them out."""

import unicodedata

__all__ = ["em_width", "fit", "line_height", "split_lines"]


def em_width(text: str) -> float:
    """Return about how wide a text is, in units of its font size.

    >>> em_width("华东商贸"), round(em_width("Hua"), 2)
    (4.0, 1.65)
    """
    return sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.55 for c in text)


def line_height(text: str) -> float:
    """Return how high a line is, in units of its font size: Chinese fonts stand taller.

    >>> line_height("Hua"), line_height("华")
    (1.2, 1.45)
    """
    return 1.45 if any(unicodedata.east_asian_width(c) in "WF" for c in text) else 1.2


def split_lines(text: str, units: float) -> list[str]:
    """Return the lines a text breaks into in a column of this width (in units of the font size).

    >>> split_lines("Second delivery a week", 6), split_lines("每周加送一次", 4)
    (['Second ', 'delivery a ', 'week'], ['每周加送', '一次'])
    >>> split_lines("厂家（我方）", 3), split_lines("每周加送，一次", 4)
    (['厂家', '（我', '方）'], ['每周加', '送，一次'])
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for piece in _pieces(paragraph):
            size = em_width(piece)
            if line and used + em_width(piece.rstrip()) > units:
                lines.append(line)
                line, used = "", 0.0
            line, used = line + piece, used + size
        lines.append(line)
    return lines


#: no line begins with one of these, none ends with one of those
_CLOSING, _OPENING = "，。、；：！？）》」』】％", "（《「『【"


def _pieces(text: str) -> list[str]:
    """Words with their blank, Chinese characters with their marks; a word of over 20 letters may break."""
    pieces: list[str] = []
    word = ""
    for c in text:
        wide = unicodedata.east_asian_width(c) in "WF"
        if wide and word:
            pieces.append(word)
            word = ""
        if wide and pieces and (c in _CLOSING or pieces[-1][-1] in _OPENING):
            pieces[-1] += c
            continue
        word += c
        if wide or c == " " or len(word) > 20:
            pieces.append(word)
            word = ""
    return [*pieces, word] if word else pieces


def fit(text: str, width: float, height: float, sizes: tuple[int, ...]) -> tuple[int, str, str]:
    r"""Return the largest font size at which a text fits a box, what fits, and what is left over.

    Args:
        text: the text.
        width: of the box, inches.
        height: of the box, inches.
        sizes: font sizes to try, largest first.

    >>> fit("short", 4, 1, (24, 12)), fit("long " * 400, 2, 0.5, (24, 12))[0]
    ((24, 'short', ''), 12)
    >>> fit("one\ntwo\nthree", 4, 0.4, (12,))[1]
    'one'
    """
    for size in sizes:
        lines = split_lines(text, width * 72 / size)
        room = max(1, int(height * 72 / (size * line_height(text))))
        if len(lines) <= room:
            return size, text, ""
    kept = text[: _length(text, lines[: max(1, room - 1)])].rstrip()
    return sizes[-1], kept, text[len(kept) :]


def _length(text: str, lines: list[str]) -> int:
    """How much of a text its first lines are: the ends of its paragraphs are not in them."""
    place = 0
    for line in lines:
        place += len(line)
        if text[place : place + 1] == "\n":
            place += 1
    return place
