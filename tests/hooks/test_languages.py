"""The site's languages: the host must know the same ones, and says what to write when it does not."""

from __future__ import annotations

import pytest

from grannsida.languages import list_languages, list_variants, own_name, tell_mismatch

SAME = "Språken ska vara desamma som i site.yml, i samma ordning: {}. Här står: {}."
ENGLISH = "\nThe languages must be those of site.yml, in the same order."


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


def test_a_variant_is_no_language_of_the_host() -> None:
    assert list_languages(["sv", "en", "sv-simple"]) == ("sv", "en")
    assert list_variants(["sv", "en", "sv-simple"]) == ("sv-simple",)


@pytest.mark.parametrize(("locale", "name"), [("pl", "Polski"), ("fi", "Suomi"), ("ar", "العربية"), ("so", "Soomaali")])
def test_a_language_is_called_as_its_speakers_call_it(locale: str, name: str) -> None:
    assert own_name(locale) == name
