"""Selling the plan to the owner: dialogues, opening lines, the call plan, the deal."""
