"""One reader for everything that a person types or that stands in a cell: figures, units, days, months.

Standard library only. ``read_figure`` and ``read_day`` answer with what was understood or with
:class:`Unread`, which knows the reason as a sentence; nothing ambiguous is decided in silence.
"""

from jbptools.words.reading.days import Day, month_of_text, read_day, read_month
from jbptools.words.reading.figures import Figure, read_figure
from jbptools.words.reading.folding import Unread, plain
from jbptools.words.reading.headings import split_month

__all__ = [
    "Day",
    "Figure",
    "Unread",
    "month_of_text",
    "plain",
    "read_day",
    "read_figure",
    "read_month",
    "split_month",
]
