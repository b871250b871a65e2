"""Keeping two languages in step: a ledger remembers what each text was when both were last right.

If one language of a text changed since and the other did not, somebody must look: translate it, or
declare with ``accept`` that the other is still right. If both changed, the ledger follows by itself.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Ledger", "Pair", "message_pairs", "read_ledger", "stale", "unrecorded", "updated", "write_ledger"]

Pair = Mapping[str, str]
Ledger = Mapping[str, Pair]


@dataclass(frozen=True)
class Stale:
    """A text of which one language moved on.

    Args:
        key: where it stands, e.g. ``03-tiering/idea``.
        changed: the language that changed.
        untouched: the language to look at.
    """

    key: str
    changed: str
    untouched: str


def fingerprint(text: str) -> str:
    r"""Return what tells two wordings apart; spaces and line ends do not count.

    >>> fingerprint("Hua  Shun\n") == fingerprint("Hua Shun")
    True
    """
    return hashlib.sha256(" ".join(text.split()).encode("utf-8")).hexdigest()[:12]


def _prints(both: Pair) -> dict[str, str]:
    return {language: fingerprint(text) for language, text in both.items()}


def stale(texts: Mapping[str, Pair], ledger: Ledger) -> list[Stale]:
    """Return the texts of which exactly one language changed since the ledger was written.

    >>> ledger = {"idea": {"zh": fingerprint("旧"), "en": fingerprint("old")}}
    >>> stale({"idea": {"zh": "新", "en": "old"}}, ledger)
    [Stale(key='idea', changed='zh', untouched='en')]
    """
    found = []
    for key, both in texts.items():
        before, now = ledger.get(key), _prints(both)
        moved = [language for language in now if before and now[language] != before.get(language)]
        if len(moved) == 1:
            found.append(Stale(key, moved[0], next(language for language in now if language != moved[0])))
    return found


def updated(
    texts: Mapping[str, Pair], ledger: Ledger, accept: Collection[str] = ()
) -> dict[str, dict[str, str]]:
    """Return the ledger as it should be now: stale texts keep their old entry unless they are accepted."""
    held = {one.key for one in stale(texts, ledger)} - set(accept)
    return {key: dict(ledger[key]) if key in held else _prints(both) for key, both in sorted(texts.items())}


def unrecorded(texts: Mapping[str, Pair], ledger: Ledger) -> list[str]:
    """Return the texts that the ledger does not have as they are, or no longer needs; stale ones apart."""
    wanted = updated(texts, ledger)
    return sorted(key for key in {*wanted, *ledger} if wanted.get(key) != ledger.get(key))


def message_pairs(folder: Path) -> dict[str, Pair]:
    """Return all messages of the kit, ``room.name`` -> both wordings."""
    found: dict[str, Pair] = {}
    for file in sorted(folder.glob("zh/*.json")):
        room = file.stem
        zh, en = (
            json.loads((folder / lang / f"{room}.json").read_text(encoding="utf-8")) for lang in ("zh", "en")
        )
        found |= {f"{room}.{key}": {"zh": zh.get(key, ""), "en": en.get(key, "")} for key in {**zh, **en}}
    return found


def read_ledger(file: Path) -> Ledger:
    """Return a ledger; an empty one where there is no file yet."""
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_ledger(file: Path, ledger: Ledger) -> None:
    """Write a ledger, one text a line, so that two people's changes can be merged."""
    rows = [
        f" {json.dumps(key, ensure_ascii=False)}: {json.dumps(dict(ledger[key]))}" for key in sorted(ledger)
    ]
    file.write_bytes(("{\n" + ",\n".join(rows) + "\n}\n").encode("utf-8"))
