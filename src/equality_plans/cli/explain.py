"""`eqplan explain`."""

from __future__ import annotations

import textwrap

import click

from equality_plans.catalogue import Entry, catalogue
from equality_plans.errors import UsageError


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a finding means and how to put it right.

    CODE is the code in a finding, such as S102. Without one, all codes are listed.
    """
    entries = catalogue()
    if code is None:
        for entry in entries:
            click.echo(f"{entry.code}  {entry.severity:8} {entry.name}")
        return
    wanted = code.strip("[] ").upper()
    for entry in entries:
        if wanted in (entry.code, entry.name.upper()):
            click.echo(_page(entry))
            return
    import difflib

    near = difflib.get_close_matches(wanted, [entry.code for entry in entries], 3, 0.5)
    hint = f" Did you mean {' or '.join(near)}?" if near else " `eqplan explain` lists them all."
    raise UsageError(f"there is no finding with the code {code}.{hint}")


def _page(entry: Entry) -> str:
    parts = [
        f"{entry.code} {entry.name} ({entry.severity})",
        entry.what,
        textwrap.fill(f"Why: {entry.why}", 88),
    ]
    if entry.bad:
        parts.append("Instead of\n\n" + textwrap.indent(entry.bad, "    "))
    if entry.good:
        parts.append("write\n\n" + textwrap.indent(entry.good, "    "))
    return "\n\n".join(parts)
