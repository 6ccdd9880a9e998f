"""Ways to declare a field together with what it is for, in Swedish and English.

The help texts travel from here into the JSON Schemas (completion in editors), the commented files
of `grannsida new` and the help pages, so that each field is explained once.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from grannsida.fields.base import help_


def required(sv: str, en: str, example: str | None = None, **limits: Any) -> Any:
    """A field that must be filled."""
    return Field(json_schema_extra=help_(sv, en, example), **limits)


def optional(sv: str, en: str, example: str | None = None, *, default: Any = None, **limits: Any) -> Any:
    """A field that may be left out."""
    return Field(default=default, json_schema_extra=help_(sv, en, example), **limits)


def many(sv: str, en: str, example: str | None = None, **limits: Any) -> Any:
    """A list that may be left out."""
    return Field(default=(), json_schema_extra=help_(sv, en, example), **limits)
