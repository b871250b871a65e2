"""The same faults through the homework app's own messages: what the page said against what is there."""

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import sqlalchemy as sa
from ipywidgets import HTML, Button, Widget

from benchmarks.faults import Tally
from jbptools.apps.homework.app import Homework
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets.items import Items
from jbptools.plan.store import engine, open_store
from jbptools.words import say, use_language

FIELDS = ("own_goals", "alternative", "relationship")


class Page:
    """One open page: messages go in as a browser sends them, answers and widgets are what a person sees."""

    def __init__(self, file: Path, chance: random.Random, tally: Tally) -> None:
        self.file, self.chance, self.tally = file, chance, tally
        #: field -> what the page last said is saved
        self.said: dict[str, str] = {}
        self.typed: dict[str, str] = {}
        self.plan = ""
        self.open()

    def open(self) -> None:
        """Come to the page, with the plan that the browser remembers; the page before it is closed."""
        if hasattr(self, "app"):
            with suppress(Exception):
                self.app.desk.store.close()
        self.app = Homework(Desk(str(self.file), who="Li"))
        self.app.visitor.send = lambda *_: None  # type: ignore[method-assign]
        self.app.visitor._heard(None, {"kind": "hello", "lang": "en", "plan": self.plan}, [])

    def begin(self) -> None:
        """Begin a plan on the case company and come to the first form."""
        self.press(say("apps.begin_case", "en"))
        change = ("dealer.dealer_id", "D001"), ("dealer.name", "Hua")
        for path, value in change:
            self.app.desk.change(lambda plan, path=path, value=value: plan.set_field(path, value))
        self.app.go("people")
        self.plan = self.app.desk.plan.id

    def seen(self, kind: type) -> list:
        """All widgets of a kind on the screen."""

        def walk(widget: Widget):
            yield widget
            for child in getattr(widget, "children", ()):
                yield from walk(child)

        return [widget for widget in walk(self.app.screen) if isinstance(widget, kind)]

    def press(self, text: str) -> None:
        next(button for button in self.seen(Button) if text in button.description).click()

    def can_press(self, text: str) -> bool:
        return any(text in button.description for button in self.seen(Button))

    def text(self) -> str:
        return "\n".join(widget.value for widget in self.seen(HTML))

    def type(self, times: int = 1) -> None:
        """Type into fields and leave them, and believe what stands under them."""
        for _ in range(times):
            field, text = self.chance.choice(FIELDS), f"{self.chance.random()}"
            form = self.seen(Items)[0]
            answers: list[dict] = []
            form.send = lambda content, buffers=None, kept=answers: kept.append(content)
            asked = {"kind": "set", "id": form.items[0]["id"], "key": field, "value": text}
            form._heard(None, asked, [])
            self.typed[field] = text
            if answers[-1]["ok"]:
                self.said.update(self.typed)
                self.tally.confirmed += 1
            else:
                self.tally.refused += 1
                if answers[-1]["text"] in ("", say("apps.unexpected", "en")):
                    self.tally.wrong.append(f"no sentence: {answers[-1]['text']}")

    def way_out(self) -> None:
        """Take the first way that the page offers, until it says that everything is saved."""
        ways = ("save_back", "save_again", "conflict_mine", "damaged_take", "go_back_good", "save_as_new")
        for key in ways:
            text = say(f"apps.{key}", "en", number=0).replace("0", "").strip()
            if self.can_press(text):
                self.press(text)
        if not self.app.desk.waiting and self.app.desk.is_open:
            self.said.update(self.typed)

    def look(self, kind: str) -> None:
        """Come back with new eyes: each field that was called saved is there."""
        if self.app.desk.waiting:
            self.tally.wrong.append(f"{kind}: no way out was found")
        self.open()
        if not self.app.desk.is_open:
            self.way_out()
        if not self.app.desk.is_open:
            self.tally.lost.append(f"{kind}: the plan")
            raise LookupError(self.text())
        dealer = self.app.desk.store.load(self.plan).plan.dealer
        for field, text in self.said.items():
            if getattr(dealer, field) not in (text, self.typed[field]):
                self.tally.lost.append(f"{kind}: {field}")
        if self.app.step != "people":
            self.app.go("people")
        self.typed = {field: getattr(dealer, field) for field in self.said}
        self.said = dict(self.typed)


def open_fault(harm: Callable[[Path], None]) -> Callable[[Page], None]:
    """A fault under an open page: it is said at the next field, and the page's own way out mends it."""

    def strike(page: Page) -> None:
        page.type(page.chance.randrange(1, 4))
        harm(page.file)
        saved = page.tally.confirmed
        page.type(page.chance.randrange(1, 3))
        if page.tally.confirmed > saved:
            page.tally.wrong.append(f"{harm.__name__}: said saved into nothing")
        if say("apps.not_saved", "en", count=page.app.desk.waiting) not in page.text():
            page.tally.wrong.append(f"{harm.__name__}: the page does not say it")
        page.way_out()
        page.type()

    strike.__name__ = harm.__name__
    return strike


