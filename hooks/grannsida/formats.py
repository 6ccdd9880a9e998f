"""Dates, times and lists as people read them, by locale. Swedish follows the public sector's writing rules.

Swedish: `13 december 2026` with the year always, clock with a full stop and an en dash
(`kl. 9.00-15.30` with a dash of its own). Everything is cached: a site has few different days.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list

from grannsida.fields.dates import Month, Year


@lru_cache(maxsize=64)
def babel_locale(locale: str) -> Locale:
    """Babel's locale for one of ours: `en` is British here, easy Swedish is Swedish."""
    if locale == "en":
        return Locale.parse("en_GB")
    return Locale.parse(locale.split("-", maxsplit=1)[0])


@lru_cache(maxsize=50_000)
def show_day(day: dt.date, locale: str, *, weekday: bool = False) -> str:
    """`13 december 2026`, or with its weekday `söndag 13 december 2026`."""
    if weekday:
        return format_date(day, "full", locale=babel_locale(locale))
    return format_date(day, "long", locale=babel_locale(locale))


@lru_cache(maxsize=10_000)
def show_clock(time: dt.time, locale: str) -> str:
    """`14.00` in Swedish and Finnish, `14:00` elsewhere."""
    if locale.startswith("sv"):
        return f"{time.hour}.{time.minute:02d}"
    return format_time(time, "HH:mm" if locale == "en" else "short", locale=babel_locale(locale))


def show_span(start: dt.time, end: dt.time, locale: str) -> str:
    """`14.00-16.00` with an en dash."""
    return f"{show_clock(start, locale)}–{show_clock(end, locale)}"


@lru_cache(maxsize=5_000)
def show_period(value: dt.date | Month | Year, locale: str) -> str:
    """A day, a month (`maj 2023`) or a year, as exact as it is known."""
    if isinstance(value, Year):
        return str(value.year)
    if isinstance(value, Month):
        return format_skeleton("yMMMM", value.first, locale=babel_locale(locale))
    return show_day(value, locale)


def iso_period(value: dt.date | Month | Year) -> str:
    """The same as a machine reads it: `2023-05-01`, `2023-05`, `2023`."""
    if isinstance(value, Year):
        return f"{value.year:04d}"
    if isinstance(value, Month):
        return f"{value.year:04d}-{value.month:02d}"
    return value.isoformat()


@lru_cache(maxsize=256)
def show_weekday(number: int, locale: str) -> str:
    """The name of a weekday, Monday is 0."""
    return format_skeleton("EEEE", dt.date(2024, 1, 1) + dt.timedelta(days=number), locale=babel_locale(locale))


def show_list(items: list[str], locale: str) -> str:
    """`a, b och c`."""
    return format_list(items, locale=babel_locale(locale))


@lru_cache(maxsize=512)
def show_language(tag: str, locale: str) -> str:
    """The name of a language in the page's language: `svenska`, `Swedish`."""
    try:
        name = Locale.parse(tag.split("-", maxsplit=1)[0]).get_display_name(babel_locale(locale))
    except ValueError:
        return tag
    return name or tag
