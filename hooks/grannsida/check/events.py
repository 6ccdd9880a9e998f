"""Events and notices: times that make sense, reasons where plans changed, periods that end after they begin."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.history import OFF
from grannsida.model.codes import EventStatus
from grannsida.problem import Words, error, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.notice import Notice
    from grannsida.model.site import Site
    from grannsida.problem import Problem

EVENT_NO_DATE = error(
    "EVENT-NO-DATE",
    message=Words(
        "Evenemanget har varken starttid eller besked om att datum kommer senare.",
        "The event has neither a start nor word that the date comes later.",
    ),
    reason=Words("Den som vill komma måste veta när.", "Whoever wants to come must know when."),
    advice=Words(
        "Skriv starts: 2026-12-05 14:00, eller date_later: Våren 2027.",
        "Write starts: 2026-12-05 14:00, or date_later: Spring 2027.",
    ),
    example=("title: Öppet hus", "starts: 2026-12-05 14:00"),
)
EVENT_PRICE = error(
    "EVENT-PRICE",
    message=Words(
        "Evenemanget är både gratis och något att betala för.", "The event is both free and something to pay for."
    ),
    reason=Words(
        "Den som har lite pengar måste veta vad det kostar innan hen kommer.",
        "Whoever has little money must know what it costs before coming.",
    ),
    advice=Words(
        "Skriv free: ja ensamt, eller ta bort free och behåll kronor eller trust.",
        "Write free: ja alone, or remove free and keep kronor or trust.",
    ),
    example=("price: {free: ja, kronor: 50}", "price: {kronor: 50}"),
)
EVENT_ENDS = error(
    "EVENT-ENDS",
    message=Words(
        "Evenemanget slutar innan det börjar, eller i samma stund.", "The event ends before it starts, or as it starts."
    ),
    reason=Words("Kalendrar visar då fel tid eller ingen alls.", "Calendars then show a wrong time or none."),
    advice=Words("Rätta starts eller ends.", "Correct starts or ends."),
)
EVENT_MIXED = error(
    "EVENT-MIXED",
    message=Words(
        "Den ena tiden har klockslag, den andra inte.", "One of the times has a clock time, the other has not."
    ),
    reason=Words("Antingen är det en hel dag eller så har det tider.", "Either it is a whole day or it has times."),
    advice=Words("Skriv båda med klockslag eller båda utan.", "Write both with a clock time or both without."),
)
EVENT_REASON = error(
    "EVENT-REASON",
    message=Words(
        "Det saknas en förklaring till att evenemanget är {status}.", "The reason why the event is {status} is missing."
    ),
    reason=Words(
        "Den som hade tänkt komma har rätt att få veta varför.", "Whoever had meant to come deserves to know why."
    ),
    advice=Words("Skriv en mening i reason.", "Write a sentence in reason."),
    example=("status: cancelled", "reason: Det blåser för hårt för tältet."),
)
EVENT_FORMER = error(
    "EVENT-FORMER",
    message=Words("Ett flyttat evenemang behöver sin tidigare tid.", "A moved event needs its former time."),
    reason=Words(
        "Den som har skrivit upp den gamla tiden måste kunna se att det är samma evenemang.",
        "Whoever wrote down the old time must see that it is the same event.",
    ),
    advice=Words("Lägg till den gamla tiden i former_starts.", "Add the old time to former_starts."),
    example=("status: moved", "former_starts: [2026-11-28 14:00]"),
)
EVENT_AT_HOME = error(
    "EVENT-AT-HOME",
    message=Words(
        "Evenemanget har en gata eller ett läge, men boendets adress visas inte.",
        "The event has a street or a position, but the residence's address is not shown.",
    ),
    reason=Words(
        "En gata för något som sker i huset röjer en adress som inte ska visas.",
        "A street for something in the house gives away an address that must not be shown.",
    ),
    advice=Words(
        "Ta bort street, eller byt till en offentlig plats och skriv at_residence: nej.",
        "Remove street, or move to a public place and write at_residence: nej.",
    ),
)
EVENT_TAKEN = error(
    "EVENT-TAKEN",
    message=Words(
        'Ett evenemang kan inte heta "{name}": boendets kalender har den adressen.',
        'An event cannot be called "{name}": the calendar of the residence has that address.',
    ),
    reason=Words(
        "Två filer med samma adress skriver över varandra.", "Two files with the same address overwrite each other."
    ),
    advice=Words(
        "Byt filens namn, till exempel till kalenderkvall.yml.", "Rename the file, for example to kalenderkvall.yml."
    ),
)
REPEAT_END = warning(
    "REPEAT-END",
    message=Words("Serien har inget slut.", "The series has no end."),
    reason=Words(
        "En serie utan slut står kvar i människors kalendrar när den har upphört.",
        "A series without an end stays in people's calendars after it has ceased.",
    ),
    advice=Words("Skriv until med en dag, eller count.", "Write until with a day, or count."),
)
REPEAT_TWO_ENDS = error(
    "REPEAT-TWO-ENDS",
    message=Words("Serien har både until och count.", "The series has both until and count."),
    reason=Words(
        "De kan säga emot varandra, och kalendrar tar bara emot en av dem (RFC 5545).",
        "They may contradict each other, and calendars take only one of them (RFC 5545).",
    ),
    advice=Words("Behåll until eller count, inte båda.", "Keep until or count, not both."),
)
REPEAT_NEVER = error(
    "REPEAT-NEVER",
    message=Words("Serien blir aldrig av någon gång.", "The series never takes place."),
    reason=Words(
        "Sista dagen ligger före den första gången, eller så är alla gånger undantagna.",
        "The last day comes before the first time, or all times are excepted.",
    ),
    advice=Words("Rätta until, weekdays eller except_on.", "Correct until, weekdays or except_on."),
)
REPEAT_ZERO = error(
    "REPEAT-ZERO",
    message=Words("Raden {key} är 0, men en serie räknas från 1.", "The line {key} is 0, but a series counts from 1."),
    reason=Words("Annars läses raden inte, och datumen blir andra.", "Else it is not read, and the dates are others."),
    advice=Words("Skriv 1 eller mer, eller ta bort raden.", "Write 1 or more, or remove the line."),
    example=("interval: 0", "interval: 1"),
)
REPEAT_NTH = error(
    "REPEAT-NTH",
    message=Words(
        "Raden nth gäller bara med every: month och en veckodag, och är 1 till 4 eller -1.",
        "The line nth holds only with every: month and a day of the week, and is 1 to 4 or -1.",
    ),
    reason=Words("Annars läses den inte, och datumen blir andra.", "Else it is not read, and the dates are others."),
    advice=Words(
        "Skriv every: month och weekdays, eller ta bort nth.", "Write every: month and weekdays, or drop nth."
    ),
)
NOTICE_PERIOD = error(
    "NOTICE-PERIOD",
    message=Words("Meddelandet slutar visas innan det börjar.", "The notice ends before it begins."),
    reason=Words("Det skulle aldrig synas.", "It would never be seen."),
    advice=Words("Rätta publish_from eller expires.", "Correct publish_from or expires."),
)
STATUS_WORDS = {
    EventStatus.CANCELLED: Words("inställt", "cancelled"),
    EventStatus.MOVED: Words("flyttat", "moved"),
    EventStatus.POSTPONED: Words("uppskjutet", "postponed"),
}


def check_name(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """No event's own calendar stands at the address of the residence's."""
    del site, today
    if "calendar" in folder.events:
        yield EVENT_TAKEN.at(folder.place("events/calendar.yml", ()), name="calendar")


def check_dates(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A start or word of a later date; an end after the start; both with or both without clock times."""
    del site, today
    for key, event in folder.events.items():
        name = f"events/{key}.yml"
        if event.starts is None:
            # A postponed one may have no new time at all: its former one says what it was.
            if event.date_later is None and not (event.status in OFF and event.former_starts):
                yield EVENT_NO_DATE.at(folder.place(name, ()))
            continue
        if event.ends is None:
            continue
        if isinstance(event.starts, dt.datetime) != isinstance(event.ends, dt.datetime):
            yield EVENT_MIXED.at(folder.place(name, ("ends",)))
        elif event.ends < event.starts or (event.ends == event.starts and isinstance(event.starts, dt.datetime)):
            yield EVENT_ENDS.at(folder.place(name, ("ends",)))


