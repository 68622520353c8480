"""A small reader of JSON Schema for the tests: the keywords `report.schema.json` uses, an error for any other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
KNOWN = {
    "$schema", "$id", "$defs", "$ref", "title", "type", "additionalProperties", "required", "properties", "items",
    "prefixItems", "minItems", "maxItems", "minLength", "minimum", "pattern", "enum", "const", "if", "then",
}  # fmt: skip


def mistakes(value: Any, schema: Schema, root: Schema, at: str = "$") -> Iterator[str]:
    """Where the value does not fit the schema."""
    assert set(schema) <= KNOWN, f"{at}: {set(schema) - KNOWN} is no keyword this reader knows"
    if "$ref" in schema:
        yield from mistakes(value, root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root, at)
        return
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        yield f"{at}: {value!r} is no {schema['type']}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of the enum"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not fit {schema['pattern']}"
    if "minLength" in schema and len(value) < schema["minLength"]:
        yield f"{at}: too short"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{at}: {value} is too small"
    yield from _object(value, schema, root, at)
    yield from _array(value, schema, root, at)
    if "if" in schema and not list(mistakes(value, schema["if"], root, at)):
        yield from mistakes(value, schema["then"], root, at)


def _object(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    properties = schema.get("properties", {})
    yield from (f"{at}: {key} is missing" for key in schema.get("required", ()) if key not in value)
    more = schema.get("additionalProperties", True)
    for key, each in value.items():
        if key in properties:
            yield from mistakes(each, properties[key], root, f"{at}.{key}")
        elif more is False:
            yield f"{at}: {key} is not in the schema"
        elif isinstance(more, dict):
            yield from mistakes(each, more, root, f"{at}.{key}")


def _array(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:
    if not isinstance(value, list):
        return
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at}: {len(value)} entries"
    for n, each in enumerate(value):
        if "items" in schema:
            yield from mistakes(each, schema["items"], root, f"{at}[{n}]")
