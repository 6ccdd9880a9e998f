"""What pages say of their translations: at the start, and at a text that is older or not translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida import cli
from grannsida.fields.text import LocalizedText
from grannsida.handwritten import Written, make_page
from grannsida.load import load_sources
from grannsida.model.codes import TranslationStatus
from grannsida.pairs import Age, make_pairs, pair_of
from grannsida.publication import Publication
from grannsida.render.pages import render_pages
from grannsida.text import choose
from grannsida.translate.pages import PageTranslation

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from markupsafe import Markup
    from tests.conftest import WriteResidence

FAQ = "exempel/faq.yml"
SITE = ("languages: [sv, en]", "languages: [sv, en, sv-simple]")
KNOWN = "{sv: Ett boende med stöd., en: A residence with support.}"
SUPPORT = LocalizedText({"sv": "Mycket stöd.", "en": "Support."})
OLDER = make_pairs({pair_of("en", "Stöd.", "Support."): TranslationStatus.MACHINE})


def pages(publication: Publication, locale: str) -> dict[str, str]:
    (folder,) = publication.folders
    return {page.url: str(page.body) for page in render_pages(folder, publication.scene(locale, folder))}


@pytest.fixture
def read(tmp_path: Path, write_residence: WriteResidence, now: dt.datetime) -> Publication:
    """The small residence as it is after a Swedish text has changed, and with one that is not translated."""
    folder = write_residence(tmp_path, **{"site.yml": SITE})
    cli.main(["record", "--status", "machine", "--residences", str(folder)])
    path = folder / FAQ
    text = path.read_text("utf-8").replace("Ett boende med stöd.", "Ett boende med mycket stöd.")
    path.write_text(text.replace("{sv: Vad är det här?, en: What is this?}", "Vad är det här?"), "utf-8")
    publication = Publication(now)
    publication.load(load_sources(folder))
    return publication


def test_an_older_text_says_so_and_leads_to_the_swedish_page() -> None:
    text = choose(SUPPORT, "en", OLDER)
    link = '<a href="#in-swedish">This page in Swedish</a>'
    assert text.prose == f'<p>Support.</p>\n<p class="older">This text is older than the Swedish one. {link}</p>'
    assert text.is_older
    assert str(text) == "Support."
    assert text.inline == "Support."


def test_an_older_text_in_easy_swedish_speaks_of_ordinary_swedish() -> None:
    pairs = make_pairs({pair_of("sv-simple", "Stöd.", "Hjälp."): TranslationStatus.HUMAN})
    prose = choose(LocalizedText({"sv": "Mycket stöd.", "sv-simple": "Hjälp."}), "sv-simple", pairs).prose
    assert "Texten är äldre än den på vanlig svenska. " in prose
    assert '<a href="#in-swedish">Vanlig svenska</a>' in prose


def test_a_text_without_translation_stands_in_its_own_box_after_a_sentence() -> None:
    text = choose(LocalizedText({"sv": "Stöd."}), "en")
    box = '<div lang="sv" dir="ltr"><p>Stöd.</p>\n</div>'
    assert text.prose == f'<p class="untranslated">This text is only in Swedish yet.</p>{box}'
    assert text.body == box
    assert "Texten finns inte på lätt svenska än." in choose(LocalizedText({"sv": "Stöd."}), "sv-simple").prose


def test_a_current_translation_and_swedish_itself_say_nothing() -> None:
    assert choose(LocalizedText({"sv": "Stöd.", "en": "Support."}), "en", OLDER).prose == "<p>Support.</p>\n"
    assert choose(SUPPORT, "sv", OLDER).prose == "<p>Mycket stöd.</p>\n"


def test_every_page_in_another_language_begins_with_how_it_is_translated(read: Publication) -> None:
    for url, body in pages(read, "en").items():
        note = body.partition('<nav class="breadcrumb"')[0]
        assert '<div class="translation-note" data-pagefind-ignore>' in note
        depth = "../" * url.count("/")
        assert (
            f'<a id="in-swedish" href="{depth}{url.removeprefix("en/")}" hreflang="sv">This page in Swedish</a>' in note
        )


def test_the_note_counts_texts_older_texts_and_how_they_were_made(read: Publication) -> None:
    note = pages(read, "en")["en/boenden/exempel/"].partition("</details>")[0]
    assert "<summary>Translated by a machine: " in note
    assert "texts are translated. The others are in Swedish.</li>" in note
    assert "<li>Older than the Swedish text: 1</li>" in note
    assert "<li>Made by a machine and not checked by a person: " in note


def test_the_note_of_an_event_is_about_the_event(read: Publication) -> None:
    body = pages(read, "en")["en/boenden/exempel/sommarfest/"]
    assert "<summary>Translated by a machine</summary>" in body
    assert "<li>All 3 texts are translated.</li>" in body


def test_easy_swedish_speaks_of_easy_swedish(read: Publication) -> None:
    body = pages(read, "sv-simple")["sv-simple/boenden/exempel/sommarfest/"]
    assert "<summary>Lätt svenska: 0/3</summary>" in body
    assert "<li>0 av 3 texter är på lätt svenska. De andra är på vanlig svenska.</li>" in body


def test_swedish_pages_have_no_note(read: Publication) -> None:
    assert all("translation-note" not in body for body in pages(read, "sv").values())


def written(locale: str, translation: PageTranslation | None) -> Written:
    return Written("om/", locale, locale, ("sv", "en"), {}, "Om", "<h1>Om</h1>", (), "docs/om.md", translation)


def body(real: Publication, locale: str, translation: PageTranslation | None) -> Markup:
    return make_page(written(locale, translation), real.scene(locale)).body


def test_a_hand_written_page_says_the_same(real: Publication) -> None:
    made = body(real, "en", PageTranslation(Age.CURRENT, TranslationStatus.CHECKED))
    assert made.startswith(
        '<div class="translation-note" data-pagefind-ignore>\n<span>Translation checked by a person</span>'
    )
    assert '<a id="in-swedish" href="../../om/" hreflang="sv">This page in Swedish</a>' in made
    older = body(real, "en", PageTranslation(Age.OLDER, None))
    assert "<span>This page is older than the Swedish one.</span>" in older
    assert "<span>Translation</span>" in body(real, "en", None)
    assert body(real, "sv", None) == "<h1>Om</h1>"


def test_an_edit_of_the_record_reads_its_folder_again_and_no_other(
    tmp_path: Path, write_residence: WriteResidence, now: dt.datetime
) -> None:
    folder = write_residence(tmp_path)
    publication = Publication(now)

    def load() -> object:
        publication.load(load_sources(folder))
        return publication.folders[0]

    first = load()
    assert load() is first
    (folder / "exempel/translations.txt").write_text("en human 00000000 11111111\n", "utf-8")
    second = load()
    assert second is not first
    assert load() is second
