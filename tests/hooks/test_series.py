"""Series: Swedish wall-clock times that survive the clock change, exceptions, ends, and the horizon."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest

from grannsida.model.event import Event
from grannsida.series import first_occurrence, next_occurrence

BASE = {"title": "Kaffe", "kind": "meeting", "summary": "Kaffe.", "for_whom": "Alla.", "updated": "2026-01-01"}


def make(**given: Any) -> Event:
    return Event.model_validate(BASE | given)


def show(event: Event) -> list[str]:
    return [f"{one.start:%Y-%m-%d %H.%M}-{one.end:%H.%M}" for one in event.occurrences]


def test_a_weekly_event_keeps_its_hour_over_both_clock_changes() -> None:
    repeat = {"every": "week", "count": "3"}
    spring = make(starts="2026-03-22 18:00", ends="2026-03-22 19:30", repeat=repeat)
    autumn = make(starts="2026-10-18 18:00", ends="2026-10-18 19:30", repeat=repeat)
    assert show(spring) == ["2026-03-22 18.00-19.30", "2026-03-29 18.00-19.30", "2026-04-05 18.00-19.30"]
    assert show(autumn) == ["2026-10-18 18.00-19.30", "2026-10-25 18.00-19.30", "2026-11-01 18.00-19.30"]


def test_excepted_days_are_left_out_but_count() -> None:
    repeat = {"every": "week", "count": "3", "except_on": ["2026-10-08"]}
    event = make(starts="2026-10-01 18:00", ends="2026-10-01 19:00", repeat=repeat)
    assert show(event) == ["2026-10-01 18.00-19.00", "2026-10-15 18.00-19.00"]


def test_the_rule_begins_on_its_first_day_although_that_day_is_excepted() -> None:
    event = make(starts="2026-10-01 18:00", repeat={"every": "week", "count": "2", "except_on": ["2026-10-01"]})
    first = first_occurrence(event)
    assert first
    assert first.start == dt.datetime(2026, 10, 1, 18)  # noqa: DTZ001 - wall-clock time
    assert show(event) == ["2026-10-08 18.00-20.00"]


def test_the_last_day_of_a_series_is_included() -> None:
    event = make(starts="2026-10-01 18:00", repeat={"every": "week", "until": "2026-10-15"})
    assert len(event.occurrences) == 3


@pytest.mark.parametrize(
    ("nth", "days"),
    [("3", ["2026-09-17", "2026-10-15", "2026-11-19"]), ("-1", ["2026-09-24", "2026-10-29", "2026-11-26"])],
)
def test_the_nth_weekday_of_each_month_is_found(nth: str, days: list[str]) -> None:
    repeat = {"every": "month", "weekdays": ["thu"], "nth": int(nth), "count": "3"}
    event = make(starts="2026-09-01 14:00", repeat=repeat)
    assert [one.start.date().isoformat() for one in event.occurrences] == days


def test_a_series_without_an_end_is_followed_for_two_years() -> None:
    event = make(starts="2026-01-01 18:00", repeat={"every": "week"})
    assert event.occurrences[-1].start.date() == dt.date(2027, 12, 30)


def test_whole_days_end_at_the_next_midnight() -> None:
    (one,) = make(starts="2026-12-05", ends="2026-12-06").occurrences
    assert one.all_day
    assert (one.start.isoformat(), one.end.isoformat()) == ("2026-12-05T00:00:00", "2026-12-07T00:00:00")


def test_an_event_whose_date_comes_later_has_no_occurrence() -> None:
    assert make(date_later="Våren 2027").occurrences == ()


def test_the_next_occurrence_is_the_one_that_is_not_over() -> None:
    event = make(starts="2026-10-01 18:00", ends="2026-10-01 19:00", repeat={"every": "week", "count": "2"})
    minute = dt.timedelta(minutes=1)
    first, second = event.occurrences
    assert next_occurrence(event, first.end - minute) == first
    assert next_occurrence(event, first.end) == second
    assert next_occurrence(event, second.end) is None


def test_occurrences_are_in_order_and_never_twice() -> None:
    repeat = {"every": "week", "weekdays": ["mon", "thu", "mon"], "count": "9"}
    starts = [one.start for one in make(starts="2026-10-01 18:00", repeat=repeat).occurrences]
    assert all(one < other for one, other in itertools.pairwise(starts))
