"""Events: one file, one event or series. The file's stem is its id for ever."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayOrMoment
from grannsida.fields.flag import Flag
from grannsida.fields.language import LanguageTag
from grannsida.fields.links import Url
from grannsida.fields.numbers import Amount, Count
from grannsida.fields.place import Coordinates
from grannsida.fields.text import LocalizedLine, LocalizedText, Slug
from grannsida.history import list_changes
from grannsida.model.change import Change
from grannsida.model.codes import EventKind, EventStatus
from grannsida.model.common import Picture
from grannsida.model.described import many, optional, required
from grannsida.series import Occurrence, follow_rule, list_occurrences


class Weekday(StrEnum):
    """Days of the week, as three letters."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Unit(StrEnum):
    """What a series is counted in."""

    WEEK = "week"
    MONTH = "month"


class EventPlace(Model):
    """Where to come: a public place; the house itself only when `at_residence` says so."""

    name: LocalizedLine = required("Platsens namn.", "Name of the place.")
    description: LocalizedText | None = optional("Hur man hittar dit.", "How to find it.")
    street: LocalizedLine | None = optional("Gata, om platsen är offentlig.", "Street, if the place is public.")
    coordinates: Coordinates | None = optional("Läge.", "Position.")
    at_residence: Flag = optional("Är det i huset? ja eller nej", "Is it in the house? ja or nej", default=False)


class Price(Model):
    """What it costs."""

    free: Flag = optional("Gratis? ja eller nej", "Free? ja or nej", default=False)
    trust: Flag = optional("Tillitspris: var och en betalar vad hen kan.", "Pay what you can.", default=False)
    kronor: Amount | None = optional("Pris i kronor.", "Price in kronor.")
    note: LocalizedText | None = optional("Förklaring.", "Explanation.")


class Access(Model):
    """What somebody with a disability needs to know."""

    step_free: Flag | None = optional("Utan trappsteg?", "Step-free?")
    hearing_loop: Flag | None = optional("Hörslinga?", "Hearing loop?")
    smoke_free: Flag | None = optional("Rökfritt?", "Smoke-free?")
    note: LocalizedText | None = optional("Mer om tillgänglighet.", "More on access.")


class Moved(Model):
    """One occurrence of a series at another time. In files the old day is called `from`."""

    from_: DayOrMoment = required(
        "Dagen då det skulle ha varit.", "The day when it would have been.", "2026-12-10", alias="from"
    )
    to: DayOrMoment = required("Den nya tiden.", "The new time.", "2026-12-11 14:00")
    ends: DayOrMoment | None = optional("Slutet, om längden är en annan.", "The end, if the length differs.")
    reason: LocalizedText = required("Varför det flyttas.", "Why it is moved.")


class Cancelled(Model):
    """One occurrence of a series that does not take place, though it was announced."""

    on: Day = required("Dagen som ställs in.", "The day that is cancelled.", "2026-12-17")
    reason: LocalizedText = required("Varför den ställs in.", "Why it is cancelled.")


class Repeat(Model):
    """A readable rule for a series."""

    every: Unit = required("week eller month.", "week or month.", "week")
    interval: Count = optional("Var n:te, till exempel 2.", "Every n-th, e.g. 2.", "2", default=1)
    weekdays: tuple[Weekday, ...] = many("Veckodagar.", "Days of the week.", "[tue]")
    nth: int | None = optional(
        "Vilken i månaden: 1-4, eller -1 för den sista.", "Which in the month: 1-4, or -1 for the last.", ge=-1, le=4
    )
    until: Day | None = optional("Sista dag.", "Last day.")
    count: Count | None = optional("Antal gånger.", "How many times.")
    except_on: tuple[Day, ...] = many("Dagar då det inte blir av.", "Days on which it does not take place.")
    moved: tuple[Moved, ...] = many("Enstaka gånger som flyttas.", "Single times that are moved.")
    cancelled: tuple[Cancelled, ...] = many("Enstaka gånger som ställs in.", "Single times that are cancelled.")


class Outcome(Model):
    """What came out of it."""

    text: LocalizedText = required("Vad som kom fram.", "What came out.")
    measures: tuple[Slug, ...] = many("Åtgärder det ledde till.", "Measures it led to.")
    you_said: tuple[Slug, ...] = many("Rader i ni sa - vi gjorde.", "Lines of you said - we did.")


class Event(Model):
    """One event or one series. Times are Swedish wall-clock times."""

    title: LocalizedLine = required("Rubrik.", "Title.")
    kind: EventKind = required("Slag av evenemang.", "Kind of event.", "popup_cafe")
    example: Flag = optional("Är evenemanget påhittat?", "Is the event invented?", default=False)
    summary: LocalizedText = required("Vad det är, i en eller två meningar.", "What it is, in a sentence or two.")
    description: LocalizedText | None = optional("Mer om det.", "More about it.")
    starts: DayOrMoment | None = optional("När det börjar.", "When it starts.", "2026-12-05 14:00")
    ends: DayOrMoment | None = optional("När det slutar.", "When it ends.", "2026-12-05 16:00")
    date_later: LocalizedLine | None = optional("Om datum kommer senare: när ungefär.", "If the date comes later.")
    repeat: Repeat | None = optional("Om det upprepas.", "If it repeats.")
    status: EventStatus = optional(
        "planned, confirmed, moved, postponed, cancelled.", "State.", default=EventStatus.CONFIRMED
    )
    former_starts: tuple[DayOrMoment, ...] = many("Tidigare starttider.", "Former start times.")
    reason: LocalizedText | None = optional("Varför det ställs in eller flyttas.", "Why it is cancelled or moved.")
    place: EventPlace | None = optional("Plats.", "Place.")
    for_whom: LocalizedText = required("Vilka som är välkomna.", "Who is welcome.")
    price: Price | None = optional("Pris.", "Price.")
    languages: tuple[LanguageTag, ...] = many("Språk som talas.", "Languages spoken.")
    access: Access | None = optional("Tillgänglighet.", "Access.")
    organiser: Slug | None = optional("Arrangör, organisationens id.", "Organiser, id of the organisation.")
    partners: tuple[Slug, ...] = many("Medarrangörer.", "Partners.")
    bring: LocalizedText | None = optional("Vad man kan ta med.", "What to bring.")
    photos: LocalizedText | None = optional("Om det tas bilder.", "Whether photos are taken.")
    picture: Picture | None = optional("Bild.", "Picture.")
    contact: Slug | None = optional("Kontaktväg.", "Contact route.")
    registration: LocalizedText | None = optional("Anmälan.", "Registration.")
    registration_url: Url | None = optional("Länk till anmälan.", "Link to registration.")
    outcome: Outcome | None = optional("Vad som kom ut av det.", "What came out of it.")
    source: Slug | None = optional("Källans id.", "Id of the source.")
    updated: Day = required("Dag då uppgifterna senast ändrades.", "Day when it was last changed.")
    history: tuple[Change, ...] = many(
        "Antecknade ändringar, äldst först. Skrivs av grannsida record.",
        "Recorded changes, oldest first. Written by grannsida record.",
    )

    @cached_property
    def rule_occurrences(self) -> tuple[Occurrence, ...]:
        """What the rule alone gives, before exceptions, moves and cancellations."""
        return tuple(follow_rule(self))

    @cached_property
    def all_occurrences(self) -> tuple[Occurrence, ...]:
        """Every time in order, with cancelled ones among them, as far as series are followed."""
        return list_occurrences(self)

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time it takes place, in order, moved ones at their new time."""
        return tuple(one for one in self.all_occurrences if not one.cancelled)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change up to now, recorded or not."""
        return list_changes(self)
