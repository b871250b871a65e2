"""Commands for the next developer that run one script of ``tools/`` or ``benchmarks/``."""

import argparse
import subprocess
import sys
from pathlib import Path

__all__ = ["bench", "fonts", "lock", "verify"]

ROOT = Path(__file__).resolve().parents[2]


def script(name: str, *arguments: str) -> int:
    """Run one of the project's scripts; returns its exit code."""
    return subprocess.call([sys.executable, str(ROOT / name), *arguments], cwd=ROOT)


def lock(_: argparse.Namespace) -> int:
    """Make requirements.lock anew."""
    return script("tools/lock.py")


def fonts(_: argparse.Namespace) -> int:
    """Make the shipped fonts anew."""
    return script("tools/fonts.py")


def bench(options: argparse.Namespace) -> int:
    """Run the benchmarks, or those named."""
    return script("benchmarks/run.py", *options.rest)


def verify(options: argparse.Namespace) -> int:
    """Print the figures of docs/verification.md from the real data."""
    named = [options.dataset] if options.dataset else []
    folder = ["--folder", options.folder] if options.folder else []
    return script("tools/verify.py", *named, *folder)
