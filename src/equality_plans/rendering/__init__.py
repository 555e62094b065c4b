"""From a plan to its editions. A new format is one module here, one line in FORMATS, and its templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from equality_plans.pdf.attachments import UNDATED, Attachment

if TYPE_CHECKING:
    import jinja2

View = dict[str, Any]
"""A plan as plain data, from `rendering.view`, or a part of one."""
FONT_SIZE = 18
"""Points of large print: what the UK Association for Accessible Formats prefers (UKAAF, G003)."""
FONT_SIZES = range(16, 29)
"""Points that it can have: from the smallest that UKAAF calls large print to the largest of page layout."""


@dataclass(frozen=True)
class Edition:
    """What a format is made from.

    Attributes:
        view: the plan as plain data, from `rendering.view`.
        environment: the templates, from `rendering.environment.make_environment`.
        attachments: what travels inside a PDF: the plan's own file, where it has one.
        dated: the day that the plan speaks for, from the plan, never from the clock.
        font_size: the points of large print.
    """

    view: View
    environment: jinja2.Environment
    attachments: tuple[Attachment, ...] = ()
    dated: date = UNDATED
    font_size: int = FONT_SIZE


@dataclass(frozen=True, slots=True)
class Format:
    """One form of publication.

    Attributes:
        suffix: what follows the plan's id in the name of the file.
        module: of this package; its `make` turns an edition into the bytes of the file. It is imported when
            it is used, so that a web page does not pay for the PDF library.
        beside: files that go with it: what follows the plan's id in the name of each, and the function of the
            module that makes it.
        optional: whether it needs something that a machine may lack and that is no part of the installation;
            the function `why_not` of the module says what.
    """

    suffix: str
    module: str
    beside: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False

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

    def why_not(self) -> str:
        """Why this machine cannot make it, with what to do about it; empty where it can."""
        if not self.optional:
            return ""
        reason: str = self._module().why_not()
        return reason

    def _function(self, name: str) -> Callable[[Edition], bytes]:
        found: Callable[[Edition], bytes] = getattr(self._module(), name)
        return found

    def _module(self) -> ModuleType:
        return import_module(f"{__name__}.{self.module}")


FORMATS: dict[str, Format] = {
    "html": Format(".html", "html"),
    "pdf": Format(".pdf", "pdf"),
    "large-print": Format("-large-print.pdf", "large_print"),
    "text": Format(".txt", "text"),
    "docx": Format(".docx", "word.document"),
    "brf": Format(".brf", "braille.document", optional=True),
    "audio-script": Format("-audio-script.txt", "spoken.script"),
    "json": Format(".json", "data"),
    "csv": Format(".csv", "table", {".csv-metadata.json": "describe"}),
}
