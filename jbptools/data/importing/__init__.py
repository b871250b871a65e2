"""A trainee's own Excel or CSV becomes standard tables: read, guessed, corrected, checked, explained.

``read_upload`` opens the file, ``guess`` proposes what each column means, the user corrects the
:class:`Mapping`, ``blockers`` says what is still missing, ``apply`` makes the dataset and the report.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
