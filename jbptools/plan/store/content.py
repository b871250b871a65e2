"""A plan cut into parts by content: equal parts are one, so that a revision writes only what changed."""

import hashlib
import json
import zlib
from collections.abc import Mapping

from jbptools.plan.document.plan import Plan
from jbptools.plan.model.contents import SECTIONS

__all__ = ["cut", "joined_again"]

#: everything that is not a list of items
REST = "rest"


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
        digest = hashlib.sha256(text).hexdigest()[:40]
        made_of[name] = digest
        parts[digest] = zlib.compress(text, 3)
    return made_of, parts


def joined_again(made_of: Mapping[str, str], parts: Mapping[str, bytes]) -> Plan:
    """Return the plan of a revision; raises KitError for a document of a later version."""
    pieces = {name: json.loads(zlib.decompress(parts[digest])) for name, digest in made_of.items()}
    return Plan.from_document({**pieces.pop(REST), **pieces})
