"""What a field is for, found by its place in a file: the help that the model carries, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from pydantic import BaseModel

from grannsida.problem import NO_WORDS, Words

if TYPE_CHECKING:
    from grannsida.problem import Steps


def find_help(model: type[BaseModel], steps: Steps) -> Words:
    """The help of the field that the steps lead to; no words where they lead out of the models."""
    here: type[BaseModel] | None = model
    found = NO_WORDS
    for step in steps:
        if isinstance(step, int):
            continue
        field = here.model_fields.get(step) if here else None
        if field is None:
            return NO_WORDS
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        words = extra.get("x-help")
        found = Words(str(words.get("sv", "")), str(words.get("en", ""))) if isinstance(words, dict) else NO_WORDS
        here, _ = find_model(field.annotation)
    return found


def find_model(annotation: object) -> tuple[type[BaseModel] | None, bool]:
    """The model inside an annotation such as `tuple[Measure, ...]` or `Forum | None`, and whether it is a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    many = getattr(annotation, "__origin__", None) is tuple
    for inner in get_args(annotation):
        found, nested = find_model(inner)
        if found:
            return found, many or nested
    return None, False
