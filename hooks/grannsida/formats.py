"""Dates, times and lists as people read them, by locale. Swedish follows the public sector's writing rules.

Swedish: `13 december 2026` with the year always, clock with a full stop and an en dash
(`kl. 9.00-15.30` with a dash of its own). Everything is cached: a site has few different days.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from grannsida.bidi import isolate_always
from grannsida.catalogue import N_, load_translations
from grannsida.fields.dates import Month, Year

if TYPE_CHECKING:
    import datetime as dt

_NAMES = {
    "sv-simple": N_("easy Swedish"),
    "swl": N_("Swedish Sign Language"),
    "fit": N_("Meänkieli"),
    "rmu": N_("Scandoromani"),
    "sje": N_("Pite Sami"),
    "sju": N_("Ume Sami"),
    "fkv": N_("Kven"),
    "ckb": N_("Sorani"),
    "ps": N_("Pashto"),
}
"""Languages that Babel has no name for, or one that their speakers seldom use."""

_DAYS = {
    # British public writing has no comma after the weekday; the tables behind Babel waver about it.
    "en": ("d MMMM y", "EEEE d MMMM y"),
    # Somali is written in Sweden with the day first; the tables have the order of the United States.
    "so": ("d MMMM y", "EEEE d MMMM y"),
}
"""Patterns of a day, without and with its weekday, where Babel's long ones are not what readers here are used to."""

_CLOCK_WORDS = {"sv": "kl.", "fi": "klo"}
"""What stands before a time of day, in languages that write a word there."""


@lru_cache(maxsize=64)
def babel_locale(locale: str) -> Locale:
    """Babel's locale for one of ours: `en` is British here, easy Swedish is Swedish.

    A language that Babel has no data for, such as Meänkieli, gets Swedish dates: the page's default language.
    """
    if locale == "en":
        return Locale.parse("en_GB")
    try:
        return Locale.parse(locale.split("-", maxsplit=1)[0])
    except UnknownLocaleError:
        return Locale.parse("sv")


@lru_cache(maxsize=50_000)
def show_day(day: dt.date, locale: str, *, weekday: bool = False) -> str:
    """`13 december 2026`, or with its weekday `söndag 13 december 2026`."""
    plain, full = _DAYS.get(locale, ("long", "full"))
    return format_date(day, full if weekday else plain, locale=babel_locale(locale))


@lru_cache(maxsize=10_000)
def show_clock(time: dt.time, locale: str) -> str:
    """`14.00` in Swedish and Finnish, `14:00` elsewhere: always 24 hours, as every clock on the spot shows them."""
    if locale.startswith("sv"):
        return f"{time.hour}.{time.minute:02d}"
    if locale == "en":
        return format_time(time, "HH:mm", locale=babel_locale(locale))
    usual = str(babel_locale(locale).time_formats["short"])
    return format_time(time, "short" if "H" in usual else "H:mm", locale=babel_locale(locale))


def show_span(start: dt.time, end: dt.time, locale: str) -> str:
    """`14.00-16.00` with an en dash, kept together where the text runs from the right."""
    return isolate_always(f"{show_clock(start, locale)}–{show_clock(end, locale)}", locale)


def say_clock(clock: str, locale: str) -> str:
    """A time or a span with the word that stands before it: `kl. 14.00`, `klo 14.00`."""
    word = _CLOCK_WORDS.get(locale.split("-", 1)[0])
    return f"{word} {clock}" if word else clock


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
    """The whole name of a weekday as it stands by itself, Monday is 0."""
    return str(babel_locale(locale).days["stand-alone"]["wide"][number])


@lru_cache(maxsize=5_000)
def show_distance(metres: int, locale: str, *, short: bool = False) -> str:
    """`300 meter` or `1,2 kilometer`; on a scale `300 m` or `1 km`."""
    unit, value = ("length-kilometer", metres / 1000) if metres >= 1000 else ("length-meter", metres)
    return format_unit(value, unit, "short" if short else "long", locale=babel_locale(locale))


@lru_cache(maxsize=5_000)
def show_number(number: int, locale: str) -> str:
    """A whole number: `1 200` in Swedish and Finnish, `1,200` in English. Digits are 0-9 in every language."""
    return format_decimal(number, locale=babel_locale(locale), numbering_system="latn")


def show_list(items: list[str], locale: str) -> str:
    """`a, b och c`."""
    return _show_list(tuple(items), locale)


@lru_cache(maxsize=5_000)
def _show_list(items: tuple[str, ...], locale: str) -> str:
    return format_list(items, locale=babel_locale(locale))


@lru_cache(maxsize=512)
def show_language(tag: str, locale: str) -> str:
    """The name of a language in the page's language: `svenska`, `Swedish`. The tag itself when nobody has named it."""
    primary = tag.split("-", maxsplit=1)[0]
    names = babel_locale(locale).languages
    for code in (tag, primary):
        if code in _NAMES and load_translations(locale).knows(_NAMES[code]):
            return load_translations(locale).gettext(_NAMES[code])
    return str(names.get(tag.replace("-", "_")) or names.get(primary) or tag)
