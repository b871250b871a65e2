"""Dialogues: read from files, checked, played turn by turn, debriefed."""
