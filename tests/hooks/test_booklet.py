"""The booklet: everything on a residence's pages in one document, tagged, the same bytes each time."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from grannsida.paper_cache import cached_papers
from grannsida.render.booklet import make_booklet
from grannsida.render.pages import render_pages
from grannsida.render.paper import Papers
from grannsida.render.printed import render_booklet
from grannsida.text import plain

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import ReadFolder

    from grannsida.dataset import Folder
    from grannsida.page import Page
    from grannsida.publication import Publication
    from grannsida.scene import Scene

MARKUP = '# *fet* _lutar_ $a^2$ #let x = 1 <b> & @ref // #image("x")'

FOOT = 51
"""Height of the lower margin in points."""


def make(folder: Folder, scene: Scene) -> bytes:
    return make_booklet(pages_of(folder, scene), folder, scene, Papers())


def pages_of(folder: Folder, scene: Scene) -> list[Page]:
    return list(render_pages(folder, scene))


def letters(text: str) -> str:
    """A text without spaces, marks of lists and what cannot be seen: lines break anywhere on paper."""
    return re.sub(r"[•\s\x02\u00ad\u200b-\u200f\u2060-\u2069\ufffe-]", "", text)


def words_of(made: bytes) -> str:
    """All words but those at the foot of each page, so that sentences go on from page to page."""
    return " ".join(page.get_textpage().get_text_bounded(bottom=FOOT) for page in pypdfium2.PdfDocument(made))


def texts_of(folder: Folder, scene: Scene) -> list[str]:
    """What must be on paper: every question with all parts of its answer, and every measure."""
    entries = [
        part
        for entry in folder.faq.entries
        for part in (entry.question, entry.acknowledge, entry.known, entry.done, entry.unknown)
    ]
    measures = [part for one in folder.residence.measures for part in (one.title, one.what, one.limits)]
    return [plain(str(scene.text(part))) for part in (*entries, *measures) if part]


@pytest.mark.parametrize("locale", ["sv", "en", "fi", "so", "sv-simple"])
@pytest.mark.parametrize("slug", ["kalleback", "alma", "hogsbo"])
def test_every_answer_of_every_residence_is_on_paper(slug: str, locale: str, real: Publication) -> None:
    (folder,) = (one for one in real.folders if one.slug == slug)
    scene = real.scene(locale, folder)
    told = letters(words_of(make(folder, scene)))
    missing = [text for text in texts_of(folder, scene) if letters(text) not in told]
    assert missing == []


def test_whom_to_call_comes_first_and_each_page_says_that_it_is_a_demonstration(real: Publication) -> None:
    (folder,) = (one for one in real.folders if one.slug == "kalleback")
    document = pypdfium2.PdfDocument(make(folder, real.scene("sv", folder)))
    first = document[0].get_textpage().get_text_range()
    assert first.index("Kallebäcks vård") < first.index("Vem ringer jag?") < first.index("031-390 06 01")
    for page in document:
        assert "Demonstration" in page.get_textpage().get_text_range()


def test_it_is_pdf_ua_on_a4_with_language_title_headings_and_a_table(real: Publication) -> None:
    (folder,) = (one for one in real.folders if one.slug == "kalleback")
    made = make(folder, real.scene("ar", folder))
    reader = PdfReader(BytesIO(made))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "ar"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.metadata
    assert reader.metadata.title
    assert b"pdfuaid:part>1<" in made
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages} == {
        (595, 842)
    }
    tags = set(re.findall(rb"/S ?/(\w+)", b"".join(_objects(reader))))
    assert {b"H1", b"H2", b"H3", b"Table", b"TH", b"L", b"Link", b"Figure"} <= tags


def _objects(reader: PdfReader) -> list[bytes]:
    """Every element of the tree of tags, as PDF writes it."""
    found: list[bytes] = []
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        value = reader.get_object(number)
        if isinstance(value, dict) and "/S" in value:
            found.append(f"/S{value['/S']} ".encode())
    return found


def test_a_translation_says_at_the_start_how_it_was_made(real: Publication) -> None:
    (folder,) = (one for one in real.folders if one.slug == "alma")
    swedish, english = (first_of(make(folder, real.scene(locale, folder))) for locale in ("sv", "en"))
    assert "Translated by a machine" in english
    assert english.index("not checked by a person") < english.index("Whom do I call?")
    assert "This page in Swedish" not in english
    assert "maskin" not in swedish


def first_of(made: bytes) -> str:
    return " ".join(pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range().split())


def test_its_code_leads_to_the_front_page(real: Publication) -> None:
    (folder,) = (one for one in real.folders if one.slug == "alma")
    picture = pypdfium2.PdfDocument(make(folder, real.scene("fi", folder)))[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "https://grannsida.example.org/fi/boenden/alma/"


def test_signs_of_markup_are_letters_like_others(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{"exempel/faq.yml": ("known: {sv: Ett boende med stöd.", f"known: {{sv: '{MARKUP}'")})
    told = letters(words_of(make(folder, scene)))
    assert letters(MARKUP.replace("*fet*", "fet").replace("_lutar_", "lutar")) in told


def test_an_address_that_is_hidden_is_not_in_it(read_folder: ReadFolder) -> None:
    told = words_of(make(*read_folder()))
    assert "Smygvägen" not in told
    assert "57.65" not in told


def test_a_longer_text_makes_a_longer_document(read_folder: ReadFolder) -> None:
    long = "Ett boende med stöd. " * 900
    folder, scene = read_folder(**{"exempel/faq.yml": ("Ett boende med stöd.", long)})
    made = make(folder, scene)
    assert len(pypdfium2.PdfDocument(made)) > len(pypdfium2.PdfDocument(make(*read_folder()))) + 2
    assert letters(long) in letters(words_of(made))


def test_it_is_the_same_each_time_and_made_again_only_when_a_page_says_something_else(
    read_folder: ReadFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, scene = read_folder()
    pages = pages_of(folder, scene)
    first = make_booklet(pages, folder, scene, cached_papers(tmp_path))
    assert make_booklet(pages, folder, scene, Papers()) == first
    monkeypatch.setattr("grannsida.render.paper.render_paper", lambda *_: b"made anew")
    assert make_booklet(pages, folder, scene, cached_papers(tmp_path)) == first
    other, scene = read_folder(**{"exempel/faq.yml": ("Ett boende med stöd.", "Ett hem med stöd.")})
    assert make_booklet(pages_of(other, scene), other, scene, cached_papers(tmp_path)) == b"made anew"


def test_letters_that_no_font_has_are_told(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{"exempel/faq.yml": ("Ett boende med stöd.", "Ett boende 漢 med stöd.")})
    papers = Papers()
    make_booklet(pages_of(folder, scene), folder, scene, papers)
    assert papers.missing == {"https://grannsida.example.org/boenden/exempel/": ("漢",)}


def test_the_pages_lead_to_it_where_there_is_one(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    pages = [page for page in pages_of(folder, scene) if page.kind in {"residence", "chapter"}]
    for page in pages:
        way = "booklet.pdf" if page.kind == "residence" else "boenden/exempel/booklet.pdf"
        assert re.search(rf'href="[./]*{way}" type="application/pdf"', page.body), page.uri
    (made,) = render_booklet(pages, folder, scene, Papers())
    assert made.dest_uri == "boenden/exempel/booklet.pdf"
    folder, scene = read_folder(**{"site.yml": ("licence:", "paper: nej\nlicence:")})
    assert list(render_booklet(pages, folder, scene, Papers())) == []
    assert all("booklet.pdf" not in page.body for page in pages_of(folder, scene))