def check_price(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """What is free has no price."""
    del site, today
    for key, event in folder.events.items():
        price = event.price
        if price and price.free and (price.kronor or price.trust):
            yield EVENT_PRICE.at(folder.place(f"events/{key}.yml", ("price", "free")))


def check_changes(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Cancelled, moved and postponed events say why; moved ones keep their former time."""
    del site, today
    for key, event in folder.events.items():
        name = f"events/{key}.yml"
        words = STATUS_WORDS.get(event.status)
        if words and event.reason is None:
            place = folder.place(name, ("status",))
            problem = EVENT_REASON.at(place, found=folder.documents[name].line(place.line), status="")
            yield _with_status(problem, words)
        if event.status == EventStatus.MOVED and not event.former_starts:
            yield EVENT_FORMER.at(folder.place(name, ("status",)))


def _with_status(problem: Problem, words: Words) -> Problem:
    message = Words(EVENT_REASON.message.sv.format(status=words.sv), EVENT_REASON.message.en.format(status=words.en))
    return replace(problem, message=message)


def check_address(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """An event in the house gives no street unless the address is public."""
    del site, today
    hidden = folder.residence.address.visibility != "full"
    for key, event in folder.events.items():
        place = event.place
        if place and place.at_residence and hidden and (place.street or place.coordinates):
            yield EVENT_AT_HOME.at(folder.place(f"events/{key}.yml", ("place",)))


def check_series(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A series says once when it ends, takes place at all, and counts weeks of the month only in months."""
    del site, today
    for key, event in folder.events.items():
        repeat, name = event.repeat, f"events/{key}.yml"
        if repeat is None:
            continue
        if repeat.nth is not None and (repeat.every != "month" or not repeat.weekdays or not repeat.nth):
            yield REPEAT_NTH.at(folder.place(name, ("repeat", "nth")))
        for word in ("interval", "count"):
            if getattr(repeat, word) == 0:
                yield REPEAT_ZERO.at(folder.place(name, ("repeat", word)), key=word)
        if repeat.until and repeat.count:
            yield REPEAT_TWO_ENDS.at(folder.place(name, ("repeat", "count")))
        elif event.starts is not None and not event.all_occurrences:
            yield REPEAT_NEVER.at(folder.place(name, ("repeat",), key=True))
        elif repeat.until is None and repeat.count is None:
            yield REPEAT_END.at(folder.place(name, ("repeat",), key=True))


def check_notices(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A notice ends after it begins."""
    del site, today
    for key, notice in folder.notices.items():
        if ends_first(notice):
            yield NOTICE_PERIOD.at(folder.place(f"notices/{key}.yml", ("expires",)))


def ends_first(notice: Notice) -> bool:
    """Whether a notice is over before it begins."""
    return _last(notice.expires) < _first(notice.publish_from)


def _first(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _last(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time.max)


CHECKS = (check_name, check_dates, check_price, check_changes, check_address, check_series, check_notices)
