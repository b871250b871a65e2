"""Start the workshop on a machine that has nothing but Python: ``python3 start.py``.

Makes ``.venv`` beside this file, installs the versions of ``requirements.lock`` into it and hands over to
``jbp`` (``python -m jbptools``). Standard library only; runs on Windows, macOS and Linux, in any folder.
"""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
HALF = VENV / "installing.txt"
LINE = "# ---- below this line"
WHOLE = {"test", "lessons", "bench", "lock", "fonts", "verify"}  # commands that need the tools below the line

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    found = "Python " + ".".join(str(part) for part in sys.version_info[:3])
    sys.exit(
        f"[FIX] This kit needs Python 3.11, 3.12 or 3.13; this is {found}. Install one and start again.\n"
        f"[FIX] 需要 Python 3.11、3.12 或 3.13，当前是 {found}。请安装后重新启动。"
    )

sys.path.insert(0, str(ROOT))
from jbptools.words import say  # noqa: E402
from jbptools.words.reader import reader_language  # noqa: E402


def tell(key: str, **values: object) -> str:
    """Say one of the sentences of ``jbptools/words/messages/start.*.json``."""
    return say("start." + key, reader_language(sys.argv), **values)


def wanted(command: str) -> str:
    """Return the part of the lock that a command needs."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return text if command in WHOLE else text[: text.index(LINE)]


def stamps(lock: str) -> str:
    """Tell one finished installation from another: this Python, this place, these versions."""
    return "\n".join([sys.version, str(ROOT), hashlib.sha256(lock.encode()).hexdigest()])


def installed(command: str) -> bool:
    """Tell whether an earlier start finished installing what this command needs."""
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    done = STAMP.read_text(encoding="utf-8")
    return done in (stamps(wanted(command)), stamps(wanted("test")))


def run(*command: object, quiet: bool = False) -> bool:
    """Run a program and tell whether it succeeded; Ctrl-C ends both."""
    silent = subprocess.DEVNULL if quiet else None
    line = [str(part) for part in command]
    return subprocess.call(line, cwd=ROOT, env=environment(), stdout=silent, stderr=silent) == 0


def environment() -> dict:
    """The child's environment: this folder's package, and UTF-8 everywhere."""
    env = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONUTF8="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    env.pop("PYTHONHOME", None)
    return env


def mirror() -> list:
    """Let uv ask the package index that the user's pip is set to (many in China use a mirror)."""
    ask = [str(PYTHON), "-m", "pip", "config", "get", "global.index-url"]
    asked = subprocess.run(ask, capture_output=True, encoding="utf-8", check=False)
    index = os.environ.get("PIP_INDEX_URL") or asked.stdout.strip()
    return ["--default-index", index] if index else []


def make_venv() -> None:
    """Make ``.venv``; anew where the old one does not run or was left in the middle of an installation."""
    if PYTHON.exists() and not HALF.exists() and run(PYTHON, "-m", "pip", "--version", quiet=True):
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(tell("no_venv", version=f"{sys.version_info[0]}.{sys.version_info[1]}"))
    print(tell("making"), flush=True)
    if not run(sys.executable, "-m", "venv", "--clear", VENV):
        sys.exit(tell("venv_failed", folder=VENV))


def install(command: str) -> None:
    """Install the locked versions, with uv where it runs, else with pip; both check every hash."""
    lock = wanted(command)
    STAMP.unlink(missing_ok=True)
    HALF.write_text(lock, encoding="utf-8")
    installer = VENV / "installer.txt"
    installer.write_text(re.search(r"^uv==.*(\n    .*)*", lock, re.MULTILINE).group(), encoding="utf-8")
    print(tell("installing", packages=len(re.findall("^[^ #]", lock, re.MULTILINE))), flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r"]
    uv = [PYTHON, "-m", "uv", "pip", "install", "--quiet", "--compile-bytecode", "--require-hashes"]
    if not run(*pip, installer, quiet=True) or not run(*uv, "--python", PYTHON, *mirror(), "-r", HALF):
        print(tell("slower"), flush=True)
        if not run(*pip, HALF):
            sys.exit(tell("install_failed"))
    STAMP.write_text(stamps(lock), encoding="utf-8")
    HALF.unlink()


def main() -> int:
    """Set up what the command needs and hand over to it."""
    arguments = sys.argv[1:] or ["workshop"]
    command = next((word for word in arguments if not word.startswith("-")), "workshop")
    asks_only = command == "doctor" or "--help" in arguments or "-h" in arguments
    try:
        if not installed(command) and not asks_only:
            make_venv()
            install(command)
        python = PYTHON if installed("workshop") else sys.executable
        return subprocess.call([str(python), "-m", "jbptools", *arguments], cwd=ROOT, env=environment())
    except KeyboardInterrupt:
        return 130
    except OSError as problem:
        print(tell("no_write", folder=ROOT, problem=problem.strerror or problem))
        return 1


if __name__ == "__main__":
    sys.exit(main())
