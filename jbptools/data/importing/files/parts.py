"""The parts of an .xlsx file: where they are, whatever their names; shared texts, styles, relations."""

import posixpath
import re
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from jbptools.data.importing.files.number_formats import meaning

__all__ = ["Parts", "decoded", "marks", "parse", "relations", "texts"]

_PREFIXED = re.compile(rb"<\w+:(?:worksheet|workbook|sst|styleSheet|Relationships)\b")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Parts:
    """The parts of a package by name; some programs write names in other case than they refer to."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.names

    def read(self, name: str) -> bytes:
        """Return a part's bytes; raises KeyError where there is none."""
        return self.archive.read(self.names[name.lower()])

    def size(self, name: str) -> int:
        """Return a part's size when unpacked."""
        return self.archive.getinfo(self.names[name.lower()]).file_size


def decoded(text: str) -> str:
    r"""Return a text with Excel's escapes, such as ``_x000D_`` for a line's end, as the letters they are.

    >>> decoded("a_x000D_b"), decoded("plain")
    ('a\rb', 'plain')
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def parse(
    xml: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk through XML; tags come without their prefix."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    if _PREFIXED.search(xml[:2000]):
        parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
        if end is not None:
            parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.Parse(xml, True)


def relations(archive: Parts) -> tuple[dict[str, str], dict[str, str]]:
    """Return the workbook's parts by relation id and by kind."""
    places: dict[str, str] = {}
    kinds: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/xl", attributes["Target"])).lstrip("/")
            places[attributes["Id"]] = path
            kinds[attributes["Type"].rpartition("/")[2]] = path

    if "xl/_rels/workbook.xml.rels" in archive:
        parse(archive.read("xl/_rels/workbook.xml.rels"), start)
    return places, kinds


def texts(archive: Parts, kinds: dict[str, str]) -> list[str]:
    """Return the shared texts; reading aids above Asian characters are no part of them."""
    place = kinds.get("sharedStrings", "xl/sharedStrings.xml")
    if place not in archive:
        return []
    found: list[str] = []
    parts: list[str] = []
    inside = {"t": False, "rPh": False}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            parts.clear()
        elif tag in inside:
            inside[tag] = True

    def end(tag: str) -> None:
        if tag == "si":
            found.append(decoded("".join(parts)))
        elif tag in inside:
            inside[tag] = False

    def text(data: str) -> None:
        if inside["t"] and not inside["rPh"]:
            parts.append(data)

    parse(archive.read(place), start, end, text)
    return found


def marks(archive: Parts, kinds: dict[str, str]) -> list[str]:
    """Return for each cell style what its format makes of a number."""
    place = kinds.get("styles", "xl/styles.xml")
    if place not in archive:
        return []
    formats: dict[int, str] = {}
    styles: list[int] = []
    inside = [False]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            formats[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            styles.append(int(attributes.get("numFmtId", 0)))

    def end(tag: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    parse(archive.read(place), start, end)
    return [meaning(style, formats.get(style)) for style in styles]
