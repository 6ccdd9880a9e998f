"""Wording: words about those who live in a house, and about neighbours, that fit a public page (BAL-06, BAL-16)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from grannsida.check.likely import suspicious_passages
from grannsida.check.texts import Role
from grannsida.mask import mask_personal
from grannsida.model.codes import Voice
from grannsida.problem import Words, error
from grannsida.wording.lexicon import tidy
from grannsida.wording.search import LANGUAGES, find_terms

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem
    from grannsida.wording.search import Hit

MESSAGE = Words("«{term}»: {why_sv} {do_sv}", "“{term}”: {why_en} {do_en}")
KEEP = Words(
    "Är det någon annans ord? Låt dem stå där det syns att de är det: som rubrik under press, som källans titel, "
    "som fråga med voice: neighbour, eller som term under wording eller search_aliases. "
    "Annars behåller du dem med en rad under exceptions: skäl, roll och sista dag.",
    "Are they somebody else's words? Let them stand where that shows: as a headline under press, as the title of a "
    "source, as a question with voice: neighbour, or as a term under wording or search_aliases. "
    "Otherwise keep them with a line under exceptions: reason, role and last day.",
)
TERM_RESIDENT = error(
    "TERM-RESIDENT",
    message=MESSAGE,
    reason=Words(
        "De som bor i huset ska känna igen sig och kunna läsa sidan utan att bli kränkta. Många ord gör en människa "
        "till en diagnos eller ett problem. En del ord i listan stoppar bygget, andra är bara råd.",
        "The people who live in the house should recognise themselves and read the page without being hurt. Many words "
        "turn a person into a diagnosis or a problem. Some words of the list stop the build, others are only advice.",
    ),
    advice=KEEP,
    example=("sv: Här bor missbrukare.", "sv: Här bor personer med beroende."),
)
TERM_NEIGHBOUR = error(
    "TERM-NEIGHBOUR",
    message=MESSAGE,
    reason=Words(
        "Den som är orolig eller kritisk ska bli tagen på allvar. Ord som gör grannen till problemet stänger samtalet.",
        "Whoever worries or criticises should be taken seriously. Words that make neighbours the problem end the talk.",
    ),
    advice=KEEP,
    example=("sv: Vi förstår grannarnas obefogade oro.", "sv: Vi förstår grannarnas oro."),
)
AROUND = 24
"""Characters shown on each side of the words found."""


def check_terms(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Terms of the word lists outside the places where the data declare whose words they are."""
    del site, today
    for lang in LANGUAGES:
        for passage in suspicious_passages(folder, lang):
            if passage.is_declared:
                continue
            for hit in find_terms(passage.text, lang):
                if not _is_allowed(hit, passage, folder, lang):
                    yield _tell(hit, passage, folder)


def _is_allowed(hit: Hit, passage: Passage, folder: Folder, lang: str) -> bool:
    """Words of one's own choice, words that are being explained, and what the house is really called."""
    is_own = passage.role is Role.STATEMENT or passage.voice is Voice.RESIDENT
    if is_own and not hit.entry.is_about_neighbours:
        return True
    if passage.mentions and any(known.entry is hit.entry for known in find_terms(passage.mentions, lang)):
        return True
    text = tidy(passage.text).lower()
    return any(
        text[max(0, hit.start - len(name)) : hit.end + len(name)].find(name) >= 0
        for name in _names(folder, passage.locale)
        if hit.found.lower() in name
    )


def _names(folder: Folder, locale: str) -> list[str]:
    home = folder.residence
    return [(name.get(locale) or name.default).lower() for name in (home.name, *home.alternate_names)]


def _tell(hit: Hit, passage: Passage, folder: Folder) -> Problem:
    rule = TERM_NEIGHBOUR if hit.entry.is_about_neighbours else TERM_RESIDENT
    do = _advise(hit)
    words = " ".join(hit.found.split())
    found = mask_personal(show_around(tidy(passage.text), hit.start, hit.end))
    problem = rule.at(
        passage.spot(folder, hit.found),
        found=found,
        severity=hit.entry.level,
        term=mask_personal(words),
        why_sv=hit.entry.why.sv,
        why_en=hit.entry.why.en,
        do_sv=do.sv,
        do_en=do.en,
    )
    return replace(problem, caret=found.find(words) + 1)


@lru_cache(maxsize=1000)
def _advise(hit: Hit) -> Words:
    if not hit.write:
        return hit.entry.do
    first, *rest = hit.write
    return Words(
        " eller ".join([f"Skriv till exempel «{first}»", *(f"«{text}»" for text in rest)]) + ".",
        " or ".join([f"Write for example “{first}”", *(f"“{text}”" for text in rest)]) + ".",
    )


def show_around(text: str, start: int, end: int) -> str:
    """Some words on each side of a place in a text, on one line."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    part = " ".join(text[first:last].split())
    return ("…" if first else "") + part + ("…" if last < len(text) else "")


CHECKS = (check_terms,)
