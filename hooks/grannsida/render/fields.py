"""The fields of the data files with their help, read off the models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.fields.field_help import find_model
from grannsida.model.contact import Contacts
from grannsida.model.event import Event
from grannsida.model.faq import Faq
from grannsida.model.notice import Notice
from grannsida.model.openness import Openness
from grannsida.model.residence import Residence
from grannsida.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

FILES: dict[str, type[BaseModel]] = {
    "residence.yml": Residence,
    "contacts.yml": Contacts,
    "faq.yml": Faq,
    "openness.yml": Openness,
    "events/*.yml": Event,
    "notices/*.yml": Notice,
    "site.yml": Site,
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """One key: its path below the file, its help, whether it must be there, and an example."""

    name: str
    help: str
    required: bool
    example: str


def list_fields(name: str, lang: str) -> list[FieldView]:
    """All keys of a kind of file, nested ones with their path (`phase.since`, `measures[].title`).

    Raises KeyError for a name that is not in `FILES`.
    """
    return list(_fields(FILES[name], "", lang))


def _fields(model: type[BaseModel], prefix: str, lang: str) -> Iterator[FieldView]:
    for attribute, field in model.model_fields.items():
        name = field.alias or attribute
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        words = extra.get("x-help")
        examples = extra.get("examples")
        yield FieldView(
            name=prefix + name,
            help=str(words.get(lang, "")) if isinstance(words, dict) else "",
            required=field.is_required(),
            example=str(examples[0]) if isinstance(examples, list) and examples else "",
        )
        inner, many = find_model(field.annotation)
        if inner:
            yield from _fields(inner, f"{prefix}{name}{'[]' if many else ''}.", lang)
