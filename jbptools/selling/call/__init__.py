"""The call plan: whom we meet, why, what we ask, what we want them to do."""
