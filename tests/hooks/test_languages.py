"""The site's languages: own names, variants apart from languages, and what Open Graph calls them."""

from __future__ import annotations

import pytest

from grannsida.languages import is_variant, list_languages, list_variants, og_locale, own_name

LOCALES = ("sv", "en", "fi", "ar", "so", "sv-simple")


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("sv", "Svenska"),
        ("en", "English"),
        ("fi", "Suomi"),
        ("ar", "العربية"),
        ("so", "Soomaali"),
        ("sv-simple", "Lätt svenska"),
        ("pl", "Polski"),
    ],
)
def test_a_language_is_named_in_itself(locale: str, name: str) -> None:
    assert own_name(locale) == name


def test_a_variant_is_no_language_of_its_own() -> None:
    assert list_languages(LOCALES) == ("sv", "en", "fi", "ar", "so")
    assert list_variants(LOCALES) == ("sv-simple",)


@pytest.mark.parametrize("locale", ["sv", "en", "en-simple", "pt-BR"])
def test_only_the_default_language_has_variants(locale: str) -> None:
    assert not is_variant(locale)


@pytest.mark.parametrize(
    ("locale", "told"),
    [("sv", "sv_SE"), ("sv-simple", "sv_SE"), ("en", "en_GB"), ("ar", "ar_AR"), ("fi", "fi_FI"), ("pl", "pl_PL")],
)
def test_open_graph_is_told_language_and_country(locale: str, told: str) -> None:
    assert og_locale(locale) == told
