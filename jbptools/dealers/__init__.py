"""One dealer as everybody else sees him: a lazy view of his tables, who is comparable with him, and his tier.

``Dealer(dataset, "D001")`` computes money, stock health, coverage and peers when they are first asked for and
keeps them; what the data lack is a sentence, not a fault. ``tiering/`` places all dealers beside each other.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
