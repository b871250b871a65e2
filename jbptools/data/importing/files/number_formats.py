"""What an Excel number format does to the meaning of a cell: days, ten thousands, another currency."""

import re

__all__ = ["is_date", "meaning", "with_mark"]

_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NO_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
#: ``0!.0,`` shows a tenth of a thousandth: the usual way to show ten thousands
_TEN_THOUSANDS = re.compile(r"0[!\\]\.0+,")
_SCALED = re.compile(r"[0#?],+(?![0#?,.])")
_CURRENCIES = {
    "$": "$",
    "€": "€",
    "£": "£",
    "hk$": "HK$",
    "us$": "US$",
    "usd": "USD",
    "eur": "EUR",
    "hkd": "HKD",
}
_FOREIGN = re.compile(r"hk\$|us\$|usd|eur|hkd|[$€£]", re.IGNORECASE)


def is_date(number: int, code: str | None) -> bool:
    """Tell whether a number format shows days: by its pattern, else by Excel's own numbering.

    >>> is_date(14, None), is_date(165, 'yyyy"年"m"月"'), is_date(166, '0.0"d"'), is_date(167, "[Red]#,##0")
    (True, True, False, False)
    """
    if code is None:
        return number in _BUILT_IN_DATES
    return re.search("[ymdhs]", _NO_FORMAT.sub("", code.split(";")[0]), re.IGNORECASE) is not None


def meaning(number: int, code: str | None) -> str:
    """Return what a number format makes of a cell's number.

    Returns:
        ``"date"``; ``"元"`` where the cell holds plain yuan though the format shows thousands, ten thousands
        or millions; ``"万"`` or ``"亿"`` where the cell holds what the format writes behind it; the sign of a
        foreign currency; or ``""``.

    >>> meaning(14, None), meaning(164, '0!.0,"万"'), meaning(165, '0.0"万"'), meaning(166, "[$$-409]#,##0")
    ('date', '元', '万', '$')
    >>> meaning(167, "#,##0,"), meaning(4, "#,##0.00"), meaning(168, "_ ¥* #,##0.00_ "), meaning(9, "0")
    ('元', '', '', '')
    """
    if is_date(number, code):
        return "date"
    if code is None:
        return ""
    first = code.split(";")[0]
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|_.|\*.', "", first)
    if _TEN_THOUSANDS.search(bare) or _SCALED.search(re.sub(r"[^0#?,.]+$", "", bare.replace("\\ ", ""))):
        return "元"
    for scale in ("万", "亿"):
        if scale in re.sub(r"\[[^\]]*\]", "", first):
            return scale
    shown = re.sub(r"\[\$([^-\]]*)(?:-[^\]]*)?\]", r"\1", first)
    found = _FOREIGN.search(re.sub(r"\[[^\]]*\]", "", shown))
    return _CURRENCIES[found[0].lower()] if found else ""


def with_mark(text: str, mark: str) -> str:
    """Return a number as a person would type it, with what its format says.

    >>> with_mark("123456", "元"), with_mark("12", "万"), with_mark("5.5", "$"), with_mark("5.5", "")
    ('123456元', '12万', '$5.5', '5.5')
    """
    return text + mark if mark in ("元", "万", "亿") else mark + text
