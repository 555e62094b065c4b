"""The findings of plans that a command cannot use, told as `eqplan validate` tells them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from equality_plans.cli.outputs import shows_colour
from equality_plans.loading import Loaded
from equality_plans.reporting import REPORTERS, Outcome


def tell_findings(plans: Sequence[Loaded]) -> None:
    """Print what was found wrong while plans were read; nothing for no plans."""
    if not plans:
        return
    found = sorted((one for loaded in plans for one in loaded.diagnostics), key=lambda one: one.order)
    sources = {str(one.path): one.source for one in plans if one.source is not None}
    colour = shows_colour(sys.stdout)
    outcome = Outcome(found, sources, plans=len(plans), colour=colour)
    click.echo(REPORTERS["text"](outcome), nl=False, color=colour or None)
