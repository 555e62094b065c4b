"""Writes the pages and schemas that are made from the code: `python -m tools.docs`.

With `--check` it writes nothing, says which files are stale, and ends with 1 if any is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from equality_plans.catalogue import Entry, catalogue
from equality_plans.cli import group
from equality_plans.schema import project_schema_text, schema_text

ROOT = Path(__file__).resolve().parent.parent

_RULES = """\
# Findings

Everything that `eqplan validate` can say about a plan. `eqplan explain CODE` prints the same in a terminal.
This page is made from the code: `make docs` renews it. ER601 to ER609 are about the finished pages of a
booklet: `eqplan easyread` says those.

An **error** fails a check, and a plan with one is not published. Errors in the easy words (ER) hold back the
easy read only. A **warning** fails a check under `--strict`. A **remark** never fails anything.

A finding about the content of a plan (S, D, P, R, M, T, ER, A) may be right and should stay all the same.
Then say so in the plan, with the reason:

```yaml
ignore:
  - rule: S102
    at: D3
    reason: Objective 2 was never published.
```

`at` is the id of the objective, action or measure; without it, the whole plan is meant. With
`until: April 2027` the finding comes back after that month. A project file can leave a rule out for all
plans, or change how much it matters: `rules: {ignore: [D204], severity: {S104: error}}`.
"""

_FAMILIES = (
    ("E", "Files and fields", "what the file holds cannot be read as a plan"),
    ("S", "Structure", "parts that are missing, doubled or numbered with gaps"),
    ("D", "Dates", "timescales that cannot be read or cannot be right"),
    ("P", "Progress", "statuses that disagree or say too little"),
    ("R", "References", "pointers that lead nowhere or in circles"),
    ("M", "Measures", "figures that cannot be compared"),
    ("T", "Text", "text that would not be printed as it was meant"),
    ("ER", "Easy read", "easy words and their pictures"),
    ("A", "Access", "whether people can have the plan in a form that they can use"),
    ("X", "Other", "everything else"),
)

_COMMANDS = """\
# Commands

This page is made from the commands' own help: `make docs` renews it. `eqplan --help` lists the commands,
`eqplan COMMAND --help` prints what stands here, and `eqplan --version` prints the version.

| exit code | means |
|---|---|
| 0 | nothing is wrong; warnings fail a run only under `--strict` |
| 1 | something is wrong in a plan |
| 2 | the command was used wrongly, or the machine lacks something |
| 70 | a fault in eqplan itself |
| 130 | you stopped the run with Ctrl-C |

Findings go to the standard output, complaints about the run to the standard error. Colour is used on a
terminal only; set `NO_COLOR` to switch it off. No command uses the network.
"""


def rules_page() -> str:
    """docs/rules.md: every finding, by family."""
    entries = catalogue()
    parts = [_RULES]
    for letter, name, what in _FAMILIES:
        family = [entry for entry in entries if _family(entry) == letter]
        if not family:
            continue
        parts.append(f"## {name}\n\n{letter}: {what}.\n")
        parts.append("| code | name | | what |\n|---|---|---|---|")
        parts += [
            f"| [{entry.code}](#{_anchor(entry)}) | {entry.name} | {entry.severity} | {_cell(entry.what)} |"
            for entry in family
        ]
        parts.append("")
        parts += [_rule(entry) for entry in family]
    return "\n".join(parts).rstrip() + "\n"


def _family(entry: Entry) -> str:
    letters = entry.code.rstrip("0123456789")
    return letters if letters in {family for family, _, _ in _FAMILIES} else "X"


def _anchor(entry: Entry) -> str:
    return f"{entry.code.lower()}-{entry.name}"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _rule(entry: Entry) -> str:
    parts = [
        f"### {entry.code} {entry.name}",
        f"*{str(entry.severity).capitalize()}.* {entry.what}",
        entry.why,
    ]
    if entry.bad:
        parts.append(f"Instead of\n\n```yaml\n{entry.bad}\n```")
    if entry.good:
        parts.append(f"write\n\n```yaml\n{entry.good}\n```")
    return "\n\n".join(parts) + "\n"


def commands_page() -> str:
    """docs/commands.md: every command with its arguments and options."""
    context = click.Context(group, info_name="eqplan")
    names = group.list_commands(context)
    parts = [_COMMANDS, "| command | does |\n|---|---|"]
    commands = {name: group.get_command(context, name) for name in names}
    for name, command in commands.items():
        assert command is not None
        parts.append(f"| [`eqplan {name}`](#eqplan-{name}) | {command.get_short_help_str(200)} |")
    parts.append("")
    for name, command in commands.items():
        assert command is not None
        parts.append(_command(command, click.Context(command, info_name=name, parent=context)))
    return "\n".join(parts).rstrip() + "\n"


def _command(command: click.Command, context: click.Context) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [f"## {context.command_path}", f"```\n{usage}\n```", "\n\n".join(_paragraphs(command))]
    options = [one for one in command.params if isinstance(one, click.Option) and "--help" not in one.opts]
    rows = [record for one in options if (record := one.get_help_record(context))]
    if rows:
        table = [
            "| option | does |",
            "|---|---|",
            *(f"| `{_option(name)}` | {_cell(text)} |" for name, text in rows),
        ]
        parts.append("\n".join(table))
    return "\n\n".join(parts) + "\n"


def _option(text: str) -> str:
    return text.replace("|", "\\|")


def _paragraphs(command: click.Command) -> Iterator[str]:
    for paragraph in (command.help or "").split("\n\n"):
        yield " ".join(paragraph.split())


PAGES: dict[str, Callable[[], str]] = {
    "docs/rules.md": rules_page,
    "docs/commands.md": commands_page,
    "schema/plan.schema.json": schema_text,
    "schema/project.schema.json": project_schema_text,
}


def stale(root: Path) -> list[str]:
    """The pages whose file is not what the code makes now."""
    return [
        name
        for name, make in PAGES.items()
        if not (root / name).is_file() or (root / name).read_text("utf-8") != make()
    ]


def main(arguments: list[str]) -> int:
    """Write what is stale, or only name it.

    Returns:
        1 with `--check` when something is stale, else 0.
    """
    names = stale(ROOT)
    if "--check" in arguments:
        for name in names:
            print(f"{name} is stale: run `make docs`")
        return 1 if names else 0
    for name in names:
        file = ROOT / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGES[name](), encoding="utf-8", newline="\n")
        print(f"Wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
