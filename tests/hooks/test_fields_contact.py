"""Telephone numbers, web addresses, mail addresses and coordinates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from grannsida.fields.links import parse_email, parse_url
from grannsida.fields.phone import Phone
from grannsida.fields.place import Coordinates
from grannsida.problem import RULES
from grannsida.read import fill


def told(read: object, text: object) -> tuple[str, str, str]:
    """Give the rule, the Swedish sentence and the mended text of a refusal."""
    with pytest.raises(PydanticCustomError) as caught:
        read(text)  # type: ignore[operator]
    values = dict(caught.value.context or {})
    return caught.value.type, fill(RULES[caught.value.type].message, values).sv, str(values.get("write", ""))


@pytest.mark.parametrize(
    "text",
    ["031-390 06 01", "0313900601", "+46313900601", "+46 (0)31-390 06 01", "0046313900601", "Tel: 031/390 06 01"],
)
def test_any_grouping_is_the_same_number(text: str) -> None:
    phone = Phone.read(text)
    assert (phone.display, phone.uri) == ("031-390 06 01", "tel:+46313900601")


@pytest.mark.parametrize(
    ("number", "shown"), [("112", "112"), ("11414", "114 14"), ("1177", "1177"), ("116117", "116 117")]
)
def test_short_numbers_stay_short(number: str, shown: str) -> None:
    phone = Phone.read(shown)
    assert (phone.display, phone.uri) == (shown, f"tel:{number}")


@given(st.integers(0, 49))
def test_fiction_numbers_keep_the_swedish_grouping(last: int) -> None:
    assert Phone.read(f"031390{600 + last:04}").display == f"031-390 06 {last:02}"


PHONES = [
    (
        "313900601",
        "PHONE-ZERO",
        'Numret 313900601 har tappat sin nolla. Skriv det med nollan och inom citattecken: "031-390 06 01".',
        "031-390 06 01",
    ),
    ("031-390", "PHONE-LENGTH", "Numret 031-390 har för få siffror för att fungera.", ""),
    ("031-390 06 01 23 45", "PHONE-LENGTH", "Numret 031-390 06 01 23 45 har för många siffror för att fungera.", ""),
    ("0900-390 06 01", "PHONE-COSTLY", "Numret 0900-390 06 01 är ett betalnummer.", ""),
    ("ring oss", "PHONE-UNREAD", 'Här ska det stå ett telefonnummer som 031-390 06 01, men det står "ring oss".', ""),
    ("099-390 06 01", "PHONE-AREA", "Numret 099-390 06 01 finns inte i någon nummerplan. Stämmer riktnumret?", ""),
]


@pytest.mark.parametrize(("text", "rule", "sentence", "write"), PHONES)
def test_phones_that_do_not_work_are_told(text: str, rule: str, sentence: str, write: str) -> None:
    assert told(Phone.read, text) == (rule, sentence, write)


@given(st.text(max_size=40) | st.from_regex(r"\+?[0-9() -]{1,20}", fullmatch=True))
def test_any_text_is_a_phone_or_told(text: str) -> None:
    try:
        phone = Phone.read(text)
    except PydanticCustomError as error:
        _ = RULES[error.type]  # one of ours
    else:
        assert Phone.read(phone.display) == phone


@pytest.mark.parametrize(
    "text", ["https://www.example.org/a?b=c#d", "https://räksmörgås.example.org/", "https://example.org:8443/"]
)
def test_https_addresses_stay_as_they_are(text: str) -> None:
    assert parse_url(text) == text


@pytest.mark.parametrize("text", ["http://example.org/a", "example.org/a", "//example.org/a", "HTTPS:/example.org/a"])
def test_an_address_without_https_is_told_with_it(text: str) -> None:
    sentence = f'En webbadress ska börja med https://, men här står "{text}".'
    assert told(parse_url, text) == ("URL-SCHEME", sentence, "https://example.org/a")


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "JaVaScRiPt:x.example.org"]
)
def test_other_schemes_are_told_without_a_guess(text: str) -> None:
    assert told(parse_url, text)[::2] == ("URL-SCHEME", "")


BROKEN = [
    "https://a b.example.org",
    "https://",
    "https:///x",
    "https://localhost",
    "https://example.org:port/",
    'https://example.org/"onclick="x',
    "https://example.org/\u202ex",
    "https://[::1",
    "https://10.0.0.1/",
]


@pytest.mark.parametrize("text", BROKEN)
def test_addresses_that_do_not_open_are_told(text: str) -> None:
    assert told(parse_url, text)[0] == "URL-FORM"


def test_a_login_in_an_address_is_told_and_not_repeated() -> None:
    sentence = 'Webbadressen "…" går inte att öppna. Den innehåller en inloggning.'
    assert told(parse_url, "https://kim:hemligt@example.org") == ("URL-FORM", sentence, "")


@given(st.text(max_size=60).map(lambda text: f"https://{text}"))
def test_any_address_is_read_or_told(text: str) -> None:
    try:
        assert not set(parse_url(text)) & set("\"'<> \n")
    except PydanticCustomError as error:
        _ = RULES[error.type]  # one of ours


def test_the_domain_of_a_mail_address_is_in_small_letters() -> None:
    assert parse_email("Boendet@Example.ORG") == "Boendet@example.org"


@pytest.mark.parametrize(
    "text", ["mailto:a@example.org", "a @example.org", "a(at)example.org", "Växeln <a@example.org>"]
)
def test_a_mail_address_with_too_much_is_told(text: str) -> None:
    sentence = f'Här ska det stå en e-postadress som namn@example.org, men det står "{text}".'
    assert told(parse_email, text) == ("EMAIL-FORM", sentence, "a@example.org")


@pytest.mark.parametrize("value", ["57.68, 12.02", "57.68 12.02", {"lat": "57.68", "lon": "12.02"}])
def test_coordinates_are_a_text_or_two_lines(value: object) -> None:
    assert Coordinates.read(value) == Coordinates(57.68, 12.02)


def test_the_published_precision_follows_the_visibility() -> None:
    point = Coordinates(57.6812345, 12.0265432)
    assert point.rounded("full") == Coordinates(57.68123, 12.02654)
    assert point.rounded("street") == Coordinates(57.681, 12.027)
    assert point.rounded("district") is None


COORDINATES = [
    ("57,68 12,02", "COORDINATES-UNREAD", "57.68, 12.02"),
    ("12.02, 57.68", "COORDINATES-SWAPPED", "57.68, 12.02"),
    ("6397000, 320000", "COORDINATES-GRID", ""),
    ("5.768, 12.02", "COORDINATES-ABROAD", ""),
    ({"lat": "57", "68": None, "lon": "12.02"}, "COORDINATES-UNREAD", ""),
]


@pytest.mark.parametrize(("value", "rule", "write"), COORDINATES)
def test_points_that_cannot_be_are_told(value: object, rule: str, write: str) -> None:
    assert told(Coordinates.read, value)[::2] == (rule, write)


def test_each_degree_is_told_at_its_own_line() -> None:
    with pytest.raises(ValidationError) as caught:
        Coordinates.read({"lat": "57,68", "long": "12"})
    found = [(details["type"], details["loc"]) for details in caught.value.errors()]
    assert found == [("KEY-UNKNOWN", ("long", "[key]")), ("KEY-MISSING", ("lon",)), ("COORDINATES-UNREAD", ("lat",))]
