"""Series: what they say of single days fits their rule, and the days and hours exist."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from grannsida.check.events import EVENT_ENDS, EVENT_MIXED
from grannsida.fields.days import name_day
from grannsida.fields.weekdays import WEEKDAYS_EN, WEEKDAYS_SV
from grannsida.history import OFF
from grannsida.problem import Severity, Words, error, info
from grannsida.read import fill, with_value
from grannsida.red_days import name_red_day
from grannsida.series import HORIZON, day_of, followed_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.event import Event, Moved, Repeat
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Rule, Steps
    from grannsida.series import Occurrence

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CHANGE_MONTHS = (3, 10)

REPEAT_START = error(
    "REPEAT-START",
    message=Words(
        "Serien börjar {start}, men enligt repeat är den första gången {first}.",
        "The series starts on {start}, but by repeat the first time is {first}.",
    ),
    reason=Words(
        "Kalendrar räknar från starts och visar annars en gång för mycket eller fel dag (RFC 5545, 3.8.5.3).",
        "Calendars count from starts and else show one time too many or a wrong day (RFC 5545, 3.8.5.3).",
    ),
    advice=Words("Rätta starts, weekdays eller nth.", "Correct starts, weekdays or nth."),
    example=("starts: 2026-09-01 14:00", "starts: 2026-09-17 14:00"),
)
REPEAT_DAY = error(
    "REPEAT-DAY",
    message=Words(
        "Serien har ingen gång {day}. Närmast är {near}.", "The series has no time on {day}. The nearest is {near}."
    ),
    reason=Words(
        "Ändringen gäller då ingen gång alls, och grannar kommer till något som inte blir av.",
        "The change then holds for no time at all, and neighbours come to what does not take place.",
    ),
    advice=Words("Skriv den dag då det skulle ha varit.", "Write the day when it would have been."),
    example=("except_on: [2026-12-16]", "except_on: [2026-12-17]"),
)
REPEAT_TWICE = error(
    "REPEAT-TWICE",
    message=Words("{day} finns på två ställen i repeat.", "{day} is in two places of repeat."),
    reason=Words(
        "En gång kan undantas, flyttas eller ställas in, men bara ett av dem.",
        "One time can be excepted, moved or cancelled, but only one of them.",
    ),
    advice=Words(
        "Behåll det som stämmer: except_on, moved eller cancelled.",
        "Keep what is right: except_on, moved or cancelled.",
    ),
)
REPEAT_CLOCK = error(
    "REPEAT-CLOCK",
    message=Words(
        "Klockan {clock} {day} {why} en timme.",
        "{clock} on {day} {why} by one hour.",
    ),
    reason=Words(
        "Kalendrar visar då olika tider för samma gång.", "Calendars then show different times for the same occasion."
    ),
    advice=Words(
        "Välj en tid före 02:00 eller från 03:00, eller skriv dagen i except_on.",
        "Choose a time before 02:00 or from 03:00, or write the day in except_on.",
    ),
)
SINGLE_RED_DAY = Words("Evenemanget är {day}, som är {holiday}.", "The event is on {day}, which is {holiday}.")
MOVED_RED_DAY = Words("En gång flyttas till {day}, som är {holiday}.", "A time is moved to {day}, which is {holiday}.")
EVENT_RED_DAY = info(
    "EVENT-RED-DAY",
    message=Words("Serien har en gång {day}, som är {holiday}.", "The series has a time on {day}, which is {holiday}."),
    reason=Words(
        "På röda dagar är mycket stängt, och många har annat för sig.",
        "Much is closed on public holidays, and many people have other plans.",
    ),
    advice=Words("Ska det bli av ändå? Låt det stå.", "Will it take place all the same? Leave it."),
    example=("except_on: []", "except_on: [2027-05-06]"),
)
SKIPPED = Words("finns inte: då ställs klockan fram", "does not exist: clocks go forward")
TWICE = Words("kommer två gånger: då ställs klockan tillbaka", "comes twice: clocks go back")


def check_series(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """All rules about the single days of series."""
    del site
    for key, event in folder.events.items():
        if event.repeat is None:
            yield from _check_red_day(folder, key, event, today)
        elif event.rule_occurrences:
            series = _Series(folder, key, event, event.repeat)
            yield from series.check_start()
            yield from series.check_days()
            yield from series.check_moves()
            yield from series.check_clock()
            yield from series.check_red_days(today)


class _Series:
    """One series and where it stands."""

    def __init__(self, folder: Folder, key: str, event: Event, repeat: Repeat) -> None:
        self.document = folder.documents[f"events/{key}.yml"]
        self.event, self.repeat = event, repeat
        self.planned = event.rule_occurrences

    def tell(
        self, rule: Rule, path: Steps, mended: str = "", severity: Severity | None = None, **values: Any
    ) -> Problem:
        """A finding at `path`; `mended` is the value that should stand there."""
        place = self.document.place(path)
        line = self.document.line(place.line)
        old = _at(self.document.data, path)
        problem = rule.at(place, found=line.strip(), severity=severity, **dict.fromkeys(values, ""))
        write = with_value(line, place.column - 1, mended, old) if mended else ""
        return replace(problem, message=fill(rule.message, values), write=write.strip())

    def check_start(self) -> Iterator[Problem]:
        """The first day of the file is the first of the rule."""
        starts, first = self.event.starts, self.planned[0]
        if starts and day_of(starts) != first.start.date():
            mended = f"{first.start:%Y-%m-%d}" if first.all_day else f"{first.start:%Y-%m-%d %H:%M}"
            start, day = _name(day_of(starts)), _name(first.start.date())
            yield self.tell(REPEAT_START, ("starts",), mended, start=start, first=day)

    def check_days(self) -> Iterator[Problem]:
        """Every day that is excepted, moved or cancelled is one of the series, and is named once."""
        times = {one.start.date(): one.start for one in self.planned}
        counted = Counter(day_of(day) for _, day in self._named())
        limit = followed_until(self.event, self.planned[0].start).date()
        for path, given in self._named():
            day = day_of(given)
            if day > limit:
                continue
            planned = times.get(day)
            if planned is None or (isinstance(given, dt.datetime) and given != planned):
                near = min(times.values(), key=lambda moment: abs(moment.date() - day))
                mended = f"{near:%Y-%m-%d %H:%M}" if isinstance(given, dt.datetime) else f"{near:%Y-%m-%d}"
                weight = Severity.WARNING if path[1] == "except_on" else None
                yield self.tell(REPEAT_DAY, path, mended, weight, day=_name(given), near=_name(near))
            elif counted[day] > 1:
                counted[day] = 0
                yield self.tell(REPEAT_TWICE, path, day=_capital(_name(day)))

    def _named(self) -> Iterator[tuple[Steps, dt.date | dt.datetime]]:
        for number, day in enumerate(self.repeat.except_on):
            yield ("repeat", "except_on", number), day
        for number, moved in enumerate(self.repeat.moved):
            yield ("repeat", "moved", number, "from"), moved.from_
        for number, cancelled in enumerate(self.repeat.cancelled):
            yield ("repeat", "cancelled", number, "on"), cancelled.on

    def check_moves(self) -> Iterator[Problem]:
        """A moved time is of the same kind as the series, and ends after it begins."""
        moved = {one.original.date(): one for one in self.event.all_occurrences if one.original}
        for number, change in enumerate(self.repeat.moved):
            path = ("repeat", "moved", number)
            one = moved.get(day_of(change.from_))
            if one is None:
                continue
            if _is_mixed(change, one):
                yield self.tell(EVENT_MIXED, (*path, "ends" if change.ends else "to"))
            elif one.end <= one.start:
                yield self.tell(EVENT_ENDS, (*path, "ends"))

    def check_clock(self) -> Iterator[Problem]:
        """Every occurrence begins and ends at an hour that clocks show once."""
        for one in self.event.occurrences:
            if one.all_day or one.original or one.start.month not in CHANGE_MONTHS:
                continue
            why, moment = _oddity(one.start), one.start
            if why is None:
                why, moment = _oddity(one.end), one.end
            if why:
                clock, day = f"{moment:%H.%M}", _name(moment.date())
                yield self.tell(REPEAT_CLOCK, ("starts",), clock=Words(clock, f"{moment:%H:%M}"), day=day, why=why)

    def check_red_days(self, today: dt.date) -> Iterator[Problem]:
        """Coming red days within two years, each with the line that excepts all of them."""
        if self.event.status in OFF:
            return
        for number, moved in enumerate(self.repeat.moved):
            day = day_of(moved.to)
            if day >= today and (holiday := name_red_day(day)):
                problem = self.tell(EVENT_RED_DAY, ("repeat", "moved", number, "to"), day="", holiday="")
                words = {"day": _name(day), "holiday": _in_a_sentence(holiday)}
                yield replace(problem, message=fill(MOVED_RED_DAY, words))
        days = [one.start.date() for one in self.event.occurrences if one.original is None]
        found = {day: name for day in days if today <= day <= today + HORIZON and (name := name_red_day(day))}
        wanted = ", ".join(f'"{day}"' for day in sorted({*self.repeat.except_on, *found}))
        for day, name in found.items():
            problem = self.tell(EVENT_RED_DAY, ("repeat",), day=_name(day), holiday=_in_a_sentence(name))
            place = self.document.place(("repeat",), key=True)
            yield replace(problem, place=place, found="", write=f"except_on: [{wanted}]")


def _check_red_day(folder: Folder, key: str, event: Event, today: dt.date) -> Iterator[Problem]:
    """A coming event that takes place once, on a red day."""
    day = None if event.starts is None or event.status in OFF else day_of(event.starts)
    if day is None or day < today or (holiday := name_red_day(day)) is None:
        return
    problem = EVENT_RED_DAY.at(folder.place(f"events/{key}.yml", ("starts",)), day="", holiday="")
    yield replace(problem, message=fill(SINGLE_RED_DAY, {"day": _name(day), "holiday": _in_a_sentence(holiday)}))


def _at(data: Any, path: Steps) -> object:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _is_mixed(change: Moved, one: Occurrence) -> bool:
    """A day with a time in a series of whole days, or an end of another kind than the start."""
    if one.all_day:
        return isinstance(change.to, dt.datetime) or isinstance(change.ends, dt.datetime)
    return change.ends is not None and not isinstance(change.ends, dt.datetime)


def _oddity(moment: dt.datetime) -> Words | None:
    """Whether clocks never show a moment, or show it twice."""
    if not 1 < moment.hour < 3:
        return None
    earlier = moment.replace(tzinfo=STOCKHOLM).utcoffset()
    later = moment.replace(tzinfo=STOCKHOLM, fold=1).utcoffset()
    if earlier is None or later is None or earlier == later:
        return None
    return TWICE if earlier > later else SKIPPED


def _name(day: dt.date | dt.datetime) -> Words:
    """`torsdag 17 september 2026`, with the hour where there is one."""
    words = name_day(day)
    sv, en = f"{WEEKDAYS_SV[day.weekday()]} {words.sv}", f"{WEEKDAYS_EN[day.weekday()]} {words.en}"
    if isinstance(day, dt.datetime) and (day.hour or day.minute):
        return Words(f"{sv} kl. {day:%H.%M}", f"{en} {day:%H:%M}")
    return Words(sv, en)


def _capital(words: Words) -> Words:
    return Words(words.sv[:1].upper() + words.sv[1:], words.en)


def _in_a_sentence(name: Words) -> Words:
    """Swedish writes the names of days small, but not the name in one of them."""
    return name if name.sv.startswith("Kristi") else Words(name.sv[:1].lower() + name.sv[1:], name.en)


CHECKS = (check_series,)
