"""What a file of Office can hold: some characters that may stand in a plan would make it unreadable."""

import re

__all__ = ["Cleaner", "is_formula_like"]

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Cleaner:
    r"""Takes out the characters that XML cannot hold and counts them, so that the export can say so.

    >>> cleaner = Cleaner()
    >>> cleaner("Hua\x00 East"), cleaner.removed
    ('Hua East', 1)
    """

    def __init__(self) -> None:
        self.removed = 0

    def __call__(self, text: object) -> str:
        """Return the text without characters that XML cannot hold; line ends become one kind."""
        clean, count = _FORBIDDEN.subn("", str(text).replace("\r\n", "\n").replace("\r", "\n"))
        self.removed += count
        return clean


def is_formula_like(text: str) -> bool:
    """Tell whether a spreadsheet might take a text for a formula once somebody edits its cell.

    >>> is_formula_like("=1+1"), is_formula_like("@home"), is_formula_like("Hua")
    (True, True, False)
    """
    return text.lstrip()[:1] in set("=+-@＝＋－＠") or text[:1] in {"\t", "\r"}
