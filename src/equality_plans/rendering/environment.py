"""The one Jinja environment: a publisher's own templates first, the built-in ones behind them.

A file in the publisher's folder replaces the built-in file of the same name. To change a block only, the file
begins with `{% extends "built-in/plan.html" %}` and holds that block. Templates get plain data, never models:
a model in a template's hands can run code. A template that a publisher adds is code that they trust.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from equality_plans.errors import RenderingError, UsageError
from equality_plans.resources import templates_folder

BUILT_IN = "built-in"


@cache
def make_environment(own_templates: Path | None = None) -> jinja2.Environment:
    """The environment that every edition is rendered with.

    Args:
        own_templates: the publisher's folder, or None where they have none.

    Raises:
        UsageError: when the folder does not exist.
    """
    folders = [templates_folder()]
    if own_templates is not None:
        if not own_templates.is_dir():
            raise UsageError(
                f"There is no templates folder {own_templates}: make it, or correct eqplan.yaml."
            )
        folders.insert(0, own_templates)
    built_in = jinja2.PrefixLoader({BUILT_IN: jinja2.FileSystemLoader(templates_folder())})
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(folders), built_in]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["folders"] = tuple(folders)
    return environment


def fill(environment: jinja2.Environment, template: str, data: dict[str, Any]) -> str:
    """Fill in a template.

    Raises:
        RenderingError: when a template is missing or faulty, with its name and line.
    """
    try:
        return environment.get_template(template).render(data)
    except jinja2.TemplateSyntaxError as problem:
        place = f"{problem.filename or problem.name}, line {problem.lineno}"
        raise RenderingError(f"The template {place} is not correct: {problem.message}") from problem
    except jinja2.TemplateNotFound as problem:
        raise RenderingError(f"There is no template {problem.name}.") from problem
    except jinja2.UndefinedError as problem:
        raise RenderingError(
            f"The template {_place(problem) or template} names what does not exist: {problem.message}"
        ) from problem
    except UnicodeDecodeError as problem:
        raise RenderingError(
            f"The template {template}, or one that it takes in, is not saved as UTF-8."
        ) from problem
    except Exception as problem:
        # What the built-in templates cannot do is a fault in eqplan; what a publisher's cannot do is theirs.
        place = _place(problem)
        if not place or place.startswith(str(templates_folder())):
            raise
        what = "takes itself in" if isinstance(problem, RecursionError) else f"cannot be filled in: {problem}"
        raise RenderingError(f"The template {place} {what}") from problem


def read_text(environment: jinja2.Environment, name: str) -> str:
    """The text of a style sheet, found like a template but taken as it stands.

    Raises:
        RenderingError: when there is no such file, or it is not saved as UTF-8.
    """
    folders: tuple[Path, ...] = environment.globals["folders"]  # type: ignore[assignment]
    for folder in folders:
        file = folder / name
        if file.is_file():
            try:
                return file.read_text(encoding="utf-8")
            except UnicodeDecodeError as problem:
                raise RenderingError(f"The file {file} is not saved as UTF-8.") from problem
    raise RenderingError(f"There is no file {name} with the templates.")


def _place(problem: BaseException) -> str:
    # The last frame inside a template file is where its author has to look.
    found = ""
    trace = problem.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".css")):
            found = f"{file}, line {trace.tb_lineno},"
        trace = trace.tb_next
    return found
