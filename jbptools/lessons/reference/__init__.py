"""The reference in ``docs/``: verbs by task, indicators, formulas, assumptions, columns, in zh and en.

Written by the package itself: signatures, catalogue, book of formulas and dictionary are asked, not copied.
"""
