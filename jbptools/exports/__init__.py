"""The plan to take along, in either language: :data:`KINDS` lists every kind of file, :func:`made` makes one.

PowerPoint, Excel with live formulas, Word, a page to print, a calendar and the portable file show the same
plan; each is opened again by another program in the tests.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
