"""The homework app: from the data to a saved and exported plan, step by step."""
