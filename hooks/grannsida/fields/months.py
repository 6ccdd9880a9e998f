"""Months and years, for what has no day or should not show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import PlainValidator, WithJsonSchema

from grannsida.fields.base import Value, need_text, refuse
from grannsida.fields.days import DATE_NONE, DATE_UNREAD, MONTHS_EN, MONTHS_SV, NUMBER_OF_MONTH, parse_day
from grannsida.problem import Words, error

MONTH_FORM = error(
    "MONTH-FORM",
    message=Words(
        'Månaden "{found}" behöver skrivas år-månad. Menar du {long}, skriv {write}.',
        'The month "{found}" needs to be written year-month. If you mean {long}, write {write}.',
    ),
    reason=Words("Med året först hamnar månaderna i rätt ordning.", "With the year first months fall in order."),
    advice=Words("Skriv år och månad: 2026-05.", "Write year and month: 2026-05."),
    example=("since: maj 2026", "since: 2026-05"),
)
MONTH_UNREAD = error(
    "MONTH-UNREAD",
    message=Words(
        'Här ska det stå en månad som 2026-05, men det står "{found}".',
        'A month like 2026-05 belongs here, but there is "{found}".',
    ),
    reason=Words("Uppgiften visas på månaden när, aldrig på dagen.", "This is shown by month, never by day."),
    advice=Words("Skriv år och månad: 2026-05.", "Write year and month: 2026-05."),
    example=("month: i vår", "month: 2026-05"),
)

MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
LOOSE = (
    re.compile(r"(?P<y>[0-9]{4})\s?[-/.\u2010-\u2015 ]\s?(?P<m>[0-9]{1,2})"),
    re.compile(r"(?P<m>[0-9]{1,2})\s?[-/.]\s?(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])"),
    re.compile(r"(?P<name>[a-z]{3,9})\.?\s+(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})\s+(?P<name>[a-z]{3,9})"),
)
NAMES = {name.lower() for name in (*MONTHS_SV, *MONTHS_EN)} | set(NUMBER_OF_MONTH) | {"sept"}


@dataclass(frozen=True, slots=True, order=True)
class Month(Value):
    """A month of a year. Text form 2026-05."""

    year: int
    month: int
    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$", "examples": ["2026-05"],
    }  # fmt: skip

    @classmethod
    def read(cls, value: object) -> Self:
        text = need_text(value)
        match = MONTH.fullmatch(text)
        if match is None:
            raise _unread(text)
        year, month = map(int, match.groups())
        if not (1 <= month <= 12 and year):
            raise refuse(
                DATE_NONE, found=text, because=Words("Månaderna går från 01 till 12.", "Months go from 01 to 12.")
            )
        return cls(year, month)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True, order=True)
class Year(Value):
    """A year. Text form 2026."""

    year: int
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^[0-9]{4}$", "examples": ["2026"]}

    @classmethod
    def read(cls, value: object) -> Self:
        text = need_text(value)
        if not re.fullmatch("[1-9][0-9]{3}", text):
            raise refuse(DATE_UNREAD, found=text)
        return cls(int(text))

    @property
    def first(self) -> date:
        return date(self.year, 1, 1)

    def __str__(self) -> str:
        return f"{self.year:04}"


def _unread(text: str) -> Exception:
    month = guess_month(text)
    if month is None:
        return refuse(MONTH_UNREAD, found=text)
    long = Words(f"{MONTHS_SV[month.month - 1]} {month.year}", f"{MONTHS_EN[month.month - 1]} {month.year}")
    return refuse(MONTH_FORM, found=text, long=long, write=str(month))


def guess_month(text: str) -> Month | None:
    """The month a loose text probably means."""
    for pattern in LOOSE:
        match = pattern.fullmatch(text.strip().lower())
        if match is None:
            continue
        parts = match.groupdict()
        name = parts.get("name", "")
        month = NUMBER_OF_MONTH[name[:3]] if name in NAMES else int(parts.get("m", 0))
        if 1 <= month <= 12 and int(parts["y"]):
            return Month(int(parts["y"]), month)
    return None


def parse_day_or_month(value: object) -> date | Month:
    """2026-12-05 or 2026-12."""
    if isinstance(value, date | Month):
        return value
    text = need_text(value)
    if MONTH.fullmatch(text) or guess_month(text):
        return Month.read(text)
    return parse_day(text)


def parse_day_month_or_year(value: object) -> date | Month | Year:
    """2026-12-05, 2026-12 or 2026."""
    if isinstance(value, Year):
        return value
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{3}", value.strip()):
        return Year.read(value)
    return parse_day_or_month(value)


DayOrMonth = Annotated[
    date | Month,
    PlainValidator(parse_day_or_month),
    WithJsonSchema(
        {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", "examples": ["2026-12-05", "2026-12"]}
    ),
]
DayMonthOrYear = Annotated[
    date | Month | Year,
    PlainValidator(parse_day_month_or_year),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "examples": ["2026-12-05", "2026-12", "2026"],
        }
    ),
]
