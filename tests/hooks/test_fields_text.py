"""Texts, flags, numbers, languages and codes."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from grannsida.fields.codes import is_protected, unknown_code
from grannsida.fields.flag import parse_flag
from grannsida.fields.language import parse_tag
from grannsida.fields.numbers import CountRange, parse_amount, parse_count
from grannsida.fields.text import LocalizedLine, LocalizedText, parse_line, parse_slug
from grannsida.problem import RULES
from grannsida.read import fill


def sentence(error: PydanticCustomError) -> tuple[str, str, str]:
    """Give the rule, the Swedish sentence and the mended text of a refusal."""
    values = dict(error.context or {})
    return error.type, fill(RULES[error.type].message, values).sv, str(values.get("write", ""))


def told(read: object, text: object) -> tuple[str, str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)  # type: ignore[operator]
    return sentence(caught.value)


def told_at(read: object, value: object) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as caught:
        read(value)  # type: ignore[operator]
    return [(details["type"], details["loc"]) for details in caught.value.errors()]


def test_a_line_has_no_outer_space() -> None:
    assert parse_line("  Öppet hus ") == "Öppet hus"


def test_a_line_is_one_line_and_not_empty() -> None:
    assert told(parse_line, "a\nb") == ("TEXT-LINES", "Texten ska stå på en enda rad.", "")
    assert told(parse_line, " ") == ("TEXT-EMPTY", "Texten är tom.", "")
    assert told(parse_line, None) == ("VALUE-MISSING", "Raden har inget värde.", "")
    assert told(parse_line, ["a"]) == ("TEXT-EXPECTED", "Här ska det stå en text, men det står en lista.", "")


@pytest.mark.parametrize(
    ("text", "slug"), [("Högsbo Norra", "hogsbo-norra"), ("Å_ä", "a-a"), ("-alma-", "alma"), ("ÖÖ--1", "oo-1")]
)
def test_a_slug_is_mended(text: str, slug: str) -> None:
    message = f'Kortnamnet "{text}" får bara ha små bokstäver a-z, siffror och bindestreck.'
    assert told(parse_slug, text) == ("SLUG-FORM", message, slug)
    assert parse_slug(slug) == slug


def test_a_text_alone_is_swedish() -> None:
    text = LocalizedText.read("Hej\n")
    assert (text.texts, text.default, text.get("en"), text.locales) == ({"sv": "Hej"}, "Hej", None, ("sv",))


def test_a_localized_text_keeps_the_order_of_the_file() -> None:
    text = LocalizedText.read({"EN": "House", "sv": "Hus", "sv-simple": "Ett hus"})
    assert text.locales == ("en", "sv", "sv-simple")
    assert bool(text)
    assert hash(text) == hash(LocalizedText.read({"sv": "Hus", "en": "House", "sv-simple": "Ett hus"}))


def test_each_language_is_told_at_its_own_line() -> None:
    value = {"svenska": "Hej", "en": "", "ar": None, "fi": "a\nb"}
    assert told_at(LocalizedLine.read, value) == [
        ("LANGUAGE-UNKNOWN", ("svenska", "[key]")),
        ("TEXT-EMPTY", ("en",)),
        ("VALUE-MISSING", ("ar",)),
        ("TEXT-LINES", ("fi",)),
        ("LOCALE-DEFAULT", ()),
    ]


def test_a_language_twice_is_told() -> None:
    assert told_at(LocalizedText.read, {"sv": "a", "SV": "b"}) == [("LOCALE-TWICE", ("SV", "[key]"))]


@pytest.mark.parametrize("text", ["ja", "JA", "Yes", "true", "True"])
def test_yes_in_any_case(text: str) -> None:
    assert parse_flag(text)


@pytest.mark.parametrize("text", ["nej", "Nej", "no", "NO", "false"])
def test_no_in_any_case(text: str) -> None:
    assert not parse_flag(text)


@pytest.mark.parametrize(("text", "write"), [("on", "ja"), ("0", "nej"), ("kanske", ""), ("x", "")])
def test_a_flag_is_never_guessed(text: str, write: str) -> None:
    assert told(parse_flag, text) == ("FLAG-UNCLEAR", f'Skriv "ja" eller "nej" här, i stället för "{text}".', write)


def test_counts_may_be_grouped() -> None:
    assert (parse_count("1 200"), parse_count("1\u00a0200"), parse_count("0")) == (1200, 1200, 0)


@pytest.mark.parametrize(("text", "write"), [("12,5", ""), ("ca 12", "12"), ("12 st", "12"), ("-1", ""), ("tolv", "")])
def test_counts_are_whole_numbers(text: str, write: str) -> None:
    message = f'Här ska det stå ett helt antal som 12, men det står "{text}".'
    assert told(parse_count, text) == ("COUNT-UNREAD", message, write)


@pytest.mark.parametrize(
    ("text", "write"), [("20 kr", "20"), ("gratis", "0"), ("20:-", "20"), ("20,00 kr", "20"), ("19,50", "")]
)
def test_amounts_are_whole_kronor(text: str, write: str) -> None:
    message = f'Här ska det stå hela kronor som 20, men det står "{text}".'
    assert told(parse_amount, text) == ("AMOUNT-UNREAD", message, write)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("12", 12, 12), ("10-14", 10, 14), ("10 – 14", 10, 14), ("10 till 14", 10, 14)]
)
def test_a_range_has_two_ends(text: str, low: int, high: int) -> None:
    assert CountRange.read(text) == CountRange(low, high)


def test_a_range_goes_upwards() -> None:
    assert told(CountRange.read, "14-10") == ("RANGE-BACKWARDS", "Det lägsta antalet ska stå först: 10-14.", "10-14")


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_told(text: str) -> None:
    for read in (parse_count, parse_amount, CountRange.read, parse_flag, parse_slug):
        try:
            read(text)
        except PydanticCustomError as error:
            _ = RULES[error.type]  # one of ours


@pytest.mark.parametrize("tag", ["sv", "sv-simple", "se", "no", "ckb", "fit", "swl", "rom", "ku-Arab", "zh-Hant-TW"])
def test_languages_of_the_city_are_known(tag: str) -> None:
    assert parse_tag(tag.upper()) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("swe", "sv"),
        ("svenska", "sv"),
        ("Arabiska", "ar"),
        ("lättläst", "sv-simple"),
        ("sw-simple", "sv-simple"),
        ("sv_SE", "sv-SE"),
    ],
)
def test_the_meant_language_is_named(text: str, tag: str) -> None:
    message = f'"{text}" är ingen språkkod som webbläsare känner till. Menade du "{tag}"?'
    assert told(parse_tag, text) == ("LANGUAGE-UNKNOWN", message, tag)


def test_an_unknown_language_gets_examples() -> None:
    message = '"qqq" är ingen språkkod som webbläsare känner till. Skriv till exempel sv, en eller ar.'
    assert told(parse_tag, "qqq") == ("LANGUAGE-UNKNOWN", message, "")


class House(StrEnum):
    SUPPORTED_HOUSING = "supported_housing"
    OTHER = "other"


@pytest.mark.parametrize("text", ["stödboende", "Stödboende", "Supported Housing", "suported_housing", "stödboenden"])
def test_the_meant_code_is_named(text: str) -> None:
    assert sentence(unknown_code(text, [*House])) == (
        "CODE-UNKNOWN",
        f'"{text}" finns inte här. Menade du "supported_housing"? Alla: supported_housing, other.',
        "supported_housing",
    )


@pytest.mark.parametrize("text", ["skyddat boende", "protected_shelter", "Kvinnojour", "women’s shelter", "tjejjouren"])
def test_a_protected_shelter_is_refused_with_what_to_do(text: str) -> None:
    assert is_protected(text)
    assert sentence(unknown_code(text, [*House])) == (
        "KIND-PROTECTED",
        (
            "Ett skyddat boende får aldrig finnas i det här systemet, inte ens som utkast. "
            "Ta bort mappen, skicka inte in ändringen och berätta för enhetschefen."
        ),
        "",
    )
