"""What every process of the seats does first: it ignores Ctrl-C and ends when its parent is gone."""

import multiprocessing
import os
import signal
import socket
import threading

from jbptools.seats.frames import Kind, frame

__all__ = ["joined", "live_with_parent"]


def live_with_parent() -> None:
    """Leave Ctrl-C to the parent, and end at once when it ends, even in the middle of a piece of work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(0)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def joined(port: int, secret: str) -> socket.socket:
    """Return the line to the server, which knows us by a secret."""
    line = socket.create_connection(("127.0.0.1", port))
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    line.sendall(frame(Kind.HELLO, data=secret.encode()))
    return line
