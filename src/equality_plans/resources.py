"""Where the files that travel with the program are: templates, labels, words, frameworks, pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The built-in templates: inside an installed package, or at the top of a checkout."""
    installed = PACKAGE / "templates"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "templates"


def data_file(folder: str, name: str) -> Path:
    """A data file of the package, for example `data_file("labels", "en.yaml")`."""
    return PACKAGE / folder / name


def read_data(folder: str, name: str) -> Any:
    """What a YAML file of the package holds, every scalar as text: the word "no" stays a word."""
    import yaml

    with data_file(folder, name).open(encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
