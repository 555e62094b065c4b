"""What a finished PDF tells a screen reader, read from its bytes alone: marked words, tags, a transcript."""
