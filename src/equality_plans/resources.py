"""Where the files that travel with the program are: templates, labels, words, frameworks, pictures."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The built-in templates: inside an installed package, or at the top of a checkout."""
    installed = PACKAGE / "templates"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "templates"


def data_file(folder: str, name: str) -> Path:
    """A data file of the package, for example `data_file("labels", "en.yaml")`."""
    return PACKAGE / folder / name
