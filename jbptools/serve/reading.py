"""``start.py read FILE...``: what would be read of a client's files, before the course."""

import json
from argparse import Namespace
from pathlib import Path

from jbptools.data.own.files import OwnFiles
from jbptools.data.own.looking import Reading, look
from jbptools.words import KitError, Message, current_language, form, say

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Print what was read, asked, left out and refused; 1 where nothing could be read."""
    files, refused = OwnFiles(), []
    for name in options.files:
        try:
            files.add(Path(name).name, _content(name))
        except KitError as problem:
            refused.append(problem.message)
    seen = look(files)
    seen.refused = [*refused, *seen.refused]
    language = current_language()
    if options.json:
        print(json.dumps(seen.as_json(language), ensure_ascii=False, default=str))
    else:
        print("\n".join(story(seen)))
    return 0 if seen.dataset is not None else 1


def _content(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError:
        raise KitError("own.no_such_file", file=name) from None


def story(seen: Reading) -> list[str]:
    """Return the lines that a person reads."""
    lines = [_figure(one, seen) for one in seen.figures]
    if seen.total is not None and seen.dataset is not None:
        first, last = seen.months
        lines.append(
            say(
                "own.read_total",
                total=seen.total,
                currency=seen.dataset.currency,
                dealers=len(seen.dataset.tables.get("dealers", ())),
                first=first or "-",
                last=last or "-",
            )
        )
    parts: tuple[tuple[str, list[Message]], ...] = (
        ("asked", seen.asked),
        ("warned", seen.warned),
        ("refused", seen.refused),
    )
    for name, found in parts:
        if found:
            lines += ["", say(f"own.read_{name}"), *(f"- {text.say()}" for text in found)]
    return lines


def _figure(one: object, seen: Reading) -> str:
    data = dict(one.__dict__)
    data["year"] = str(data["year"] or "-")
    data["sheet"] = data["sheet"] or "-"
    data["table"] = say(f"apps.table_{data['table']}")
    data["unit"] = say(f"apps.unit_{data['unit']}")
    data["yuan"] = form(data["yuan"], "int")
    data["first"], data["last"] = data["first"] or "-", data["last"] or "-"
    return say("own.read_line", **data)
