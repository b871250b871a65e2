"""Start the workshop on a machine that has nothing but Python: ``python3 start.py``.

Makes ``.venv`` beside this file, installs the versions of ``requirements.lock`` into it and hands over to
``jbp`` (``python -m jbptools``). Standard library only; runs on Windows, macOS and Linux, in any folder.
"""

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
HALF = ROOT / ".venv.installing"  # there while an installation is under way, or was killed
LOCK = ROOT / ".venv.lock"
GROUP = 10  # packages fetched at a time: each group is a step of the progress shown
LINE = "# ---- below this line"
WHOLE = {"test", "lessons", "bench", "lock", "fonts", "verify"}  # commands that need the tools below the line

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    found = "Python " + ".".join(str(part) for part in sys.version_info[:3])
    here = next(filter(shutil.which, ("python3.13", "python3.12", "python3.11")), None)
    sys.exit(
        f"[FIX] This kit needs Python 3.11, 3.12 or 3.13; this is {found}. "
        + (f"Start it with: {here} start.py\n" if here else "Install one and start again.\n")
        + f"[FIX] 需要 Python 3.11、3.12 或 3.13，当前是 {found}。"
        + (f"请这样启动：{here} start.py" if here else "请安装后重新启动。")
    )

sys.path.insert(0, str(ROOT))
from jbptools.words import say  # noqa: E402
from jbptools.words.language import reader_language  # noqa: E402
from jbptools.words.startup import start_command  # noqa: E402


def tell(key: str, **values: object) -> str:
    """Say one of the sentences of ``jbptools/words/messages/<language>/start.json``."""
    return say("start." + key, reader_language(sys.argv), start=start_command(), **values)


def wanted(command: str) -> str:
    """Return the part of the lock that a command needs."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return text if command in WHOLE else text[: text.index(LINE)]


def stamp(lock: str) -> str:
    """Tell one finished installation from another: this place, these versions."""
    return f"{ROOT}\n{hashlib.sha256(lock.encode()).hexdigest()}\n"


def installed(command: str) -> bool:
    """Tell whether an earlier start finished installing what this command needs."""
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    return STAMP.read_text(encoding="utf-8") in (stamp(wanted(command)), stamp(wanted("test")))


def environment() -> dict:
    """The child's environment: this folder's package, UTF-8 everywhere, whatever pip is set to elsewhere."""
    env = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONUTF8="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    env.update(PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0")
    if os.name == "nt" or sys.platform == "darwin":
        env["UV_SYSTEM_CERTS"] = "1"  # a firm's own certificates; a bare Linux may have none at all
    env.pop("PYTHONHOME", None)
    return env


def run(*command: object, quiet: bool = False) -> bool:
    """Run a program and tell whether it succeeded; it inherits the lock, so that it never runs twice."""
    silent = subprocess.DEVNULL if quiet else None
    line = [str(part) for part in command]
    streams = {"stdout": silent, "stderr": silent, "close_fds": os.name == "nt"}
    return subprocess.call(line, cwd=ROOT, env=environment(), **streams) == 0


@contextlib.contextmanager
def alone():
    """Let one start at a time change ``.venv``; the system frees the lock when its holders end."""
    with LOCK.open("a", encoding="utf-8") as handle:
        os.set_inheritable(handle.fileno(), os.name != "nt")
        waiting = False
        while not taken(handle.fileno()):
            if not waiting:
                print(tell("waiting"), flush=True)
            waiting = True
            time.sleep(0.3)
        yield


def taken(handle: int) -> bool:
    """Try to take the lock; where the disk knows no locks, go on without."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def there(module: str) -> bool:
    """Tell whether this Python has a module; Debian leaves some of the standard library out."""
    try:
        return importlib.util.find_spec(module) is not None
    except ImportError:
        return False


