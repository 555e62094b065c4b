"""The project file `eqplan.yaml`: where plans, templates and pictures are, and what all plans share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from equality_plans.diagnostics import Severity
from equality_plans.errors import UsageError
from equality_plans.model.easy_read import FONT_SIZES
from equality_plans.source import Unusable, read_source
from equality_plans.yaml_events import LimitReached, read_events

FILE_NAME = "eqplan.yaml"
_FIELDS = (
    "plans", "output", "templates", "pictures", "easy_read",
    "defaults", "glossary", "characteristics", "rules",
)  # fmt: skip
_EASY_READ_FIELDS = ("font_size", "brand", "logo", "allow_words")
_RULES_FIELDS = ("ignore", "severity")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class EasyReadOptions:
    """How the publisher's easy-read booklets look, and which words their readers know.

    Attributes:
        font_size: of the type, in points: one of `FONT_SIZES`.
        brand: the publisher's colour as #rrggbb, or None for the built-in one.
        logo: a picture file for the cover, or None.
        allow_words: words that readers know, in small letters.
    """

    font_size: int = 16
    brand: str | None = None
    logo: Path | None = None
    allow_words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Project:
    """What holds for all plans of one project. Without a project file, the defaults below.

    Attributes:
        root: the folder of the project file, or the current folder.
        file: the project file, or None.
        plans: where the plans are.
        output: where editions are written.
        templates: the publisher's own templates, searched before the built-in ones.
        pictures: folders of own picture packs, searched first.
        easy_read: how easy-read booklets look.
        defaults: fields that every plan has unless it says otherwise.
        glossary: terms that every plan has, as plain data in the form of a plan's `glossary`.
        characteristics: local additions to the law's list: id to printed name.
        ignored_rules: codes that are not run.
        severities: code to the severity that this project gives it.
    """

    root: Path = field(default_factory=Path)
    file: Path | None = None
    plans: Path = field(default_factory=lambda: Path("plans"))
    output: Path = field(default_factory=lambda: Path("build"))
    templates: Path | None = None
    pictures: tuple[Path, ...] = ()
    easy_read: EasyReadOptions = EasyReadOptions()
    defaults: Mapping[str, Any] = field(default_factory=dict)
    glossary: tuple[Mapping[str, Any], ...] = ()
    characteristics: Mapping[str, str] = field(default_factory=dict)
    ignored_rules: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def has_file(self) -> bool:
        """Whether plans belong together: then a reference into a plan that is not there is an error."""
        return self.file is not None


def find_project(start: Path) -> Project:
    """The project that a path belongs to: `eqplan.yaml` in its folder or the nearest one above.

    Args:
        start: a plan or a folder of plans; it need not exist.

    Raises:
        UsageError: the project file is there but cannot be used.
    """
    folder = start.absolute()
    for candidate in (folder, *folder.parents):
        file = candidate / FILE_NAME
        if file.is_file():
            return read_project(file)
    return Project()


def read_project(file: Path) -> Project:
    """Read a project file.

    Raises:
        UsageError: with the first thing that is wrong in it.
    """
    data = _data(file)
    root = file.parent
    for name in data:
        if name not in _FIELDS:
            raise UsageError(
                f"{file}: `{name}` is not a field of a project file. It can have: {', '.join(_FIELDS)}"
            )
    templates = data.get("templates")
    rules = _mapping(file, "rules", data.get("rules"))
    for name in rules:
        if name not in _RULES_FIELDS:
            raise UsageError(
                f"{file}: `{name}` is not a field of `rules`. Write, for example, "
                "`ignore: [S104]` or `severity: {D204: warning}` under it"
            )
    return Project(
        root=root,
        file=file,
        plans=root / _text(file, "plans", data.get("plans"), "plans"),
        output=root / _text(file, "output", data.get("output"), "build"),
        templates=_folder(file, root / _text(file, "templates", templates, "")) if templates else None,
        pictures=tuple(
            _folder(file, root / str(one)) for one in _list(file, "pictures", data.get("pictures"))
        ),
        easy_read=_easy_read(file, data.get("easy_read")),
        defaults=_mapping(file, "defaults", data.get("defaults")),
        glossary=tuple(_term(file, one) for one in _list(file, "glossary", data.get("glossary"))),
        characteristics=_characteristics(file, data.get("characteristics")),
        ignored_rules=frozenset(str(one) for one in _list(file, "rules: ignore", rules.get("ignore"))),
        severities=_severities(file, rules.get("severity")),
    )


def _data(file: Path) -> dict[str, Any]:
    source = read_source(file)
    if isinstance(source, Unusable):
        raise UsageError(f"{file}: {source.message}; {source.hint}".rstrip("; "))
    try:
        document = read_events(source.text)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise UsageError(
            f"{file}, line {line}: the lines cannot be read as fields. Start lines with spaces, never with "
            "a tab, close every bracket, and put a text with a colon or # in it in quotation marks"
        ) from None
    except LimitReached as problem:
        raise UsageError(f"{file}, line {problem.mark.line + 1}: {problem.message}") from None
    for _, key, again, first in document.repeated:
        raise UsageError(
            f"{file}, line {again.line + 1}: `{key}` stands here a second time; "
            f"the first is on line {first.line + 1}"
        )
    return _mapping(file, "the project file", document.data)


def _mapping(file: Path, name: str, value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UsageError(f"{file}: `{name}` takes fields of its own, `name: value`")
    return value


def _list(file: Path, name: str, value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise UsageError(f"{file}: `{name}` takes a list: start each entry with `- `")
    return value


def _text(file: Path, name: str, value: Any, default: str) -> str:
    if value is None:
        return default
    if not isinstance(value, str):
        raise UsageError(f"{file}: `{name}` takes the name of a folder")
    return value


def _folder(file: Path, folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError(f"{file}: there is no folder {folder}")
    return folder


def _easy_read(file: Path, value: Any) -> EasyReadOptions:
    said = _mapping(file, "easy_read", value)
    for name in said:
        if name not in _EASY_READ_FIELDS:
            raise UsageError(
                f"{file}: `{name}` is not a field of `easy_read` in a project file. "
                f"It can have: {', '.join(_EASY_READ_FIELDS)}"
            )
    sizes = {str(size): size for size in FONT_SIZES}
    size = said.get("font_size", "16")
    if size not in sizes:
        raise UsageError(f"{file}: `font_size` is one of: {', '.join(sizes)}")
    brand = said.get("brand")
    if "brand" in said and not (isinstance(brand, str) and _COLOUR.fullmatch(brand)):
        raise UsageError(f'{file}: `brand` takes a colour in quotes, like "#1d3f73"')
    logo = file.parent / _text(file, "logo", said.get("logo"), "")
    if "logo" in said and not said["logo"]:
        raise UsageError(f"{file}: `logo` takes the name of a file, like pictures/logo.svg")
    if "logo" in said and not logo.is_file():
        raise UsageError(f"{file}: there is no file {logo}, which `logo` names")
    words = _list(file, "allow_words", said.get("allow_words"))
    return EasyReadOptions(
        font_size=sizes[size],
        brand=brand,
        logo=logo if "logo" in said else None,
        allow_words=frozenset(" ".join(str(word).casefold().split()) for word in words),
    )


def _characteristics(file: Path, value: Any) -> dict[str, str]:
    named = {}
    for one in _list(file, "characteristics", value):
        if (
            not isinstance(one, dict)
            or not isinstance(one.get("id"), str)
            or not isinstance(one.get("name"), str)
        ):
            raise UsageError(f"{file}: each entry of `characteristics` takes an `id` and a `name`")
        named[one["id"]] = one["name"]
    return named


def _term(file: Path, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(
        isinstance(value.get(name), str) for name in ("term", "meaning")
    ):
        raise UsageError(f"{file}: each entry of `glossary` takes a `term` and a `meaning`")
    return value


def _severities(file: Path, value: Any) -> dict[str, Severity]:
    chosen = {}
    for code, word in _mapping(file, "rules: severity", value).items():
        try:
            chosen[code] = Severity(word)
        except ValueError:
            raise UsageError(f"{file}: the severity of {code} is one of: {', '.join(Severity)}") from None
    return chosen
