"""Files that only their owner may read, written so that they are on the disk and never half there."""

import os
from pathlib import Path

__all__ = ["make_private", "new_private", "to_disk", "write_whole"]


def new_private(path: Path) -> None:
    """Make an empty file that nobody else may read; one that is there already keeps its content."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    make_private(path)


def make_private(path: Path) -> None:
    """Let nobody else read the file, where the file belongs to us and the system knows such rights."""
    if os.name != "nt" and path.stat().st_uid == os.getuid() and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def to_disk(path: Path) -> None:
    """Wait until the file, or the folder's list of names where there is one, is on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, text: str) -> None:
    """Write a small file: afterwards there is the old one or the new one, never a part."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    new_private(unfinished)
    unfinished.write_text(text, encoding="utf-8")
    to_disk(unfinished)
    unfinished.replace(path)
