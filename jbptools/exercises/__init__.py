"""Exercises: asked, checked, hinted at and explained, in both languages and in one way for everybody.

What an exercise asks, accepts and answers stands in the lesson file; ``bank/<lesson>.json`` is made from it.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
