"""What kind of file this is, by its first bytes and not its name; what holds no table is refused.

A trainee's file may be a renamed picture, a password-protected workbook, a zip around the real file
or a gzip bomb. Nothing here looks at the rows yet.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from jbptools.words import KitError, Message

__all__ = ["MAX_BYTES", "MAX_UNPACKED", "Opened", "open_all", "open_container"]

MAX_BYTES = 30 * 1024 * 1024
#: Text after unpacking; a million order lines are about 100 MB.
MAX_UNPACKED = 150 * 1024 * 1024
#: A workbook's XML is bulkier than its figures.
MAX_WORKBOOK = 400 * 1024 * 1024

Kind = Literal["xlsx", "xlsb", "xls", "ods", "text"]

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\xfd7zXZ", b"BZh", b"\x28\xb5\x2f\xfd")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".gz")
#: tables that one zip may hold
_MOST_TABLES = 40


@dataclass(frozen=True)
class Opened:
    """A file whose kind is known and whose bytes are unpacked."""

    name: str
    kind: Kind
    content: bytes
    notes: tuple[Message, ...] = ()


def open_all(name: str, content: bytes) -> list[Opened]:
    """Return the file as it is, or every table of a zip.

    Raises:
        KitError: as :func:`open_container`; of a zip, where none of its files can be opened.

    >>> [one.kind for one in open_all("dealers.csv", b"dealer,amount")]
    ['text']
    """
    _refuse_size(name, content)
    members = _members(name, content) if content.startswith(b"PK\x03\x04") else []
    if len(members) < 2:
        return [open_container(name, content)]
    note = Message("importing.note_unpacked", file=name)
    opened = [(inner, open_container(f"{name}: {inner}", part, depth=1)) for inner, part in members]
    return [Opened(inner, one.kind, one.content, (note, *one.notes)) for inner, one in opened]


def _refuse_size(name: str, content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise KitError(
            "importing.file_too_large", file=name, size=len(content) / 1024**2, limit=MAX_BYTES / 1024**2
        )


def open_container(name: str, content: bytes, *, depth: int = 0) -> Opened:
    """Find out what a file is, unpack it within limits, refuse what holds no table.

    Args:
        name: the file's name as the user knows it; shown in sentences, not trusted.
        content: its bytes.
        depth: how many wrappers were opened already.

    Raises:
        KitError: empty, too large, a picture, a PDF, protected by a password, damaged, or of a kind
            that has to be saved in another form first.

    >>> open_container("dealers.csv", b"dealer,amount").kind
    'text'
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise KitError("importing.file_empty", file=name)
    if depth == 0:
        _refuse_size(name, content)
    refuse_other_kinds(name, content)
    if content.startswith(b"\x1f\x8b"):
        return _open_gzip(name, content, depth)
    if content.startswith(b"PK\x03\x04"):
        return _open_zip(name, content, depth)
    if content.startswith(_OLE):
        return _open_ole(name, content)
    return Opened(name, "text", content)


def refuse_other_kinds(name: str, content: bytes) -> None:
    r"""Refuse pictures, PDFs and archives that the kit does not open.

    Raises:
        KitError: with what the file really is.

    >>> refuse_other_kinds("sales.xlsx", b"\x89PNG....")
    Traceback (most recent call last):
    ...
    jbptools.words.errors.KitError: ...
    """
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    heic = content[4:8] == b"ftyp"
    bitmap = content[:2] == b"BM" and content[6:10] == b"\x00\x00\x00\x00"
    if content.startswith(_PICTURES) or webp or heic or bitmap:
        raise KitError("importing.file_picture", file=name)
    if content.startswith(b"%PDF"):
        raise KitError("importing.file_pdf", file=name)
    if content.startswith(_ARCHIVES):
        raise KitError("importing.file_archive", file=name)
    start = content[:400].lstrip(b"\xef\xbb\xbf \r\n\t")
    if re.match(rb"mime-version:|from: <saved by|content-type: multipart/related", start, re.IGNORECASE):
        raise KitError("importing.file_mhtml", file=name)
    if start.startswith(b"ID;P"):
        raise KitError("importing.file_sylk", file=name)
    if start.startswith(b"{\\rtf"):
        raise KitError("importing.file_other_office", file=name)


def _open_gzip(name: str, content: bytes, depth: int) -> Opened:
    if depth > 1:
        raise KitError("importing.file_archive", file=name)
    inner = PurePath(name).stem if name.lower().endswith(".gz") else name
    opened = open_container(inner, _gunzip(name, content), depth=depth + 1)
    note = Message("importing.note_unpacked", file=name)
    return Opened(opened.name, opened.kind, opened.content, (note, *opened.notes))


