"""Search: find the terms of the lists in a text, with suggestions that fit where they stand.

Only where the lexicon suspects a word are the patterns tried, so a long clean text costs little.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from grannsida.wording.entry import Entry, load_entries
from grannsida.wording.grammar import SINGULAR_BEFORE
from grannsida.wording.lexicon import suspects, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.wording.entry import Pattern

LANGUAGES = ("sv", "en")
LAWS = re.compile(
    r"\blag(?:en)?(?:\s+\(\d{4}:\d+\))?\s+om\s+vård\s+av\s+missbrukare(?:\s+i\s+vissa\s+fall)?"
    r"|\b(?:alcoholics|narcotics)\s+anonymous\b|\banonyma\s+(?:alkoholister|narkomaner)\b"
    r"|\bbrukar(?:förening|råd)\w*"
)
"""Names of laws and of associations that chose their names themselves (SFS 1988:870; AA; NA)."""
DRUGS = frozenset({"alkohol", "narkotika", "läkemedels", "opioid", "opiat", "heroin", "amfetamin", "spel", "tablett"})


class Hit(NamedTuple):
    """A term in a text: where, the words as they stand, and what could be written (may be empty)."""

    entry: Entry
    start: int
    end: int
    found: str
    write: tuple[str, ...]
    is_compound: bool = False

    @property
    def order(self) -> tuple[int, int, bool, int]:
        """First come, then longest, then an entry of its own before a compound made by rule."""
        return (self.start, -(self.end - self.start), self.is_compound, -self.entry.number)


@lru_cache(maxsize=20_000)
def find_terms(text: str, lang: str) -> tuple[Hit, ...]:
    """Every term of the list of `lang` in a text, from left to right; of overlapping ones the longest."""
    numbers = suspects(text, lang)
    if not numbers:
        return ()
    entries = load_entries(lang)
    lowered = (tidied := tidy(text)).lower()
    shown = tidied if len(tidied) == len(lowered) else lowered
    hits = [
        hit for number in sorted(numbers) if number < len(entries) for hit in _find(entries[number], lowered, shown)
    ]
    return tuple(_without_overlaps(sorted(hits, key=lambda hit: hit.order)))


def _find(entry: Entry, lowered: str, shown: str) -> Iterator[Hit]:
    barred: list[tuple[int, int]] | None = None
    for pattern in entry.patterns:
        for found in pattern.regex.finditer(lowered):
            start, end = found.span()
            barred = _list_barred(entry, lowered) if barred is None else barred
            if any(start < stop and end > first for first, stop in barred):
                continue
            write = tuple(_suggest(template, pattern, found, entry.lang) for template in pattern.write)
            words = shown[start:end]
            if _agrees_in_number(pattern, entry, lowered[:start]):
                yield Hit(entry, start, end, words, tuple(_like(words, text) for text in write), pattern.is_compound)


def _list_barred(entry: Entry, lowered: str) -> list[tuple[int, int]]:
    """Where the words of an entry mean something else. Asked only once some were found, which is seldom."""
    return [found.span() for pattern in (LAWS, *entry.unless) for found in pattern.finditer(lowered)]


def _agrees_in_number(pattern: Pattern, entry: Entry, before: str) -> bool:
    """Of two forms that look the same (en missbrukare, flera missbrukare) the one that the words before ask for."""
    twins = [other for other in entry.patterns if other.regex.pattern == pattern.regex.pattern]
    if len(twins) < 2:
        return True
    is_one = bool(SINGULAR_BEFORE.search(before))
    return (pattern is twins[0]) == is_one


def _suggest(template: str, pattern: Pattern, found: re.Match[str], lang: str) -> str:
    groups = found.groupdict()
    if pattern.is_compound and not groups.get("tail"):
        return template
    text = re.sub(r"\{(\d)\}", lambda number: found[int(number[1])] or "", template)
    text = re.sub(r"\{(tail|illness)\}", lambda name: groups.get(name[1]) or "", text)
    drug = (groups.get("glue") or "").rstrip("-")
    if drug in DRUGS:
        text = text.replace("med beroende", f"med {drug}beroende")
    if groups.get("genitive"):
        if lang == "en":
            return f"… of the {text}" if text.startswith("person ") else f"… of {text}"
        return f"… för {text}"
    return f"a {text}" if groups.get("article") else " ".join(text.split())


def _like(found: str, text: str) -> str:
    """A capital where the words that are replaced have one, at the beginning of a sentence."""
    return text[:1].upper() + text[1:] if found[:1].isupper() and not found.isupper() else text


def _without_overlaps(hits: list[Hit]) -> Iterator[Hit]:
    end = -1
    for hit in hits:
        if hit.start >= end:
            end = hit.end
            yield hit
