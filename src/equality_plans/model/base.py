"""What every part of a plan shares: strict records, and the readers of single values.

A plan file holds nothing but text (`yaml_events` resolves no types), so each reader here turns the author's
text into a meaning, or raises a `PydanticCustomError` whose type `reading.faults` knows by name.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function, with_info_plain_validator_function

from equality_plans.model.named_times import Calendar, NamedTime, Unreadable, parse_named_time
from equality_plans.model.timescale import Kind, Timescale, parse_period, parse_timescale

DEFAULT_CALENDAR = Calendar()


class Record(BaseModel):
    """A group of fields in a plan file. Unknown fields are errors; a record never changes once read."""

    # Deferred, the parts of a plan are built once, as parts of it, and not for themselves as well.
    model_config = ConfigDict(
        extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True, defer_build=True
    )

    def parts(self) -> Iterator[tuple[str, Any]]:
        """Its filled-in fields in the order of the format page: the name as it is written, and the value."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if value is not None and value != ():
                yield field.alias or name, value


class ReadBy:
    """Says which function reads the values of a field.

    `pydantic.PlainValidator` does this too, and works out besides how each kind of value would be written
    down again: a tenth of the program's start, for what nothing here asks for.

    Args:
        read: takes the value, and the `ValidationInfo` if `with_calendar`.
        with_calendar: whether the meaning depends on the plan's calendar, which is in the info.
    """

    def __init__(self, read: Callable[..., Any], *, with_calendar: bool = False) -> None:
        self.read = read
        self.with_calendar = with_calendar

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self.with_calendar:
            return with_info_plain_validator_function(self.read)
        return no_info_plain_validator_function(self.read)


def short_form(field: str) -> BeforeValidator:
    """A validator that lets a plain line stand for a record: `Director` for `{name: Director}`.

    Args:
        field: the field of the record that the line fills.
    """

    def lengthen(value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(lengthen)


def one_or_more(value: Any) -> Any:
    """Let one line stand where a list is asked for: `partners: RNID` for `partners: [RNID]`."""
    return [value] if isinstance(value, str) else value


def _calendar(info: ValidationInfo) -> Calendar:
    return info.context if isinstance(info.context, Calendar) else DEFAULT_CALENDAR


def _unreadable(problem: Unreadable) -> PydanticCustomError:
    return PydanticCustomError(
        "unreadable_time",
        "{reason}",
        {
            "reason": problem.message,
            "column": problem.column,
            "suggestions": problem.suggestions,
            "path": problem.path,
        },
    )


def _read_named_time(value: Any, info: ValidationInfo) -> NamedTime:
    if isinstance(value, NamedTime):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a date is one line of text")
    try:
        return parse_named_time(value, _calendar(info))
    except Unreadable as problem:
        raise _unreadable(problem) from None


def _read_timescale(value: Any, info: ValidationInfo) -> Timescale:
    if isinstance(value, Timescale):
        return value
    try:
        return parse_timescale(value, _calendar(info))
    except Unreadable as problem:
        raise _unreadable(problem) from None


def _read_period(value: Any, info: ValidationInfo) -> Timescale:
    if isinstance(value, Timescale):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a period is one line of text")
    try:
        start, end = parse_period(value, Calendar(_calendar(info).year_starts))
    except Unreadable as problem:
        raise _unreadable(problem) from None
    return Timescale(value.strip(), Kind.RANGE, start, end, due=end, printed=value.strip())


# Twelve digits before the point and six after it hold every figure of a public body, and keep sums exact.
_FIGURE = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_ITEM_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}")
_PLAN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def _read_figure(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _FIGURE.fullmatch(value):
        raise PydanticCustomError("figure", "not a plain number", {"written": value})
    return Decimal(value)


def _read_id(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "an id is one line of text")
    if not _ITEM_ID.fullmatch(value):
        raise PydanticCustomError("item_id", "not an id", {"written": value})
    return value


def _read_plan_id(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "an id is one line of text")
    if not _PLAN_ID.fullmatch(value):
        raise PydanticCustomError("plan_id", "not a plan id", {"written": value})
    return value


def _read_web_address(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a web address is one line of text")
    # Only these two schemes: a link is printed for the public, so `javascript:` and `file:` never are.
    if not _WEB_ADDRESS.fullmatch(value):
        raise PydanticCustomError("web_address", "not a web address", {"written": value})
    return value


_TIMESCALE_SCHEMA = {
    "description": "When it will be done, as people write it: by March 2027, ongoing, review January 2027",
    "anyOf": [{"type": "string"}, {"type": "array"}, {"type": "object"}],
}
_FIGURE_SCHEMA = {"description": "A plain number: 61 or 7.60", "type": ["number", "string"]}
_TIME_SCHEMA = {
    "description": "A date as people write it: 31 March 2027, March 2027, spring 2027, 2026/27",
    "type": ["string", "number"],
}
_ID_SCHEMA = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$"}
_PLAN_ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,79}$"}
_WEB_ADDRESS_SCHEMA = {"type": "string", "pattern": "^https?://"}

Line = str
"""Text on one line."""
Text = str
"""Markdown: paragraphs, lists, bold, emphasis, links and `[[references]]`."""
Date = Annotated[NamedTime, ReadBy(_read_named_time, with_calendar=True), WithJsonSchema(_TIME_SCHEMA)]
When = Annotated[Timescale, ReadBy(_read_timescale, with_calendar=True), WithJsonSchema(_TIMESCALE_SCHEMA)]
Period = Annotated[Timescale, ReadBy(_read_period, with_calendar=True), WithJsonSchema(_TIME_SCHEMA)]
Figure = Annotated[Decimal, ReadBy(_read_figure), WithJsonSchema(_FIGURE_SCHEMA)]
ItemId = Annotated[str, ReadBy(_read_id), WithJsonSchema(_ID_SCHEMA)]
PlanId = Annotated[str, ReadBy(_read_plan_id), WithJsonSchema(_PLAN_ID_SCHEMA)]
WebAddress = Annotated[str, ReadBy(_read_web_address), WithJsonSchema(_WEB_ADDRESS_SCHEMA)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(one_or_more)]
ItemIds = Annotated[tuple[ItemId, ...], BeforeValidator(one_or_more)]
Details = dict[str, Text]
"""Facts that the format has no field for: printed as given."""