def _gunzip(name: str, content: bytes) -> bytes:
    """Unpack gzip members until the limit; the size in a gzip's trailer is not to be believed."""
    parts, room, rest = [], MAX_UNPACKED, content
    try:
        while rest.startswith(b"\x1f\x8b"):
            member = zlib.decompressobj(wbits=31)
            part = member.decompress(rest, room + 1)
            room -= len(part)
            if room < 0:
                raise KitError("importing.file_bomb", file=name, limit=MAX_UNPACKED / 1024**2)
            if not member.eof:
                raise KitError("importing.file_damaged", file=name)
            parts.append(part)
            rest = member.unused_data
    except zlib.error:
        raise KitError("importing.file_damaged", file=name) from None
    return b"".join(parts)


def _open_zip(name: str, content: bytes, depth: int) -> Opened:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_bad_zip(name, members)
            names = {member.filename for member in members}
            kind = _office_kind(archive, names)
            if kind in ("xlsx", "xlsb", "ods"):
                _refuse_entities(name, archive, members)
                return Opened(name, kind, content)
            if kind:
                raise KitError(f"importing.file_{kind}", file=name)
            return _open_plain_zip(name, archive, members, depth)
    except KitError:
        raise
    except Exception:  # zipfile raises a dozen kinds on damaged archives
        raise KitError("importing.file_damaged", file=name) from None


def _refuse_bad_zip(name: str, members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise KitError("importing.file_password", file=name)
    if sum(member.file_size for member in members) > MAX_WORKBOOK:
        raise KitError("importing.file_bomb", file=name, limit=MAX_WORKBOOK / 1024**2)


def _office_kind(
    archive: zipfile.ZipFile, names: set[str]
) -> Literal["xlsx", "xlsb", "ods", "numbers", "other_office", ""]:
    """Return the kind of workbook, what else it is, or nothing for an ordinary zip."""
    lower = {name.lower().replace("\\", "/") for name in names}
    if "xl/workbook.xml" in lower:
        return "xlsx"
    if "xl/workbook.bin" in lower:
        return "xlsb"
    if any(name.startswith(("word/", "ppt/", "visio/")) for name in lower):
        return "other_office"
    if any(name.endswith(".iwa") for name in lower):
        return "numbers"
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:200]:
        return "ods" if b"spreadsheet" in archive.read("mimetype")[:200] else "other_office"
    return ""


def _refuse_entities(name: str, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Office never writes a document type; whoever does wants to blow up the reader."""
    for member in members:
        if member.filename.lower().endswith((".xml", ".rels")):
            with archive.open(member) as part:
                if b"<!DOCTYPE" in part.read(2048):
                    raise KitError("importing.file_damaged", file=name)


def _open_plain_zip(
    name: str, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], depth: int
) -> Opened:
    tables = _tables(members)
    if len(tables) != 1 or depth > 1:
        raise KitError("importing.file_zip", file=name, tables=len(tables))
    if tables[0].file_size > MAX_UNPACKED:
        raise KitError("importing.file_bomb", file=name, limit=MAX_UNPACKED / 1024**2)
    inner = _called(tables[0])
    opened = open_container(inner, archive.read(tables[0]), depth=depth + 1)
    note = Message("importing.note_unpacked", file=name)
    return Opened(opened.name, opened.kind, opened.content, (note, *opened.notes))


def _tables(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    return [
        member
        for member in members
        if member.filename.lower().endswith(_TABLE_ENDINGS)
        and not member.filename.startswith("__MACOSX")
        and not PurePath(member.filename).name.startswith((".", "~$"))
    ]


def _called(member: zipfile.ZipInfo) -> str:
    """Return a member's own name; old Chinese zips write names in GBK without saying so."""
    name = member.filename
    if not member.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("gbk")
        except UnicodeError:
            name = member.filename
    return PurePath(name).name


def _members(name: str, content: bytes) -> list[tuple[str, bytes]]:
    """Return the tables of an ordinary zip; none for a workbook or where it can't be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_bad_zip(name, members)
            if _office_kind(archive, {member.filename for member in members}):
                return []
            tables = _tables(members)
            if len(tables) > _MOST_TABLES:
                raise KitError("importing.file_zip", file=name, tables=len(tables))
            if sum(member.file_size for member in tables) > MAX_UNPACKED:
                raise KitError("importing.file_bomb", file=name, limit=MAX_UNPACKED / 1024**2)
            return [(_called(member), archive.read(member)) for member in tables]
    except KitError:
        raise
    except Exception:  # zipfile raises a dozen kinds on damaged archives
        raise KitError("importing.file_damaged", file=name) from None


def _open_ole(name: str, content: bytes) -> Opened:
    """Old Excel and protected new Excel share one wrapper; its directory tells which."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise KitError("importing.file_password", file=name)
    if any(part.encode("utf-16-le") in content for part in ("WordDocument", "PowerPoint Document")):
        raise KitError("importing.file_other_office", file=name)
    if not any(part.encode("utf-16-le") in content for part in ("Workbook", "Book")):
        raise KitError("importing.file_other_office", file=name)
    return Opened(name, "xls", content)
