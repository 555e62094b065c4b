"""Programs for those who work on eqplan itself. They do not travel in the package."""
