"""What shows an app's page: a kernel in JupyterLab or Voila, or a host of many visitors in one process.

An app never asks which of them it is. Who shows pages says in a context of its own what it can do
(:func:`use_host`); where nobody says anything, there is a kernel, or a test without any page.
"""

import asyncio
from collections.abc import Callable
from contextvars import ContextVar
from typing import Protocol

from IPython.core.getipython import get_ipython

__all__ = ["Host", "Kernel", "host", "soon", "use_host"]


class Host(Protocol):
    """What the apps ask of whoever shows their pages; see :class:`Kernel` for the usual answers."""

    @property
    def watches_line(self) -> bool:
        """Whether the page itself says when its line is gone: if not, the visitor's widget asks by pings."""

    @property
    def puts_off(self) -> bool:
        """Whether there is somebody to show a page to, before work that was put off begins."""

    def put_off(self, work: Callable[[], None], seconds: float) -> None:
        """Do ``work`` in this same context after ``seconds``, behind the messages that the page has sent."""


class Kernel:
    """A kernel of one visitor; without a kernel, as in a test, nothing is put off."""

    watches_line = False

    @property
    def puts_off(self) -> bool:
        """Whether a kernel shows the page: its loop comes back to what is put off.

        A loop alone proves nothing: a browser under test leaves one running that never turns again.
        """
        return getattr(get_ipython(), "kernel", None) is not None

    def put_off(self, work: Callable[[], None], seconds: float) -> None:
        """Leave the work to the kernel's own loop."""
        asyncio.get_running_loop().call_later(seconds, work)


_host: ContextVar[Host | None] = ContextVar("host", default=None)


def host() -> Host:
    """Return who shows the page of this context."""
    return _host.get() or Kernel()


def use_host(chosen: Host) -> None:
    """Let this one show the pages of apps that are built in the current context."""
    _host.set(chosen)


def soon(work: Callable[[], None], seconds: float = 0.05) -> None:
    """Do some work as soon as the page has been shown; at once where there is no page.

    Args:
        work: what to do; it reports its own troubles, nobody else hears them.
        seconds: how long the page gets to be shown.

    >>> done = []
    >>> soon(lambda: done.append("yes"))
    >>> done
    ['yes']
    """
    if host().puts_off:
        host().put_off(work, seconds)
    else:
        work()
