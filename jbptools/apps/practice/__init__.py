"""The practice app: dialogues and the opening line."""
