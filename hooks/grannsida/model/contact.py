"""Contact routes: whom to reach, for which problem, how, when, and what happens then."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.hours import Hours
from grannsida.fields.language import LanguageTag
from grannsida.fields.links import Email, Url
from grannsida.fields.phone import Phone
from grannsida.fields.text import LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import Presence, ProblemKind, RouteKind
from grannsida.model.described import many, optional, required


class ContactRoute(Model):
    """One way to reach somebody. A role or a function answers, never a named person."""

    id: Slug = required("Kort namn att hänvisa till.", "Short name to refer to.", "on-duty")
    kind: RouteKind = required("Vad för slags kontaktväg det är.", "What sort of route it is.", "residence_always")
    label: LocalizedLine = required("Namnet som visas.", "The name that is shown.")
    problems: tuple[ProblemKind, ...] = many("Vilka rader i kontakttabellen.", "Which rows of the contact table.")
    answered_by: LocalizedLine | None = optional("Vem som svarar, som roll.", "Who answers, as a role.")
    phone: Phone | None = optional("Telefonnummer.", "Telephone number.", "031-390 06 01")
    sms: Phone | None = optional("Nummer för sms.", "Number for text messages.")
    email: Email | None = optional("Funktionsbrevlåda.", "Shared mailbox.", "kalleback@example.org")
    url: Url | None = optional("Webbsida eller formulär.", "Web page or form.")
    address: LocalizedText | None = optional("Postadress eller besöksadress.", "Postal or visiting address.")
    hours: Hours | None = optional("När någon svarar.", "When somebody answers.", "always")
    languages: tuple[LanguageTag, ...] = many("Språk som den som svarar talar.", "Languages spoken.", "[sv, en]")
    answer_time: LocalizedText | None = optional("Hur snabbt man får svar.", "How soon one gets an answer.")
    comes_out: Presence | None = optional("Kan någon komma ut? yes, no eller limited", "Can somebody come out?", "yes")
    comes_out_text: LocalizedText | None = optional("Vad som händer då.", "What happens then.")
    for_what: LocalizedText = required("Vad man kan höra av sig om.", "What it is for.")
    not_for: LocalizedText | None = optional("Vad den inte är till för.", "What it is not for.")
    privacy: LocalizedText | None = optional(
        "Om anonymitet och att mejl blir allmän handling.", "On anonymity and e-mail becoming a public record."
    )


class Contacts(Model):
    """The file contacts.yml: the routes of one residence. `include` takes a common route by key."""

    routes: tuple[ContactRoute, ...] = required("Kontaktvägarna, de viktigaste först.", "The routes, main ones first.")
    unanswered: LocalizedText | None = optional(
        "När ingen svarar, om inget nummer nås dygnet runt.", "When nobody answers, if no number is always on."
    )
