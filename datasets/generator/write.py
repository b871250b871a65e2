"""Rows to CSV: UTF-8, line feeds, money from whole cents, one part a year for the big tables."""

from collections.abc import Iterable, Sequence
from pathlib import Path

__all__ = ["money", "parts_by_year", "share", "write"]


def money(cents: int) -> str:
    """Return cents as yuan with two decimals.

    >>> money(-1205), money(3450)
    ('-12.05', '34.50')
    """
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def share(value: float) -> str:
    """Return a fraction with four decimals.

    >>> share(0.35)
    '0.3500'
    """
    return f"{int(value * 10_000 + 0.5) / 10_000:.4f}"


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write one CSV file; None becomes an empty cell."""
    lines = [",".join(header)]
    for row in rows:
        lines.append(",".join("" if cell is None else str(cell) for cell in row))
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


def parts_by_year(rows: Iterable[Sequence[object]], column: int) -> dict[str, list[Sequence[object]]]:
    """Return year -> rows, by the first four letters of a date or month."""
    parts: dict[str, list[Sequence[object]]] = {}
    for row in rows:
        parts.setdefault(str(row[column])[:4], []).append(row)
    return parts
