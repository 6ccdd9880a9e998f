"""Weekdays before dates are checked against the almanac."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from grannsida.fields.days import parse_day
from grannsida.fields.moments import parse_day_or_moment
from grannsida.problem import RULES, Words


@pytest.mark.parametrize("text", ["lördag 2026-12-05", "Lördagen den 2026-12-05", "Saturday 2026-12-05", "2026-12-05"])
def test_a_right_weekday_is_read_and_forgotten(text: str) -> None:
    assert parse_day(text) == dt.date(2026, 12, 5)


def test_a_moment_may_begin_with_its_weekday() -> None:
    assert parse_day_or_moment("lördag 2026-12-05 14:00") == dt.datetime(2026, 12, 5, 14)  # noqa: DTZ001 - wall-clock time, as in the files


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("fredag 2026-12-05 14:00", "lördag 2026-12-05 14:00"),
        ("fredag 5 december 2026 kl. 14", "lördag 2026-12-05 14:00"),
        ("fredag 5 december 2026", "lördag 2026-12-05"),
        ("fredagen den 5 dec 2026", "lördag 2026-12-05"),
    ],
)
def test_a_wrong_weekday_is_named_with_the_right_one(text: str, write: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_day_or_moment(text)
    values = {
        name: value.sv if isinstance(value, Words) else value for name, value in (caught.value.context or {}).items()
    }
    said = RULES["WEEKDAY-DIFFERS"].message.sv.format(**values)
    assert said == "5 december 2026 är en lördag, du skrev fredag."
    assert values["write"] == write
