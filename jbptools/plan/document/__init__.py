"""The plan as one document: its verbs, its way to a file and back, and two versions told apart or merged."""
