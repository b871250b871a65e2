"""The first sentence to an owner, and what kind of question a sentence is."""
