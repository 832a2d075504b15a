"""Whether data is as a JSON Schema says: as much of draft 2020-12 as our own schemas use, and nothing else."""

import re
from datetime import date, datetime
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}
_FORMATS = {
    "uri": lambda value: re.fullmatch(r"https?://\S+", value) is not None,
    "date": lambda value: bool(date.fromisoformat(value)),
    "date-time": lambda value: datetime.fromisoformat(value).tzinfo is not None,
}
_KNOWN = {
    "$schema", "$id", "$ref", "$defs", "title", "description", "type", "properties", "required", "additionalProperties",
    "items", "enum", "pattern", "format", "minimum",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], whole: dict[str, Any] | None = None, at: str = "") -> list[str]:
    """Where the value is not as the schema says; empty where it is."""
    whole = whole or schema
    assert set(schema) <= _KNOWN, f"this checker does not know {set(schema) - _KNOWN}"
    if reference := schema.get("$ref"):
        return faults(value, whole["$defs"][reference.removeprefix("#/$defs/")], whole, at)
    return [*_plain(value, schema, at), *_inside(value, schema, whole, at)]


def _plain(value: Any, schema: dict[str, Any], at: str) -> list[str]:
    allowed = schema.get("type", [])
    names = [allowed] if isinstance(allowed, str) else allowed
    if names and not any(_is(value, name) for name in names):
        return [f"{at} is no {allowed}"]
    found = [f"{at} is not in its list"] if "enum" in schema and value not in schema["enum"] else []
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append(f"{at} has another pattern")
        if "format" in schema and not _FORMATS[schema["format"]](value):
            found.append(f"{at} is no {schema['format']}")
    if _is(value, "integer") and value < schema.get("minimum", value):
        found.append(f"{at} is too small")
    return found


def _inside(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str) -> list[str]:
    if isinstance(value, list):
        return [
            each for place, item in enumerate(value) for each in faults(item, schema["items"], whole, f"{at}/{place}")
        ]
    if not isinstance(value, dict):
        return []
    stated = schema.get("properties", {})
    missing = [f"{at} has no {name}" for name in schema.get("required", ()) if name not in value]
    unknown = [f"{at} has {name}" for name in value if name not in stated]
    inner = [
        each for name in value if name in stated for each in faults(value[name], stated[name], whole, f"{at}/{name}")
    ]
    return [*missing, *unknown, *inner]


def _is(value: Any, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
