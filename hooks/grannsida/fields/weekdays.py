"""Days of the week before a date: `lördag 2026-12-05` is read, and checked against the almanac."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grannsida.fields.told import refuse
from grannsida.problem import Words, error

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS_SV = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WEEKDAY_DIFFERS = error(
    "WEEKDAY-DIFFERS",
    message=Words("{day} är en {real}, du skrev {said}.", "{day} is a {real}, you wrote {said}."),
    reason=Words(
        "När veckodag och datum inte stämmer kommer hälften på fel dag.",
        "When weekday and date disagree, half of those who come do so on the wrong day.",
    ),
    advice=Words(
        "Rätta datumet eller veckodagen. Veckodagen behöver inte skrivas: sidan räknar ut den.",
        "Correct the date or the weekday. The weekday need not be written: the page works it out.",
    ),
    example=("starts: fredag 2026-12-05 14:00", "starts: lördag 2026-12-05 14:00"),
)
_LEADING = re.compile(rf"({'|'.join((*WEEKDAYS_SV, *WEEKDAYS_EN))})(?:en)?,?\s+(?:den\s+)?(?=[0-9])", re.IGNORECASE)


def split_weekday(text: str) -> tuple[int | None, str]:
    """The weekday a text begins with (Monday is 0), and the rest of it."""
    match = _LEADING.match(text)
    if match is None:
        return None, text
    name = match[1].lower()
    names = WEEKDAYS_SV if name in WEEKDAYS_SV else tuple(day.lower() for day in WEEKDAYS_EN)
    return names.index(name), text[match.end() :]


def confirm_weekday(said: int | None, day: date, long: Words, rest: str) -> None:
    """Refuse a weekday that is not the date's. `long` is the day in words, `rest` the text without the weekday."""
    real = day.weekday()
    if said is None or said == real:
        return
    raise refuse(
        WEEKDAY_DIFFERS,
        day=long,
        real=Words(WEEKDAYS_SV[real], WEEKDAYS_EN[real]),
        said=Words(WEEKDAYS_SV[said], WEEKDAYS_EN[said]),
        write=f"{WEEKDAYS_SV[real]} {rest}",
    )
