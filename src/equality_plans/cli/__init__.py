"""The command line: a group that imports a command only when it is run, and the one place that ends a run.

Exit codes: 0 nothing wrong, 1 problems found in plans, 2 wrong usage or environment, 70 a bug in eqplan.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from equality_plans import __version__
from equality_plans.cli.outputs import drop_output, ready_outputs
from equality_plans.errors import EqplanError

# What `--help` lists: the command, its module, and its line of help (a test compares it with its own).
COMMANDS: dict[str, tuple[str, str]] = {
    "agree": ("equality_plans.cli.agree", "Note that easy words say what the standard words say."),
    "easyread": ("equality_plans.cli.easyread", "Write the easy-read edition of plans."),
    "explain": ("equality_plans.cli.explain", "Say what a finding means and how to put it right."),
    "new": ("equality_plans.cli.new", "Write a starter plan with comments that teach the format."),
    "pictures": ("equality_plans.cli.pictures", "Find pictures for easy read by what they show."),
    "render": ("equality_plans.cli.render", "Write plans as web pages, PDFs and other editions."),
    "scaffold": ("equality_plans.cli.scaffold", "Add the lines of an easy read, to be filled in, to plans."),
    "schema": ("equality_plans.cli.schema", "Print the JSON Schema of a plan file, for editors."),
    "validate": ("equality_plans.cli.validate", "Check plans and say what is wrong with them."),
}


class LazyGroup(click.Group):
    """A group whose commands are modules, imported when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        entry = COMMANDS.get(cmd_name)
        return getattr(import_module(entry[0]), "command", None) if entry else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eqplan", message="%(prog)s %(version)s")
def group() -> None:
    """Keep, check and publish equality action plans.

    Start with `eqplan new my-plan.yaml`, then `eqplan validate my-plan.yaml`.
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run a command line and end the process with its exit code."""
    # What a plan was read into goes when it is let go; to look for rings among it cost a fifth of the time.
    gc.set_threshold(100_000)
    ready_outputs()
    output = sys.stdout
    try:
        result: Any = group.main(arguments, prog_name="eqplan", standalone_mode=False)
    except click.exceptions.Abort:
        print("\nStopped.", file=sys.stderr)
        _end(130)
    except click.ClickException as problem:
        problem.show()
        _end(problem.exit_code)
    except EqplanError as problem:
        print(f"eqplan: {problem}", file=sys.stderr)
        _end(2)
    except SystemExit:
        # When the reader of our output, such as `head`, has gone, click puts another one in its place
        # and ends with 1.
        if sys.stdout is output:
            raise
        drop_output()
        _end(0)
    except OSError as problem:
        # A full disk, a folder that may not be read or is gone: of the machine, and not a fault in eqplan.
        drop_output()
        where = f"{problem.filename}: " if problem.filename else ""
        print(f"eqplan: {where}{(problem.strerror or str(problem)).lower()}", file=sys.stderr)
        _end(2)
    except Exception:
        import traceback

        traceback.print_exc()
        print(
            "eqplan: this is a bug in eqplan, not in your plan. Please report it with the lines above.",
            file=sys.stderr,
        )
        _end(70)
    _end(result if isinstance(result, int) else 0)


def _end(code: int) -> NoReturn:
    sys.exit(code)
