"""Real checkers of what eqplan publishes: a browser with axe-core, the Nu HTML checker, two PDF checkers.

LibreOffice and liblouis open documents and braille again. What no program at hand looks for, `looking`,
`keyboard` and `tag_tree` do. Each check goes from finished files or an open page to a list of findings; an
empty list is a pass. A program that is missing goes through `requirement.missing`.
The fixtures that start the costly parts once are in tests/conftest.py.
"""
