"""Where a sentence begins and ends around a hit, and how many there are: small tools for rules that read texts."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"[.!?…]+[\"'”’»)]*(?=\s|$)|\n\s*\n|\n\s*(?=[-*])")
"""The end of a sentence, a paragraph or an item of a list. A single line break is inside a sentence."""


def straighten(text: str) -> str:
    """The same text, letter for letter, with plain apostrophes and spaces, and no soft hyphen unseen by a pattern."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Begin and end of the sentence around a position, with its closing mark."""
    begin, end = 0, len(text)
    for match in _END.finditer(text):
        if match.end() <= position:
            begin = match.end()
        else:
            end = match.end()
            break
    return begin, end


@lru_cache(maxsize=20_000)
def count_sentences(text: str) -> int:
    """How many sentences a text has; a text without a closing mark is one."""
    return sum(1 for part in _END.split(text) if any(letter.isalpha() for letter in part))
