"""The plan and the scorecard as workbooks whose formulas live."""
