"""The guard around every callback: what goes wrong becomes a sentence, the unforeseen goes to the log."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from jbptools.words import KitError, Message

__all__ = ["guarded"]


log = logging.getLogger("jbptools.apps")
# the process's own error output, which the workshop keeps in its log: a kernel's sys.stderr goes to the page
log.addHandler(logging.StreamHandler(sys.__stderr__))


def guarded(
    action: Callable[..., Any], complain: Callable[[Message], None], fault: str = "apps.unexpected"
) -> Callable[..., Any]:
    """Return a callback that says in a sentence what went wrong, instead of doing nothing.

    Args:
        action: what the user asked for; a KitError comes as its own sentence, for the user can mend that.
        complain: shows the sentence.
        fault: the message for anything else; its details go to the log.

    >>> guarded(lambda text: int(text), print)("12")
    12
    """

    def call(*arguments: Any) -> Any:
        try:
            return action(*arguments)
        except KitError as problem:
            complain(problem.message)
        except Exception as problem:
            log.exception("a callback failed")
            complain(Message(fault, what=type(problem).__name__))
        return None

    return call
