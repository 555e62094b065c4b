"""One plan file while it is changed: the changes, the proof that nothing else changes, and the writing."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from yaml.error import YAMLError

from equality_plans.editing.fields import add_at_end, add_lines, set_field
from equality_plans.editing.pieces import Piece, put_in
from equality_plans.editing.places import column_of, value_at
from equality_plans.errors import EqplanError, MachineError
from equality_plans.files import write_whole
from equality_plans.loading import Loaded, load_source
from equality_plans.project import Project
from equality_plans.source import Source, Unusable, read_source
from equality_plans.yaml_events import Key, LimitReached, read_events

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class CannotChange(EqplanError):
    """A change would touch more of a plan file than it should, so nothing was written."""


class PlanFile:
    """A plan file and the changes to make in it. Nothing is written before `save`.

    Args:
        loaded: the file as it was read, without errors.
        project: the project that it belongs to.
    """

    def __init__(self, loaded: Loaded, project: Project) -> None:
        assert loaded.source is not None and loaded.plan is not None
        self.path = loaded.path
        self.plan = loaded.plan
        self.source: Source = loaded.source
        self._project = project
        # What `loaded` holds was completed from the project file; here is what the file itself says.
        self._document = read_events(self.source.text)
        # A line that follows ends the last line of the file, and with it a text that stands there.
        ended = self.source.text if self.source.text.endswith(("\n", "\r")) else f"{self.source.text}\n"
        self._wanted: Any = read_events(ended).data
        self._pieces: list[Piece] = []

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._pieces)

    def value(self, path: Sequence[Key]) -> Any:
        """What the file holds at a path, or None."""
        value = self._document.data
        for key in path:
            if isinstance(value, dict):
                value = value.get(str(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def margin(self, path: tuple[Key, ...]) -> int:
        """How far the fields of a group are set in."""
        return column_of(self._document, value_at(self._document.data, path))

    def list_indent(self, path: tuple[Key, ...]) -> int:
        """How much further than its fields a group sets in the entries of its lists: 2 if it has none."""
        group = value_at(self._document.data, path)
        for name, marks in self._document.positions[id(group)].items():
            value = group[name]
            if isinstance(value, list) and value and id(value) not in self._document.flow:
                return max(marks[1].column - self.margin(path), 0)
        return 2

    def set_field(self, path: tuple[Key, ...], name: str, value: str) -> bool:
        """Give a field a value, and say whether that changes anything.

        Args:
            path: leads to the group of fields.
            name: the field.
            value: one line of text.
        """
        if self.value((*path, name)) == value:
            return False
        self._pieces.append(set_field(self.source, self._document, path, name, value))
        value_at(self._wanted, path)[name] = value
        return True

    def add_lines(self, path: tuple[Key, ...], lines: Sequence[str]) -> None:
        """Add lines to a group of fields, or for the empty path at the end of the file.

        Args:
            path: leads to the group.
            lines: fields that the group does not have yet, and notes, as they would stand at the left margin.

        Raises:
            NotOnLines: the group is written in `{ }`.
        """
        if path:
            self._pieces.append(add_lines(self.source, self._document, path, lines))
        else:
            self._pieces.append(add_at_end(self.source, self._document, lines))
        added = read_events("\n".join([*lines, ""])).data
        value_at(self._wanted, path).update(added)

    def text(self) -> str:
        """The text of the file with the changes.

        Raises:
            CannotChange: more would change than was asked for, or the plan could not be read any more.
        """
        changed = put_in(self.source.text, self._pieces)
        try:
            data = read_events(changed).data
        except (YAMLError, LimitReached):
            raise self._cannot_change() from None
        # As JSON, the order of the fields counts too.
        if json.dumps(data) != json.dumps(self._wanted):
            raise self._cannot_change()
        if load_source(Source(self.source.path, changed), self._project).plan is None:
            raise self._cannot_change()
        return changed

    def save(self) -> bool:
        """Write the changes, and say whether there were any.

        Raises:
            CannotChange: more would change than was asked for.
            MachineError: the file cannot be written, or somebody else changed it meanwhile.
        """
        if not self.is_changed:
            return False
        changed = self.text()
        # The file itself, where the path is a link to it.
        file = Path(os.path.realpath(self.path))
        if not os.access(file, os.W_OK):
            raise MachineError(f"{self.path} cannot be written: you are not allowed to change it")
        now = read_source(file, self.source.path)
        if isinstance(now, Unusable) or now.text != self.source.text:
            raise MachineError(
                f"{self.path} was changed by somebody else a moment ago, so nothing was written. Try again"
            )
        mark = _BYTE_ORDER_MARK if file.read_bytes().startswith(_BYTE_ORDER_MARK) else b""
        write_whole(file, mark + changed.encode())
        return True

    def _cannot_change(self) -> CannotChange:
        return CannotChange(
            f"{self.path}: this change could not be made without changing something else, so nothing was "
            "written. Write fields on lines of their own there, without { } and [ ], and try again"
        )
