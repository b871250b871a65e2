"""Results: what was sold in which fair window, against what, by whom and of what."""
