"""Spans of clock time within a day, and the names of weekdays: "9-12, 13-16" and "mon-fri, sun"."""

from __future__ import annotations

import re
from datetime import time
from functools import cache
from itertools import pairwise

from pydantic_core import PydanticCustomError

from grannsida.fields.base import refuse
from grannsida.fields.moments import read_clock
from grannsida.problem import RULES, Words, error

Span = tuple[time, time]
"""From and until. When until is not later than from, the span goes over midnight; 00:00 to 00:00 is a whole day."""
Spans = tuple[Span, ...]

HOURS_UNREAD = error(
    "HOURS-UNREAD",
    message=Words(
        'Här ska det stå tider som "9-15.30", men det står "{found}".',
        'Times like "9-15.30" belong here, but there is "{found}".',
    ),
    reason=Words("Sidan visar om det är öppet just nu.", "The page shows when it is open."),
    advice=Words(
        'Skriv från och till med streck emellan, flera med komma: "9-12, 13-16". Stängt skrivs closed.',
        'Write from and until with a dash, several with a comma: "9-12, 13-16". Write closed for closed.',
    ),
    example=("mon-fri: förmiddagar", 'mon-fri: "9-12"'),
)
HOURS_BACKWARDS = error(
    "HOURS-BACKWARDS",
    message=Words(
        "Tiden {found} slutar innan den börjar. Ska det vara {write}?",
        "The time {found} ends before it begins. Should it be {write}?",
    ),
    reason=Words(
        "Över midnatt går bra (22-06), men inte i nästan ett helt dygn.",
        "Past midnight is fine (22-06), but not for nearly a whole day.",
    ),
    advice=Words("Skriv den tidigare tiden först.", "Write the earlier time first."),
    example=('mon-fri: "15-9"', 'mon-fri: "9-15"'),
)
HOURS_OVERLAP = error(
    "HOURS-OVERLAP",
    message=Words("Tiderna {found} går in i varandra.", "The times {found} overlap."),
    reason=Words("Då vet ingen vilken tid som gäller.", "Then nobody knows which time holds."),
    advice=Words("Skriv tiderna i ordning, var för sig.", "Write the times in order, apart from each other."),
    example=('mon: "9-13, 12-16"', 'mon: "9-16"'),
)
HOURS_DAY = error(
    "HOURS-DAY",
    message=Words(
        '"{found}" är ingen dag här. Dagarna är mon, tue, wed, thu, fri, sat, sun.{suggestion}',
        '"{found}" is not a day here. The days are mon, tue, wed, thu, fri, sat, sun.{suggestion}',
    ),
    reason=Words("Koderna visas som dagar på sidans språk.", "The codes are shown as days in the page's language."),
    advice=Words(
        "Skriv en dag, flera med komma, eller en följd med streck: mon-fri.",
        "Write one day, several with commas, or a row of days with a dash: mon-fri.",
    ),
    example=('vardagar: "9-15"', 'mon-fri: "9-15"'),
)

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MEANT_DAYS = {
    "vardagar": "mon-fri", "vardag": "mon-fri", "weekdays": "mon-fri", "helg": "sat-sun", "helger": "sat-sun",
    "weekend": "sat-sun",
    "alla dagar": "mon-sun", "alla": "mon-sun", "dagligen": "mon-sun", "varje dag": "mon-sun", "daily": "mon-sun",
    "every day": "mon-sun",
}  # fmt: skip
SWEDISH_DAYS = {"må": 0, "ti": 1, "on": 2, "to": 3, "fr": 4, "lö": 5, "sö": 6, "lo": 5, "so": 6}
ENGLISH_DAYS = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6}
DASH = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*|\s+(?:till|to)\s+")
LONGEST_OVER_MIDNIGHT = 16 * 60
DAY_MINUTES = 24 * 60
MIDNIGHT = {"24", "24:00", "24.00"}


@cache
def read_spans(text: str) -> Spans:
    """The spans that a text names, in order; "closed" is none. Raises PydanticCustomError."""
    plain = text.strip().lower()
    if plain in {"closed", "stängt", "stängd"}:
        return ()
    spans = tuple(_span(part.strip(), text) for part in plain.split(","))
    for earlier, later in pairwise(spans):
        if minutes(earlier)[1] > minutes(later)[0]:
            raise refuse(HOURS_OVERLAP, found=text)
    return spans


def _span(part: str, text: str) -> Span:
    ends = DASH.split(re.sub(r"^(?:kl\.?|klockan)\s*", "", part))
    if len(ends) != 2 or not all(ends):
        raise refuse(HOURS_UNREAD, found=text)
    span = _clock(ends[0], text), time(0) if ends[1] in MIDNIGHT else _clock(ends[1], text)
    if span[0] == span[1] != time(0):
        raise refuse(HOURS_UNREAD, found=text)
    begins, ends_at = minutes(span)
    if span[0] >= span[1] != time(0) and ends_at - begins > LONGEST_OVER_MIDNIGHT:
        turned = text.replace(part, f"{ends[1]}-{ends[0]}")
        raise refuse(HOURS_BACKWARDS, found=part, write=turned)
    return span


def _clock(part: str, text: str) -> time:
    """One end of a span; a mended clock time is put back into the whole text."""
    try:
        return read_clock(part)
    except PydanticCustomError as told:
        values = dict(told.context or {})
        if "write" in values:
            values["write"] = text.replace(part, values["write"])
        raise refuse(RULES[told.type], **values) from None


def minutes(span: Span) -> tuple[int, int]:
    """Begin and end in minutes after midnight of the first day; the end may pass 1440."""
    begin, end = (clock.hour * 60 + clock.minute for clock in span)
    return begin, end if end > begin else end + DAY_MINUTES


@cache
def read_weekdays(text: str) -> tuple[int, ...]:
    """The weekdays that a name covers, Monday 0: "mon-fri, sun". Raises PydanticCustomError."""
    found: list[int] = []
    for part in text.lower().split(","):
        ends = [DAYS.index(name) if name in DAYS else -1 for name in DASH.split(part.strip())]
        if -1 in ends or len(ends) > 2:
            raise _no_day(text)
        first, last = ends[0], ends[-1]
        found += range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)]
    return tuple(dict.fromkeys(found))


def _no_day(text: str) -> Exception:
    likely = _likely_days(text)
    if not likely:
        return refuse(HOURS_DAY, found=text, suggestion="")
    suggestion = Words(f' Menade du "{likely}"?', f' Did you mean "{likely}"?')
    return refuse(HOURS_DAY, found=text, suggestion=suggestion, write=likely)


def _likely_days(text: str) -> str:
    plain = text.strip().lower()
    if plain in MEANT_DAYS:
        return MEANT_DAYS[plain]
    parts = []
    for part in plain.split(","):
        numbers = [_likely_day(name) for name in DASH.split(part.strip())]
        if -1 in numbers or len(numbers) > 2:
            return ""
        parts.append("-".join(DAYS[number] for number in numbers))
    return ", ".join(parts)


def _likely_day(name: str) -> int:
    letters = name[:2]
    is_swedish = bool(re.fullmatch(r"(?:mån|tis|ons|tors?|fre|lör|sön|lor|son)(?:dag(?:ar)?)?\.?", name))
    if is_swedish:
        return SWEDISH_DAYS[letters]
    is_english = bool(re.fullmatch(r"(?:mon?|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\.?", name))
    return ENGLISH_DAYS[letters] if is_english else -1
