"""Translations: texts in languages the site has, and which ones are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.pairs import Age, pair_of
from grannsida.problem import Place, Words, info, warning
from grannsida.texts import list_texts, localized_texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.document import Document
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site
    from grannsida.pairs import Pairs
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
        "Texter i filen utan översättning till {locale}: {number}.",
        "Texts of the file without {locale}: {number}.",
    ),
    reason=Words(
        "På den språkversionen visas texten på svenska, märkt som svenska.",
        "In that language the text is shown in Swedish, marked as Swedish.",
    ),
    advice=Words("Lägg till raden {locale}: under texten.", "Add the line {locale}: below the text."),
)
TRANSLATION_OLDER = warning(
    "TRANSLATION-OLDER",
    message=Words(
        "Texten på {locale} är äldre än den svenska, som har ändrats sedan dess.",
        "The text in {locale} is older than the Swedish one, which has changed since.",
    ),
    reason=Words(
        "Den som läser på ett annat språk ska få veta samma sak. På sidan står att texten är äldre.",
        "Those who read in another language should be told the same. The page says that the text is older.",
    ),
    advice=Words(
        'Ändra texten. Eller exportera det som är gammalt: "grannsida translations export --locale {locale} {part}". '
        'Stämmer texten ändå: "grannsida translations keep --locale {locale} {part}".',
        'Change the text. Or export what is old: "grannsida translations export --locale {locale} {part}". '
        'If the text is right all the same: "grannsida translations keep --locale {locale} {part}".',
    ),
)
TRANSLATION_UNRECORDED = info(
    "TRANSLATION-UNRECORDED",
    message=Words(
        "Nya översättningar i filen som inte är antecknade än: {number}.",
        "New translations of the file that are not recorded yet: {number}.",
    ),
    reason=Words(
        "Ändras den svenska texten innan de är antecknade märks det inte att de är äldre.",
        "If the Swedish text changes before they are recorded, nobody will see that they are older.",
    ),
    advice=Words('Kör "grannsida record {part}".', 'Run "grannsida record {part}".'),
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


def check_ages(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """One finding for each older translation of the residence's own files; new ones are counted by file."""
    del today
    if not folder.pairs:
        return
    for name, texts in localized_texts(folder):
        yield from _check_file(folder.documents[name], texts, folder.pairs, site, folder.slug)


def check_common_ages(dataset: Dataset) -> Iterator[Problem]:
    """The same for shared files, for the site's settings, and for hand-written pages."""
    pairs, site = dataset.shared.pairs, dataset.site
    if pairs:
        for model, document in (*dataset.shared.files.values(), (site, dataset.site_document)):
            yield from _check_file(document, list_texts(model), pairs, site, "_shared")
    for name, translation in dataset.pages.items():
        locale = name.rsplit(".", 2)[1]
        if translation.age is Age.OLDER and locale in site.languages:
            yield TRANSLATION_OLDER.at(Place(name), locale=locale, part="docs")
        elif translation.age is Age.UNRECORDED:
            yield TRANSLATION_UNRECORDED.at(Place(name), number=1, part="docs")


def _check_file(
    document: Document, texts: Iterable[tuple[Steps, LocalizedText]], pairs: Pairs, site: Site, part: str
) -> Iterator[Problem]:
    new = 0
    for path, text in texts:
        for locale in text.texts.keys() & set(site.languages[1:]):
            age = pairs.age(pair_of(locale, text.default, text.texts[locale]))
            if age is Age.CURRENT or not document.holds(path):
                continue
            new += age is Age.UNRECORDED
            if age is Age.OLDER:
                yield TRANSLATION_OLDER.at(document.place((*path, locale)), locale=locale, part=part)
    if new:
        yield TRANSLATION_UNRECORDED.at(document.place(()), number=new, part=part)


CHECKS = (check_locales, check_ages)
