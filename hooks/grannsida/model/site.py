"""The file site.yml: the publisher, address, languages, review intervals, thresholds, licence."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day
from grannsida.fields.flag import Flag
from grannsida.fields.language import LanguageTag
from grannsida.fields.links import Email, Url
from grannsida.fields.numbers import Count
from grannsida.fields.phone import Phone
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import Compliance
from grannsida.model.described import many, optional, required


class Publisher(Model):
    """The public body that publishes the site."""

    name: LocalizedLine = required("Myndighetens namn.", "Name of the public body.")
    department: LocalizedLine | None = optional("Förvaltning.", "Department.")
    org_number: Line | None = optional("Organisationsnummer.", "Organisation number.")
    city: LocalizedLine | None = optional("Ort.", "City.", "Göteborg")
    url: Url = required("Webbplats.", "Website.")
    email: Email = required("Funktionsbrevlåda.", "Shared mailbox.")
    phone: Phone | None = optional("Växel eller kontaktcenter.", "Switchboard.")
    editor_role: LocalizedLine = required("Rollen som är ansvarig utgivare.", "The role of editor-in-chief.")


class Supervisor(Model):
    """The authority that supervises accessibility."""

    name: LocalizedLine = required("Myndighet.", "Authority.")
    url: Url = required("Adress för anmälan.", "Address for complaints.")


class KnownFault(Model):
    """Content that is not accessible, why, and what can be had instead."""

    content: LocalizedText = required("Vad som brister.", "What is faulty.")
    reason: LocalizedText = required("Varför.", "Why.")
    alternative: LocalizedText = required("Vad som finns i stället.", "What there is instead.")


class Exempt(Model):
    """Content left out by law: unreasonably burdensome (12 §) or outside the law (9 §)."""

    content: LocalizedText = required("Vad.", "What.")
    reason: LocalizedText = required("Varför.", "Why.")


class Accessibility(Model):
    """What the accessibility statement must say (lag 2018:1937; the agency's list of contents)."""

    standard: Line = required("Standard.", "Standard.", "EN 301 549 V3.2.1 / WCAG 2.1 AA")
    compliance: Compliance = required("full, partial eller none.", "full, partial or none.")
    known_faults: tuple[KnownFault, ...] = many("Kända brister.", "Known faults.")
    disproportionate: tuple[Exempt, ...] = many("Oskäligt betungande anpassningar.", "Unreasonable burden.")
    outside_law: tuple[Exempt, ...] = many("Innehåll utanför lagen.", "Content outside the law.")
    assessed: Day = required("Dag för bedömningen.", "Day of assessment.")
    method: LocalizedText = required("Hur bedömningen gjordes.", "How it was assessed.")
    updated: Day = required("Dag då redogörelsen uppdaterades.", "Day when the statement was updated.")
    feedback_email: Email = required("Vart man rapporterar brister.", "Where to report faults.")
    feedback_phone: Phone | None = optional("Telefon för samma sak.", "Telephone for the same.")
    response_time: LocalizedText = required("Hur snabbt man får svar.", "How soon one is answered.")
    supervisor: Supervisor = required("Tillsynsmyndighet.", "Supervisor.")


class ReviewIntervals(Model):
    """How many months may pass between reviews, by phase."""

    default: Count = optional("Annars.", "Otherwise.", default=6)
    planned: Count = optional("Planerat.", "Planned.", default=3)
    moving_in: Count = optional("Inflytt.", "Moving in.", default=3)


class DataLicence(Model):
    """The licence of the published data."""

    name: Line = required("Licensens namn.", "Name of the licence.", "CC0 1.0")
    url: Url = required("Licensens adress.", "Address of the licence.")


class Verification(Model):
    """A file that a search engine asks for at the root of the site."""

    file: Line = required("Filnamn.", "File name.")
    content: Line = required("Innehåll.", "Content.")


class Site(Model):
    """Settings of the whole site."""

    name: LocalizedLine = required("Webbplatsens namn.", "Name of the site.")
    tagline: LocalizedLine = required("En rad om webbplatsen.", "One line about the site.")
    base_url: Url = required("Adressen där den publiceras, med / sist.", "Address where it is published, / last.")
    segment: Slug = optional("Första delen av boendenas adresser.", "First part of addresses.", default="boenden")
    languages: tuple[LanguageTag, ...] = required("Språken, svenska först.", "Languages, Swedish first.", "[sv, en]")
    demonstration: LocalizedText | None = optional("Visas på varje sida om allt är exempel.", "Shown on every page.")
    demonstration_short: LocalizedLine | None = optional("Samma sak, kort.", "The same, short.")
    publisher: Publisher = required("Vem som publicerar.", "Who publishes.")
    accessibility: Accessibility = required("Tillgänglighetsredogörelsen.", "The accessibility statement.")
    review_intervals: ReviewIntervals = optional("Granskning.", "Review.", default=ReviewIntervals())
    small_count: Count = optional("Antal under detta visas inte exakt.", "Counts below are masked.", default=5)
    cancelled_days: Count = optional(
        "Dagar som det inställda står kvar i kalendrar.", "Days for which calendars keep what is cancelled.", default=30
    )
    licence: DataLicence = required("Licens för data.", "Licence of the data.")
    edit_url: Url | None = optional("Var filerna kan ändras, med / sist.", "Where files are edited, / last.")
    verification: tuple[Verification, ...] = many("Filer för sökmotorer.", "Files for search engines.")
    archive_policy: LocalizedText | None = optional("Hur sidor bevaras.", "How pages are kept.")
    contact_centre: Phone | None = optional("Kontaktcenter.", "Contact centre.")
    hsds_version: Line | None = optional("Version av Open Referral.", "Version of Open Referral.")
    paper: Flag = optional(
        "Ska affischer, brev, häften och bilder att dela göras? ja eller nej",
        "Make posters, letters, booklets and pictures to share? ja or nej",
        default=True,
    )
    noindex: Flag = optional("Ska sökmotorer hållas utanför?", "Keep search engines out?", default=False)
