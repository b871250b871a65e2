"""The helpers: processes that read files and make exports for all seats, with a queue and a ceiling.

As many jobs are done at once as the machine has cores, and fewer where memory is short; the others wait and
are told their place. A job that takes too much memory is ended with a sentence, not the laptop.
"""

import json
import logging
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from jbptools.seats.child import Child
from jbptools.seats.frames import Kind
from jbptools.seats.helper import main
from jbptools.seats.travelling import pack
from jbptools.words import KitError

__all__ = ["Helpers", "Job"]

log = logging.getLogger("jbptools.seats")

MIB = 2**20


@dataclass
class Job:
    """A piece of heavy work: whose it is, its file, and what to do with the file that comes of it.

    Args:
        seat: whose.
        file: the function and what it gets.
        done: called with the file that holds the outcome.
        place: called with how many are before it, each time that changes; 0 when it is begun.
    """

    seat: bytes
    file: str
    done: Callable[[str], None]
    place: Callable[[int], None]


@dataclass(eq=False)
class _Helper:
    child: Child
    job: Job | None = None
    is_ready: bool = False


class Helpers:
    """The pool.

    Args:
        most: processes at a time.
        ceiling: MiB of memory one may take.
        warm: ``"module:function"`` that a helper calls before its first job.
        spare: MiB that must be free on the machine before a second job is begun beside another.
    """

    def __init__(self, most: int = 2, ceiling: int = 2048, spare: int = 700, warm: str = "") -> None:
        self.most, self.ceiling, self.spare, self.imports = most, ceiling, spare, warm
        self.port = 0
        self.waiting: deque[Job] = deque()
        self.helpers: list[_Helper] = []

    def add(self, job: Job) -> None:
        """Put a job into the queue."""
        self.waiting.append(job)
        self.go_on()

    def warm(self) -> None:
        """Have one helper ready before anybody needs it."""
        if not self.helpers:
            self._start()

    def forget(self, seat: bytes) -> None:
        """Nobody waits for this seat's jobs any more."""
        for job in [job for job in self.waiting if job.seat == seat]:
            self.waiting.remove(job)
            Path(job.file).unlink(missing_ok=True)

    def children(self) -> list[Child]:
        """Return the processes."""
        return [one.child for one in self.helpers]

    def go_on(self) -> None:
        """Begin what can be begun, and tell the others their place."""
        while self.waiting and self._has_room():
            free = next((one for one in self.helpers if one.job is None and one.is_ready), None)
            if free is None:
                starting = any(one.job is None for one in self.helpers)
                if not starting and len(self.helpers) < self.most:
                    self._start()
                break
            job = free.job = self.waiting.popleft()
            job.place(0)
            free.child.send(Kind.JOB, job.seat, json.dumps({"file": job.file}).encode())
        for before, job in enumerate(self.waiting, 1):
            job.place(before)

    def _has_room(self) -> bool:
        busy = any(one.job for one in self.helpers)
        return not busy or psutil.virtual_memory().available > self.spare * MIB

    def _start(self) -> None:
        helper: _Helper

        def heard(kind: Kind, seat: bytes, data: bytes) -> None:
            if kind == Kind.READY:
                helper.is_ready = True
            elif kind == Kind.RESULT and helper.job:
                job, helper.job = helper.job, None
                job.done(json.loads(data)["file"])
            self.go_on()

        def ended() -> None:
            if helper in self.helpers:
                self.helpers.remove(helper)
            if helper.job:
                job, helper.job = helper.job, None
                job.done(_refusal(KitError("seats.job_too_large", most=self.ceiling)))
            elif not helper.is_ready:
                log.error("a helper could not begin")
                for job in [self.waiting.popleft() for _ in range(len(self.waiting))]:
                    job.done(_refusal(KitError("seats.no_helper")))
                return
            self.go_on()

        helper = _Helper(Child(main, heard, ended))
        self.helpers.append(helper)
        helper.child.start(self.port, helper.child.secret, self.imports)

    def ticked(self) -> None:
        """Look at each helper's memory; one that takes too much is ended, an idle one that kept much too."""
        for one in list(self.helpers):
            if one.child.writer is None:
                one.child.ticked(0)
                continue
            try:
                taken = psutil.Process(one.child.pid).memory_info().rss / MIB
            except psutil.Error:
                continue
            if taken > (self.ceiling if one.job else self.ceiling / 2):
                one.child.kill()
        self.go_on()

    def stop(self) -> None:
        """End them all."""
        self.waiting.clear()
        for one in list(self.helpers):
            one.job = None
            one.child.kill()


def _refusal(problem: Exception) -> str:
    outcome: tuple[bool, Any] = (False, problem)
    with tempfile.NamedTemporaryFile("wb", prefix="jbp-done-", delete=False) as file:
        pack(outcome, file)
    return file.name
