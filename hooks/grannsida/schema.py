"""JSON Schemas (draft 2020-12) of the data files, made from the models, for completion and help in editors.

An editor reads YAML with types: `2024` is a number to it, `true` a truth value. Our reader takes
every value as the text that was typed, so a schema allows here what the reader allows.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from grannsida.code_words import describe_code
from grannsida.model.accessibility_test import AccessibilityTest
from grannsida.model.contact import Contacts
from grannsida.model.event import Event
from grannsida.model.faq import Faq
from grannsida.model.notice import Notice
from grannsida.model.openness import Openness
from grannsida.model.residence import Residence
from grannsida.model.shared import Organisations, SharedSources
from grannsida.model.site import Site
from grannsida.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core.core_schema import CoreSchema, EnumSchema

    from grannsida.fields.base import Model

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCALAR = ("string", "number", "boolean")
WHOLE_NUMBER = r"^\s*-?[0-9][0-9 \u00a0\u202f\u2009]*$"
FLAG_WORDS = ["ja", "nej"]
FLAG = r"^\s*([Jj][Aa]|[Nn][Ee][Jj]|[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$"
SHOWN = ("title", "description", "x-help", "examples", "default")
DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
INCLUDE = Words(
    "Nyckeln till en gemensam post i _shared. Rader bredvid gäller före den.",
    "Key of a common entry in _shared. Lines beside it override it.",
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of data file: its model, what it is called, where such files lie, and what `include` may fill."""

    model: type[Model]
    name: Words
    paths: tuple[str, ...]
    included: str = ""


FILE_KINDS: dict[str, FileKind] = {
    "residence": FileKind(Residence, Words("Ett boende", "A residence"), ("residences/*/residence.yml",)),
    "contacts": FileKind(
        Contacts, Words("Kontaktvägar", "Contact routes"), ("residences/*/contacts.yml",), "ContactRoute"
    ),
    "faq": FileKind(
        Faq,
        Words("Frågor och svar", "Questions and answers"),
        ("residences/*/faq.yml", "residences/_shared/questions.yml"),
        "FaqEntry",
    ),
    "openness": FileKind(Openness, Words("Öppenhet", "Openness"), ("residences/*/openness.yml",)),
    "event": FileKind(Event, Words("Ett evenemang", "An event"), ("residences/*/events/*.yml",)),
    "notice": FileKind(Notice, Words("Ett meddelande", "A notice"), ("residences/*/notices/*.yml",)),
    "site": FileKind(Site, Words("Hela webbplatsen", "The whole site"), ("residences/site.yml",)),
    "organisations": FileKind(
        Organisations, Words("Organisationer", "Organisations"), ("residences/_shared/organisations.yml",)
    ),
    "sources": FileKind(
        SharedSources, Words("Gemensamma källor", "Common sources"), ("residences/_shared/sources.yml",)
    ),
    "accessibility-test": FileKind(
        AccessibilityTest,
        Words("Senaste provet av tillgängligheten", "The last test of accessibility"),
        ("residences/_shared/accessibility-test.yml",),
    ),
}


