"""Openness: incidents by period, area statistics, you said - we did, walks, rounds, what is not known, press."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayMonthOrYear, DayOrMonth, Month
from grannsida.fields.flag import Flag
from grannsida.fields.language import LanguageTag
from grannsida.fields.links import Url
from grannsida.fields.numbers import Count
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import Answer, FindingStatus, IncidentCategory, Interval, NamesResident, Stance
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
    language: LanguageTag = optional(
        "Rubrikens språk, om det inte är svenska.", "Language of the headline, if not Swedish.", default="sv"
    )
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


class WalkFinding(Model):
    """One thing that was seen on a safety walk, and what became of it. It is about a place, never about people.

    A day that nobody wrote down is left out: the page says that it is not known.
    """

    id: Slug = required("Kort namn.", "Short name.", "gatlampor")
    what: LocalizedText = required("Vad ni såg: saken, inte personer.", "What was seen: the thing, not people.")
    place: LocalizedLine = required(
        "Var, med ord för en allmän plats.", "Where, in words for a public place.", "Gångvägen till hållplatsen"
    )
    status: FindingStatus = required(
        "seen, reported, done eller declined.", "seen, reported, done or declined.", "reported"
    )
    organisations: tuple[Slug, ...] = many("Vilka som ska åtgärda: organisationernas id.", "Who is to mend it: ids.")
    responsible: LocalizedLine | None = optional(
        "Den som ska åtgärda, om den inte finns bland organisationerna.", "Who is to mend it, if no organisation."
    )
    reported_on: DayMonthOrYear | None = optional("När det anmäldes.", "When it was reported.", "2026-05")
    reference: Line | None = optional("Ärendenummer hos mottagaren.", "Case number of whoever got it.")
    due: DayMonthOrYear | None = optional("När det ska vara klart.", "When it should be done.")
    done_on: DayMonthOrYear | None = optional("När det blev klart.", "When it was done.")
    did: LocalizedText | None = optional("Vad som gjordes.", "What was done.")
    why: LocalizedText | None = optional("Varför det inte blev av.", "Why it was not done.")


class Walk(Model):
    """One safety walk with its findings. Without `event` and `date` the page says that the day is not known."""

    id: Slug = required("Kort namn.", "Short name.", "hosten-2026")
    event: Slug | None = optional("Evenemangets id, om vandringen har en sida.", "Id of the event, if it has a page.")
    date: DayMonthOrYear | None = optional("Dag, månad eller år.", "Day, month or year.", "2026-10")
    where: LocalizedLine = required("Var ni gick.", "Where you walked.")
    note: LocalizedText | None = optional("Vad mer man bör veta.", "What else one should know.")
    findings: tuple[WalkFinding, ...] = many("Vad ni såg, i ordning.", "What was seen, in order.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class RoundsMonth(Model):
    """What the rounds of one month came to. Leave out what was not counted; write 0 where nothing was found."""

    month: Month = required("Månaden.", "The month.", "2026-10")
    rounds: Count = required("Antal rundor.", "How many rounds.", "18")
    bags: Count | None = optional("Säckar med skräp.", "Bags of litter.", "24")
    syringes: Count | None = optional("Sprutor som togs bort.", "Syringes removed.", "0")
    faults_reported: Count | None = optional("Fel som anmäldes.", "Faults reported.", "3")
    note: LocalizedText | None = optional("Något mer om månaden.", "Something more on the month.")


class Rounds(Model):
    """Rounds of neighbour hosts: who they are and when they go in general words, and monthly totals. No routes."""

    recognise: LocalizedText = required("Hur man känner igen dem.", "How to recognise them.")
    when: LocalizedText = required(
        "När de går, ungefär. Aldrig väg eller klockslag.", "When they go, roughly. Never a route or a time."
    )
    what: LocalizedText | None = optional("Vad de gör.", "What they do.")
    not_shown: LocalizedText | None = optional("Vad siffrorna inte visar.", "What the figures do not show.")
    contact: Slug | None = optional("Kontaktväg.", "Contact route.")
    months: tuple[RoundsMonth, ...] = many("Månaderna, nyast först.", "The months, newest first.")


class Openness(Model):
    """The file openness.yml."""

    incidents: Incidents = required(
        "Händelser som kan ha märkts utanför huset.", "Incidents noticed outside the house."
    )
    statistics: tuple[Statistic, ...] = many("Siffror om området.", "Figures about the area.")
    contact_use: tuple[ContactUse, ...] = many("Hur ofta numret används.", "How often the number is used.")
    you_said: tuple[YouSaid, ...] = many("Ni sa - vi gjorde.", "You said - we did.")
    walks: tuple[Walk, ...] = many("Trygghetsvandringar, nyast först.", "Safety walks, newest first.")
    rounds: Rounds | None = optional("Grannvärdarnas rundor.", "The rounds of the neighbour hosts.")
    unknowns: tuple[Unknown, ...] = many("Vad vi inte vet.", "What we do not know.")
    press: Press = optional("I tidningarna.", "In the press.", default=Press())
