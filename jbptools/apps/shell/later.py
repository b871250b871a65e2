"""Work that takes a second comes after the page is shown; without a running page it comes at once."""

import asyncio
from collections.abc import Callable

from IPython.core.getipython import get_ipython

__all__ = ["is_shown", "soon"]


def is_shown() -> bool:
    """Tell whether a kernel shows this page: its loop will come back to what is put off.

    A loop alone proves nothing: a browser under test leaves one running that never turns again.

    >>> is_shown()
    False
    """
    return getattr(get_ipython(), "kernel", None) is not None


def soon(work: Callable[[], None], seconds: float = 0.05) -> None:
    """Do some work as soon as the page has been shown; at once in a test.

    Args:
        work: what to do; it reports its own troubles, nobody else hears them.
        seconds: how long the page gets to be shown.

    >>> done = []
    >>> soon(lambda: done.append("yes"))
    >>> done
    ['yes']
    """
    if is_shown():
        asyncio.get_running_loop().call_later(seconds, work)
    else:
        work()
