"""Readability: words, sentences and LIX of a text, as a surface clue and never a verdict.

LIX = O / M + 100 * L / O with O words, M sentences and L words of more than six letters
(C. H. Björnsson, Läsbarhet, 1968). Below 30 very easy, 30-40 easy, 40-50 medium, 50-60 hard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

LONG = 6
"""A word with more letters than this is long."""
ENOUGH = 100
"""Words that a text needs before its LIX says anything about a page."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_NO_WORDS = re.compile(
    r"`[^`]*`|<[^>\s]+>|\bhttps?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\d\w])(?:\+\d{1,3}[\s-]?|0)\d[\d\s-]{4,}\d"
)
"""Code, addresses of pages and mail, telephone numbers: nobody reads them as words."""
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6}|\|)\s)")
_MARK = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6})\s+")
_ABBREVIATION = re.compile(
    r"\b(?:t\.\s?ex|bl\.\s?a|d\.\s?v\.\s?s|dvs|s\.\s?k|f\.\s?d|e\.\s?d|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|kl|ca|nr|tel|jfr|"
    r"kap|resp|ung|avd|St|Mr|Mrs|Dr|No|e\.g|i\.e|approx)\.(?=\s)",
    re.IGNORECASE,
)
"""Abbreviations after which a sentence goes on, whatever letter follows."""
_CLOSING = r"[\"'»”’)\]*_]"
_END = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…]{_CLOSING})|(?<=[.!?…]{_CLOSING}{{2}}))\s+(?=[\"'«»“”‘’(\[*_–-]*[A-ZÅÄÖÉÜ0-9])"
)
_WORD = re.compile(r"[^\W_]+(?:[’'.,:/–-][^\W_]+)*")
_NO_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts of a text. Parts of a page are added with `+`."""

    words: int = 0
    sentences: int = 0
    long_words: int = 0

    @property
    def lix(self) -> float:
        """The index; 0.0 for a text without words."""
        if not self.words or not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words

    @property
    def is_enough(self) -> bool:
        """False where the text is too short for the index to say anything about a page."""
        return self.words >= ENOUGH

    def __add__(self, other: Readability) -> Readability:
        return Readability(
            self.words + other.words, self.sentences + other.sentences, self.long_words + other.long_words
        )


@lru_cache(maxsize=50_000)
def measure(text: str, names: frozenset[str] = frozenset()) -> Readability:
    """Count a text. Words in `names` (lower case) are never long: nobody can write them shorter."""
    lengths = [list_words(sentence) for sentence in split_sentences(text)]
    long_words = sum(is_long(word, names) for words in lengths for word in words)
    return Readability(sum(map(len, lengths)), len(lengths), long_words)


def is_long(word: str, names: frozenset[str] = frozenset()) -> bool:
    """More than six letters, digits and signs not counted."""
    if len(word) <= LONG:
        return False
    letters = word if word.isalpha() else _NO_LETTERS.sub("", word)
    return len(letters) > LONG and word.lower().removesuffix("s") not in names and word.lower() not in names


def list_words(sentence: str) -> list[str]:
    """Words of a sentence. A number, a time and a compound with hyphens are one word each."""
    return _WORD.findall(sentence)


@lru_cache(maxsize=50_000)
def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of a text that hold at least one word.

    A full stop, question or exclamation mark ends a sentence when a capital or a digit follows; a
    paragraph, a heading and an item of a list end one by themselves. Abbreviations do not.
    """
    text = _NO_WORDS.sub(" ", _LINK.sub(r"\1", text))
    text = _ABBREVIATION.sub(lambda found: found[0].replace(".", ""), text)
    found: list[str] = []
    for block in _BLOCK.split(text):
        found += [sentence.strip() for sentence in _END.split(_MARK.sub("", block)) if _WORD.search(sentence)]
    return tuple(found)
