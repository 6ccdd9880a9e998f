"""`grannsida new residence`: a folder of commented files, each field with its help, made from the models.

What must be filled is an empty line that `check` points at; what may be left out stands commented out.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, get_args

from grannsida.assemble import FILES
from grannsida.fields.base import Model
from grannsida.fields.codes import KIND_PROTECTED, is_protected
from grannsida.fields.field_help import find_model
from grannsida.fields.text import SLUG, slug_of
from grannsida.problem import Words
from grannsida.read import quote
from grannsida.schema import schema_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

Presets = dict[str, Any]
"""What is filled in from the start: texts by key, a list of entries by key, nested as the file is."""

INTRODUCTION = {
    "residence.yml": "Fakta om boendet: vilka, var, varför, vem som ansvarar, vad som görs.",
    "contacts.yml": "Vem grannar hör av sig till, om vad och när. Alltid roller och funktioner, aldrig personer.",
    "faq.yml": "Grannars frågor med balanserade svar: vad vi vet, vad som görs och vad vi inte vet.",
    "openness.yml": "Öppenhet: händelser per period, statistik om området, ni sa - vi gjorde, vad vi inte vet.",
}
HOW_TO = (
    "Fyll i det som står tomt efter kolonet. Rader som börjar med # får utelämnas: ta bort # för att använda dem.",
    'Kör sedan "grannsida check". Det säger vad som saknas, rad för rad.',
)
CHOOSE, EXAMPLE = Words("Välj bland", "Choose among"), Words("Exempel", "Example")
CAREFUL: Presets = {"address": {"visibility": "district"}}  # to show more is for somebody to decide
OWN_ROUTES: tuple[Presets, ...] = (
    {"id": "on-duty", "kind": "residence_always", "problems": "[disturbance_now]"},
    {"id": "daytime", "kind": "residence_daytime", "problems": "[question_or_complaint]"},
    {"id": "email", "kind": "email", "problems": "[question_or_complaint]"},
)


def check_slug(slug: str) -> Words | None:
    """Why a short name cannot be used, with one that can; None when it is fine."""
    if is_protected(slug):
        return KIND_PROTECTED.message
    if SLUG.fullmatch(slug):
        return None
    near = slug_of(slug) or "exempelgarden"
    return Words(
        f'Kortnamnet "{slug}" blir en adress och får bara ha små bokstäver a-z, siffror och bindestreck.\n'
        f"Skriv så: grannsida new residence {near}",
        f'The short name "{slug}" becomes an address and can only have small letters a-z, digits and hyphens.\n'
        f"Write: grannsida new residence {near}",
    )


def render_residence(slug: str, routes: Sequence[str] = (), questions: Sequence[str] = ()) -> dict[str, str]:
    """The four files of a new residence by name. `routes` and `questions` are keys of `_shared` to include."""
    before = [key for key in routes if key == "emergency"]
    after = [key for key in routes if key not in before]
    contacts = [{"include": key} for key in before] + list(OWN_ROUTES) + [{"include": key} for key in after]
    entries: list[Presets] = [{}] + [{"include": key} for key in questions]
    presets: dict[str, Presets] = {
        "residence.yml": CAREFUL,
        "contacts.yml": {"routes": contacts},
        "faq.yml": {"entries": entries},
    }
    return {
        name: "".join(f"{line}\n" for line in _file(slug, name, model, presets.get(name, {})))
        for name, model in FILES.items()
    }


def _file(slug: str, name: str, model: type[Model], presets: Presets) -> Iterator[str]:
    yield f"# yaml-language-server: $schema=../../schemas/{schema_name(name.removesuffix('.yml'))}"
    yield f"# {slug}: {INTRODUCTION[name]}"
    yield from (f"# {line}" for line in HOW_TO)
    yield from render_fields(model, presets, is_top=True)


def render_fields(
    model: type[BaseModel], presets: Presets, *, is_top: bool = False, lang: str = "sv", skip: Sequence[str] = ()
) -> Iterator[str]:
    """The lines of a model's fields, each below its help. What may be left out and is not preset is commented out."""
    keys = model.keys() if issubclass(model, Model) else model.model_fields
    for name, field in keys.items():
        if name in skip:
            continue
        if is_top:
            yield ""
        yield from _help(field, lang)
        is_wanted = field.is_required() or name in presets
        for line in _field(name, field, presets.get(name), lang):
            yield line if is_wanted else f"# {line}"


def _help(field: FieldInfo, lang: str) -> Iterator[str]:
    """What the field is for, which codes it may have, and an example."""
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    words, examples = extra.get("x-help"), extra.get("examples")
    text = str(words[lang]) if isinstance(words, dict) else ""
    codes = _codes(field.annotation)
    if codes and not any(code in text for code in codes):
        text += f" {CHOOSE.in_(lang)}: {', '.join(codes)}."
    elif isinstance(examples, list) and not codes and not find_model(field.annotation)[0]:
        text += f" {EXAMPLE.in_(lang)}: {examples[0]}"
    yield f"# {text}"


def _codes(annotation: object) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    return [code for part in get_args(annotation) for code in _codes(part)]


def _field(name: str, field: FieldInfo, preset: Any, lang: str) -> Iterator[str]:
    if isinstance(preset, str):
        yield f"{name}: {preset if preset.startswith('[') else quote(preset)}"
        return
    model, many = find_model(field.annotation)
    yield f"{name}:"
    if model is None:
        return
    entries = preset if isinstance(preset, list) else [{}]
    for entry in entries if many else [preset or {}]:
        lines = render_fields(model, entry, lang=lang) if not many else _entry(model, entry, lang)
        yield from lines if many else (f"  {line}" for line in lines)


def _entry(model: type[BaseModel], preset: Mapping[str, Any], lang: str) -> Iterator[str]:
    """One item of a list; its dash stands before the first key, whose help stands above it."""
    if "include" in preset:
        yield f"  - include: {preset['include']}"
        return
    first, *rest = render_fields(model, dict(preset), lang=lang)
    is_help = first.startswith("# ")
    yield f"  {first}" if is_help else f"  - {first}"
    is_open = is_help
    for line in rest:
        if is_open and not line.startswith("#"):
            yield f"  - {line}"
            is_open = False
        else:
            yield f"    {line}"
