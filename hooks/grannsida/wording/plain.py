"""Plain words: heavy phrases and words from the office, with the plain ones that do the same work.

Sources: Språkrådet's and Swedish municipalities' checklists for plain language, as the brief lists them (3.2).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from grannsida.wording.search import tidy

PLAIN: dict[str, tuple[tuple[str, str], ...]] = {
    "sv": (
        (r"genomför(?:a|s|de|t|des|ts)?\s+(?:en|ett)\s+\w+", "säg vad ni gör, med ett verb: vi mäter, vi frågar"),
        (r"ske(?:r|tt|dde)?\s+(?:en|ett)\s+\w+ing", "säg vad som händer, med ett verb: vi städar, vi flyttar"),
        (r"i\s+syfte\s+att", "för att"),
        (r"gällande", "om"),
        (r"avseende", "om"),
        (r"i\s+samband\s+med", "när; vid"),
        (r"med\s+anledning\s+av", "på grund av; eftersom"),
        (r"erhåll(?:a|er|it)|erhöll", "få"),
        (r"erlägg(?:a|er|s)|erla(?:de|gt)", "betala"),
        (r"utgör(?:a|s)?|utgjorde", "är"),
        (r"nyttja(?:r|s|de|t)?", "använda"),
        (r"samt", "och"),
        (r"d\.\s?v\.\s?s\.?|dvs\.?", "det vill säga"),
        (r"erforderlig(?:a|t)?", "nödvändig; som behövs"),
        (r"tillse(?:r|tt)?|tillsåg", "se till"),
        (r"beakta(?:r|s|de|t)?", "ta hänsyn till"),
        (r"härvid(?:lag)?|därvid(?:lag)?", "då"),
        (r"insats(?:en|er|erna)?", "hjälp; stöd; det vi gör"),
        (r"verksamhet(?:en|er|erna)?", "boendet; det vi gör"),
        (r"lägesbild(?:en|er|erna)?", "hur det ser ut nu"),
        (r"samråd(?:a|er|s)?", "prata med"),
        (r"enhet(?:en|er|erna)?", "boendet; huset"),
        (r"implementer(?:a|ar|as|ade|at)", "införa"),
        (r"säkerställ(?:a|er|s|de|t)", "se till"),
        (r"tillhandahåll(?:a|er|s|it)", "ge; ha"),
    ),
    "en": (
        (r"in\s+order\s+to", "to"),
        (r"with\s+regard\s+to|regarding", "about"),
        (r"in\s+connection\s+with", "when; at"),
        (r"due\s+to\s+the\s+fact\s+that", "because"),
        (r"prior\s+to", "before"),
        (r"utili[sz](?:e|es|ed|ing)", "use"),
        (r"commenc(?:e|es|ed|ing)", "start"),
        (r"facilitat(?:e|es|ed|ing)", "help"),
        (r"implement(?:s|ed|ing)?", "do; start"),
        (r"stakeholders?", "those it concerns"),
        (r"interventions?", "help; support"),
        (r"in\s+the\s+event\s+of", "if"),
        (r"shall\s+endeavou?r\s+to", "try to"),
    ),
}
"""Patterns with plain words; several suggestions are parted by a semicolon."""


class Heavy(NamedTuple):
    """A heavy phrase: where, as it stands, and the plain words."""

    start: int
    end: int
    found: str
    write: str


@lru_cache(maxsize=50_000)
def find_heavy_words(text: str, lang: str) -> tuple[Heavy, ...]:
    """Heavy phrases of a text, from left to right; none for languages without a list."""
    pattern = _pattern(lang)
    if pattern is None:
        return ()
    text = tidy(text)
    return tuple(
        Heavy(*found.span(), found[0], PLAIN[lang][int((found.lastgroup or "n0")[1:])][1])
        for found in pattern.finditer(text)
    )


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    """All phrases of a language as one pattern, each a group of its own."""
    if lang not in PLAIN:
        return None
    parts = [f"(?P<n{number}>{text})" for number, (text, _) in enumerate(PLAIN[lang])]
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
