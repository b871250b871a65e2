"""The deck's theme: our colours, and a Chinese font that Office and WPS both have.

Without an East-Asian theme font PowerPoint falls back to a serif one.
"""

import re
from typing import Any

from jbptools.words.palette import ACCENT, BRAND, GROUND, INK, LIGHTS, PALE, TIERS

__all__ = ["CHINESE_FONT", "LATIN_FONT", "set_theme"]

CHINESE_FONT = "Microsoft YaHei"
#: on every system, and drawn with the same widths by LibreOffice
LATIN_FONT = "Arial"

_COLOURS = {
    "dk1": INK,
    "lt1": "#FFFFFF",
    "dk2": BRAND,
    "lt2": GROUND,
    "accent1": BRAND,
    "accent2": ACCENT,
    "accent3": "#5FAF9F",
    "accent4": TIERS["advantage"],
    "accent5": LIGHTS["grey"],
    "accent6": PALE,
    "hlink": BRAND,
    "folHlink": LIGHTS["grey"],
}


def set_theme(presentation: Any) -> None:
    """Rewrite the theme part of a new presentation."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    part = presentation.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = part.blob.decode("utf-8")
    colours = "".join(f'<a:{k}><a:srgbClr val="{v[1:]}"/></a:{k}>' for k, v in _COLOURS.items())
    xml = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>",
        f'<a:clrScheme name="Kit">{colours}</a:clrScheme>',
        xml,
        flags=re.DOTALL,
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{LATIN_FONT}"/><a:ea typeface="{CHINESE_FONT}"/>'
        '<a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{CHINESE_FONT}"/></a:{kind}Font>'
        for kind in ("major", "minor")
    )
    xml = re.sub(
        r"<a:fontScheme.*?</a:fontScheme>",
        f'<a:fontScheme name="Kit">{fonts}</a:fontScheme>',
        xml,
        flags=re.DOTALL,
    )
    part._blob = xml.encode("utf-8")
