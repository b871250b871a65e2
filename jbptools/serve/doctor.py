"""``jbp doctor``: is this machine ready? One line per point, ``[OK]`` or ``[FIX]`` with what to do.

Runs on a bare Python as well: what needs an installed package is looked at only where it is there.
"""

import argparse
import errno
import importlib.metadata
import os
import re
import shutil
import socket
import struct
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jbptools.words import Message
from jbptools.words.startup import checkout, start_command

__all__ = ["Checked", "examine", "run"]

ROOT = checkout() or Path(sys.prefix)
STAMP = ROOT / ".venv" / "installed.txt"
NEEDED_GB = 1.5
FONT = Path(__file__).resolve().parents[1] / "charts" / "fonts" / "KitSansSC-Regular.otf"


@dataclass(frozen=True)
class Checked:
    """One point looked at: fine or not, and the sentence that says so."""

    fine: bool
    message: Message

    def __str__(self) -> str:
        return f"{'[OK] ' if self.fine else '[FIX]'} {self.message}"


def run(options: argparse.Namespace) -> int:
    """Print the findings; the exit code is the number of points to fix."""
    findings = list(examine(options.port))
    for finding in findings:
        print(finding)
    bad = sum(not finding.fine for finding in findings)
    start = start_command() if checkout() else "jbp"
    well = Message("doctor.all_well") if checkout() else Message("doctor.only_package")
    print(well if bad == 0 else Message("doctor.to_fix", points=bad, start=start))
    return bad


def examine(port: int = 8888) -> Iterator[Checked]:
    """Look at Python, packages, disk, write access, fonts and the port, in that order."""
    yield python()
    yield packages()
    yield disk()
    yield from write_access()
    yield fonts()
    yield port_free(port)


def python() -> Checked:
    """Is this a Python that the kit runs on?"""
    version = ".".join(str(part) for part in sys.version_info[:3])
    fine = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Checked(fine, Message("doctor.python_ok" if fine else "doctor.python_fix", version=version))


def packages() -> Checked:
    """Are the locked versions of everything that a workshop needs installed?"""
    if checkout() is None:
        return _requirements()
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").split("# ---- below")[0]
    wanted = _pins(lock)
    wrong = [name for name, version in wanted.items() if _installed(name) not in version]
    if not wrong:
        return Checked(True, Message("doctor.packages_ok", packages=len(wanted)))
    if Path(sys.prefix).resolve() == STAMP.parent:
        STAMP.unlink(missing_ok=True)  # so that the next start puts them in place, as the sentence says
    told = Message(
        "doctor.packages_fix",
        missing=len(wrong),
        packages=len(wanted),
        some=sorted(wrong)[:3],
        start=start_command(),
    )
    return Checked(False, told)


def _requirements() -> Checked:
    """Where only the package is installed: is what it asks for there, in versions that fit?"""
    from packaging.requirements import Requirement

    try:
        asked = importlib.metadata.requires("jbptools") or []
    except importlib.metadata.PackageNotFoundError:
        return Checked(False, Message("doctor.package_not_installed"))
    wanted = [one for one in map(Requirement, asked) if one.marker is None or one.marker.evaluate()]
    wrong = [one.name for one in wanted if not one.specifier.contains(_installed(one.name) or "0", True)]
    if not wrong:
        return Checked(True, Message("doctor.packages_fit", packages=len(wanted)))
    counted = {"missing": len(wrong), "packages": len(wanted), "some": sorted(wrong)[:3]}
    return Checked(False, Message("doctor.packages_pip", **counted))


def _pins(lock: str) -> dict[str, set[str]]:
    """Return each package with the versions the lock allows on this system."""
    here: dict[str, set[str]] = {}
    for line in re.findall(r"^([A-Za-z0-9][^\n\\]*)", lock, re.MULTILINE):
        requirement, _, marker = line.partition(";")
        name, _, version = requirement.strip().partition("==")
        if _applies(marker):
            here.setdefault(name, set()).add(version)
    return here


def _applies(marker: str) -> bool:
    """Tell whether an environment marker of the lock is true here; unsure means no."""
    if not marker.strip():
        return True
    try:
        from packaging.markers import Marker
    except ImportError:
        return "sys_platform" not in marker and "platform_machine" not in marker
    return Marker(marker).evaluate()


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def disk() -> Checked:
    """Is there room for the packages and the plans?"""
    free = shutil.disk_usage(ROOT).free / 1e9
    fine = free >= NEEDED_GB or (STAMP.exists() and free > 0.2)
    key = "doctor.disk_ok" if fine else "doctor.disk_fix"
    return Checked(fine, Message(key, free=free, needed=NEEDED_GB))


def write_access() -> Iterator[Checked]:
    """Can the kit's folder and the folder of the plans be written?"""
    if checkout() is not None:
        yield _writable(ROOT, "doctor.folder_ok", "doctor.folder_fix")
    try:
        from jbptools.apps.shell.places import home

        plans = home()
    except ImportError:
        return
    yield _writable(plans, "doctor.plans_ok", "doctor.plans_fix")


def _writable(folder: Path, good: str, bad: str) -> Checked:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return Checked(True, Message(good, folder=folder))
    except OSError as problem:
        return Checked(False, Message(bad, folder=folder, problem=problem.strerror or str(problem)))


def fonts() -> Checked:
    """Is the shipped Chinese font there and whole? Charts need no other."""
    try:
        content = FONT.read_bytes()
        tables = struct.unpack_from(">H", content, 4)[0]
        ends = [sum(struct.unpack_from(">II", content, 12 + 16 * table + 8)) for table in range(tables)]
        whole = content[:4] == b"OTTO" and max(ends) <= len(content)
    except (OSError, struct.error, ValueError):
        whole = False
    return Checked(whole, Message("doctor.font_ok" if whole else "doctor.font_fix"))


def port_free(port: int) -> Checked:
    """Is the port free, and if not, who has it? A taken port is no obstacle: the next one is used."""
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE or os.name == "nt":
                told = Message("doctor.port_taken", port=str(port), holder=_holder(port), next=str(port + 1))
            else:
                why, start = problem.strerror, start_command()
                told = Message("doctor.port_refused", port=str(port), problem=why, start=start)
            return Checked(False, told)
    return Checked(True, Message("doctor.port_ok", port=str(port)))


def _holder(port: int) -> str | Message:
    """Name the process on the port, as far as this user may know it."""
    try:
        import psutil

        for connection in psutil.net_connections(kind="tcp"):
            if connection.laddr and connection.laddr.port == port and connection.status == psutil.CONN_LISTEN:
                process = psutil.Process(connection.pid) if connection.pid else None
                if process:
                    return f"{process.name()} (PID {process.pid})"
    except Exception:  # another user's process, or a system that does not tell: the sentence says so
        return Message("doctor.somebody")
    return Message("doctor.somebody")
