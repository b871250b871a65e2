"""Which characters the bytes of a text file mean: UTF-8, UTF-16, GB18030 or Western European.

Chinese Excel saves CSV as GBK without saying so, and old Western files use cp1252. Nearly any bytes
"decode" as either, so the choice looks at how the high bytes pair up, and is told to the user.
"""

import codecs
import re
from dataclasses import dataclass, replace

from jbptools.words import KitError

__all__ = ["Decoded", "decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_PAIR = re.compile(rb"[\x81-\xfe][\x80-\xfe]")
#: Rows B0-F7 of GB 2312 are its characters, A1-A9 its punctuation and full-width forms.
_COMMON_PAIR = re.compile(rb"[\xb0-\xf7\xa1-\xa9][\xa1-\xfe]")
_UTF8 = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|\xc2[\xa0-\xbf]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b]")
#: marks that some systems put before a code so that Excel keeps its zeros
_SEPARATORS = re.compile(r"[\x1c-\x1f]")
_SAMPLE = 2_000_000
_MOSTLY = 0.8


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", errors="replace"), error.end


codecs.register_error("jbp-cp1252", _as_cp1252)


@dataclass(frozen=True)
class Decoded:
    """Text, what it was written in, and how many characters could not be read."""

    text: str
    encoding: str
    lost: int = 0


def decode(name: str, content: bytes) -> Decoded:
    """Turn the bytes of a text file into characters.

    Args:
        name: the file's name, for the sentence where the bytes are no text.
        content: the file.

    Raises:
        KitError: the bytes are not text at all.

    >>> decode("a.csv", "经销商,金额".encode("gbk"))
    Decoded(text='经销商,金额', encoding='GB18030', lost=0)
    >>> decode("a.csv", "Café,1".encode("cp1252")).encoding
    'cp1252'
    """
    decoded = _by_bom(content) or _by_zeros(content) or _by_bytes(content)
    if len(_CONTROL.findall(decoded.text[:100_000])) > len(decoded.text[:100_000]) / 500:
        raise KitError("importing.file_not_text", file=name)
    return replace(decoded, text=_SEPARATORS.sub("", decoded.text))


def _by_bom(content: bytes) -> Decoded | None:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _lossy(content[len(bom) :], encoding, encoding.upper())
    return None


def _by_zeros(content: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: its separators and figures have a zero as every second byte."""
    sample = content[:200_000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) * 0.05) or min(even, odd) > 1 + max(even, odd) * 0.05:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    return _lossy(content, encoding, encoding.upper())


def _lossy(content: bytes, encoding: str, named: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    return Decoded(text, named, text.count("\ufffd"))


def _by_bytes(content: bytes) -> Decoded:
    sample = content[:_SAMPLE]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content, sample)
    if _is_short_chinese(text[:_SAMPLE], sample):
        return _lossy(content, "gb18030", "GB18030")
    return Decoded(text, "UTF-8")


def _is_short_chinese(text: str, sample: bytes) -> bool:
    """Recognise the rare GBK text that happens to be proper UTF-8, e.g. a lone 一.

    Read as UTF-8 it would be all Cyrillic, Hebrew or Arabic, yet pair up as common Chinese.
    """
    odd = [letter for letter in text if ord(letter) > 127]
    return (
        bool(odd)
        and all(0x250 <= ord(letter) <= 0x7FF for letter in odd)
        and _share(_COMMON_PAIR, sample) == 1
    )


def _not_utf8(content: bytes, sample: bytes) -> Decoded:
    if _share(_UTF8, sample) >= _MOSTLY:
        return _lossy(content, "utf-8", "UTF-8")
    if _is_big5(sample):
        return _lossy(content, "cp950", "Big5")
    if chinese_share(sample) >= _MOSTLY:
        return _lossy(content, "gb18030", "GB18030")
    glued = _UTF8.search(sample) is not None
    text = content.decode("utf-8", errors="jbp-cp1252")
    return Decoded(text, "UTF-8 + cp1252" if glued else "cp1252", text.count("\ufffd"))


_BIG5_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]")


def _is_big5(sample: bytes) -> bool:
    """Recognise Big5: it decodes whole, and its pairs are common characters there but rare ones in GB 2312.

    >>> _is_big5("經銷商名稱,銷售金額".encode("big5")), _is_big5("经销商名称,销售金额".encode("gbk"))
    (True, False)
    """
    pairs = [pair for pair in _BIG5_PAIR.findall(sample) if pair[0] >= 0xA1]
    if not pairs:
        return False
    try:
        sample[: sample.rfind(b"\n") + 1 or len(sample)].decode("cp950")
    except UnicodeDecodeError:
        return False
    common = sum(0xA1 <= pair[0] <= 0xC6 for pair in pairs) / len(pairs)
    gb = [pair for pair in _PAIR.findall(sample) if pair[0] >= 0xA1]
    simplified = sum((0xB0 <= pair[0] <= 0xD7 and pair[1] >= 0xA1) or pair[0] in (0xA1, 0xA3) for pair in gb)
    return common > 0.95 and common > simplified / max(len(gb), 1)


def _share(pattern: re.Pattern[bytes], sample: bytes) -> float:
    high = len(_HIGH.findall(sample))
    matched = sum(len(_HIGH.findall(match)) for match in pattern.findall(sample))
    return matched / high if high else 0.0


def chinese_share(sample: bytes) -> float:
    """Return which share of the bytes above 127 stands in pairs, as Chinese text writes them.

    >>> chinese_share("华东,12".encode("gbk")), chinese_share("é,ü".encode("cp1252"))
    (1.0, 0.0)
    """
    return _share(_PAIR, sample)