def make_venv() -> None:
    """Make ``.venv``; anew where the old one does not run or was left in the middle of an installation."""
    if PYTHON.exists() and not HALF.exists() and run(PYTHON, "-m", "pip", "--version", quiet=True):
        return
    if not (there("venv") and there("ensurepip.__main__")):
        sys.exit(tell("no_venv", version=f"{sys.version_info[0]}.{sys.version_info[1]}"))
    print(tell("making"), flush=True)
    HALF.write_text("", encoding="utf-8")
    if not run(sys.executable, "-m", "venv", "--clear", VENV):
        sys.exit(tell("venv_failed", folder=VENV))


def install(command: str) -> None:
    """Install the locked versions, with uv where it runs, else with pip; both check every hash."""
    lock = wanted(command)
    pins = re.findall(r"^[A-Za-z0-9].*(?:\n    .*)*", lock, re.MULTILINE)
    STAMP.unlink(missing_ok=True)
    HALF.write_text("", encoding="utf-8")
    print(tell("installing", packages=len(pins)), flush=True)
    checked = ["install", "--quiet", "--require-hashes", "--no-deps"]
    pip = [PYTHON, "-m", "pip", *checked, "--quiet", "--retries", "2"]
    uv = [PYTHON, "-m", "uv", "pip", *checked, "--quiet", "--compile-bytecode", "--python", PYTHON, *mirror()]
    if not (fetch([pin for pin in pins if pin.startswith("uv==")], pip, quiet=True) and fetch(pins, uv)):
        print(tell("slower"), flush=True)
        if not fetch(pins, pip):
            HALF.unlink()  # the installer ended by itself: what is there is whole, the next start goes on
            sys.exit(tell("install_failed"))
    STAMP.write_text(stamp(lock), encoding="utf-8")
    HALF.unlink()


def fetch(pins: list, installer: list, quiet: bool = False) -> bool:
    """Install group by group, so that a slow line shows its progress."""
    for first in range(0, len(pins), GROUP):
        HALF.write_text("\n".join(pins[first : first + GROUP]), encoding="utf-8")
        if not run(*installer, "-r", HALF, quiet=quiet):
            return False
        if not quiet:
            show(min(first + GROUP, len(pins)), len(pins))
    return True


def show(done: int, total: int) -> None:
    """Draw the progress: one moving line on a screen, one line per group in a file."""
    bar = "#" * (30 * done // total)
    end = "\r" if sys.stdout.isatty() and done < total else "\n"
    print(f"      [{bar:.<30}] {done}/{total}", end=end, flush=True)


def mirror() -> list:
    """Let uv ask the package index that the user's pip is set to (many in China use a mirror)."""
    ask = [str(PYTHON), "-m", "pip", "config", "get", "global.index-url"]
    asked = subprocess.run(ask, capture_output=True, encoding="utf-8", errors="replace", check=False)
    index = os.environ.get("PIP_INDEX_URL") or asked.stdout.strip()
    return ["--default-index", index] if index else []


def hand_over(arguments: list) -> int:
    """Become ``jbp``, so that whoever stops this program stops that one; Windows runs it as a child."""
    python = str(PYTHON) if installed("workshop") else sys.executable
    os.chdir(ROOT)
    line = [python, "-m", "jbptools", *arguments]
    if os.name == "nt":
        return subprocess.call(line, env=environment())
    os.execve(python, line, environment())


def main() -> int:
    """Set up what the command needs and hand over to it."""
    arguments = sys.argv[1:]
    command = next((word for word in arguments if word in WHOLE | {"doctor"}), "workshop")
    asks_only = command == "doctor" or "--help" in arguments or "-h" in arguments
    try:
        if not asks_only and not installed(command):
            with alone():
                if not installed(command):
                    make_venv()
                    install(command)
        return hand_over(arguments)
    except KeyboardInterrupt:
        return 130
    except OSError as problem:
        print(tell("no_write", folder=ROOT, problem=problem.strerror or problem))
        return 1


if __name__ == "__main__":
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(errors="replace")
    sys.exit(main())
