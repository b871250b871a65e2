"""Write requirements.lock: first what everybody installs, then what only the tests need.

One universal file with hashes and no addresses. ``start.py`` installs the part above the line
for a workshop and the whole file for the tests.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = "# ---- below this line: only for the tests and the builders ----"


def compile_lock(*extra: str) -> str:
    """Resolve pyproject.toml for every supported Python and system; returns the lock's text."""
    command = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--quiet",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--no-emit-index-url",
        *extra,
    ]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


def blocks(text: str) -> dict[str, str]:
    """Split a lock into ``{requirement line: requirement with its hashes}``, in order."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not line.startswith((" ", "#")):
            name = line.rstrip(" \\")
            found[name] = line
        elif line.startswith(" "):
            found[name] += "\n" + line
    return found


def main() -> None:
    """Resolve twice, the second time bound to the first, and write both parts to one file."""
    everyone = compile_lock("--extra", "setup")
    with tempfile.TemporaryDirectory() as folder:
        bound = Path(folder) / "everyone.txt"
        bound.write_text(everyone, encoding="utf-8")
        whole = compile_lock("--extra", "setup", "--extra", "dev", "-c", str(bound))
    first, second = blocks(everyone), blocks(whole)
    rest = [text for name, text in second.items() if name not in first]
    lines = [
        "# Derived by `python3 start.py lock` from pyproject.toml. Versions and hashes, no addresses.",
        *first.values(),
        LINE,
        *rest,
        "",
    ]
    (ROOT / "requirements.lock").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    print(f"requirements.lock: {len(first)} packages for everybody, {len(rest)} more for the tests")


if __name__ == "__main__":
    main()
