"""Days, months, clock times and moments."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from grannsida.fields.dates import Month, Year
from grannsida.fields.days import guess_day, parse_day
from grannsida.fields.moments import parse_clock, parse_day_or_moment, parse_moment
from grannsida.fields.months import parse_day_month_or_year, parse_day_or_month
from grannsida.problem import RULES
from grannsida.read import fill


def told(read: object, text: object) -> tuple[str, str, str]:
    """Give the rule, the Swedish sentence and the mended text of a refusal."""
    with pytest.raises(PydanticCustomError) as caught:
        read(text)  # type: ignore[operator]
    values = dict(caught.value.context or {})
    return caught.value.type, fill(RULES[caught.value.type].message, values).sv, str(values.get("write", ""))


def test_a_day_is_year_month_day() -> None:
    assert parse_day(" 2026-12-05 ") == date(2026, 12, 5)


LOOSE = [
    "5/12 2026",
    "5 december 2026",
    "5 dec 2026",
    "den 5:e december 2026",
    "2026-12-5",
    "20261205",
    "05.12.2026",
    "5 December 2026",
    "December 5, 2026",
    "2026/12/05",
    "2026–12–05",
    "5-12-2026",
]


@pytest.mark.parametrize("text", LOOSE)
def test_a_loose_day_is_told_with_the_exact_text(text: str) -> None:
    assert told(parse_day, text) == (
        "DATE-FORM",
        f'Datumet "{text}" behöver skrivas år-månad-dag. Menar du den 5 december 2026, skriv 2026-12-05.',
        "2026-12-05",
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-02-30", "Datumet 2026-02-30 finns inte. Februari 2026 har 28 dagar."),
        ("31/11 2026", "Datumet 31/11 2026 finns inte. November 2026 har 30 dagar."),
        ("2026-13-45", "Datumet 2026-13-45 finns inte. Månaderna går från 01 till 12."),
        ("0000-01-01", "Datumet 0000-01-01 finns inte. Året ska ha fyra siffror."),
    ],
)
def test_a_day_that_does_not_exist_is_told(text: str, sentence: str) -> None:
    assert told(parse_day, text) == ("DATE-NONE", sentence, "")


def test_a_word_is_no_day() -> None:
    assert told(parse_day, "i vår") == (
        "DATE-UNREAD",
        'Här ska det stå ett datum som 2026-12-05, men det står "i vår".',
        "",
    )


def test_a_moment_where_a_day_belongs_gives_its_day() -> None:
    assert told(parse_day, "2026-12-05 14:00")[::2] == ("DATE-UNREAD", "2026-12-05")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_reads_back(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    guess = guess_day(f"{day.day}/{day.month} {day.year}")
    assert guess is not None
    assert guess.text == day.isoformat()


@given(st.text(max_size=30) | st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,4}[-/. ][0-9]{1,4}.{0,9}", fullmatch=True))
def test_any_text_is_read_or_told(text: str) -> None:
    for read in (
        parse_day,
        parse_day_or_month,
        parse_day_month_or_year,
        parse_moment,
        parse_clock,
        parse_day_or_moment,
    ):
        try:
            read(text)
        except PydanticCustomError as error:
            _ = RULES[error.type]  # one of ours


def test_a_month_knows_its_first_day_and_its_order() -> None:
    assert Month.read("2023-05").first == date(2023, 5, 1)
    assert Month.read("2023-05") < Month.read("2024-01")


@pytest.mark.parametrize("text", ["maj 2023", "2023-5", "05/2023", "May 2023", "2023 maj"])
def test_a_loose_month_is_told(text: str) -> None:
    sentence = f'Månaden "{text}" behöver skrivas år-månad. Menar du maj 2023, skriv 2023-05.'
    assert told(Month.read, text) == ("MONTH-FORM", sentence, "2023-05")


def test_a_month_that_cannot_be_read_is_told() -> None:
    assert told(Month.read, "i vår")[:2] == (
        "MONTH-UNREAD",
        'Här ska det stå en månad som 2026-05, men det står "i vår".',
    )


def test_day_month_and_year_keep_their_precision() -> None:
    assert parse_day_month_or_year("2022") == Year(2022)
    assert parse_day_month_or_year("2022-03") == Month(2022, 3)
    assert parse_day_month_or_year("2022-03-04") == date(2022, 3, 4)


@pytest.mark.parametrize("text", ["18:00", "18.00", "18", "kl. 18", "kl 18.00", "klockan 18"])
def test_a_clock_time_is_swedish_or_iso(text: str) -> None:
    assert parse_clock(text) == time(18)


def test_clock_times_that_cannot_be_are_told() -> None:
    assert told(parse_clock, "1800") == ("CLOCK-UNREAD", 'Klockslaget "1800" går inte att läsa.', "18:00")
    sentence = "Klockslaget 25:00 finns inte: timmar går till 23 och minuter till 59."
    assert told(parse_clock, "25:00") == ("CLOCK-NONE", sentence, "")


@pytest.mark.parametrize("text", ["2026-12-05 14:00", "2026-12-05 14.00", "2026-12-05T14:00", "2026-12-05 kl. 14.00"])
def test_a_moment_is_day_and_clock(text: str) -> None:
    assert parse_moment(text) == datetime(2026, 12, 5, 14)  # noqa: DTZ001 - wall clock time


MOMENTS = [
    ("2026-12-05", "MOMENT-TIME", "Klockslaget saknas efter datumet 2026-12-05.", ""),
    (
        "2026-03-29 02:30",
        "MOMENT-SKIPPED",
        "Klockan 02:30 den 2026-03-29 finns inte: då ställs klockan fram en timme.",
        "2026-03-29 03:30",
    ),
    (
        "2026-10-25 02:30",
        "MOMENT-TWICE",
        "Klockan 02:30 den 2026-10-25 kommer två gånger: då ställs klockan tillbaka en timme.",
        "",
    ),
    (
        "2026-12-05T14:00Z",
        "MOMENT-ZONE",
        "Skriv tiden som klockan visar i Sverige, utan tidszon: 2026-12-05 15:00.",
        "2026-12-05 15:00",
    ),
    (
        "5/12 2026 kl. 14.00",
        "MOMENT-FORM",
        (
            'Tidpunkten "5/12 2026 kl. 14.00" behöver skrivas år-månad-dag timme:minut. '
            "Menar du den 5 december 2026, skriv 2026-12-05 14:00."
        ),
        "2026-12-05 14:00",
    ),
    (
        "5/12 2026 kl 13",
        "MOMENT-FORM",
        (
            'Tidpunkten "5/12 2026 kl 13" behöver skrivas år-månad-dag timme:minut. '
            "Menar du den 5 december 2026, skriv 2026-12-05 13:00."
        ),
        "2026-12-05 13:00",
    ),
    ("15.00", "MOMENT-DAY", "Dagen saknas före klockslaget 15.00.", ""),
    ("2026-12-05 1400", "CLOCK-UNREAD", 'Klockslaget "1400" går inte att läsa.', "2026-12-05 14:00"),
]


@pytest.mark.parametrize(("text", "rule", "sentence", "write"), MOMENTS)
def test_moments_are_told_with_what_to_write(text: str, rule: str, sentence: str, write: str) -> None:
    assert told(parse_moment, text) == (rule, sentence, write)


def test_a_day_or_moment_is_what_it_says() -> None:
    assert parse_day_or_moment("2026-12-05") == date(2026, 12, 5)
    assert parse_day_or_moment("2026-12-05 14:00") == datetime(2026, 12, 5, 14)  # noqa: DTZ001 - wall clock time
