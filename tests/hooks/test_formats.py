"""Dates, times, lists and languages as people read them."""

from __future__ import annotations

from datetime import date, time

import pytest

from grannsida.bidi import direction
from grannsida.fields.dates import Month, Year
from grannsida.fields.language import _known
from grannsida.formats import (
    babel_locale,
    iso_period,
    show_clock,
    show_day,
    show_language,
    show_list,
    show_number,
    show_period,
    show_span,
    show_weekday,
)

SATURDAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("sv", "5 december 2026"),
        ("sv-simple", "5 december 2026"),
        ("en", "5 December 2026"),
        ("fi", "5. joulukuuta 2026"),
        ("ar", "5 ديسمبر 2026"),
        ("so", "5 Diseembar 2026"),
        ("fit", "5 december 2026"),
    ],
)
def test_a_day_has_its_month_as_a_word_and_its_year(locale: str, shown: str) -> None:
    assert show_day(SATURDAY, locale) == shown


@pytest.mark.parametrize(
    ("locale", "shown"),
    [("sv", "lördag 5 december 2026"), ("en", "Saturday 5 December 2026"), ("so", "Sabti 5 Diseembar 2026")],
)
def test_a_day_with_its_weekday(locale: str, shown: str) -> None:
    assert show_day(SATURDAY, locale, weekday=True) == shown


@pytest.mark.parametrize(("locale", "shown"), [("sv", "9.05"), ("sv-simple", "9.05"), ("en", "09:05"), ("fi", "9.05")])
def test_a_clock_time_follows_the_rules_of_its_language(locale: str, shown: str) -> None:
    assert show_clock(time(9, 5), locale) == shown


@pytest.mark.parametrize(("locale", "shown"), [("sv", "14.00–16.00"), ("en", "14:00–16:00")])
def test_a_span_has_an_en_dash_without_spaces(locale: str, shown: str) -> None:
    assert show_span(time(14), time(16), locale) == shown


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (SATURDAY, "5 december 2026", "5 December 2026"),
        (Month(2023, 5), "maj 2023", "May 2023"),
        (Year(2023), "2023", "2023"),
    ],
)
def test_a_period_is_as_exact_as_it_is_known(value: date | Month | Year, swedish: str, english: str) -> None:
    assert show_period(value, "sv") == swedish
    assert show_period(value, "en") == english


@pytest.mark.parametrize(
    ("value", "iso"),
    [(SATURDAY, "2026-12-05"), (Month(2023, 5), "2023-05"), (Year(2023), "2023")],
)
def test_a_machine_reads_a_period_as_exactly(value: date | Month | Year, iso: str) -> None:
    assert iso_period(value) == iso


def test_weekdays_begin_with_monday() -> None:
    swedish = [show_weekday(number, "sv") for number in range(7)]
    assert swedish == ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
    assert show_weekday(0, "en") == "Monday"


@pytest.mark.parametrize(
    ("items", "swedish", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_a_list_ends_with_and(items: list[str], swedish: str, english: str) -> None:
    assert show_list(items, "sv") == swedish
    assert show_list(items, "en") == english


@pytest.mark.parametrize(
    ("tag", "swedish", "english"),
    [
        ("sv", "svenska", "Swedish"),
        ("en", "engelska", "English"),
        ("ar", "arabiska", "Arabic"),
        ("so", "somaliska", "Somali"),
    ],
)
def test_a_language_is_named_in_the_language_of_the_page(tag: str, swedish: str, english: str) -> None:
    assert show_language(tag, "sv") == swedish
    assert show_language(tag, "en") == english


@pytest.mark.parametrize(
    ("tag", "swedish", "english"),
    [
        ("sv-simple", "lätt svenska", "easy Swedish"),
        ("fit", "meänkieli", "Meänkieli"),
        ("swl", "svenskt teckenspråk", "Swedish Sign Language"),
        ("rom", "romani", "Romany"),
        ("ckb", "sorani", "Sorani"),
        ("fa-AF", "dari", "Dari"),
        ("ku-Arab", "kurdiska", "Kurdish"),
    ],
)
def test_languages_of_sweden_and_of_newcomers_have_names(tag: str, swedish: str, english: str) -> None:
    assert show_language(tag, "sv") == swedish
    assert show_language(tag, "en") == english


def test_a_language_that_nobody_has_named_is_shown_by_its_code() -> None:
    assert show_language("rmy", "sv") == "rmy"


@pytest.mark.parametrize("tag", sorted(_known()))
def test_every_language_that_a_data_file_may_name_can_be_shown(tag: str) -> None:
    assert all(show_language(tag, locale) for locale in ("sv", "en", "fit", "ar"))
    assert show_day(SATURDAY, tag)
    assert direction(tag) in {"ltr", "rtl"}


def test_english_is_british() -> None:
    assert str(babel_locale("en")) == "en_GB"


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("sv", "1\u00a0200"),
        ("sv-simple", "1\u00a0200"),
        ("en", "1,200"),
        ("fi", "1\u00a0200"),
        ("ar", "1,200"),
        ("so", "1,200"),
    ],
)
def test_a_number_is_grouped_as_in_its_language_with_western_digits(locale: str, shown: str) -> None:
    assert show_number(1200, locale) == shown
    assert show_number(7, locale) == "7"
