"""Picture packs: a folder with a `pictures.yaml` and the files that it names.

The built-in pack is this folder; a publisher's own have the same form. Only the data file is read here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from equality_plans.errors import UsageError
from equality_plans.resources import data_file
from equality_plans.source import Unusable, read_source

FILE_NAME = "pictures.yaml"
ENDINGS = (".svg", ".png", ".jpg", ".jpeg")

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PACK_FIELDS = ("credit", "licence", "source", "pieces", "pictures")
_PICTURE_FIELDS = (
    "label", "words", "file", "parts", "licence", "credit", "consent_until", "strength", "note",
)  # fmt: skip
_PIECE_FIELDS = ("glyph", "drawing", "show", "in", "colours", "mirror")
_WEAK = "weak"
_STRENGTHS = ("good", _WEAK)
_DRAWN_FROM = ("piece", "glyph", "drawing")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a pack says of one picture.

    Attributes:
        pack: the data file.
        own: whether it is a publisher's, not the built-in one.
        id: its name.
        label: what it shows, in a few words.
        words: what else it can be called.
        licence, credit: what must be said wherever it is printed; empty where the data file does not say it.
        consent_until: the date up to which the people in a photograph have agreed to be shown, as it was
            written; empty where they set no end.
        weak: whether many readers will not understand it by itself.
        note: what is better than a weak picture, or what to mind.
        file: the file that holds it, or None where it is a recipe.
        parts: the parts of its recipe, and `pieces`, what they can be made of.
    """

    pack: Path
    own: bool
    id: str
    label: str
    words: tuple[str, ...]
    licence: str
    credit: str
    consent_until: str
    weak: bool
    note: str
    file: Path | None
    parts: Sequence[Mapping[str, Any]]
    pieces: Mapping[str, Mapping[str, Any]]

    @property
    def place(self) -> str:
        """How a message begins that is about this picture."""
        return f"{self.pack}: the picture {self.id}"


def read_pack(folder: Path, *, own: bool = True) -> tuple[Entry, ...]:
    """Read what a folder's `pictures.yaml` says of its pictures, in its order.

    Raises:
        UsageError: with the first thing that is wrong in it.
    """
    file = folder / FILE_NAME
    data = _fields(_data(file), f"{file}: the file", _PACK_FIELDS)
    pieces = _group(data.get("pieces"), f"{file}: `pieces`")
    for name, piece in pieces.items():
        _check_part(f"{file}: the piece {name}", piece, {}, within_picture=False)
    pictures = _group(data.get("pictures"), f"{file}: `pictures`")
    if not pictures:
        raise UsageError(f"{file}: there is no picture under `pictures:`")
    return tuple(_entry(file, own, name, one, data, pieces) for name, one in pictures.items())


@cache
def built_in_pack() -> tuple[Entry, ...]:
    """The pictures that travel with the program."""
    return read_pack(data_file("pictures", ""), own=False)


def _data(file: Path) -> Any:
    if not file.is_file():
        raise UsageError(f"{file.parent}: there is no file {FILE_NAME} in this folder of pictures")
    source = read_source(file)
    if isinstance(source, Unusable):
        raise UsageError(f"{file}: {source.message}; {source.hint}".rstrip("; "))
    loader = _Loader(source.text)
    try:
        node = loader.get_single_node()
        if twice := _twice(node):
            raise UsageError(f"{file}: the picture {twice} is there twice. Give one of them another name")
        return loader.construct_document(node) if node else {}
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise UsageError(
            f"{file}, line {line}: the lines cannot be read as fields. Start lines with spaces, never with "
            "a tab, close every bracket, and put a text with a colon or # in it in quotation marks"
        ) from None
    finally:
        loader.dispose()


