"""Translations: texts in languages the site has, and which ones are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.check.texts import localized_texts
from grannsida.problem import Words, info, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

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
        "Texter i filen utan översättning till {locale}: {number}.",
        "Texts of the file without {locale}: {number}.",
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
    for name, texts in localized_texts(folder):
        missing = dict.fromkeys(sorted(wanted - {"sv"}), 0)
        for path, text in texts:
            if text.texts.keys() == wanted:
                continue  # most texts have them all
            for locale in text.texts.keys() - wanted:
                yield LOCALE_UNUSED.at(folder.place(name, (*path, locale), key=True), locale=locale)
            for locale in missing.keys() - text.texts.keys():
                missing[locale] += 1
        for locale, number in missing.items():
            if number:
                yield TEXT_UNTRANSLATED.at(folder.place(name, ()), number=number, locale=locale)


CHECKS = (check_locales,)
