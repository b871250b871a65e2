"""How lights and moves look: a sign and a word for each, so that nothing hangs on a colour alone."""

from jbptools.scorecard.scoring import Light
from jbptools.words import Message, html
from jbptools.words.palette import LIGHTS

__all__ = ["ARROWS", "SIGNS", "light_html", "light_word", "move_word"]

#: a sign of its own for each light: told apart without colour
SIGNS = {"green": "●", "amber": "▲", "red": "■", "grey": "○"}
ARROWS = {"better": "↗", "worse": "↘", "level": "→", "unknown": "·"}


def light_word(light: Light) -> str:
    """Return a light as sign and word.

    >>> from jbptools.words import use_language
    >>> use_language("en")
    >>> light_word("red"), light_word("grey")
    ('■ red', '○ grey, no data')
    """
    return f"{SIGNS[light]} {Message(f'scorecard.light_{light}').say()}"


def light_html(light: Light) -> html.Markup:
    """Return a light as HTML; the colour only repeats what sign and word say."""
    look = f"color:{LIGHTS[light]};white-space:nowrap"
    return html.tag("b", light_word(light), class_=f"kit-light kit-{light}", style=look)


def move_word(name: str) -> str:
    """Return a direction as arrow and word."""
    return f"{ARROWS[name]} {Message(f'scorecard.move_{name}').say()}"
