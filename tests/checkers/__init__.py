"""Real checkers of what eqplan publishes: a browser, axe-core, the Nu HTML checker and two PDF checkers.

Each module gives one function from finished files to a list of findings; an empty list is a pass.
The fixtures that start the costly parts once are in tests/conftest.py.
"""
