"""Openness: incidents by period, area statistics, you said - we did, what is not known, press."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayOrMonth, Month
from grannsida.fields.flag import Flag
from grannsida.fields.links import Url
from grannsida.fields.numbers import Count
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import Answer, IncidentCategory, Interval, NamesResident, Stance
from grannsida.model.common import SecrecyReview
from grannsida.model.described import many, optional, required


class IncidentCount(Model):
    """How many times something of one category happened in a period, and how it was handled."""

    category: IncidentCategory = required("Slag av händelse.", "Category.", "noise")
    count: Count = required("Antal. Skriv 0 om inget hände.", "How many. Write 0 if nothing happened.", "0")
    affected_outside: Flag = optional("Märktes det utanför huset?", "Noticed outside the house?", default=True)
    handled: LocalizedText | None = optional("Vad som gjordes.", "What was done.")


class IncidentPeriod(Model):
    """One published period."""

    first: Month = required("Första månaden.", "First month.", "2026-04")
    last: Month = required("Sista månaden.", "Last month.", "2026-06")
    counts: tuple[IncidentCount, ...] = required("Antal per slag.", "Counts by category.")
    learned: LocalizedText | None = optional("Vad vi lärde oss.", "What was learned.")
    secrecy_review: SecrecyReview | None = optional("Sekretessprövning.", "Secrecy review.")


class Incidents(Model):
    """Whether incidents are published, how often, and what the figures do not show."""

    publish: Flag = required("Publiceras händelser? ja eller nej", "Are incidents published? ja or nej")
    why_not: LocalizedText | None = optional("Om nej: varför inte.", "If not: why.")
    ask: Slug | None = optional("Kontaktväg för den som vill fråga.", "Contact route for whoever wants to ask.")
    interval: Interval | None = optional("Hur ofta.", "How often.", "quarter")
    not_shown: LocalizedText | None = optional("Vad siffrorna inte visar.", "What the figures do not show.")
    periods: tuple[IncidentPeriod, ...] = many("Perioderna, nyast först.", "The periods, newest first.")


class Statistic(Model):
    """A figure about the area, never about the house."""

    measure: LocalizedLine = required("Vad som mäts.", "What is measured.")
    definition: LocalizedText = required("Hur det räknas.", "How it is counted.")
    area: LocalizedLine = required("Området.", "The area.")
    period: LocalizedLine = required("Perioden.", "The period.")
    value: LocalizedLine = required("Värdet, med enhet.", "The value, with its unit.")
    source: Slug = required("Källans id.", "Id of the source.")
    caveats: LocalizedText = required("Vad siffran inte kan visa.", "What the figure cannot show.")


class YouSaid(Model):
    """What neighbours said, what was done, or why it was not done. Paraphrased, never quoted with names."""

    id: Slug = required("Kort namn.", "Short name.")
    said_on: DayOrMonth = required("Månad då det sades.", "Month when it was said.", "2023-05")
    said: LocalizedText = required("Vad ni sa.", "What you said.")
    did: LocalizedText | None = optional("Vad vi gjorde.", "What we did.")
    status: Answer = required("done, ongoing eller declined.", "done, ongoing or declined.", "done")
    why: LocalizedText | None = optional("Varför det inte blev av.", "Why it was not done.")
    responsible: LocalizedLine | None = optional("Vem som ansvarar.", "Who is responsible.")
    due: DayOrMonth | None = optional("När det ska vara klart.", "When it should be done.")
    done_on: DayOrMonth | None = optional("När det blev klart.", "When it was done.")
    contact: Slug | None = optional("Kontaktväg.", "Contact route.")
    event: Slug | None = optional("Evenemanget där det sades.", "The event where it was said.")
    measures: tuple[Slug, ...] = many("Åtgärder det ledde till.", "Measures it led to.")


class Unknown(Model):
    """Something that is not known, and when it may be."""

    text: LocalizedText = required("Vad vi inte vet.", "What is not known.")
    when_known: LocalizedLine | None = optional("När vi kan veta mer.", "When more may be known.")


class PressItem(Model):
    """One article, told by title, outlet and date, with what is true today beside it."""

    headline: Line = required("Rubriken som den står.", "The headline as it stands.")
    outlet: Line = required("Tidning eller kanal.", "Paper or channel.")
    date: Day = required("Publiceringsdag.", "Day of publication.")
    url: Url | None = optional("Länk till artikeln.", "Link to the article.")
    stance: Stance = required("critical, neutral eller positive.", "critical, neutral or positive.")
    context: LocalizedText = required(
        "Vad som var sant och vad som har ändrats.", "What was true and what has changed."
    )
    names_resident: NamesResident = optional(
        "Nämns eller syns någon som bor där?",
        "Is somebody who lives there named or shown?",
        default=NamesResident.UNKNOWN,
    )
    secrecy_review: SecrecyReview | None = optional("Sekretessprövning.", "Secrecy review.")
    archived: Url | None = optional("Arkiverad kopia.", "Archived copy.")


class NoneFound(Model):
    """A search for press coverage that found nothing."""

    searched: LocalizedLine = required("Var vi letade.", "Where we looked.")
    date: Day = required("När.", "When.")


class Press(Model):
    """Press coverage, of every stance, or the search that found none."""

    items: tuple[PressItem, ...] = many("Artiklarna.", "The articles.")
    none_found: NoneFound | None = optional("Om inget hittades.", "If nothing was found.")


class ContactUse(Model):
    """How often a number was used in a period, and how fast it was answered."""

    first: Month = required("Första månaden.", "First month.")
    last: Month = required("Sista månaden.", "Last month.")
    contact: Slug = required("Kontaktväg.", "Contact route.")
    calls: Count = required("Antal samtal.", "Number of calls.")
    answered: LocalizedLine | None = optional("Hur snabbt de besvarades.", "How fast they were answered.")


class Openness(Model):
    """The file openness.yml."""

    incidents: Incidents = required(
        "Händelser som kan ha märkts utanför huset.", "Incidents noticed outside the house."
    )
    statistics: tuple[Statistic, ...] = many("Siffror om området.", "Figures about the area.")
    contact_use: tuple[ContactUse, ...] = many("Hur ofta numret används.", "How often the number is used.")
    you_said: tuple[YouSaid, ...] = many("Ni sa - vi gjorde.", "You said - we did.")
    unknowns: tuple[Unknown, ...] = many("Vad vi inte vet.", "What we do not know.")
    press: Press = optional("I tidningarna.", "In the press.", default=Press())
