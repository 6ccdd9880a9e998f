"""The 404 page: each locale in its own words, with ways from the root of the host."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.catalogue import load_translations
from grannsida.not_found import describe_not_found, list_not_found

if TYPE_CHECKING:
    from tests.conftest import ReadFolder


def test_a_section_speaks_its_language_and_leads_to_its_pages(read_folder: ReadFolder) -> None:
    _, scene = read_folder()
    found = list_not_found(replace(scene, locale=locale) for locale in ("sv", "en", "ar"))
    assert [(section.lang, section.dir, section.home) for section in found] == [
        ("sv", "ltr", "/"),
        ("en", "ltr", "/en/"),
        ("ar", "rtl", "/ar/"),
    ]
    assert [section.title for section in found] == [
        load_translations(locale).gettext("The page does not exist") for locale in ("sv", "en", "ar")
    ]
    assert found[0].title == "Sidan finns inte"


def test_a_site_below_a_folder_of_its_host_is_led_to_there(read_folder: ReadFolder) -> None:
    below = ("base_url: https://grannsida.example.org/", "base_url: https://example.org/grannar/")
    _, scene = read_folder(**{"site.yml": below})
    (found,) = list_not_found([replace(scene, locale="en")])
    assert found.home == "/grannar/en/"
    assert describe_not_found(scene)["base"] == "/grannar/"
