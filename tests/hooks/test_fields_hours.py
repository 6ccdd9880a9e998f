"""Opening hours."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from grannsida.fields.hours import Hours, WeekRow
from grannsida.fields.spans import minutes, read_spans, read_weekdays
from grannsida.problem import RULES
from grannsida.read import fill

MONDAY, SATURDAY, SUNDAY = date(2026, 12, 7), date(2026, 12, 5), date(2026, 12, 6)
OFFICE = ((time(9), time(15, 30)),)
SHORT = ((time(10), time(14)),)


def told(read: object, text: object) -> tuple[str, str, str]:
    """Give the rule, the Swedish sentence and the mended text of a refusal."""
    with pytest.raises(PydanticCustomError) as caught:
        read(text)  # type: ignore[operator]
    values = dict(caught.value.context or {})
    return caught.value.type, fill(RULES[caught.value.type].message, values).sv, str(values.get("write", ""))


@pytest.mark.parametrize("text", ["9-15.30", "09:00-15:30", "9 – 15.30", "kl. 9-15.30", "9 till 15.30"])
def test_times_are_swedish_or_iso(text: str) -> None:
    assert read_spans(text) == OFFICE


def test_a_day_may_have_several_spans_or_go_over_midnight() -> None:
    assert read_spans("9-12, 13-16") == ((time(9), time(12)), (time(13), time(16)))
    assert read_spans("22-06") == ((time(22), time(6)),)
    assert minutes(read_spans("0-24")[0]) == (0, 1440)


SPANS = [
    ("15-9", "HOURS-BACKWARDS", "Tiden 15-9 slutar innan den börjar. Ska det vara 9-15?", "9-15"),
    ("9-13, 12-16", "HOURS-OVERLAP", "Tiderna 9-13, 12-16 går in i varandra.", ""),
    ("förmiddagar", "HOURS-UNREAD", 'Här ska det stå tider som "9-15.30", men det står "förmiddagar".', ""),
    ("9-9", "HOURS-UNREAD", 'Här ska det stå tider som "9-15.30", men det står "9-9".', ""),
    ("9-1530", "CLOCK-UNREAD", 'Klockslaget "1530" går inte att läsa.', "9-15:30"),
    ("9-25", "CLOCK-NONE", "Klockslaget 25 finns inte: timmar går till 23 och minuter till 59.", ""),
]


@pytest.mark.parametrize(("text", "rule", "sentence", "write"), SPANS)
def test_times_that_do_not_work_are_told(text: str, rule: str, sentence: str, write: str) -> None:
    assert told(read_spans, text) == (rule, sentence, write)


@given(st.times(), st.times())
def test_a_span_keeps_its_ends(begin: time, end: time) -> None:
    try:
        spans = read_spans(f"{begin:%H:%M}-{end:%H.%M}")
    except PydanticCustomError as error:
        {"HOURS-BACKWARDS", "HOURS-UNREAD"}.remove(error.type)
    else:
        assert spans == ((begin.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)),)


@given(st.text(max_size=30) | st.from_regex("[0-9:., -]{1,25}", fullmatch=True))
def test_any_text_is_hours_or_told(text: str) -> None:
    for read in (read_spans, read_weekdays, Hours.read):
        try:
            read(text)
        except PydanticCustomError as error:
            _ = RULES[error.type]  # one of ours


def test_weekdays_are_codes_rows_and_lists() -> None:
    assert read_weekdays("mon-fri, sun") == (0, 1, 2, 3, 4, 6)
    assert read_weekdays("sat-mon") == (5, 6, 0)


@pytest.mark.parametrize(
    ("text", "write"), [("mån-fre", "mon-fri"), ("vardagar", "mon-fri"), ("Lördag, söndag", "sat, sun")]
)
def test_swedish_days_are_told_with_their_codes(text: str, write: str) -> None:
    sentence = f'"{text}" är ingen dag här. Dagarna är mon, tue, wed, thu, fri, sat, sun. Menade du "{write}"?'
    assert told(read_weekdays, text) == ("HOURS-DAY", sentence, write)


def test_always_is_every_minute() -> None:
    hours = Hours.read("always")
    assert hours.always
    assert hours.spans_on(SUNDAY, is_red_day=True) == ((time(0), time(0)),)


def test_round_the_clock_is_told_with_its_code() -> None:
    sentence = 'Här ska det stå "always" eller dagar med tider, men det står "dygnet runt".'
    assert told(Hours.read, "dygnet runt") == ("HOURS-WORD", sentence, "always")


def office(**more: object) -> Hours:
    return Hours.read({"days": {"mon-fri": "9-15.30", "sat": "10-14"}, **more})


def test_the_week_is_grouped_for_display() -> None:
    assert office().weekly == [WeekRow(0, 4, OFFICE), WeekRow(5, 5, SHORT), WeekRow(6, 6, ())]


def test_red_days_are_closed_unless_said() -> None:
    assert office().spans_on(MONDAY, is_red_day=True) == ()
    assert office(red_days="open").spans_on(MONDAY, is_red_day=True) == OFFICE
    assert office(red_days="10-14").spans_on(MONDAY, is_red_day=True) == SHORT


def test_an_exception_comes_before_all() -> None:
    closed = {"date": "2026-12-07", "hours": "closed", "reason": "Utbildning"}
    hours = office(exceptions=[closed])
    assert hours.spans_on(MONDAY, is_red_day=False) == ()
    assert hours.spans_on(SATURDAY, is_red_day=False) == SHORT
    assert hours.exceptions[0].reason is not None


def test_every_part_is_told_at_its_own_line() -> None:
    value = {"days": {"mon": "x", "mån": "9-10"}, "exceptions": [{"date": "5/12 2026"}], "notes": "x"}
    with pytest.raises(ValidationError) as caught:
        Hours.read(value)
    assert [(details["type"], details["loc"]) for details in caught.value.errors()] == [
        ("HOURS-UNREAD", ("days", "mon")),
        ("HOURS-DAY", ("days", "mån", "[key]")),
        ("DATE-FORM", ("exceptions", 0, "date")),
        ("KEY-MISSING", ("exceptions", 0, "hours")),
        ("KEY-UNKNOWN", ("notes", "[key]")),
    ]


@pytest.mark.parametrize(
    ("days", "rule"),
    [({"mon-fri": "9-15", "fri": "9-12"}, "HOURS-DAY-TWICE"), ({"mon": "22-06", "tue": "5-9"}, "HOURS-OVERLAP")],
)
def test_days_may_not_contradict_each_other(days: dict[str, str], rule: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Hours.read({"days": days})
    assert [details["type"] for details in caught.value.errors()] == [rule]


def test_a_night_may_end_when_the_next_day_begins() -> None:
    assert Hours.read({"days": {"mon-sun": "22-06"}}).weekly == [WeekRow(0, 6, ((time(22), time(6)),))]
