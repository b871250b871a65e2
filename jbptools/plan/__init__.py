"""The plan: a two-sided Joint Business Plan, checked as an expert would, and never lost.

``model`` is the document, ``editing`` changes it field by field, ``steps`` says what is still missing,
``diff`` tells two versions apart in words, ``coach`` asks an expert's questions, ``store`` keeps it.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
