"""BAL-15: as many words on worries as on everyday life, within one to four. Counted by what blocks are, not by mood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grannsida.check.phases import is_lived_in
from grannsida.check.sentences import count_sentences
from grannsida.model.codes import Stance, Theme
from grannsida.problem import Words, info

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site
    from grannsida.problem import Problem

BAL_15 = info(
    "BAL-15",
    message=Words(
        "Sidan har {troubles} meningar om det som oroar och {life} om vardagen och det som fungerar.",
        "The page has {troubles} sentences on what worries people and {life} on daily life and what works.",
    ),
    reason=Words(
        "Är den ena delen mer än fyra gånger så lång som den andra läses sidan som reklam eller som ett larm.",
        "With one part more than four times as long as the other, the page reads as an advertisement or an alarm.",
    ),
    advice=Words(
        "Skriv mer om den andra delen, om det finns mer att säga. Annars är det bra som det är: det här är ett tips.",
        "Write more on the other part, if there is more to say. Otherwise it is fine as it is: this is only a tip.",
    ),
)
TROUBLE_THEMES: Final = frozenset({Theme.SAFETY, Theme.ORDER, Theme.ECONOMY})
LIFE_THEMES: Final = frozenset({Theme.WHAT, Theme.RESIDENTS})
MOST: Final = 4
LEAST: Final = 10
"""Sentences on both sides together: with fewer, one more or less would turn the scale."""


def check_tone(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Sentences about problems and about everyday life stand between one to four and four to one."""
    del site, today
    troubles, life = _count(_on_troubles(folder)), _count(_on_life(folder))
    is_uneven = troubles > MOST * life or life > MOST * troubles
    if is_uneven and troubles + life >= LEAST and is_lived_in(folder):
        yield BAL_15.at(folder.place("residence.yml", ()), troubles=troubles, life=life)


def _count(texts: Iterator[LocalizedText | None]) -> int:
    return sum(count_sentences(text.default) for text in texts if text)


def _on_troubles(folder: Folder) -> Iterator[LocalizedText | None]:
    """What worries: answers on safety, order and prices, what neighbours said, incidents, critical press."""
    for entry in folder.faq.entries:
        if entry.theme in TROUBLE_THEMES:
            yield from (entry.acknowledge, entry.known, entry.unknown)
    for item in folder.openness.you_said:
        yield item.said
    for period in folder.openness.incidents.periods:
        yield from (count.handled for count in period.counts)
    for article in folder.openness.press.items:
        if article.stance is Stance.CRITICAL:
            yield article.context


def _on_life(folder: Folder) -> Iterator[LocalizedText | None]:
    """Everyday life and what works: who lives there and what they say, measures, events, friendly press."""
    yield from (folder.residence.summary, folder.residence.who_lives_here)
    for entry in folder.faq.entries:
        if entry.theme in LIFE_THEMES:
            yield entry.known
    for measure in folder.residence.measures:
        yield measure.what
    perspective = folder.residence.resident_perspective
    if perspective:
        yield from (*perspective.statements, *perspective.needs)
    for event in folder.events.values():
        yield event.summary
    for article in folder.openness.press.items:
        if article.stance is Stance.POSITIVE:
            yield article.context


CHECKS = (check_tone,)
