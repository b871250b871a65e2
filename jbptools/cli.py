"""The command line: ``jbp workshop | doctor | test | lessons ...``; each command loads only what it needs.

Runs on a bare Python too (``doctor``, ``--help``): nothing outside the standard library is imported here.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from jbptools.words import KitError, say, use_language
from jbptools.words.reader import reader_language

__all__ = ["main"]

#: command -> the function that does it: "module:function", called with the parsed arguments
COMMANDS = {
    "workshop": "jbptools.serve.workshop:run",
    "doctor": "jbptools.serve.doctor:run",
    "lessons": "jbptools.lessons.commands:run",
    "test": "jbptools.serve.testing:run",
    "verify": "jbptools.serve.tasks:verify",
    "bench": "jbptools.serve.tasks:bench",
    "lock": "jbptools.serve.tasks:lock",
    "fonts": "jbptools.serve.tasks:fonts",
}


def parser(language: str) -> argparse.ArgumentParser:
    """Return the parser with its help in the reader's language.

    >>> parser("en").parse_args(["workshop", "--port", "9000"]).port
    9000
    """

    def words(name: str) -> str:
        return say("cli." + name, language)

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=["zh", "en"], help=words("lang"))
    top = argparse.ArgumentParser(prog="jbp", description=words("about"), parents=[common])
    commands = top.add_subparsers(dest="command", metavar="command")
    made = {
        name: commands.add_parser(name, help=words(name), description=words(name), parents=[common])
        for name in COMMANDS
    }
    for name in ("workshop", "doctor"):
        made[name].add_argument("--port", type=int, default=8888, help=words("port"))
    made["workshop"].add_argument("--no-browser", action="store_true", help=words("no_browser"))
    made["workshop"].add_argument("--ip", default="127.0.0.1", help=words("ip"))
    made["lessons"].add_argument("action", choices=["build", "check", "accept"], help=words("action"))
    made["lessons"].add_argument("cells", nargs="*", help=words("cells"))
    made["verify"].add_argument("dataset", nargs="?", help=words("dataset"))
    made["verify"].add_argument("--folder", help=words("folder"))
    for name in ("test", "bench"):
        made[name].add_argument("rest", nargs=argparse.REMAINDER, help=words("rest"))
    return top


def function(command: str) -> Callable[[argparse.Namespace], int | None]:
    """Return the function behind a command."""
    module, name = COMMANDS[command].split(":")
    return getattr(import_module(module), name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. What the user can mend is said in a sentence."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["workshop"]
    language = reader_language(given)
    use_language(language)
    options = parser(language).parse_args(given)
    if options.command is None:
        parser(language).print_help()
        return 2
    try:
        return function(options.command)(options) or 0
    except KitError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
