"""How things look: one palette for charts, exports and apps.

Colours are told apart in grey too, and no meaning hangs on a colour alone: each tier and each light also
has a sign and a word.
"""

from types import MappingProxyType

__all__ = ["ACCENT", "BRAND", "GROUND", "INK", "LIGHTS", "LINE", "PALE", "PAPER", "SOFT", "TIERS"]

INK = "#16302F"
SOFT = "#4C6664"
LINE = "#CFDCD9"
PAPER = "#FFFFFF"
GROUND = "#F4F7F5"
BRAND = "#0F5C5C"
PALE = "#E2F0ED"
ACCENT = "#B45309"

#: tier -> colour; from dark to light in the order of support
TIERS = MappingProxyType(
    {"key": "#0B4A4A", "potential": "#C2620E", "advantage": "#3F72C8", "general": "#8B979B"}
)

#: light of a scorecard -> colour
LIGHTS = MappingProxyType({"green": "#15693F", "amber": "#B45309", "red": "#A61B29", "grey": "#56656B"})
