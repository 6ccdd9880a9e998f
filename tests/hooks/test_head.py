"""The head of a page: which addresses it names for other languages, and whether search engines may list it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from grannsida.page import Page
from grannsida.render.exports import render_sitemap
from grannsida.render.head import list_alternates, render_head, render_languages

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.scene import Scene

SITE = "https://grannsida.example.org/"
ALL = ("sv", "en", "ar", "sv-simple")
LANGUAGES = {"site.yml": ("languages: [sv, en]", "languages: [sv, en, ar, sv-simple]")}
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.fixture
def scene(read_folder: ReadFolder) -> Scene:
    return read_folder(**LANGUAGES)[1]


def page(locale: str, locales: tuple[str, ...] = ALL) -> Page:
    return Page("page", "om/", locale, "Om", "Om sidan.", Markup(""), locales)


def test_a_page_names_itself_and_its_translations_and_no_variant(scene: Scene) -> None:
    wanted = {"sv": f"{SITE}om/", "en": f"{SITE}en/om/", "ar": f"{SITE}ar/om/", "x-default": f"{SITE}om/"}
    for locale in ("sv", "en", "ar"):
        assert list_alternates(page(locale), scene.site) == wanted
        html = render_head(page(locale), scene, "Om")
        assert all(f'hreflang="{tag}" href="{place}"' in html for tag, place in wanted.items())
        assert NOINDEX not in html


@pytest.mark.parametrize(("locale", "locales"), [("sv-simple", ALL), ("ar", ("sv", "en"))])
def test_a_variant_and_a_page_without_translation_are_no_search_results(
    locale: str, locales: tuple[str, ...], scene: Scene
) -> None:
    html = render_head(page(locale, locales), scene, "Om")
    assert NOINDEX in html
    assert "hreflang" not in html
    assert f'<link rel="canonical" href="{SITE}{locale}/om/">' in html


def test_a_variant_links_back_to_every_language_and_is_linked_from_each(scene: Scene) -> None:
    for locale in ALL:
        html = render_languages(page(locale), scene)
        assert [f'hreflang="{tag}" lang="{tag}"' in html for tag in ALL] == [True] * 4
        assert f'lang="{locale}" aria-current="true"' in html


def test_the_only_language_of_a_page_has_no_alternates(scene: Scene) -> None:
    assert list_alternates(page("sv", ("sv",)), scene.site) == {}
    assert b"xhtml:link rel" not in render_sitemap(scene.site, [("om/", ("sv", "sv-simple"), None)])


def test_the_sitemap_has_each_language_and_no_variant(scene: Scene) -> None:
    found = render_sitemap(scene.site, [("om/", ALL, None)]).decode()
    assert [f"<loc>{SITE}{start}om/</loc>" in found for start in ("", "en/", "ar/")] == [True] * 3
    assert "sv-simple" not in found
