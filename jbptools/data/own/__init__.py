"""A person's own files, from the upload button, the command line or Python: one entrance for all three.

``OwnFiles`` holds what was uploaded and how it is read, ``look`` tells what came of it and what is still
to be answered, ``read`` is the same for a notebook.
"""

from jbptools.lazily import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__)
