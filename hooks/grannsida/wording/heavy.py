"""Heavy words: find the phrases of the plain-language list in a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from grannsida.wording.entry import load_entries
from grannsida.wording.lexicon import suspects, tidy
from grannsida.wording.plain import PLAIN


class Heavy(NamedTuple):
    """A heavy phrase: where, as it stands, and the plain words."""

    start: int
    end: int
    found: str
    write: str


@lru_cache(maxsize=20_000)
def find_heavy_words(text: str, lang: str) -> tuple[Heavy, ...]:
    """Heavy phrases of a text, from left to right; none for languages without a list."""
    first = len(load_entries(lang))
    numbers = [number - first for number in suspects(text, lang) if number >= first]
    if not numbers:
        return ()
    text = tidy(text)
    return tuple(
        sorted(
            Heavy(*found.span(), found[0], PLAIN[lang][number][2])
            for number in numbers
            for found in _pattern(lang, number).finditer(text)
        )
    )


@cache
def _pattern(lang: str, number: int) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{PLAIN[lang][number][1]})(?!\w)", re.IGNORECASE)
