"""Landing: where the year will end, with a range from past errors."""
