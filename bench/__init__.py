"""How fast eqplan is, against other tools on the same files. `python -m bench` prints a table of ratios."""
