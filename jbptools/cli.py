"""The command line: ``jbp workshop | doctor | test | lessons ...``; each command loads only what it needs.

Runs on a bare Python too (``doctor``, ``--help``): nothing outside the standard library is imported here.
"""

import argparse
import difflib
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from jbptools import __version__
from jbptools.words import LANGUAGES, KitError, say, use_language
from jbptools.words.language import reader_language
from jbptools.words.startup import checkout, start_command

__all__ = ["main"]

#: command -> the function that does it: "module:function", called with the parsed arguments
COMMANDS = {
    "workshop": "jbptools.serve.workshop:run",
    "doctor": "jbptools.serve.doctor:run",
    "read": "jbptools.serve.reading:run",
    "lessons": "jbptools.lessons.commands:run",
    "dialogues": "jbptools.serve.dialogues:run",
    "test": "jbptools.serve.testing:run",
    "verify": "jbptools.serve.tasks:verify",
    "bench": "jbptools.serve.tasks:bench",
    "lock": "jbptools.serve.tasks:lock",
    "fonts": "jbptools.serve.tasks:fonts",
    "page": "jbptools.serve.bundle:run",
}
#: commands whose further arguments go to another program as they are
HANDED_ON = ("test", "bench")
#: commands that also work where only the package is installed, without the kit's folder
ANYWHERE = ("doctor", "dialogues", "read")


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language in its own words too: usage, help, mistakes."""

    def __init__(self, language: str = "en", **settings: Any) -> None:
        super().__init__(add_help=False, **settings)
        self.language = language
        self._positionals.title, self._optionals.title = self.words("commands"), self.words("options")
        self.add_argument("-h", "--help", action="help", help=self.words("help"))
        self.add_argument("--lang", choices=LANGUAGES, help=self.words("lang"))
        self.add_argument(
            "--version", action="version", version=f"jbp {__version__}", help=self.words("version")
        )

    def words(self, name: str) -> str:
        """Return one of the messages of ``cli``."""
        return say("cli." + name, self.language)

    def format_help(self) -> str:
        """Return the help with its first word in the reader's language."""
        return super().format_help().replace("usage:", self.words("usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Say what to look at and leave with the exit code 2; the technical message helps nobody."""
        print(say("cli.not_understood", self.language, help=f"{self.prog} --help"), file=sys.stderr)
        sys.exit(2)


def parser(language: str) -> Parser:
    """Return the parser with its help in the reader's language.

    >>> parser("en").parse_args(["workshop", "--port", "9000"]).port
    9000
    """
    prog = "jbp" if sys.argv[0].endswith(("jbp", "jbp.exe")) else start_command()
    top = Parser(language, prog=prog, description=say("cli.about", language))
    words = top.words
    commands = top.add_subparsers(dest="command", metavar=words("command"))
    made = {
        name: commands.add_parser(name, language=language, help=words(name), description=words(name))
        for name in COMMANDS
    }
    for name in ("workshop", "doctor"):
        made[name].add_argument("--port", type=int, default=8888, help=words("port"))
    made["workshop"].add_argument("--no-browser", action="store_true", help=words("no_browser"))
    made["workshop"].add_argument("--ip", default="127.0.0.1", help=words("ip"))
    made["lessons"].add_argument("action", choices=["build", "check", "accept"], help=words("action"))
    made["lessons"].add_argument("cells", nargs="*", help=words("cells"))
    made["read"].add_argument("files", nargs="+", help=words("read_files"))
    made["read"].add_argument("--json", action="store_true", help=words("read_json"))
    made["dialogues"].add_argument("action", choices=["check", "list"], help=words("dialogue_action"))
    made["dialogues"].add_argument("files", nargs="*", help=words("dialogue_files"))
    made["verify"].add_argument("dataset", nargs="?", help=words("dataset"))
    made["verify"].add_argument("--folder", help=words("folder"))
    for name in HANDED_ON:
        made[name].add_argument("rest", nargs="*", help=words("rest"))
    return top


def parse(given: Sequence[str], language: str) -> argparse.Namespace:
    """Read a command line; without a command it is ``workshop``, so that ``start.py --port 9000`` works.

    >>> parse(["test", "-k", "store", "--lang", "zh"], "zh").rest
    ['-k', 'store']
    >>> parse(["--port", "9000"], "en").command
    'workshop'
    """
    line = without_language(given)
    if not line or (line[0].startswith("-") and line[0] not in ("-h", "--help", "--version")):
        line = ["workshop", *line]
    command, rest = line[0], line[1:]
    handed_on = command in HANDED_ON and not {"-h", "--help"} & set(rest)
    if command not in COMMANDS and not command.startswith("-"):
        close = difflib.get_close_matches(command, COMMANDS, 1, 0)
        asked = {"given": command, "commands": list(COMMANDS), "close": close[0]}
        raise KitError("cli.no_command", **asked)
    options = parser(language).parse_args([command] if handed_on else line)
    if handed_on:
        options.rest = rest
    return options


def without_language(given: Sequence[str]) -> list[str]:
    """Return a command line without ``--lang zh`` or ``--lang=zh``, which may stand anywhere.

    >>> without_language(["--lang", "zh", "doctor", "--lang=en"])
    ['doctor']
    """
    kept = [word for word in given if not word.startswith("--lang=")]
    while "--lang" in kept:
        at = kept.index("--lang")
        del kept[at : at + 2]
    return kept


def function(command: str) -> Callable[[argparse.Namespace], int | None]:
    """Return the function behind a command.

    Raises:
        KitError: it works on the kit's folder, and only the package is installed.
    """
    if command not in ANYWHERE and checkout() is None:
        there = [name for name in COMMANDS if name in ANYWHERE]
        raise KitError("cli.needs_checkout", command=command, there=there)
    module, name = COMMANDS[command].split(":")
    return getattr(import_module(module), name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. What the user can mend is said in a sentence."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = reader_language(given)
    use_language(language)
    try:
        options = parse(given, language)
        return function(options.command)(options) or 0
    except KitError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
