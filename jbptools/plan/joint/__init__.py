"""The plan's money for both sides: month by month, against each side's alternative, with its uncertainty.

``inputs`` reads the money page, ``arithmetic`` is one year and its months (one formula for a single case and
for ten thousand draws), ``result`` the answer, ``risk`` what may become of it.
"""
