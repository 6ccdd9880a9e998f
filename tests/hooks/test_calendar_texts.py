"""Texts and places in calendars: escaped, folded, isolated in Arabic, and nothing of a hidden address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from grannsida.bidi import isolate
from grannsida.model.event import Event
from grannsida.render.calendar import render_calendar, render_event
from grannsida.render.content_lines import fold_lines, write_text

if TYPE_CHECKING:
    from grannsida.publication import Publication

BASE: dict[str, Any] = {"kind": "meeting", "for_whom": "Alla.", "updated": "2026-11-01", "starts": "2026-12-05 14:00"}
TEXTS: dict[str, Any] = {
    "title": {"sv": "Kaffe", "ar": "قهوة في Alma i Gamlestaden"},
    "summary": {"sv": "Kaffe.", "ar": "اتصل على 031-390 06 00."},
}
SQUARE = {"name": "Torget", "street": "Storgatan 1", "coordinates": "57.70, 11.97"}


def read(real: Publication, locale: str = "sv", **given: Any) -> Any:
    scene = real.scene(locale)
    entry = render_event("kaffe", Event.model_validate(BASE | TEXTS | given), real.folders[0], scene, "x.example.org")
    (found,) = Calendar.from_ical(render_calendar("K", "K", [entry], scene)).walk("VEVENT")
    return found


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    data = fold_lines(["BEGIN:VCALENDAR", "BEGIN:VEVENT", write_text("SUMMARY", text), "END:VEVENT", "END:VCALENDAR"])
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(found["SUMMARY"]) == text


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_line_is_longer_than_75_octets_or_cut_inside_a_letter(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    for line in fold_lines([write_text("DESCRIPTION", text)]).split(b"\r\n"):
        assert len(line) <= 75
        assert line.decode() is not None


def test_a_public_place_has_street_and_position(real: Publication) -> None:
    found = read(real, place=SQUARE)
    assert str(found["LOCATION"]) == "Torget, Storgatan 1, Göteborg"
    assert found["GEO"].to_ical() == "57.7;11.97"


def test_an_event_in_the_house_has_neither(real: Publication) -> None:
    found = read(real, place={**SQUARE, "at_residence": "ja"})
    assert str(found["LOCATION"]) == "Torget, Göteborg"
    assert "GEO" not in found


def test_an_event_without_a_place_has_the_district_and_the_city(real: Publication) -> None:
    found = read(real)
    assert str(found["LOCATION"]) == "Gamlestaden, Göteborg"
    assert "GEO" not in found


def test_numbers_and_latin_names_are_isolated_in_arabic(real: Publication) -> None:
    found = read(real, "ar")
    assert str(found["SUMMARY"]) == "قهوة في \u2066Alma i Gamlestaden\u2069"
    assert str(found["DESCRIPTION"]).startswith("اتصل على \u2066031-390 06 00\u2069.")


def test_a_text_in_another_language_than_the_calendar_says_so(real: Publication) -> None:
    found = read(real, "ar", title="Kaffe")
    assert found["SUMMARY"].params == {"LANGUAGE": "sv"}
    assert read(real)["SUMMARY"].params == {}


@pytest.mark.parametrize(
    ("text", "locale", "wanted"),
    [
        ("قبل 14:00–16:00، يوم 2026-12-05.", "ar", "قبل <14:00–16:00>، يوم <2026-12-05>."),
        ("رقم +46 31 390 06 00", "fa", "رقم <+46 31 390 06 00>"),
        ("في Alma i Gamlestaden!", "ar", "في <Alma i Gamlestaden>!"),
        ("Kaffe kl. 14.00", "ar", "Kaffe kl. 14.00"),
        ("Kaffe kl. 14.00", "sv", "Kaffe kl. 14.00"),
        ("قهوة 12", "sv", "قهوة 12"),
        ("قهوة في Alma يوم 12", "ar", "قهوة في Alma يوم 12"),
    ],
)
def test_only_what_would_be_turned_around_is_isolated(text: str, locale: str, wanted: str) -> None:
    found = isolate(text, locale)
    assert found.replace("\u2066", "<").replace("\u2069", ">") == wanted
    assert isolate(found, locale) == found
