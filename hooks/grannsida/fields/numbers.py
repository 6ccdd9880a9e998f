"""Numbers: counts, amounts of money, and ranges of counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, WithJsonSchema

from grannsida.fields.base import Value, need_text, refuse
from grannsida.problem import Words, error

COUNT_UNREAD = error(
    "COUNT-UNREAD",
    message=Words(
        'Här ska det stå ett helt antal som 12, men det står "{found}".',
        'A whole number like 12 belongs here, but there is "{found}".',
    ),
    reason=Words("Sidan räknar med antalet.", "The page counts with the number."),
    advice=Words(
        "Skriv bara siffror. Ord som cirka hör hemma i en text.",
        "Write digits only. Words such as about belong in a text.",
    ),
    example=("places: ca 12", "places: 12"),
)
COUNT_HUGE = error(
    "COUNT-HUGE",
    message=Words(
        "Talet {found} är större än vad som kan stämma här.", "The number {found} is larger than can be right here."
    ),
    reason=Words("Ett mycket stort tal är oftast ett skrivfel.", "A very large number is mostly a slip."),
    advice=Words("Räkna siffrorna.", "Count the digits."),
)
AMOUNT_UNREAD = error(
    "AMOUNT-UNREAD",
    message=Words(
        'Här ska det stå hela kronor som 20, men det står "{found}".',
        'Whole kronor like 20 belong here, but there is "{found}".',
    ),
    reason=Words("Priset visas med kronor på varje språk.", "The price is shown with kronor in each language."),
    advice=Words("Skriv bara siffror, utan kr och öre. Gratis är 0.", "Write digits only, without kr. Free is 0."),
    example=("price: 20 kr", "price: 20"),
)
RANGE_UNREAD = error(
    "RANGE-UNREAD",
    message=Words(
        'Här ska det stå ett antal som 12 eller 10-14, men det står "{found}".',
        'A number like 12 or 10-14 belongs here, but there is "{found}".',
    ),
    reason=Words("Sidan skriver ut antalet på varje språk.", "The page writes the number in each language."),
    advice=Words(
        "Skriv ett antal, eller det lägsta, ett streck och det högsta.", "Write a number, or lowest, dash and highest."
    ),
    example=("places: ca 12", "places: 10-14"),
)
RANGE_BACKWARDS = error(
    "RANGE-BACKWARDS",
    message=Words("Det lägsta antalet ska stå först: {write}.", "The lowest number stands first: {write}."),
    reason=Words("Annars blir spannet tomt.", "Otherwise the range is empty."),
    advice=Words("Byt plats på talen.", "Change the places of the numbers."),
    example=("places: 14-10", "places: 10-14"),
)

SPACES = "\u00a0\u202f\u2009 "
DIGITS = re.compile(rf"[0-9]+|[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+")
RANGE = re.compile(r"(.+?)\s?(?:[-\u2010-\u2015\u2212]|till|to)\s?(.+)")
ABOUT = re.compile(
    r"(?:ca\.?|cirka|circa|ungefär|omkring|about|runt|~)?\s*([0-9]+)\s*(?:st\.?|stycken|personer|platser|pers\.?)?"
)
KRONOR = re.compile(rf"([0-9{SPACES}]+?)(?:[,.:](?:00|-))?\s*(?:kr\.?|kronor|sek|:-)?")
FREE = {"gratis", "fritt", "free", "0 kr", "ingen", "inget"}
LARGEST = 10**9


def _whole(text: str) -> int | None:
    return int(re.sub(f"[{SPACES}]", "", text)) if len(text) < 40 and DIGITS.fullmatch(text) else None


def _reasonable(number: int, text: str) -> int:
    if number > LARGEST:
        raise refuse(COUNT_HUGE, found=text)
    return number


def parse_count(value: object) -> int:
    """A whole number, 0 or more; spaces may group the digits: 1 200."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    text = need_text(value)
    number = _whole(text)
    if number is None:
        about = ABOUT.fullmatch(text.lower())
        raise refuse(COUNT_UNREAD, found=text, **({"write": about[1]} if about else {}))
    return _reasonable(number, text)


def parse_amount(value: object) -> int:
    """Whole kronor, 0 or more."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    text = need_text(value)
    number = _whole(text)
    if number is None:
        kronor = KRONOR.fullmatch(text.lower())
        likely = "0" if text.lower() in FREE else "".join((kronor[1] if kronor else "").split())
        raise refuse(AMOUNT_UNREAD, found=text, **({"write": likely} if likely else {}))
    return _reasonable(number, text)


Count = Annotated[
    int, BeforeValidator(parse_count), WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "examples": [12]})
]
Amount = Annotated[
    int, BeforeValidator(parse_amount), WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "examples": [20]})
]


@dataclass(frozen=True, slots=True)
class CountRange(Value):
    """From `low` to `high`, both included; one number is a range of one."""

    low: int
    high: int
    json_schema: ClassVar[dict[str, Any]] = {"type": ["integer", "string"], "examples": [12, "10-14"]}

    @classmethod
    def read(cls, value: object) -> Self:
        if isinstance(value, int):
            return cls(parse_count(value), value)
        text = need_text(value)
        parts = RANGE.fullmatch(text)
        numbers = [_whole(part) for part in (parts.groups() if parts else (text, text))]
        if None in numbers:
            about = ABOUT.fullmatch(text.lower())
            raise refuse(RANGE_UNREAD, found=text, **({"write": about[1]} if about else {}))
        low, high = (_reasonable(number, text) for number in numbers if number is not None)
        if low > high:
            raise refuse(RANGE_BACKWARDS, write=f"{high}-{low}")
        return cls(low, high)

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"
