"""Tables about dealers: the case company's, a trainee's own, and what the columns mean."""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
