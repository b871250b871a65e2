"""A piece of work in a process of its own, so that it can be killed."""

import os


def begun(task):
    """Begin ``task(say)`` in a process of its own; return the process and what it says."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            task(lambda *words: os.write(writing, (" ".join(map(str, words)) + "\n").encode("utf-8")))
            os._exit(0)
        except BaseException as problem:
            os.write(writing, f"problem {problem!r}\n".encode())
            os._exit(1)
    os.close(writing)
    return pid, os.fdopen(reading, encoding="utf-8")


def ended(pid, said):
    """Wait for the process; return its exit status and the lines that it said."""
    with said:
        lines = said.read().splitlines()
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), lines


def forked(task):
    return ended(*begun(task))
