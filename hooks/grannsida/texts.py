"""Texts: every localized text below a model or a folder, with its path. Checks, translations and views share it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from pydantic import BaseModel

from grannsida.fields.text import LocalizedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.problem import Steps

FileTexts = tuple[str, list[tuple["Steps", LocalizedText]]]
"""A file below a folder, and its texts with their paths."""

_last: list[tuple[Folder, tuple[FileTexts, ...]]] = []
"""The folder walked last. Work goes folder by folder, so one is enough, and nothing old is kept alive."""


def localized_texts(folder: Folder) -> tuple[FileTexts, ...]:
    """The localized texts of each file below the folder, with their paths."""
    if not _last or _last[0][0] is not folder:
        _last[:] = [(folder, tuple((name, list_texts(model)) for name, model in list_models(folder)))]
    return _last[0][1]


def list_models(folder: Folder) -> Iterator[tuple[str, BaseModel]]:
    """Each file below the folder with what it holds."""
    yield "residence.yml", folder.residence
    yield "contacts.yml", folder.contacts
    yield "faq.yml", folder.faq
    yield "openness.yml", folder.openness
    for key, event in folder.events.items():
        yield f"events/{key}.yml", event
    for key, notice in folder.notices.items():
        yield f"notices/{key}.yml", notice


def list_texts(value: object, path: Steps = ()) -> list[tuple[Steps, LocalizedText]]:
    """Every localized text below a model, with its path."""
    found: list[tuple[Steps, LocalizedText]] = []
    _collect(value, path, found)
    return found


def _collect(value: object, path: Steps, found: list[tuple[Steps, LocalizedText]]) -> None:
    if isinstance(value, LocalizedText):
        found.append((path, value))
    elif isinstance(value, BaseModel):
        for name in _fields_with_texts(type(value)):
            inner = value.__dict__[name]
            if inner is not None:
                _collect(inner, (*path, name), found)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            _collect(inner, (*path, number), found)


@cache
def _fields_with_texts(model: type[BaseModel]) -> tuple[str, ...]:
    """Names of the fields that can lead to a text; the others need not be looked into, text after text."""
    return tuple(name for name, info in model.model_fields.items() if _leads_to_text(info.annotation))


def _leads_to_text(annotation: object) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, (BaseModel, LocalizedText)) or annotation in {object, tuple}
    inner = get_args(annotation)
    return annotation is not None and (not inner or any(map(_leads_to_text, inner)))
