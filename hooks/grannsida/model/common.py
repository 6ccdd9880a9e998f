"""Parts that several files share: sources, reviews, the page's owner, organisations, pictures."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayMonthOrYear
from grannsida.fields.flag import Flag
from grannsida.fields.links import Email, Url
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import LegalBasis, PeopleVisible, TranslationStatus
from grannsida.model.described import optional, required


class Source(Model):
    """Where a statement comes from. Referred to by `id`."""

    id: Slug = required("Kort namn att hänvisa till.", "Short name to refer to.", "vagledning-4-1-2")
    title: LocalizedLine = required("Dokumentets namn och avsnitt.", "Name of the document, and section.")
    publisher: LocalizedLine = required("Vem som har gett ut det.", "Who published it.")
    date: DayMonthOrYear = required("När det gavs ut.", "When it was published.", "2024-03-20")
    url: Url | None = optional("Länk, om det finns på webben.", "Link, if it is on the web.")


class Review(Model):
    """When the page was read through, when it must be read again, and which role approved it."""

    reviewed: Day = required("Dag då sidan senast granskades.", "Day when the page was last reviewed.", "2026-11-12")
    due: Day = required("Sista dag för nästa granskning.", "Last day for the next review.", "2027-05-12")
    approved_by: LocalizedLine = required(
        "Rollen som godkände, inte en person.", "The role that approved, not a person."
    )


class SecrecyReview(Model):
    """That somebody responsible has judged that a text gives nobody away (OSL 26 kap. 1 §)."""

    role: LocalizedLine = required("Rollen som prövade.", "The role that judged.")
    date: Day = required("Dag för prövningen.", "Day of the judgement.")


class Owner(Model):
    """Who answers for the page: a role and a unit, never a person."""

    role: LocalizedLine = required("Rollen som ansvarar för sidan.", "The role that answers for the page.")
    unit: LocalizedLine = required("Enheten eller förvaltningen.", "The unit or department.")
    email: Email = required("Funktionsbrevlåda.", "Shared mailbox.", "kalleback@example.org")


class Organisation(Model):
    """An organisation that is named on pages. Kept once in `_shared/organisations.yml`."""

    id: Slug = required("Kort namn att hänvisa till.", "Short name to refer to.")
    name: LocalizedLine = required("Organisationens namn.", "Name of the organisation.")
    description: LocalizedText | None = optional("Vad den gör, en mening.", "What it does, one sentence.")
    org_number: Line | None = optional("Organisationsnummer.", "Organisation number.")
    public: Flag = optional("Är det en offentlig organisation? ja eller nej", "A public body? ja or nej", default=False)
    url: Url | None = optional("Webbplats.", "Website.")


class Picture(Model):
    """A picture in the folder `images/` and what must be known before it may be shown."""

    file: Line = required("Filens namn i mappen images.", "Name of the file in the folder images.")
    alt: LocalizedText = required(
        "Vad bilden visar, för den som inte ser den.", "What it shows, for those who cannot see it."
    )
    caption: LocalizedText | None = optional("Bildtext.", "Caption.")
    credit: Line = required("Vem som har gjort bilden.", "Who made it.")
    people_visible: PeopleVisible = required("Vilka som syns: none, staff eller public.", "Who can be seen.", "none")
    legal_basis: LegalBasis = required("Rättslig grund.", "Legal basis.", "no_people")
    consent_ref: Line | None = optional(
        "Var samtycket finns, aldrig blanketten.", "Where consent is kept, never the form."
    )
    protected_identity_checked: Day | None = optional(
        "Dag då skyddad identitet kontrollerades.", "Day when protected identity was checked."
    )
    taken: Day | None = optional("Dag då bilden togs.", "Day when it was taken.")
    expires: Day | None = optional("Sista dag bilden får visas.", "Last day it may be shown.")


class Translation(Model):
    """How the texts of one language were made."""

    locale: Line = required("Språkets kod.", "Code of the language.", "en")
    status: TranslationStatus = required("human, machine eller checked.", "human, machine or checked.")
    translator: LocalizedLine | None = optional("Vem eller vilken byrå, som roll.", "Who or which agency, as a role.")
    source_revision: Line | None = optional("Vilken svensk text den bygger på.", "Which Swedish text it is made from.")
    date: Day | None = optional("När den gjordes.", "When it was made.")


class RuleException(Model):
    """An allowed departure from one rule at one place, until a day (never for personal numbers)."""

    rule: Line = required("Regelns kod.", "Id of the rule.", "BAL-09")
    where: Line = required(
        "Vilket fält det gäller, med filen först om det inte är residence.yml.",
        "Which field it is about, with the file first unless it is residence.yml.",
        "openness.yml:incidents",
    )
    reason: LocalizedText = required("Varför.", "Why.")
    role: LocalizedLine = required("Rollen som beslutade.", "The role that decided.")
    until: Day = required("Sista dag undantaget gäller.", "Last day it holds.")
