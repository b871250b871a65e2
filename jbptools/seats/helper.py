"""A helper: one process that does heavy work for seats, one job after the other, e.g. reads a file.

A job comes as a file with a function, what it gets and the reader's language; what came of it goes back as
one.
"""

import contextlib
import gc
import json
import logging
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from jbptools.seats.childhood import joined, live_with_parent
from jbptools.seats.frames import Kind, frame, read_blocking
from jbptools.seats.travelling import pack, unpack
from jbptools.words import KitError, use_language

__all__ = ["main"]

log = logging.getLogger("jbptools.seats")


def main(port: int, secret: str, warm: str = "") -> None:
    """Be a helper until the server ends; ``warm`` is imported and called before the first job."""
    live_with_parent()
    line = joined(port, secret)
    line.sendall(frame(Kind.READY))
    if warm:
        module, name = warm.split(":")
        getattr(import_module(module), name)()
    with contextlib.suppress(ConnectionError):
        while True:
            kind, seat, data = read_blocking(line)
            if kind == Kind.JOB:
                place = done(Path(json.loads(data)["file"]))
                line.sendall(frame(Kind.RESULT, seat, json.dumps({"file": place}).encode()))
                gc.collect()


def done(job: Path) -> str:
    """Do a job; returns the file that holds ``(went well, result or exception)``."""
    outcome: tuple[bool, Any]
    try:
        with job.open("rb") as file:
            function, arguments, language = unpack(file)
        use_language(language)
        outcome = True, function(*arguments)
    except KitError as problem:
        outcome = False, problem
    except Exception as problem:
        outcome = _failed(problem)
    finally:
        job.unlink(missing_ok=True)
    with tempfile.NamedTemporaryFile("wb", prefix="jbp-done-", delete=False) as made:
        try:
            pack(outcome, made)
        except Exception as problem:  # a result that cannot travel is a failed job, not a dead helper
            made.seek(0)
            made.truncate()
            pack(_failed(problem), made)
    return made.name


def _failed(problem: Exception) -> tuple[bool, Any]:
    log.error("a job failed", exc_info=problem)
    return False, RuntimeError(f"{type(problem).__name__}: {problem}")
