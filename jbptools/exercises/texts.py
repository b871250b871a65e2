"""Texts of the bank: both languages side by side, their places filled with the lesson's figures."""

from jbptools.words.texts import Text, fill, places

__all__ = ["Text", "fill", "places"]
