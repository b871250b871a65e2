"""jbptools: the helper package of the training kit; ``import jbptools as jbp`` offers the trainer's verbs.

Nothing heavy is imported here: each verb loads its room when it is first used.
"""

from jbptools.lazily import attach

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = attach(__name__, __file__)