def file_deleted(file: Path) -> None:
    file.unlink()


def folder_deleted(file: Path) -> None:
    shutil.rmtree(file.parent)


def folder_renamed(file: Path) -> None:
    file.parent.rename(file.parent.with_name(f"moved-{random.random()}"))


def file_replaced(file: Path) -> None:
    shutil.copyfile(file, file.parent / "copy")
    (file.parent / "copy").replace(file)


def log_deleted(file: Path) -> None:
    file.with_name(file.name + "-wal").unlink()


def closed_fault(harm: Callable[[Path, random.Random], None]) -> Callable[[Page], None]:
    """A fault while no page is open; the page says so when somebody comes back."""

    def strike(page: Page) -> None:
        page.type(page.chance.randrange(1, 4))
        page.app.desk.store.close()
        harm(page.file, page.chance)
        page.open()
        page.way_out()
        if page.app.desk.is_open:
            page.app.go("people")
            page.type()

    strike.__name__ = harm.__name__
    return strike


def overwritten(file: Path, chance: random.Random) -> None:
    body = bytearray(file.read_bytes())
    place = chance.randrange(len(body))
    body[place : place + 300] = chance.randbytes(min(300, len(body) - place))
    file.write_bytes(body)


def cut_short(file: Path, chance: random.Random) -> None:
    os.truncate(file, chance.randrange(file.stat().st_size))


def missing_at_start(file: Path, _: random.Random) -> None:
    file.unlink()


def empty_at_start(file: Path, _: random.Random) -> None:
    os.truncate(file, 0)


def part_flipped(file: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(file)) as connection:
        row, body = connection.execute("SELECT rowid, content FROM jbp_parts ORDER BY rowid DESC").fetchone()
        place = chance.randrange(len(body))
        bad = bytes([*body[:place], body[place] ^ 4, *body[place + 1 :]])
        connection.execute("UPDATE jbp_parts SET content=? WHERE rowid=?", (bad, row))
        connection.commit()


def refusing(pragma: str) -> Callable[[Page], None]:
    """The database can't be written for a while: the entry stays and goes with the next."""

    def strike(page: Page) -> None:
        page.type()
        store = page.app.desk.store

        def refuse(connection: sqlite3.Connection, *_: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(pragma.format(pages=pages))

        sa.event.listen(store.engine, "checkout", refuse)
        page.type()
        sa.event.remove(store.engine, "checkout", refuse)
        store.close()
        page.way_out()
        page.type()

    strike.__name__ = "disk_full" if "pages" in pragma else "read_only"
    return strike


def locked(page: Page) -> None:
    usual, engine.BUSY_WAIT = engine.BUSY_WAIT, 20
    try:
        page.app.desk.store.close()
        page.open()
        page.app.go("people")
        with closing(sqlite3.connect(page.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            page.type()
    finally:
        engine.BUSY_WAIT = usual
    page.way_out()
    page.type()


def another_window(page: Page) -> None:
    page.type()
    with open_store(page.file) as other:
        loaded = other.load(page.plan)
        other.save(loaded.plan.set_field("dealer.area", f"{page.chance.random()}"), loaded.revision, "Wang")
    page.type()
    page.way_out()
    page.type()


def killed(page: Page) -> None:
    """The process of the page dies right after a field said "saved"; nothing was closed."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        page.open()
        page.app.go("people")
        page.type(page.chance.randrange(1, 4))
        os.write(writing, repr(page.said).encode())
        os.kill(os.getpid(), 9)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        text = said.read()
    os.waitpid(pid, 0)
    import ast

    page.typed.update(ast.literal_eval(text))
    page.tally.confirmed += len(page.typed)
    page.said = dict(page.typed)
    page.open()
    page.app.go("people")


THROUGH_APP = [
    *map(open_fault, (file_deleted, folder_deleted, folder_renamed, file_replaced, log_deleted)),
    *map(closed_fault, (overwritten, cut_short, missing_at_start, empty_at_start, part_flipped)),
    *(refusing("PRAGMA max_page_count={pages}"), refusing("PRAGMA query_only=ON")),
    *(locked, another_window, killed),
]


def app_faults(rounds: int, seed: int, kinds: list[Callable[[Page], None]] = THROUGH_APP) -> Tally:
    """Let so many faults strike under the app; a fresh plan after every ten."""
    use_language("en")
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as top:
        page = None
        for one in range(rounds):
            if one % 10 == 0 or page is None:
                Widget.close_all()
                page = Page(Path(top) / f"f{one}" / "plans.sqlite", chance, tally)
                page.begin()
            strike = kinds[one % len(kinds)] if one < len(kinds) else chance.choice(kinds)
            tally.faults[strike.__name__] += 1
            try:
                strike(page)
                page.look(strike.__name__)
            except Exception as problem:
                tally.wrong.append(f"{strike.__name__}: {problem!r}"[:300])
                page = None
    return tally
