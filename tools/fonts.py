"""Build the shipped fonts from Debian's Noto Sans CJK (package fonts-noto-cjk).

"Kit Sans SC" has the Chinese characters, "Kit Sans" the Latin ones of the same design (from the Korean
face, whose quotation marks are as narrow as Latin text wants them). Charts load the OTF files by path,
so a machine without any Chinese font still draws right. The woff2 file is the last font in the style
sheets of our pages. The same input gives the same bytes: nothing is stamped with the time of the build.

    python tools/fonts.py            build into jbptools/charts/fonts
    python tools/fonts.py --check    build elsewhere and compare
"""

import argparse
import hashlib
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parent.parent / "jbptools" / "charts" / "fonts"
COPYRIGHT = "© 2014-2021 Adobe (http://www.adobe.com/)."

#: what tables, charts and plans need beside the national character sets
SIGNS = (
    "‐‑–—―‘’“”„†‡•…‰′″‹›※€™←↑→↓↗↘⇒⇔∑−√∞∫≈≠≤≥①②③④⑤⑥⑦⑧⑨⑩■□▲△▶▼▽◆◇○◎●★☆♀♂✓✔✗✘￥¥£°±²³·×÷µαβγδεθλμπσφω"
    "、。〈〉《》「」『』【】〔〕〖〗"
)
#: signs that Latin text wants narrow
LATIN_SIGNS = "–—‘’“”•−€′"
#: characters of common given names that only the largest character set holds
NAMES = "䶮"


@dataclass(frozen=True)
class Cut:
    """One file to build: from which weight, with which characters."""

    file: str
    family: str
    weight: str
    codec: str
    face: str = "Noto Sans CJK SC"
    features: tuple[str, ...] = ()
    woff2: bool = False


CUTS = (
    Cut("KitSansSC-Regular.otf", "Kit Sans SC", "Regular", "gbk"),
    Cut("KitSansSC-Bold.otf", "Kit Sans SC", "Bold", "gb2312"),
    Cut("KitSansSC-Regular.woff2", "Kit Sans SC", "Regular", "gb2312", woff2=True),
    Cut("KitSans-Regular.otf", "Kit Sans", "Regular", "latin", "Noto Sans CJK KR", ("kern",)),
    Cut("KitSans-Bold.otf", "Kit Sans", "Bold", "latin", "Noto Sans CJK KR", ("kern",)),
)


def characters(codec: str) -> set[int]:
    """Return the code points of Latin-1, or of a Chinese character set with Latin-1 and our signs."""
    latin = {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, LATIN_SIGNS)}
    if codec == "latin":
        return latin - set(map(ord, "·"))
    found = {*latin, *map(ord, SIGNS + NAMES)}
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode(codec, errors="ignore")
            found.update(map(ord, text))
    return {point for point in found if not 0xE000 <= point < 0xF900}


def open_face(face: str, weight: str) -> TTFont:
    """Open one national face of Noto's collection."""
    path = SOURCE / f"NotoSansCJK-{weight}.ttc"
    if not path.exists():
        sys.exit(f"{path} is missing: apt-get install -y --no-install-recommends fonts-noto-cjk")
    fonts = TTCollection(str(path), lazy=True).fonts
    index = next(i for i, font in enumerate(fonts) if font["name"].getDebugName(1) == face)
    return TTFont(str(path), fontNumber=index, lazy=False, recalcTimestamp=False)


def reduce(font: TTFont, points: set[int], features: tuple[str, ...] = ()) -> None:
    """Keep only these characters, drawn horizontally, without hints or typographic alternates."""
    layout = [] if features else ["GDEF", "GPOS", "GSUB"]
    options = subset.Options(
        layout_features=list(features),
        hinting=False,
        glyph_names=False,
        legacy_cmap=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=[0x409],
        recalc_timestamp=False,
        desubroutinize=False,
        drop_tables=["BASE", "VORG", "vhea", "vmtx", "DSIG", *layout],
    )
    worker = subset.Subsetter(options)
    worker.populate(unicodes=points)
    worker.subset(font)


def rename(font: TTFont, family: str, weight: str) -> None:
    """Give the family our own name: a changed font under the OFL must not pose as the original."""
    postscript = f"{family.replace(' ', '')}-{weight}"
    names = font["name"]
    version = names.getDebugName(5).split(";")[0]
    kept = {0: COPYRIGHT, 13: names.getDebugName(13), 14: "https://openfontlicense.org"}
    full = f"{family} {weight}"
    ours = {1: family, 2: weight, 3: f"{version};{postscript}", 4: full, 5: version, 6: postscript}
    names.names = []
    for identifier, text in sorted({**kept, **ours}.items()):
        names.setName(text, identifier, 3, 1, 0x409)
    table = font["CFF "].cff
    table.fontNames = [postscript]
    top = table.topDictIndex[0]
    for field, text in (("FullName", full), ("FamilyName", family), ("Weight", weight)):
        if hasattr(top, field):
            setattr(top, field, text)
    for part in getattr(top, "FDArray", ()):
        if getattr(part, "FontName", None):
            part.FontName = f"{postscript}-{part.FontName.rsplit('-', 1)[-1]}"


def build(cut: Cut, folder: Path) -> Path:
    """Build one file and return its path."""
    font = open_face(cut.face, cut.weight)
    reduce(font, characters(cut.codec), cut.features)
    rename(font, cut.family, cut.weight)
    font.flavor = "woff2" if cut.woff2 else None
    path = folder / cut.file
    font.save(str(path), reorderTables=True)
    return path


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or nothing where it is missing."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def main() -> None:
    """Build the files, or compare them with the committed ones."""
    parser = argparse.ArgumentParser(description="Build the shipped fonts from Debian's Noto Sans CJK")
    parser.add_argument("--check", action="store_true", help="compare with the committed files")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as elsewhere:
        folder = Path(elsewhere) if check else TARGET
        folder.mkdir(parents=True, exist_ok=True)
        for cut in CUTS:
            path = build(cut, folder)
            same = digest(path) == digest(TARGET / cut.file)
            print(f"{cut.file}: {path.stat().st_size:,} bytes, sha256 {digest(path)[:16]}")
            if not same:
                sys.exit(f"{cut.file} differs from the committed file")


if __name__ == "__main__":
    main()
