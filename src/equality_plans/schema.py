"""The JSON Schemas of a plan and of eqplan.yaml, for editors that complete, explain and check what one types.

They are made from the models and from `words/field_help.yaml`. A plan that `validate` takes is never
marked, so they are more generous than the models: what YAML reads as a number is text to a plan
(`version: 1.1`), the grammar of dates is beyond a schema, and what the project file fills in need not
stand in the plan.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from pydantic import WithJsonSchema
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from equality_plans.diagnostics import Severity
from equality_plans.model.base import Date, Figure, ItemId, PlanId, When, one_or_more
from equality_plans.model.easy_read import FONT_SIZES
from equality_plans.model.plan import Plan
from equality_plans.words import word_list

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAN_SCHEMA_ID = "https://equality-plans.example/schema/format-1.json"
PROJECT_SCHEMA_ID = "https://equality-plans.example/schema/project-1.json"

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number"]}
_TIMESCALE: Schema = {"$ref": "#/$defs/Timescale"}
_TIMESCALE_SHAPES: dict[str, Schema] = {
    "Timescale": {
        "description": "One line, a list of milestones, a line for each characteristic, or the long form.",
        "anyOf": [
            _TEXT,
            {"type": "array", "minItems": 1, "items": {"anyOf": [_TEXT, {"$ref": "#/$defs/Milestone"}]}},
            {"$ref": "#/$defs/TimescaleInWords"},
            {
                "type": "object",
                "minProperties": 1,
                "properties": {"when": False, "words": False, "what": False},
                "additionalProperties": {"anyOf": [_TEXT, {"$ref": "#/$defs/TimescaleInWords"}]},
            },
        ],
    },
    "TimescaleInWords": {
        "description": "A timescale in the author's own words, with the date that they mean.",
        "type": "object",
        "required": ["when"],
        "additionalProperties": False,
        "properties": {
            "when": {**_TEXT, "description": "A timescale on one line, such as by July 2027."},
            "words": {**_TEXT, "description": "The words to print, such as within a year of approval."},
        },
    },
    "Milestone": {
        "description": "One of several dates.",
        "type": "object",
        "required": ["when"],
        "additionalProperties": False,
        "properties": {
            "what": {**_TEXT, "description": "What the date is for, such as launch."},
            "when": {**_TEXT, "description": "A timescale on one line, such as spring 2027."},
            "words": {**_TEXT, "description": "The words to print for it."},
            "completed": {**_TEXT, "description": "The day on which it was reached."},
        },
    },
}
_FIGURE: Schema = {"type": ["number", "string"], "pattern": r"^-?\d{1,12}(\.\d{1,6})?$"}


def _declared(kind: Any) -> Schema:
    """The schema that the models give to a kind of value."""
    return next(dict(one.json_schema or {}) for one in get_args(kind) if isinstance(one, WithJsonSchema))


# What the models say of a kind of value, and what it can be in a file.
_SHAPES = (
    (_declared(When), _TIMESCALE),
    (_declared(Figure), _FIGURE),
    (_declared(Date), _TEXT),
    (_declared(ItemId), _TEXT),
    (_declared(PlanId), _TEXT),
)


class _Generator(GenerateJsonSchema):
    """The schema of what stands in a file, where pydantic's own speaks of Python values."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No titles: the name of the field is title enough in an editor's box."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text may look like a number to YAML."""
        return dict(_TEXT)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A field can be left out; an empty one is a fault."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Only defaults that say something, such as the month in which years start."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, str) else inner

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What runs before the others in this format lets a line stand for something longer."""
        inner = self.generate_inner(schema["schema"])
        if schema["function"]["function"] is not one_or_more:
            return {"anyOf": [dict(_TEXT), inner]}
        items = inner["items"]
        return {"anyOf": [items["anyOf"][0] if "anyOf" in items else dict(items), inner]}


def plan_schema() -> Schema:
    """The schema of a plan in format 1, as plain data."""
    made = Plan.model_json_schema(by_alias=True, schema_generator=_Generator)
    records: dict[str, Schema] = made["$defs"]
    _widen(made)
    records.update(_TIMESCALE_SHAPES)
    _explain("Plan", made)
    for name, record in records.items():
        record.pop("title", None)
        if "properties" in record:
            _explain(name, record)
    made["properties"]["format"] = {
        "enum": ["1", 1],
        "description": made["properties"]["format"]["description"],
    }
    made["required"] = [name for name in made["required"] if name not in ("organisation", "jurisdiction")]
    return {
        "$schema": DIALECT,
        "$id": PLAN_SCHEMA_ID,
        **made,
        "title": "Equality action plan, format 1",
    }


def project_schema() -> Schema:
    """The schema of the project file `eqplan.yaml`, as plain data."""
    plan = plan_schema()
    described = word_list("field_help")["Project"]
    own = ("format", "id", "objectives")
    defaults = {name: field for name, field in plan["properties"].items() if name not in own}
    folder = {"type": "string"}
    properties: Schema = {
        "plans": folder,
        "output": folder,
        "templates": folder,
        "pictures": {"type": "array", "items": folder},
        "easy_read": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "font_size": {"enum": [*FONT_SIZES, *map(str, FONT_SIZES)]},
                "brand": {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
                "logo": {"type": "string"},
                "allow_words": {"type": "array", "items": {"type": ["string", "number"]}},
            },
        },
        "defaults": {"type": "object", "additionalProperties": False, "properties": defaults},
        "glossary": {"type": "array", "items": {"$ref": "#/$defs/Term"}},
        "characteristics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "additionalProperties": False,
                "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
            },
        },
        "rules": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "ignore": {"type": "array", "items": {"type": "string"}},
                "severity": {"type": "object", "additionalProperties": {"enum": list(Severity)}},
            },
        },
    }
    return {
        "$schema": DIALECT,
        "$id": PROJECT_SCHEMA_ID,
        "title": "Project file of eqplan",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {**field, "description": described[name]} for name, field in properties.items()},
        "$defs": plan["$defs"],
    }


def _explain(name: str, record: Schema) -> None:
    for field, text in word_list("field_help").get(name, {}).items():
        if field in record["properties"]:
            record["properties"][field]["description"] = text


def _widen(node: Any) -> None:
    """Give every timescale, figure and id of the schema the shapes that it can have in a file."""
    if isinstance(node, list):
        for part in node:
            _widen(part)
    elif isinstance(node, dict):
        for declared, shape in _SHAPES:
            if all(node.get(key) == value for key, value in declared.items()):
                if "$ref" in shape:
                    node.clear()
                node.update(shape)
                return
        for part in node.values():
            _widen(part)


def schema_text() -> str:
    """The schema of a plan as it stands in schema/plan.schema.json."""
    return _written(plan_schema())


def project_schema_text() -> str:
    """The schema of the project file as it stands in schema/project.schema.json."""
    return _written(project_schema())


def _written(schema: Schema) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
