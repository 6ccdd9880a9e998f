"""Translations: texts in languages the site has, and which ones are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from grannsida.fields.text import LocalizedText
from grannsida.problem import Words, info, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

LOCALE_UNUSED = warning(
    "LOCALE-UNUSED",
    message=Words(
        "Texten finns på språket {locale}, som webbplatsen inte har.",
        "The text is in the language {locale}, which the site does not have.",
    ),
    reason=Words("Ingen får se den.", "Nobody sees it."),
    advice=Words(
        "Lägg till språket i site.yml och mkdocs.yml, eller ta bort texten.",
        "Add the language to site.yml and mkdocs.yml, or remove the text.",
    ),
)
TEXT_UNTRANSLATED = info(
    "TEXT-UNTRANSLATED",
    message=Words(
        "{number} texter i filen saknar översättning till {locale}.",
        "{number} texts of the file lack a translation to {locale}.",
    ),
    reason=Words(
        "På den språkversionen visas texten på svenska, märkt som svenska.",
        "In that language the text is shown in Swedish, marked as Swedish.",
    ),
    advice=Words("Lägg till raden {locale}: under texten.", "Add the line {locale}: below the text."),
)


def check_locales(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """One finding a file and language: how many texts are missing, and texts nobody would see."""
    del today
    wanted = set(site.languages)
    for name, model in _models(folder):
        missing = dict.fromkeys(sorted(wanted - {"sv"}), 0)
        for path, text in _texts(model, ()):
            for locale in text.texts.keys() - wanted:
                yield LOCALE_UNUSED.at(folder.place(name, (*path, locale), key=True), locale=locale)
            for locale in missing.keys() - text.texts.keys():
                missing[locale] += 1
        for locale, number in missing.items():
            if number:
                yield TEXT_UNTRANSLATED.at(folder.place(name, ()), number=number, locale=locale)


def _models(folder: Folder) -> Iterator[tuple[str, BaseModel]]:
    yield "residence.yml", folder.residence
    yield "contacts.yml", folder.contacts
    yield "faq.yml", folder.faq
    yield "openness.yml", folder.openness
    for key, event in folder.events.items():
        yield f"events/{key}.yml", event
    for key, notice in folder.notices.items():
        yield f"notices/{key}.yml", notice


def _texts(value: object, path: Steps) -> Iterator[tuple[Steps, LocalizedText]]:
    """Every localized text below a model, with its path."""
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, inner in value.__dict__.items():
            if inner is not None and not isinstance(inner, str):
                yield from _texts(inner, (*path, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number))


CHECKS = (check_locales,)
