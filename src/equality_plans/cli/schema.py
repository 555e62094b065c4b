"""`eqplan schema`."""

from __future__ import annotations

import click

from equality_plans.schema import schema_text


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a plan file, for editors."""
    click.echo(schema_text(), nl=False)
