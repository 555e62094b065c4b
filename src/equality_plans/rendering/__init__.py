"""From a plan to its editions. A new format is one module here, one line in FORMATS, and its templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jinja2


@dataclass(frozen=True)
class Edition:
    """What a format is made from.

    Attributes:
        view: the plan as plain data, from `rendering.view` or `easyread.view`.
        environment: the one Jinja environment.
        source: the text of the plan file, which travels inside a PDF.
        file_name: the name of the plan file.
        dated: the day that stands on what travels inside, from the plan, never from the clock.
    """

    view: dict[str, Any]
    environment: jinja2.Environment
    source: str
    file_name: str
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One form of publication.

    Attributes:
        suffix: what follows the plan's id in the name of the file.
        module: of this package; its `make` turns an edition into the bytes of the file. It is imported when
            it is used, so that a web page does not pay for the PDF library.
        beside: files that go with it: what follows the plan's id in the name of each, and the function of the
            module that makes it.
    """

    suffix: str
    module: str
    beside: Mapping[str, str] = field(default_factory=dict)

    def make(self, edition: Edition) -> bytes:
        """The bytes of the file.

        Raises:
            RenderingError: a template is missing or faulty, or the file cannot be made as it should be.
            MachineError: a library that it needs is not installed.
        """
        return self._function("make")(edition)

    def make_beside(self, edition: Edition) -> dict[str, bytes]:
        """The files that go with it, by what follows the plan's id in the name of each."""
        return {suffix: self._function(name)(edition) for suffix, name in self.beside.items()}

    def _function(self, name: str) -> Callable[[Edition], bytes]:
        found: Callable[[Edition], bytes] = getattr(import_module(f"{__name__}.{self.module}"), name)
        return found


FORMATS: dict[str, Format] = {
    "html": Format(".html", "html"),
    "pdf": Format(".pdf", "pdf"),
    "text": Format(".txt", "text"),
    "json": Format(".json", "data"),
    "csv": Format(".csv", "table", {".csv-metadata.json": "describe"}),
}
