"""Questions and their balanced answers in seven slots: worry, knowledge, deeds, contact, limits, sources, review."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayOrMonth
from grannsida.fields.text import LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import Theme, Voice
from grannsida.model.described import many, optional, required


class FaqEntry(Model):
    """One question with its answer. The key is its address on the page and the same in all languages."""

    key: Slug = required("Frågans nyckel, blir dess adress på sidan.", "Key of the question, its address.", "farligt")
    theme: Theme = required("Tema.", "Theme.", "safety")
    question: LocalizedLine = required("Frågan, som den ställs.", "The question, as it is asked.")
    voice: Voice = optional("Vem som frågar.", "Who asks.", "neighbour", default=Voice.NEIGHBOUR)
    asked: LocalizedLine | None = optional("När och var den ställdes.", "When and where it was asked.")
    asked_on: DayOrMonth | None = optional("Dag eller månad då den ställdes.", "Day or month when it was asked.")
    acknowledge: LocalizedText | None = optional("Oron, tagen på allvar.", "The worry, taken seriously.")
    known: LocalizedText = required("Vad vi vet: fakta, tal, period.", "What is known: fact, number, period.")
    done: LocalizedText | None = optional("Vad som görs, av vem, sedan när.", "What is done, by whom, since when.")
    measures: tuple[Slug, ...] = many("Åtgärder som svaret bygger på.", "Measures the answer rests on.")
    contact: tuple[Slug, ...] = many("Kontaktvägar för just den här frågan.", "Contact routes for this question.")
    unknown: LocalizedText | None = optional("Vad vi inte vet eller kan lova.", "What is not known or promised.")
    sources: tuple[Slug, ...] = many("Källor, med id ur residence.yml.", "Sources, by id from residence.yml.")
    own_information: LocalizedLine | None = optional(
        "Egen uppgift: enhetens namn och dag.", "Own information: name of the unit and day."
    )
    reviewed: Day = required("Dag då svaret senast granskades.", "Day when the answer was last reviewed.")


class Faq(Model):
    """The file faq.yml. `include` takes a common question by key."""

    entries: tuple[FaqEntry, ...] = required("Frågorna, i ordning.", "The questions, in order.")
