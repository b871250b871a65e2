"""One engine for everything that looks at something and says what it found.

A room keeps its rules in two places side by side: a JSON table with what people argue about (limits, weights,
severities, words, texts), and one small function per row, registered under the row's name. The engine joins
the two: it lets every rule look, says which rule found what and how grave it is, puts the finds in order, and
keeps apart what could not be looked at, and why. What is looked at (a plan, a dealer's figures, a sentence)
and what a find holds beside its message is the room's own affair.
"""

from jbptools.rules.rulebook import Hit, Looked, Row, Rule, RuleBook

__all__ = ["Hit", "Looked", "Row", "Rule", "RuleBook"]
