"""A plan cut into parts by content: equal parts are one, so that a revision writes only what changed."""

import hashlib
import json
import zlib
from collections.abc import Mapping

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import SECTIONS

__all__ = ["bad_parts", "cut", "is_good", "joined_again", "listed"]

#: everything that is not a list of items
REST = "rest"
#: bytes of one part once it is unpacked; far above the largest plan
LARGEST = 64 * 2**20


def cut(plan: Plan) -> tuple[dict[str, str], dict[str, bytes]]:
    """Return ``(section -> digest, digest -> compressed JSON)`` of a plan.

    >>> made_of, parts = cut(Plan.new("Hua", "en").with_goal(name="Offtake"))
    >>> sorted(made_of), len(parts)
    (['goals', 'rest'], 2)
    """
    document = plan.as_document()
    pieces = {name: document.pop(name) for name in SECTIONS if document[name] or document.pop(name)}
    made_of: dict[str, str] = {}
    parts: dict[str, bytes] = {}
    for name, piece in {**pieces, REST: document}.items():
        text = json.dumps(piece, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
        digest = _digest(text)
        made_of[name] = digest
        parts[digest] = zlib.compress(text, 3)
    return made_of, parts


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:40]


def is_good(digest: str, part: bytes | None) -> bool:
    """Tell whether a stored part is what was stored: its content gives its name again.

    >>> _, parts = cut(Plan.new("Hua", "en"))
    >>> [is_good(digest, part) for digest, part in parts.items()], is_good("ab", b"x")
    ([True], False)
    """
    if part is None:
        return False
    try:
        return _digest(_unpacked(part)) == digest
    except zlib.error:
        return False


def _unpacked(part: bytes) -> bytes:
    reader = zlib.decompressobj()
    text = reader.decompress(part, LARGEST)
    if not reader.eof:
        raise zlib.error("cut off, or longer than any plan")
    return text


def bad_parts(made_of: Mapping[str, str], parts: Mapping[str, bytes]) -> list[str]:
    """Return the digests of a revision's parts that are missing or damaged."""
    return [digest for digest in made_of.values() if not is_good(digest, parts.get(digest))]


def listed(text: str) -> dict[str, str]:
    """Read a revision's list of parts; a damaged list has none."""
    try:
        made_of = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(made_of, dict) or not all(isinstance(one, str) for one in made_of.values()):
        return {}
    return made_of


def joined_again(made_of: Mapping[str, str], parts: Mapping[str, bytes]) -> Plan:
    """Return the plan of a revision; raises KitError for a document of a later version."""
    pieces = {name: json.loads(_unpacked(parts[digest])) for name, digest in made_of.items()}
    return Plan.from_document({**pieces.pop(REST), **pieces})
