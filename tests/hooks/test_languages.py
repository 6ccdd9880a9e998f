"""The site's languages: own names, variants, what Open Graph calls them, and what to do when the host differs."""

from __future__ import annotations

import pytest

from grannsida.languages import is_variant, list_languages, list_variants, og_locale, own_name, tell_mismatch

LOCALES = ("sv", "en", "fi", "ar", "so", "sv-simple")
SAME = "Språken ska vara desamma som i site.yml, i samma ordning: {}. Här står: {}."
ENGLISH = "\nThe languages must be those of site.yml, in the same order."


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


@pytest.mark.parametrize(
    ("wanted", "given", "more"),
    [
        (("sv", "en", "pl"), ("sv", "en"), "\nLägg till / add:\n        - {locale: pl, name: Polski}"),
        (("sv", "en"), ("sv", "en", "pl"), "\nFinns inte i site.yml / not in site.yml: pl"),
        (("sv", "en", "ar"), ("sv", "ar", "en"), ""),
    ],
)
def test_languages_that_differ_are_told_with_the_line_to_paste(
    wanted: tuple[str, ...], given: tuple[str, ...], more: str
) -> None:
    first = SAME.format(", ".join(wanted), ", ".join(given))
    assert tell_mismatch(wanted, given) == first + ENGLISH + more


def test_the_same_languages_are_no_mismatch() -> None:
    assert tell_mismatch(("sv", "en"), ("sv", "en")) == ""
