"""The shipped fonts, loaded by path: a chart looks the same on every machine.

Latin text is drawn first by "Kit Sans" (narrow quotation marks), Chinese by "Kit Sans SC"; whatever
neither holds comes from the DejaVu Sans inside matplotlib, never from the machine's own fonts.
"""

import unicodedata
from functools import cache
from pathlib import Path

from matplotlib import font_manager, get_data_path
from matplotlib.ft2font import FT2Font

__all__ = ["FAMILIES", "drawable", "shorten", "warm", "width", "wrap"]

FAMILIES = ("Kit Sans", "Kit Sans SC", "Kit Sans SC Rare", "Kit Signs")
HERE = Path(__file__).parent / "fonts"
STAND_IN = "□"


def _faces() -> list[tuple[str, int, Path]]:
    """Family, weight, file: the rare characters and signs of a bold text are drawn regular."""
    deja = Path(get_data_path()) / "fonts" / "ttf"
    return [
        ("Kit Sans", 400, HERE / "KitSans-Regular.otf"),
        ("Kit Sans", 700, HERE / "KitSans-Bold.otf"),
        ("Kit Sans SC", 400, HERE / "KitSansSC-Regular.otf"),
        ("Kit Sans SC", 700, HERE / "KitSansSC-Bold.otf"),
        ("Kit Sans SC Rare", 400, HERE / "KitSansSC-Regular.otf"),
        ("Kit Sans SC Rare", 700, HERE / "KitSansSC-Regular.otf"),
        ("Kit Signs", 400, deja / "DejaVuSans.ttf"),
        ("Kit Signs", 700, deja / "DejaVuSans-Bold.ttf"),
    ]


@cache
def warm() -> frozenset[int]:
    """Load the fonts (once per process) and return the code points that can be drawn.

    Call it while the kernel prepares itself, so that the first chart costs no more than the next.

    >>> ord("喆") in warm() and ord("€") in warm()
    True
    """
    points: set[int] = set()
    for family, weight, path in _faces():
        entry = font_manager.FontEntry(
            fname=str(path),
            name=family,
            style="normal",
            variant="normal",
            weight=weight,
            stretch="normal",
            size="scalable",
        )
        font_manager.fontManager.ttflist.append(entry)
        if weight == 400:
            points.update(FT2Font(str(path)).get_charmap())
    return frozenset(points)


def drawable(text: object) -> str:
    r"""Return the text on one line with only characters that the shipped fonts can draw.

    Invisible control and direction marks go; an emoji or a character of a foreign script that no font
    holds becomes a square, as a printer would show it.

    >>> drawable("好运来🎉\n商贸\u202e")
    '好运来□ 商贸'
    """
    points = warm()
    line = " ".join(unicodedata.normalize("NFC", str(text)).split())
    seen = (c for c in line if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn"})
    return "".join(c if ord(c) in points else STAND_IN for c in seen)


def width(text: str) -> float:
    """Return about how wide a text is, in units of its font size (a Chinese character is 1).

    >>> width("华东商贸"), width("Hua") < 2
    (4.0, True)
    """
    return sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.58 for c in text)


def shorten(text: object, units: float) -> str:
    """Return the drawable text, cut with an ellipsis where it is wider than so many Chinese characters.

    >>> shorten("浙江省杭州市余杭区顺达食品饮料有限公司", 8)
    '浙江省杭州市余…'
    """
    whole = drawable(text)
    if width(whole) <= units:
        return whole
    while whole and width(whole) > units - 1:
        whole = whole[:-1]
    return whole.rstrip() + "…"


def _pieces(text: str) -> list[str]:
    """Split where a line may break: after every Chinese character, after a blank elsewhere."""
    pieces = [""]
    for c in text:
        if unicodedata.east_asian_width(c) in "WF" and c not in "，。、；：）！？”" and pieces[-1]:
            pieces.append("")
        pieces[-1] += c
        if c == " ":
            pieces.append("")
    return [piece for piece in pieces if piece]


def wrap(text: object, units: float, lines: int = 2) -> str:
    r"""Return the drawable text on up to so many lines; what does not fit ends in an ellipsis.

    >>> wrap("Outlets covered", 5), wrap("经销商覆盖网点数量", 5)
    ('Outlets\ncovered', '经销商覆盖\n网点数量')
    """
    done = [""]
    for piece in _pieces(drawable(text)):
        if done[-1] and width((done[-1] + piece).rstrip()) > units and len(done) < lines:
            done.append("")
        done[-1] += piece
    return "\n".join(shorten(line.strip(), units) for line in done)
