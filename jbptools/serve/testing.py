"""``jbp test``: fetch the programs that the tests look through (a browser, an office), then run everything.

One pytest run holds it all: units and properties, doctests, every notebook, the journeys in a real browser,
the exports in a real office, lint, types and the house rules. Its closing line is the last line.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from jbptools.words import KitError, say

__all__ = ["browser", "run"]

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ("course", "exercises", "solutions")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
#: what the tests look through -> the Debian packages that bring it
NEEDED = {
    "chromium": ("chromium",),
    "soffice": ("libreoffice-impress", "libreoffice-calc", "libreoffice-writer"),
    "pdftotext": ("poppler-utils",),
}
#: fetched where that is possible; without them some tests say why they do not run
WELCOME = {
    "fonts": ("fonts-noto-cjk",),
    "postgresql": ("postgresql",),
}
#: what ``--quick`` runs: in two minutes, for the inner loop
QUICK = "not browser and not office and not long"


def run(options: argparse.Namespace) -> int:
    """Fetch what is missing, then run pytest; further arguments go to pytest as they are.

    ``--quick`` is for while one works: what needs no browser, no office and no kernel, and nothing long.
    """
    quick = "--quick" in options.rest
    given = [argument for argument in options.rest if argument not in ("--", "--quick")]
    if not quick:
        fetch_programs()
    chosen = any(Path(argument.split("::")[0]).exists() for argument in given if not argument.startswith("-"))
    notebooks = [folder for folder in NOTEBOOKS if any((ROOT / folder).rglob("*.ipynb"))]
    everything = [] if chosen else ["tests", "jbptools", *([] if quick else notebooks)]
    parallel = (
        [] if any(argument.startswith("-n") for argument in given) else ["-n", "2", "--dist", "loadgroup"]
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        *(["-m", QUICK] if quick else ["--nbval", "--nbval-current-env"]),
        *parallel,
        *everything,
        *given,
    ]
    return subprocess.call(command, cwd=ROOT)


def browser() -> str | None:
    """Return the path of a Chromium on this machine, Debian's or Playwright's own."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        own = Path(driver.chromium.executable_path)
    return str(own) if own.exists() else None


def there(name: str) -> bool:
    """Tell whether this machine has one of the things that the tests look through."""
    if name == "chromium":
        return browser() is not None
    if name == "fonts":
        return any(Path("/usr/share/fonts").rglob("NotoSansCJK*"))
    if name == "postgresql":
        return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb") is not None
    return shutil.which(name) is not None


def fetch_programs() -> None:
    """Install the missing programs: with apt as root on Debian, Playwright's browser elsewhere.

    Raises:
        KitError: a program is missing and cannot be installed from here; the sentence says what to do.
    """
    wanted = {**NEEDED, **WELCOME}
    packages = [package for name in wanted if not there(name) for package in wanted[name]]
    if packages and can_install():
        apt(packages)
    elif not there("chromium"):
        subprocess.call([sys.executable, "-m", "playwright", "install", "chromium"])
    missing = [name for name in NEEDED if not there(name)]
    if missing:
        names = " ".join(package for name in missing for package in NEEDED[name])
        raise KitError("testing.missing", programs=missing, packages=names)


def can_install() -> bool:
    """Tell whether this is a Debian-like system and we may install packages on it."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def apt(packages: list[str]) -> None:
    """Install Debian packages, waiting for another apt to finish."""
    print(say("testing.installing", packages=packages), flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    get = ["apt-get", "-o", "DPkg::Lock::Timeout=900", "-qq"]
    subprocess.call([*get, "update"], env=quiet, stdout=subprocess.DEVNULL)
    subprocess.call(
        [*get, "install", "-y", "--no-install-recommends", *packages], env=quiet, stdout=subprocess.DEVNULL
    )
