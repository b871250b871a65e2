"""How a page looks to everybody: on a projector and on a phone, by eye and through assistive technology.

A page is opened once and resized; opening it again for each size would take most of a test's time.
"""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

SIZES = {"projector": (1280, 720), "phone": (390, 844)}
#: levels A and AA of the accessibility guidelines; only what is wrong is told, which takes half the time
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def faults(page):
    """What is wrong with the page as it stands, as readable lines: nothing cut off, everything reachable."""
    found = Axe().run(page, options=RULES).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    lines = [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
    return lines + [f"{wide} px wider than the screen"] * (wide > 0)


def each_size(page, begin="projector"):
    """Show the page at each size in turn and give the size's name; the page stays at the last one."""
    for name in sorted(SIZES, key=lambda name: name != begin):
        width, height = SIZES[name]
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLED)
        yield name


def faults_at_each_size(page, begin="projector", name=""):
    """The faults of one pass over the sizes, as ``{size: lines}``; a ``name`` keeps a picture of each."""
    found = {}
    for size in each_size(page, begin):
        found[size] = faults(page)
        if name:
            picture(page, f"{name}-{size}")
    return {size: lines for size, lines in found.items() if lines}


def picture(page, name):
    """Keep a picture where somebody wants to look: ``JBP_PICTURES`` names the folder."""
    if os.environ.get("JBP_PICTURES"):
        page.screenshot(path=Path(os.environ["JBP_PICTURES"]) / f"{name}.png", full_page=True)
