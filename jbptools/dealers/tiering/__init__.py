"""Dealer tiering: value x potential, four tiers, how firm the result is, and who gets which support."""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
