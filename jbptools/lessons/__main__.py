"""``python -m jbptools.lessons build``: the same as ``jbp lessons build``."""

import argparse
import sys

from jbptools.lessons.commands import run
from jbptools.words import KitError, say, use_language
from jbptools.words.language import reader_language


def main() -> int:
    """Run one action; returns the exit code."""
    language = reader_language(sys.argv)
    use_language(language)
    parser = argparse.ArgumentParser(prog="python -m jbptools.lessons")
    parser.add_argument("action", choices=["build", "check", "accept"], help=say("lessons.action", language))
    parser.add_argument("cells", nargs="*", help=say("lessons.cells", language))
    parser.add_argument("--lang", choices=["zh", "en"], help=say("lessons.lang", language))
    try:
        return run(parser.parse_args())
    except KitError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
