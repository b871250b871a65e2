"""``jbp lessons build | check | accept``: make the derived files, compare them, declare a wording right."""

import sys
from argparse import Namespace
from collections.abc import Collection, Sequence
from pathlib import Path

from jbptools.lessons import parity
from jbptools.lessons.derive import KINDS
from jbptools.lessons.files import BANK, banks, derived_files
from jbptools.lessons.pairs import quiz_pairs, text_pairs
from jbptools.lessons.source import Lesson, LessonPage, read_lessons, read_pages
from jbptools.words import KitError, Message

__all__ = ["accept", "build", "check", "run"]

ROOT = Path(__file__).resolve().parents[2]
Pairs = dict[str, parity.Pair]


def ledgers(lessons: Sequence[Lesson], root: Path = ROOT) -> dict[Path, Pairs]:
    """Return ledger file -> the texts it watches: those of the lessons, and the kit's messages."""
    pages = read_pages(root / "lessons" / "pages").values()
    sources: list[Lesson | LessonPage] = [*lessons, *pages]
    texts = {key: both for made in sources for key, both in text_pairs(made).items()}
    texts |= quiz_pairs(root / "jbptools" / "exercises" / "quizzes")
    return {
        root / "lessons" / "parity.json": texts,
        root / "tools" / "words-parity.json": parity.message_pairs(root / "jbptools" / "words" / "messages"),
    }


def build(root: Path = ROOT) -> list[Message]:
    """Make all derived files and follow the ledgers; returns what there is to report.

    A text of which only one language changed is reported and stays so until the other changes too or
    :func:`accept` is called.
    """
    lessons = read_lessons(root / "lessons")
    write(root, banks(lessons))
    forget_old_banks()
    changed = write(root, derived_files(lessons, root / "lessons"))
    reports = [Message("lessons.built", lessons=len(lessons), files=changed)]
    for file, texts in ledgers(lessons, root).items():
        before = parity.read_ledger(file)
        parity.write_ledger(file, parity.updated(texts, before))
        reports += stale_reports(texts, before)
    return reports


def check(root: Path = ROOT) -> list[Message]:
    """Return everything that is out of step, nothing if all is well: derived files, ledgers, languages."""
    lessons = read_lessons(root / "lessons")
    problems = derived_problems(lessons, root)
    for file, texts in ledgers(lessons, root).items():
        problems += language_problems(file, texts)
    return problems


def derived_problems(lessons: Sequence[Lesson], root: Path = ROOT) -> list[Message]:
    """Return the files that are not what the lessons give, and those that no lesson gives any more."""
    made = derived_files(lessons, root / "lessons")
    off = [str(path) for path, data in made.items() if not same(root / path, data)]
    left = [path for path in present(root) if path not in {str(one) for one in made}]
    return [Message("lessons.not_current", file=path) for path in off] + [
        Message("lessons.left_over", file=path) for path in left
    ]


def language_problems(file: Path, texts: Pairs) -> list[Message]:
    """Return the texts of which one language moved alone, and those that the ledger does not know."""
    ledger = parity.read_ledger(file)
    unknown = parity.unrecorded(texts, ledger)
    return stale_reports(texts, ledger) + [
        Message("lessons.unrecorded", text=key, ledger=file.name) for key in unknown
    ]


def accept(cells: Collection[str], root: Path = ROOT) -> list[Message]:
    """Declare that the untouched language of these texts is still right.

    Args:
        cells: keys as ``check`` reports them, e.g. ``03-tiering/idea`` or ``data.case_name``.
        root: the project.

    Raises:
        KitError: there is no such text.
    """
    found = ledgers(read_lessons(root / "lessons"), root)
    if unknown := [cell for cell in cells if not any(cell in texts for texts in found.values())]:
        raise KitError("lessons.no_such_text", texts=unknown)
    for file, texts in found.items():
        parity.write_ledger(file, parity.updated(texts, parity.read_ledger(file), accept=cells))
    return [Message("lessons.accepted", texts=list(cells))]


def run(options: Namespace) -> int:
    """Run one action of the command line; returns the exit code."""
    actions = {"build": build, "check": check}
    reports = accept(options.cells) if options.action == "accept" else actions[options.action]()
    if options.action == "check" and not reports:
        reports, failed = [Message("lessons.all_well")], False
    else:
        failed = options.action == "check"
    for report in reports:
        sys.stdout.write(f"{report}\n")
    return int(failed)


def stale_reports(texts: Pairs, ledger: parity.Ledger) -> list[Message]:
    """Return one sentence for each text of which one language moved on."""
    return [
        Message("lessons.stale", text=one.key, changed=one.changed, untouched=one.untouched)
        for one in parity.stale(texts, ledger)
    ]


def same(file: Path, data: bytes) -> bool:
    """Tell whether a file holds these bytes, however git wrote its line ends."""
    return file.exists() and file.read_bytes().replace(b"\r\n", b"\n") == data


def write(root: Path, files: dict) -> int:
    """Write what differs; returns how many files did."""
    changed = {root / path: data for path, data in files.items() if not same(root / path, data)}
    for file, data in changed.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return len(changed)


def present(root: Path) -> list[str]:
    """Return the derived notebooks and banks that stand there now."""
    patterns = [*(f"{kind}/*/*.ipynb" for kind in KINDS), f"{BANK}/*.json"]
    return [file.relative_to(root).as_posix() for pattern in patterns for file in sorted(root.glob(pattern))]


def forget_old_banks() -> None:
    """Let this process read the banks anew."""
    from jbptools.exercises import bank

    for cached in (bank._lesson, bank._files, bank._prepared, bank.figures):
        cached.cache_clear()
