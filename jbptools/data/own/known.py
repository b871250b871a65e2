"""Does what was read agree with the total that the user knows? If not: what would explain the difference."""

from jbptools.data.importing.cells.amounts import read_amount
from jbptools.data.own.looking import Reading
from jbptools.words import KitError, Message

__all__ = ["compared", "typed_total"]

_NEAR = 1e-3
_FACTORS = (10_000.0, 1_000.0, 100.0, 10.0)
_VAT = (1.13, 1.09, 1.06)


def typed_total(text: str, unit: float) -> float | None:
    """Return the total that somebody typed, in plain units of currency; None for an empty field.

    Args:
        text: what was typed; a unit in it (1465万) counts, else the field's own.
        unit: what one of the field's unit is worth, e.g. 10,000 for 万元.

    Raises:
        KitError: it is no number.

    >>> typed_total("1,465", 10_000.0), typed_total("1465万", 10_000.0), typed_total(" ", 1.0)
    (14650000.0, 14650000.0, None)
    """
    if not text.strip():
        return None
    number, problem, scaled = read_amount(text)
    if problem:
        raise KitError("own.bad_total", text=text[:30])
    return number if scaled else number * unit


def compared(seen: Reading, known: float) -> tuple[bool, list[Message]]:
    """Compare what was read with the known total; returns whether they agree, and sentences."""
    total = seen.total
    if total is None:
        return False, []
    if _same(total, known):
        return True, [Message("own.known_agrees", total=total)]
    said = [Message("own.known_differs", total=total, known=known, difference=total - known)]
    for figure in seen.figures:
        if figure.table == seen.table and _same(figure.yuan, known):
            where = {"file": figure.file, "year": str(figure.year or "-")}
            said.append(Message("own.known_is_part", **where))
            return False, said
    ratio = total / known if known else 0.0
    for factor in _FACTORS:
        if _same(ratio, factor) or _same(ratio, 1 / factor):
            return False, [*said, Message("own.known_unit", factor=factor)]
    for rate in _VAT:
        if _same(ratio, rate) or _same(ratio, 1 / rate):
            return False, [*said, Message("own.known_vat", rate=rate - 1)]
    if _same(ratio, 2.0):
        return False, [*said, Message("own.known_twice")]
    left, refused = (
        (sum(pair[place] for pair in seen.report.counts.values()) for place in (0, 1))
        if (seen.report)
        else (0, 0)
    )
    return False, [*said, Message("own.known_rows", left=left, refused=refused)]


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * abs(other)