def render_schemas() -> dict[str, str]:
    """All schemas as texts by file name, e.g. `event.schema.json`."""
    return {
        schema_name(kind): json.dumps(make_schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in FILE_KINDS
    }


def schema_name(kind: str) -> str:
    return f"{kind}.schema.json"


def associate_schemas() -> dict[str, list[str]]:
    """Where each schema belongs, as the setting `yaml.schemas` of an editor."""
    return {f"./schemas/{schema_name(name)}": list(kind.paths) for name, kind in FILE_KINDS.items()}


def make_schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file. Raises KeyError for an unknown kind."""
    file_kind = FILE_KINDS[kind]
    found = file_kind.model.model_json_schema(schema_generator=_Generator)
    _loosen(found)
    if file_kind.included:
        _allow_include(found["$defs"][file_kind.included])
    title = f"{file_kind.name.sv} / {file_kind.name.en}"
    head = {"$schema": DRAFT, "$id": schema_name(kind), "title": title, "description": title}
    return head | {key: value for key, value in found.items() if key not in head}


class _Generator(GenerateJsonSchema):
    """Pydantic's generator with codes explained in both languages."""

    def enum_schema(self, schema: EnumSchema) -> dict[str, Any]:
        words = [describe_code(member) for member in schema["members"]]
        return {
            "enum": [member.value for member in schema["members"]],
            "enumDescriptions": [f"{word.sv} / {word.en}" for word in words],
        }

    def field_title_should_be_set(self, schema: CoreSchema) -> bool:
        """Titles come of the help in two languages, not of the English key."""
        del schema
        return False


def _parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schemas directly inside a schema."""
    for key in ("properties", "$defs"):
        yield from schema.get(key, {}).values()
    for key in ("anyOf", "oneOf", "allOf", "prefixItems"):
        yield from schema.get(key, ())
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield schema[key]


def _loosen(schema: dict[str, Any]) -> None:
    """Change a schema in place to what our reader accepts from what an editor has typed."""
    for part in _parts(schema):
        _loosen(part)
    _tidy(schema)
    _loosen_scalar(schema)
    required = schema.get("required", ())
    for name, part in schema.get("properties", {}).items():
        if name not in required:  # `phone:` without a value is the same as no line at all
            schema["properties"][name] = _or_nothing(part)


def _tidy(schema: dict[str, Any]) -> None:
    """Titles of the help in both languages; no words of the code, no defaults that are whole structures."""
    words = schema.get("x-help")
    schema.pop("title", None)
    if isinstance(words, dict):
        schema["title"] = f"{_headline(words['sv'])} / {_headline(words['en'])}"
    elif "properties" in schema:
        schema.pop("description", None)
    default = schema.get("default")
    if isinstance(default, bool):
        schema["default"] = FLAG_WORDS[not default]
    elif not isinstance(default, str | int):
        schema.pop("default", None)


def _headline(text: str) -> str:
    return re.split(r"[.:?](?:\s|$)", text, maxsplit=1)[0]


def _loosen_scalar(schema: dict[str, Any]) -> None:
    kind = schema.get("type")
    if True in schema.get("enum", ()):
        del schema["enum"]
        schema["anyOf"] = [{"enum": FLAG_WORDS}, {"type": "boolean"}, {"type": "string", "pattern": FLAG}]
    elif kind == "integer" or (isinstance(kind, list) and "minimum" in schema):
        schema["type"] = ["integer", "string"]
        schema["pattern"] = WHOLE_NUMBER
    elif kind == "string" and "pattern" not in schema:
        schema["type"] = list(SCALAR)
    elif kind == "string" and re.search(schema["pattern"], "2026"):
        schema["type"] = ["string", "integer"]
    if schema.get("pattern") == DAY:
        schema["format"] = "date"


def _or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema, or nothing; help and examples stay outside, where editors look."""
    if {"type": "null"} in schema.get("anyOf", ()):
        return schema
    outer: dict[str, Any] = {key: schema[key] for key in SHOWN if key in schema}
    inner = {key: value for key, value in schema.items() if key not in outer}
    return {"anyOf": [inner, {"type": "null"}], **outer}


def _allow_include(entry: dict[str, Any]) -> None:
    """An entry is either whole, or takes a common one by key and overrides what stands beside."""
    include = {
        "type": "string",
        "title": "include",
        "description": f"{INCLUDE.sv}\n\n{INCLUDE.en}",
        "x-help": {"sv": INCLUDE.sv, "en": INCLUDE.en},
    }
    entry["properties"] = {"include": include, **entry["properties"]}
    needed = entry.pop("required")
    entry["anyOf"] = [{"required": ["include"]}, {"required": needed}]
