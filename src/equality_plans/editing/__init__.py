"""Easy words put into a plan file: lines to fill in, and what a person agreed. No other line is touched."""
