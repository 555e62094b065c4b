"""`python -m equality_plans` is `eqplan`."""

from equality_plans.cli import main

main()
