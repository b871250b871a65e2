"""The money of one dealer, and of the maker on that dealer: figures in, results with their definition out.

Nothing here knows a table's headers; ``jbptools.dealers.money`` brings the figures from a dataset.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
