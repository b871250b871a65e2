"""All plans to take along in one file, and plans to bring in, with a question where both were changed."""

import asyncio
import contextlib
import secrets
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from tornado.web import authenticated

from jbptools.apps.shell.places import home, store_place
from jbptools.plan.document.plan import Plan
from jbptools.plan.store import open_store
from jbptools.plan.store.private import new_private
from jbptools.plan.store.sharing import CHOICES, Choice, TwoCopies, bring_in, compared, take_along
from jbptools.serve import shelf
from jbptools.serve.page import ServedPage
from jbptools.words import KitError, Message, form, say

__all__ = ["All", "Bring", "Plans"]

#: bytes of a file that is brought in
LARGEST = 200 * 2**20
#: seconds that a file waits for the answers about it
PATIENCE = 3600
_SQLITE = b"SQLite format 3\0"

T = TypeVar("T")


class Plans(ServedPage):
    """The page with both ways, and the answer to a file that was brought in."""

    @authenticated
    def get(self) -> None:
        """Show the page."""
        self.ask()

    def ask(self, problem: Message | None = None) -> None:
        """Show the two ways, and what went wrong."""
        language = self.language()
        said = problem.say(language) if problem else ""
        saving = shelf.printed("saving", language) is not None
        shown = {"problem": said, "most": LARGEST // 2**20, "saving": saving}
        self.show("plans.html.j2", **shown, xsrf=self.xsrf_form_html())

    async def in_thread(self, work: Callable[[], T]) -> T | None:
        """Do work on files without keeping other pages waiting; what goes wrong is said on the page."""
        try:
            return await asyncio.get_running_loop().run_in_executor(None, work)
        except KitError as problem:
            self.set_status(409)
            self.ask(problem.message)
        except OSError as problem:
            self.set_status(507)
            self.ask(Message("serve.plans_no_room", problem=problem.strerror or type(problem).__name__))
        return None

    def finished(self, counts: dict[str, int]) -> None:
        """Say what was taken in."""
        language = self.language()
        lines = [
            say(f"serve.plans_done_{name}", language, count=count) for name, count in counts.items() if count
        ]
        self.show("plans_done.html.j2", lines=lines or [say("serve.plans_done_nothing", language)])

    @authenticated
    async def post(self) -> None:
        """Take in a file: at once where nothing has to be decided, else with a question per plan."""
        sent = self.request.files.get("file", [])
        if not sent:
            self.ask(Message("serve.plans_no_file"))
            return
        found = await self.in_thread(lambda: received(sent[0]["body"]))
        if found is None:
            return
        token, meetings = found
        open_ones = [one for one in meetings if one.kind == "conflict"]
        if open_ones:
            language = self.language()
            rows = [(one, _moment(one.mine, language), _moment(one.theirs, language)) for one in open_ones]
            self.show(
                "plans_choose.html.j2",
                token=token,
                rows=rows,
                choices=CHOICES,
                others=len(meetings) - len(open_ones),
                xsrf=self.xsrf_form_html(),
            )
            return
        counts = await self.in_thread(lambda: settled(token, {}))
        if counts is not None:
            self.finished(counts)


class Bring(Plans):
    """The answers to the questions about a file."""

    @authenticated
    async def post(self) -> None:
        """Take in what was decided."""
        token = self.get_body_argument("token", "")
        choices: dict[str, Choice] = {}
        for name in self.request.body_arguments:
            value = self.get_body_argument(name)
            if name.startswith("plan:") and value in CHOICES:
                choices[name.removeprefix("plan:")] = value
        counts = await self.in_thread(lambda: settled(token, choices))
        if counts is not None:
            self.finished(counts)


class All(Plans):
    """Every plan in one file."""

    @authenticated
    async def get(self) -> None:
        """Send the file."""
        content = await self.in_thread(packed)
        if content is None:
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.set_header("Cache-Control", "no-store")
        name = f"jbp-plans-{date.today():%Y%m%d}.sqlite"
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(content)


def packed() -> bytes:
    """Return all plans as one file."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "plans.sqlite"
        with open_store(store_place()) as store:
            take_along(store, target)
        return target.read_bytes()


def _waiting(token: str) -> Path:
    folder = home() / "brought"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in folder.iterdir():
        with contextlib.suppress(OSError):
            if abs(time.time() - old.stat().st_mtime) > PATIENCE:
                old.unlink() if old.is_file() else None
    return folder / f"{token}.sqlite"


def received(body: bytes) -> tuple[str, list[TwoCopies]]:
    """Keep a file that was sent, and tell how its plans stand to those here.

    Raises:
        KitError: it is neither a file of plans nor a plan file, or it is damaged or too large.
    """
    if len(body) > LARGEST:
        raise KitError("serve.plans_too_large", size=len(body) / 2**20, most=LARGEST // 2**20)
    token = secrets.token_hex(12)
    file = _waiting(token)
    if body.startswith(_SQLITE):
        new_private(file)
        file.write_bytes(body)
    else:
        with open_store(file) as one:
            one.save(Plan.from_json(body), None)
    with open_store(store_place()) as mine, open_store(file) as theirs:
        return token, compared(mine, theirs)


def settled(token: str, choices: dict[str, Choice]) -> dict[str, int]:
    """Take in the plans of a file that was kept; returns how many plans went which way."""
    file = _waiting(token) if token.isalnum() else None
    if file is None or not file.exists():
        raise KitError("serve.plans_waited")
    with open_store(store_place()) as mine, open_store(file) as theirs:
        counts = bring_in(mine, theirs, choices)
    file.unlink(missing_ok=True)
    return counts


def _moment(revision: Any, language: Any) -> str:
    when = revision.when.astimezone()
    return f"{form(when, 'date', language)} {form(when, 'time', language)}"
