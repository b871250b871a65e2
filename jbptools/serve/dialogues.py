"""``jbp dialogues``: look at a trainer's own dialogue before a group plays it, and list the kit's own."""

import argparse

from jbptools.selling.talk.checking import check_file
from jbptools.selling.talk.figures import dealer_figures
from jbptools.selling.talk.library import dialogue, dialogues
from jbptools.words import KitError, current_language, say

__all__ = ["run"]


def run(options: argparse.Namespace) -> int:
    """Check files, or list the dialogues of the kit; returns 1 where something must be mended."""
    return check(options.files) if options.action == "check" else listed()


def check(files: list[str]) -> int:
    """Print every fault of every file as a sentence.

    Raises:
        KitError: no file was named.
    """
    if not files:
        raise KitError("selling.no_file")
    wrong = 0
    for name in files:
        faults = check_file(name)
        wrong += bool(faults)
        for fault in faults:
            print(f"[FIX] {name}: {fault}")
        if not faults:
            print(say("selling.file_good", file=name))
    return 1 if wrong else 0


def listed() -> int:
    """Print the kit's own dialogues: id, title, minutes."""
    for name in dialogues():
        talk = dialogue(name)
        title = talk.title.say(current_language(), dealer_figures(None, talk.dealer))
        print(say("selling.listed", name=name, title=title, minutes=talk.minutes, nodes=len(talk.nodes)))
    return 0
