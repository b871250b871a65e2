"""The plan: a two-sided Joint Business Plan, checked as an expert would, and never lost.

``model`` is what stands in a plan; ``edits`` confirms one field at a time; ``document`` is the plan with its
verbs, read and written, compared and merged; ``store`` keeps it with every revision. Above them, and unknown
to them: ``steps`` says what is still missing, ``joint`` works out both sides' money, ``from_review`` takes
over what the review found, ``coach`` asks an expert's questions.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
