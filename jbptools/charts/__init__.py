"""Charts as pictures: SVG text, a sentence for those who cannot see it, and the figures as a table.

The one room that draws. Everything here loads when it is first used.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
