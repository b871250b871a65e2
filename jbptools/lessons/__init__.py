"""The courseware builder: one text file a lesson becomes notebooks, exercises and solutions in two languages.

Used when lessons are written, never by a running app: it may import jupytext and yaml, inside its functions.
"""
