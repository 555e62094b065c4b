"""How a sentence is written: its numbers, dates and signs, and how it is put together."""
