"""The JSON Schema of format 1, made from the models, so that an editor can complete and check while one types."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from equality_plans.model.plan import Plan

SCHEMA_ID = "https://equality-plans.example/schema/format-1.json"

# The short forms of the format page: a line of text that stands for a record, and a line that stands for a list.
_SHORT_RECORDS = ("Organisation", "Outcome", "Measure", "Evidence", "EasyLine", "HardWord")


class _Generator(GenerateJsonSchema):
    """Text in a plan may look like a number to YAML, as in `version: 1.1`: an editor must not mark it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {"type": ["string", "number"]}


def plan_schema() -> dict[str, Any]:
    """The schema as plain data."""
    schema = Plan.model_json_schema(by_alias=True, schema_generator=_Generator)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["$id"] = SCHEMA_ID
    schema["title"] = "Equality action plan, format 1"
    schema["properties"]["format"] = {"enum": ["1", 1]}
    _allow_short_forms(schema)
    return schema


def _allow_short_forms(node: Any) -> None:
    if isinstance(node, list):
        for part in node:
            _allow_short_forms(part)
        return
    if not isinstance(node, dict):
        return
    for part in list(node.values()):
        _allow_short_forms(part)
    name = str(node.get("$ref", "")).rpartition("/")[2]
    if name in _SHORT_RECORDS:
        reference = node.pop("$ref")
        node["anyOf"] = [{"type": ["string", "number"]}, {"$ref": reference}]
    elif node.get("type") == "array" and "items" in node and _is_text_or_short(node["items"]):
        node["type"] = ["array", "string"]


def _is_text_or_short(items: Any) -> bool:
    if not isinstance(items, dict):
        return False
    kinds = items.get("type", [])
    return "string" in ([kinds] if isinstance(kinds, str) else kinds) or "anyOf" in items or "enum" in items


def schema_text() -> str:
    """The schema as it stands in schema/plan.schema.json."""
    return json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"


