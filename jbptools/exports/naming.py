"""File names that every system can keep: Windows, macOS, a USB stick, a mail attachment."""

import re
import unicodedata

from jbptools.plan.document.plan import Plan
from jbptools.words import say
from jbptools.words.language import Language, current_language

__all__ = ["file_name", "safe_name"]

_LONGEST = 150
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(text: str) -> str:
    r"""Return the text as the stem of a file name, in Chinese or English as it was written.

    >>> safe_name(' a/b:c*?"<>|.. '), safe_name("con"), safe_name("华东\u202e商贸")
    ('a b c', '_con', '华东商贸')
    """
    plain = unicodedata.normalize("NFC", text)
    plain = "".join(c for c in plain if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"})
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f]+', " ", plain)
    plain = " ".join(plain.split()).strip(". ")
    if _RESERVED.match(plain):
        plain = "_" + plain
    while len(plain.encode("utf-8")) > _LONGEST:
        plain = plain[:-1]
    return plain.strip(". ")


def file_name(plan: Plan, language: Language | None = None, ext: str = "pptx", *, stem: str = "") -> str:
    """Return a name for the exported plan: what it is, whose, for which year.

    Args:
        plan: the plan.
        language: ``"zh"`` or ``"en"``; the current one if left out.
        ext: the ending without a dot.
        stem: what the name begins with: ``""`` the plan, ``"annex"``, ``"calendar"``, ``"scorecard"``.

    >>> file_name(Plan.new("Hua/East", "en"), "en", "xlsx")
    'JBP Hua East.xlsx'
    """
    lang = language or current_language()
    year = str(plan.ends.year) if plan.ends else ""
    dealer = plan.dealer.name.strip() or say("exports.dealer_unnamed", lang)
    parts = [say(f"exports.file_stem_{stem or 'plan'}", lang), safe_name(dealer), year]
    return safe_name(" ".join(part for part in parts if part)) + "." + ext