def _twice(node: Any) -> str:
    """A picture that would hide another of its name: in the data that is read, only the last is left."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "pictures" and isinstance(value, yaml.MappingNode):
            for name, times in Counter(str(one.value) for one, _ in value.value).items():
                if times > 1:
                    return name
    return ""


def _entry(
    file: Path, own: bool, name: str, value: Any, pack: Mapping[str, Any], pieces: Mapping[str, Any]
) -> Entry:
    place = f"{file}: the picture {name}"
    if not _ID.fullmatch(name):
        raise UsageError(f"{place} needs a name of small letters, digits and single hyphens, like town-hall")
    said = _fields(value, place, _PICTURE_FIELDS)
    if ("file" in said) == ("parts" in said):
        raise UsageError(f"{place} takes either a `file` or, as a drawing made of others, `parts`")
    words = said.get("words") or []
    parts = said.get("parts", [])
    if not isinstance(parts, list):
        raise UsageError(f"{place}: `parts` takes a list: start each entry with `- `")
    for part in parts:
        _check_part(place, part, pieces, within_picture=True)
    return Entry(
        pack=file,
        own=own,
        id=name,
        label=_line(said.get("label", name.replace("-", " ")), f"{place}: `label`"),
        words=tuple(
            _line(one, f"{place}: each of its `words`")
            for one in (words if isinstance(words, list) else [words])
        ),
        licence=_stated("licence", said, pack, place),
        credit=_stated("credit", said, pack, place),
        consent_until=_maybe("consent_until", said, place),
        weak=_is_weak(said.get("strength"), place),
        note=_maybe("note", said, place),
        file=_file(said["file"], file.parent, place) if "file" in said else None,
        parts=parts,
        pieces=pieces,
    )


def _stated(field: str, picture: Mapping[str, Any], pack: Mapping[str, Any], place: str) -> str:
    """What a picture says of itself, or else its pack of all; nothing where it is left out, which ER503 tells
    to whoever uses the picture.
    """
    return _maybe(field, picture if picture.get(field) else pack, place)


def _maybe(field: str, said: Mapping[str, Any], place: str) -> str:
    return _line(said[field], f"{place}: `{field}`") if said.get(field) else ""


def _is_weak(value: Any, place: str) -> bool:
    if value is not None and value not in _STRENGTHS:
        raise UsageError(f"{place}: `strength` is one of: {', '.join(_STRENGTHS)}")
    return bool(value == _WEAK)


def _file(value: Any, folder: Path, place: str) -> Path:
    written = _line(value, f"{place}: `file`")
    inside = PurePosixPath(written.replace("\\", "/"))
    if inside.is_absolute() or ".." in inside.parts or ":" in written:
        raise UsageError(f"{place}: the file {written} has to lie in the folder of its {FILE_NAME}")
    if inside.suffix.lower() not in ENDINGS:
        raise UsageError(f"{place}: the file {written} is of no kind that can be used: {', '.join(ENDINGS)}")
    if not (folder / inside).is_file():
        raise UsageError(f"{place}: there is no file {written} in {folder}")
    return folder / inside


def _check_part(place: str, part: Any, pieces: Mapping[str, Any], *, within_picture: bool) -> None:
    """See that a part of a recipe can be drawn. Whether its glyph exists shows when it is."""
    fields = ("piece", *_PIECE_FIELDS) if within_picture else _PIECE_FIELDS
    said = _fields(part, f"{place}, a part", fields)
    kinds = [one for one in _DRAWN_FROM if one in said]
    if len(kinds) != 1:
        allowed = ", ".join(one for one in _DRAWN_FROM if one in fields)
        raise UsageError(f"{place}: each part has one of: {allowed}")
    written = _line(said[kinds[0]], f"{place}: `{kinds[0]}`")
    if kinds == ["piece"] and written not in pieces:
        raise UsageError(f"{place}: there is no piece {written} under `pieces:`")
    for field in ("show", "in"):
        if field in said and not _is_area(said[field]):
            raise UsageError(f"{place}: `{field}` takes four numbers: [left, top, width, height]")
    for colour in _group(said.get("colours"), f"{place}: `colours`").values():
        _line(colour, f"{place}: each of its `colours`")


def _is_area(value: Any) -> bool:
    try:
        return isinstance(value, list) and len([float(one) for one in value]) == 4
    except (TypeError, ValueError):
        return False


def _fields(value: Any, place: str, known: Sequence[str]) -> dict[str, Any]:
    said = _group(value, place)
    for name in said:
        if name not in known:
            raise UsageError(f"{place} has a field `{name}`, which is not one of: {', '.join(known)}")
    return said


def _group(value: Any, place: str) -> dict[str, Any]:
    if value is None or value == "":
        return {}
    if not isinstance(value, dict):
        raise UsageError(f"{place} takes fields of its own, `name: value`")
    return value


def _line(value: Any, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{place} takes a line of text")
    return " ".join(value.split())
