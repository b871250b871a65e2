"""Work that takes a second comes after the page is shown; without a running page it comes at once."""

import asyncio
from collections.abc import Callable

__all__ = ["soon"]


def soon(work: Callable[[], None], seconds: float = 0.05) -> None:
    """Do some work as soon as the page has been shown; at once in a test.

    >>> done = []
    >>> soon(lambda: done.append("yes"))
    >>> done
    ['yes']
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # no page: a test, or a page that is built ahead of time
        work()
    else:
        loop.call_later(seconds, work)
