"""A real workshop server for tests: started on a free port, killed, started again on the same port."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: what a running server keeps in its home; everything else there is its visitors'
SERVERS_OWN = {"jupyter", "said.txt", "workshop.log"}


def free_port():
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Workshop:
    """One server with its own home; ``base`` is its address, ``token`` opens it.

    ``warm``: its kernels are forked from a process with the libraries imported, as those of nbval.
    """

    def __init__(self, home, port=None, language="zh", warm=False):
        self.program = (
            ["-c", "from tests.notebooks.warm import serve; serve()"] if warm else ["-m", "jbptools"]
        )
        self.home, self.port, self.language = Path(home), port or free_port(), language
        self.token = ""
        self.process = None
        self.log = ""
        self.restart()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def page(self, path):
        """Return the address of a page, with the token."""
        return f"{self.base}/{path}{'&' if '?' in path else '?'}token={self.token}"

    def app(self, name):
        """Return the address of an app."""
        return self.page(f"kit/apps/{name}")

    def notebook(self, name):
        """Return the address of the same app as a Voila notebook with a kernel of its own."""
        return self.page(f"voila/render/apps/{name}.ipynb")

    def restart(self, seconds=90):
        """Start the server and wait until it says where it is."""
        self.home.mkdir(parents=True, exist_ok=True)
        said = self.home / "said.txt"
        command = [sys.executable, *self.program, "workshop", "--no-browser", "--port", str(self.port)]
        env = dict(os.environ, JBP_HOME=str(self.home), PYTHONPATH=str(ROOT), PYTHONUTF8="1")
        with said.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [*command, "--lang", self.language],
                cwd=ROOT,
                env=env,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            self.log = said.read_text(encoding="utf-8")
            if found := re.search(r":(\d+)/\S*token=([\w-]+)", self.log):
                # where somebody else took the port meanwhile, the server moved to the next one
                self.port, self.token = int(found.group(1)), found.group(2)
                return
            time.sleep(0.1)
        raise AssertionError(f"the workshop did not start: {self.log}")

    def begin_anew(self):
        """Empty the home of what visitors left there; the server that served them starts again."""
        left = [path for path in self.home.iterdir() if path.name not in SERVERS_OWN]
        if not left and self.process.poll() is None:
            return
        self.stop()
        for path in left:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        self.restart()

    def kill(self):
        """End the server and all its kernels at once, as a power cut would."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
        kernels = subprocess.run(
            ["pgrep", "-f", str(self.home)], capture_output=True, encoding="utf-8"
        ).stdout
        for pid in kernels.split():
            if int(pid) != os.getpid():
                os.kill(int(pid), signal.SIGKILL)

    def stop(self):
        """End the server in good order, then whatever is left."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(8)
        self.kill()
