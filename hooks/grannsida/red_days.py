"""Swedish red days, and the eves that most people have off, with their names in Swedish and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import holidays

from grannsida.problem import Words

if TYPE_CHECKING:
    import datetime as dt

CATEGORIES = ("public", "de_facto")
"""By law (lag 1989:253), and midsommarafton, julafton and nyårsafton, which the law on holidays treats as Sundays."""


def name_red_day(day: dt.date) -> Words | None:
    """What the day is called when it is a red day or such an eve; ordinary Sundays are not."""
    return _read_year(day.year).get(day)


@cache
def _read_year(year: int) -> dict[dt.date, Words]:
    sv = holidays.country_holidays("SE", years=year, language="sv", categories=CATEGORIES)
    en = holidays.country_holidays("SE", years=year, language="en_US", categories=CATEGORIES)
    return {day: Words(sv[day], en[day]) for day in sorted(sv)}
