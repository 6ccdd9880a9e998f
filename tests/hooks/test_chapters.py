"""Chapters of a residence: which page holds what, addresses that last, and what an event may not be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.chapters import FRONT_ORDER, RESERVED, THEME_SLUGS, Chapter, chapter_uri, list_sections, theme_uri
from grannsida.fields.text import SLUG
from grannsida.model.codes import PhaseCode, Theme
from grannsida.render.chapter_pages import list_chapters, render_chapter_pages
from grannsida.view.residence import PARTS

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.publication import Publication


@pytest.mark.parametrize("phase", list(PhaseCode))
def test_every_section_stands_on_one_page_in_every_phase(phase: PhaseCode) -> None:
    placed = [name for chapter in Chapter for name in list_sections(chapter, phase) if name != "sources"]
    assert sorted(placed) == sorted(PARTS)


@pytest.mark.parametrize("phase", [PhaseCode.PLANNED, PhaseCode.MOVING_IN, PhaseCode.CLOSED])
def test_the_timeline_comes_to_the_front_when_it_is_what_people_ask_for(phase: PhaseCode) -> None:
    assert "timeline" in FRONT_ORDER[phase]
    assert "timeline" not in list_sections(Chapter.OPENNESS, phase)


def test_every_theme_has_an_address_of_its_own() -> None:
    assert set(THEME_SLUGS) == set(Theme)
    assert len(set(THEME_SLUGS.values())) == len(Theme)
    assert all(SLUG.fullmatch(slug) for slug in (*THEME_SLUGS.values(), *RESERVED))


def test_addresses_are_the_same_in_all_languages(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    assert chapter_uri(scene.site, folder.slug, Chapter.FRONT) == "boenden/exempel/"
    assert chapter_uri(scene.site, folder.slug, Chapter.WORK) == "boenden/exempel/arbete/"
    assert theme_uri(scene.site, folder.slug, Theme.SAFETY) == "boenden/exempel/fragor/trygghet/"


def test_the_list_of_chapters_is_the_pages_that_are_made(real: Publication) -> None:
    for folder in real.folders:
        pages = list(render_chapter_pages(folder, real.scene("sv")))
        assert [(page.uri, page.updated) for page in pages] == list(list_chapters(folder, real.scene("sv").site))


def test_each_question_is_answered_once_and_its_old_anchor_leads_there(real: Publication) -> None:
    scene = real.scene("sv")
    for folder in real.folders:
        bodies = {page.uri: str(page.body) for page in render_chapter_pages(folder, scene)}
        for entry in folder.faq.entries:
            home = theme_uri(scene.site, folder.slug, entry.theme)
            assert [uri for uri, body in bodies.items() if f'id="{entry.key}"' in body] == [home]


def test_every_chapter_says_whom_to_call(real: Publication) -> None:
    for folder in real.folders:
        for page in render_chapter_pages(folder, real.scene("sv")):
            body = str(page.body)
            assert body.index("</h1>") < body.index('class="calls"') < body.index('<section class="section'), page.uri
            assert 'href="tel:112"' in body
