"""The plan as an annex to the contract."""
