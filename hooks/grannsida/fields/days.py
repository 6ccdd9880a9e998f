"""Days of the calendar: 2026-12-05, and nothing that could be read in two ways."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

from grannsida.fields.base import need_text, refuse
from grannsida.fields.weekdays import confirm_weekday, split_weekday
from grannsida.problem import Words, error

DATE_FORM = error(
    "DATE-FORM",
    message=Words(
        'Datumet "{found}" behöver skrivas år-månad-dag. Menar du {long}, skriv {write}.',
        'The date "{found}" needs to be written year-month-day. If you mean {long}, write {write}.',
    ),
    reason=Words(
        "5/12 är den 5 december för några och den 12 maj för andra. År, månad, dag läses likadant av alla.",
        "5/12 is 5 December to some and 12 May to others. Year, month, day is read the same by everyone.",
    ),
    advice=Words("Skriv år, månad och dag: 2026-12-05.", "Write year, month and day: 2026-12-05."),
    example=("date: 5/12 2026", "date: 2026-12-05"),
)
DATE_UNREAD = error(
    "DATE-UNREAD",
    message=Words(
        'Här ska det stå ett datum som 2026-12-05, men det står "{found}".',
        'A date like 2026-12-05 belongs here, but there is "{found}".',
    ),
    reason=Words(
        "Kalendern, sorteringen och påminnelserna räknar med datumet.",
        "The calendar, the order on the page and the reminders count with the date.",
    ),
    advice=Words("Skriv år, månad och dag: 2026-12-05.", "Write year, month and day: 2026-12-05."),
    example=("date: i vår", "date: 2026-12-05"),
)
DATE_NONE = error(
    "DATE-NONE",
    message=Words("Datumet {found} finns inte. {because}", "The date {found} does not exist. {because}"),
    reason=Words("Ett datum som inte finns är oftast ett skrivfel.", "A date that does not exist is mostly a slip."),
    advice=Words("Se efter i almanackan och skriv rätt dag.", "Look in the calendar and write the right day."),
    example=("date: 2026-11-31", "date: 2026-11-30"),
)

MONTHS_SV = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NUMBER_OF_MONTH = {name.lower()[:3]: n for n, name in enumerate(MONTHS_EN, 1)} | {
    name[:3]: n for n, name in enumerate(MONTHS_SV, 1)
}
MONTH_WORD = re.compile(
    "|".join(sorted({*MONTHS_SV, *(m.lower() for m in MONTHS_EN), "sept", *NUMBER_OF_MONTH}, key=len, reverse=True))
)

EXACT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
LOOSE = (
    re.compile(
        r"(?P<y>[0-9]{4})\s?[-/.\u2010-\u2015\u2212 ]\s?(?P<m>[0-9]{1,2})"
        r"\s?[-/.\u2010-\u2015\u2212 ]\s?(?P<d>[0-9]{1,2})"
    ),
    re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
    re.compile(r"(?:den\s+)?(?P<d>[0-9]{1,2})\s?[-/.]\s?(?P<m>[0-9]{1,2})\s?[-/., ]\s?(?P<y>[0-9]{4})"),
    re.compile(
        r"(?:(?:den|the)\s+)?(?P<d>[0-9]{1,2})(?::?e|:?a|\.|th|st|nd|rd)?\s+(?P<name>[a-z]+)\.?,?\s+(?P<y>[0-9]{4})"
    ),
    re.compile(r"(?P<name>[a-z]+)\.?\s+(?P<d>[0-9]{1,2})(?:th|st|nd|rd)?,?\s+(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
)


class Guess(NamedTuple):
    """A day as a person may have meant it; it may not exist."""

    year: int
    month: int
    day: int

    @property
    def text(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def long(self) -> Words:
        return Words(
            f"den {self.day} {MONTHS_SV[self.month - 1]} {self.year}",
            f"{self.day} {MONTHS_EN[self.month - 1]} {self.year}",
        )


@cache
def read_day(text: str) -> date:
    """The day that a text names, as 2026-12-05. Raises PydanticCustomError."""
    match = EXACT.fullmatch(text)
    if match is not None:
        return _real_day(Guess(*map(int, match.groups())), text)
    guess = guess_day(text)
    if guess is None:
        with_time = re.match(EXACT.pattern + r"[ T][0-9]", text)
        raise refuse(DATE_UNREAD, found=text, **({"write": text[:10]} if with_time else {}))
    _real_day(guess, text)
    raise refuse(DATE_FORM, found=text, long=guess.long, write=guess.text)


def parse_day(value: object) -> date:
    """A day from a data file; a date passes as it is."""
    if type(value) is date:
        return value
    said, text = split_weekday(need_text(value))
    if said is not None and (meant := _real_guess(text)):  # also where the date itself is written loosely
        confirm_weekday(said, meant, name_day(meant), meant.isoformat())
    day = read_day(text)
    confirm_weekday(said, day, name_day(day), text)
    return day


def _real_guess(text: str) -> date | None:
    """The day that a loose text probably means, when there is such a day."""
    guess = guess_day(text)
    try:
        return date(*guess) if guess else None
    except ValueError:
        return None


def name_day(day: date) -> Words:
    """`5 december 2026`, in both languages of staff."""
    return Words(f"{day.day} {MONTHS_SV[day.month - 1]} {day.year}", f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}")


def guess_day(text: str) -> Guess | None:
    """What day a loose text probably means: the day stands before the month, as in Swedish."""
    plain = text.strip().lower()
    for pattern in LOOSE:
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        parts = match.groupdict()
        month = _month_number(parts["name"]) if "name" in parts else int(parts["m"])
        if month:
            year = int(parts["y"])
            return Guess(year + 2000 if len(parts["y"]) == 2 else year, month, int(parts["d"]))
    return None


def _month_number(name: str) -> int:
    return NUMBER_OF_MONTH[name[:3]] if MONTH_WORD.fullmatch(name) else 0


def _real_day(guess: Guess, text: str) -> date:
    try:
        return date(*guess)
    except ValueError:
        raise refuse(DATE_NONE, found=text, because=_because(guess)) from None


def _because(guess: Guess) -> Words:
    if not 1 <= guess.year <= 9999:
        return Words("Året ska ha fyra siffror.", "The year has four digits.")
    if not 1 <= guess.month <= 12:
        return Words("Månaderna går från 01 till 12.", "Months go from 01 to 12.")
    days = monthrange(guess.year, guess.month)[1]
    sv, en = MONTHS_SV[guess.month - 1], MONTHS_EN[guess.month - 1]
    return Words(f"{sv.capitalize()} {guess.year} har {days} dagar.", f"{en} {guess.year} has {days} days.")


Day = Annotated[
    date,
    BeforeValidator(parse_day),
    WithJsonSchema(
        {"type": "string", "pattern": "^([a-zåäöA-Z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2026-12-05"]}
    ),
]
