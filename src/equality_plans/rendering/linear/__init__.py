"""A view read from top to bottom, for the forms without a page to lay out: text, braille, Word."""
