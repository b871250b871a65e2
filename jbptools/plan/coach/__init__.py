"""The coach: an expert's questions about a plan, each with its place, its evidence and the next step.

``rules.json`` is the table of rules in both languages; each has one small predicate, testable alone.
A machine checks completeness, links, arithmetic and known traps; people judge empathy and feasibility.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
