"""Clock times and moments, as the clock on the wall in Stockholm shows them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import PlainValidator, WithJsonSchema

from grannsida.fields.base import need_text, refuse
from grannsida.fields.days import DATE_UNREAD, guess_day, name_day, parse_day, read_day
from grannsida.fields.weekdays import confirm_weekday, split_weekday
from grannsida.problem import Words, error

STOCKHOLM = ZoneInfo("Europe/Stockholm")

CLOCK_UNREAD = error(
    "CLOCK-UNREAD",
    message=Words('Klockslaget "{found}" går inte att läsa.', 'The time "{found}" cannot be read.'),
    reason=Words(
        "Fel klockslag gör att grannar kommer till en stängd dörr.", "A wrong time leads neighbours to a closed door."
    ),
    advice=Words("Skriv timme och minut: 18:00.", "Write hour and minute: 18:00."),
    example=("start_time: 1800", 'start_time: "18:00"'),
)
CLOCK_NONE = error(
    "CLOCK-NONE",
    message=Words(
        "Klockslaget {found} finns inte: timmar går till 23 och minuter till 59.",
        "The time {found} does not exist: hours go to 23 and minutes to 59.",
    ),
    reason=Words(
        "Ett klockslag som inte finns är oftast ett skrivfel.", "A time that does not exist is mostly a slip."
    ),
    advice=Words("Skriv timme och minut: 18:00. Midnatt är 00:00.", "Write hour and minute: 18:00. Midnight is 00:00."),
    example=('start_time: "25:00"', 'start_time: "01:00"'),
)
MOMENT_TIME = error(
    "MOMENT-TIME",
    message=Words("Klockslaget saknas efter datumet {found}.", "The time is missing after the date {found}."),
    reason=Words("Utan klockslag vet ingen när det börjar.", "Without a time nobody knows when it begins."),
    advice=Words("Skriv datum och klockslag: 2026-12-05 18:00.", "Write date and time: 2026-12-05 18:00."),
    example=("start: 2026-12-05", 'start: "2026-12-05 14:00"'),
)
MOMENT_DAY = error(
    "MOMENT-DAY",
    message=Words("Dagen saknas före klockslaget {found}.", "The day is missing before the time {found}."),
    reason=Words("Utan dag vet ingen när det är.", "Without a day nobody knows when it is."),
    advice=Words("Skriv datum och klockslag: 2026-12-05 18:00.", "Write date and time: 2026-12-05 18:00."),
    example=('ends: "16:00"', 'ends: "2026-12-05 16:00"'),
)
MOMENT_FORM = error(
    "MOMENT-FORM",
    message=Words(
        'Tidpunkten "{found}" behöver skrivas år-månad-dag timme:minut. Menar du {long}, skriv {write}.',
        'The moment "{found}" needs to be written year-month-day hour:minute. If you mean {long}, write {write}.',
    ),
    reason=Words("År, månad, dag läses likadant av alla.", "Year, month, day is read the same by everyone."),
    advice=Words("Skriv datum och klockslag: 2026-12-05 14:00.", "Write date and time: 2026-12-05 14:00."),
    example=("start: 5/12 2026 14:00", 'start: "2026-12-05 14:00"'),
)
MOMENT_ZONE = error(
    "MOMENT-ZONE",
    message=Words(
        "Skriv tiden som klockan visar i Sverige, utan tidszon: {write}.",
        "Write the time as clocks in Sweden show it, without a time zone: {write}.",
    ),
    reason=Words("Alla tider på sidorna är svensk tid.", "All times on the pages are Swedish time."),
    advice=Words("Ta bort det som står efter klockslaget.", "Remove what stands after the time."),
    example=('start: "2026-12-05T14:00Z"', 'start: "2026-12-05 15:00"'),
)
MOMENT_SKIPPED = error(
    "MOMENT-SKIPPED",
    message=Words(
        "Klockan {clock} den {day} finns inte: då ställs klockan fram en timme.",
        "{clock} on {day} does not exist: clocks go forward by one hour then.",
    ),
    reason=Words(
        "Natten till sommartid hoppar klockan från 02.00 till 03.00.", "In that night clocks jump from 02:00 to 03:00."
    ),
    advice=Words("Välj en tid före 02:00 eller från 03:00.", "Choose a time before 02:00 or from 03:00."),
    example=('start: "2026-03-29 02:30"', 'start: "2026-03-29 03:30"'),
)
MOMENT_TWICE = error(
    "MOMENT-TWICE",
    message=Words(
        "Klockan {clock} den {day} kommer två gånger: då ställs klockan tillbaka en timme.",
        "{clock} on {day} comes twice: clocks go back by one hour then.",
    ),
    reason=Words(
        "Natten till vintertid går timmen 02.00 till 03.00 två gånger.",
        "In that night the hour from 02:00 comes twice.",
    ),
    advice=Words("Välj en tid före 02:00 eller från 03:00.", "Choose a time before 02:00 or from 03:00."),
    example=('start: "2026-10-25 02:30"', 'start: "2026-10-25 03:30"'),
)

CLOCK = re.compile(r"(?:(?:kl\.?|klockan)\s*)?([0-9]{1,2})(?:\s?[:.]\s?([0-9]{2}))?")
LOOSE_CLOCK = re.compile(r"(?:(?:kl\.?|klockan)\s*)?([0-9]{1,2})[:.,h ]?([0-9]{2})?\s?(?P<half>am|pm)?(?::[0-9]{2})?")
MOMENT = re.compile(
    r"(.+?)(?:T|,?\s+(?:kl\.?|klockan)?\s*)([0-9]{1,2}[:.][0-9]{2}|(?<=kl )[0-9]{1,2}|(?<=kl\. )[0-9]{1,2})"
    r"(:[0-9]{2}(?:\.[0-9]+)?)?\s?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?"
)
DAY_FIRST = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@cache
def read_clock(text: str) -> time:
    """The time a text names: 18:00, 18.00, 18, kl. 18. Raises PydanticCustomError."""
    match = CLOCK.fullmatch(text.lower())
    if match is None:
        likely = _likely_clock(text)
        raise refuse(CLOCK_UNREAD, found=text, **({"write": likely} if likely else {}))
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise refuse(CLOCK_NONE, found=text)
    return time(hour, minute)


def _likely_clock(text: str) -> str:
    match = LOOSE_CLOCK.fullmatch(text.lower())
    if match is None:
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    hour = hour % 12 + (12 if match["half"] == "pm" else 0) if match["half"] else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def parse_clock(value: object) -> time:
    """A time of day from a data file."""
    return value if isinstance(value, time) else read_clock(need_text(value))


@cache
def read_moment(text: str) -> datetime:
    """Date and time of Swedish wall clocks, without zone: 2026-12-05 14:00. Raises PydanticCustomError."""
    match = MOMENT.fullmatch(text)
    if match is None:
        raise _no_moment(text)
    day_text, clock_text, _, zone = match.groups()
    if not DAY_FIRST.fullmatch(day_text):
        raise _loose_moment(text, day_text, clock_text)
    day, clock = read_day(day_text), read_clock(clock_text)
    if zone:
        raise refuse(MOMENT_ZONE, write=_in_sweden(day, clock, zone))
    return _on_the_wall(datetime.combine(day, clock))


def _no_moment(text: str) -> Exception:
    if DAY_FIRST.fullmatch(text) or guess_day(text):
        return refuse(MOMENT_TIME, found=text)
    if CLOCK.fullmatch(text.lower()) and not text.isdigit():
        return refuse(MOMENT_DAY, found=text)
    head, _, tail = text.replace("T", " ").partition(" ")
    if DAY_FIRST.fullmatch(head):
        read_day(head)
        likely = _likely_clock(tail.strip())
        return refuse(CLOCK_UNREAD, found=tail.strip(), **({"write": f"{head} {likely}"} if likely else {}))
    return refuse(DATE_UNREAD, found=text)


def _loose_moment(text: str, day_text: str, clock_text: str) -> Exception:
    guess, clock = guess_day(day_text), read_clock(clock_text)
    if guess is None or not 1 <= guess.month <= 12:
        return refuse(DATE_UNREAD, found=text)
    return refuse(MOMENT_FORM, found=text, long=guess.long, write=f"{guess.text} {clock:%H:%M}")


def _in_sweden(day: date, clock: time, zone: str) -> str:
    offset = "+00:00" if zone in {"Z", "UTC"} else f"{zone[:3]}:{zone[-2:]}"
    try:
        moment = datetime.fromisoformat(f"{day.isoformat()}T{clock:%H:%M}{offset}")
        return f"{moment.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError):
        return f"{day.isoformat()} {clock:%H:%M}"


def _on_the_wall(moment: datetime) -> datetime:
    """The moment itself, unless clocks never show it or show it twice that night."""
    earlier = moment.replace(tzinfo=STOCKHOLM).utcoffset()
    later = moment.replace(tzinfo=STOCKHOLM, fold=1).utcoffset()
    if earlier is None or later is None or earlier == later:
        return moment
    words = {"clock": f"{moment:%H:%M}", "day": moment.date().isoformat()}
    if earlier > later:
        raise refuse(MOMENT_TWICE, **words)
    raise refuse(MOMENT_SKIPPED, **words, write=f"{moment + timedelta(hours=1):%Y-%m-%d %H:%M}")


def parse_moment(value: object) -> datetime:
    """Date and time from a data file."""
    if isinstance(value, datetime):
        return value
    said, text = split_weekday(need_text(value))
    if said is not None:
        _confirm_loose(said, text)
    moment = read_moment(text)
    confirm_weekday(said, moment.date(), name_day(moment), text)
    return moment


def _confirm_loose(said: int, text: str) -> None:
    """Refuse a weekday that is not the date's also where the date itself is written loosely."""
    match = MOMENT.fullmatch(text)
    guess = guess_day(match[1]) if match else None
    if match is None or guess is None:
        return
    try:
        day = date(*guess)
    except ValueError:
        return  # a day that does not exist is told by whoever reads it
    confirm_weekday(said, day, name_day(day), f"{day.isoformat()} {read_clock(match[2]):%H:%M}")


def parse_day_or_moment(value: object) -> date | datetime:
    """2026-12-05 or 2026-12-05 14:00."""
    if isinstance(value, date):
        return value
    _, text = split_weekday(need_text(value))
    return parse_day(value) if DAY_FIRST.fullmatch(text) or guess_day(text) else parse_moment(value)


Clock = Annotated[
    time,
    PlainValidator(parse_clock),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{1,2}([:.][0-9]{2})?$", "examples": ["18:00"]}),
]
Moment = Annotated[
    datetime,
    PlainValidator(parse_moment),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^([a-zåäöA-Z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{1,2}[:.][0-9]{2}",
            "examples": ["2026-12-05 14:00"],
        }
    ),
]
DayOrMoment = Annotated[
    date | datetime,
    PlainValidator(parse_day_or_moment),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^([a-zåäöA-Z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "examples": ["2026-12-05", "2026-12-05 14:00"],
        }
    ),
]
