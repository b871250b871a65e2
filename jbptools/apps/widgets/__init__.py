"""Widgets and small parts of a page that the apps share."""
