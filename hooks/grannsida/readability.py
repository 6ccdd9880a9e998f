"""Readability: words, sentences and LIX of a text, as a surface clue and never a verdict.

LIX = O / M + 100 * L / O with O words, M sentences and L words of more than six letters
(C. H. Björnsson, Läsbarhet, 1968). Below 30 very easy, 30-40 easy, 40-50 medium, 50-60 hard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from grannsida.problem import Words

LONG = 6
"""A word with more letters than this is long."""
ENOUGH = 100
"""Words that a text needs before its LIX says anything about a page."""
TOO_SHORT = Words("För kort text för att mäta", "Too short a text to measure")
BANDS: tuple[tuple[float, Words], ...] = (
    (30, Words("mycket lätt", "very easy")),
    (40, Words("lätt", "easy")),
    (50, Words("medelsvår", "medium")),
    (60, Words("svår", "hard")),
    (float("inf"), Words("mycket svår", "very hard")),
)
"""Björnsson's bands: a LIX below the number has the name."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_NO_WORDS = re.compile(
    r"`[^`]*`|<[^>\s]+>|\bhttps?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\d\w])(?:\+\d{1,3}[\s-]?|0)\d[\d\s-]{4,}\d"
)
"""Code, addresses of pages and mail, telephone numbers: nobody reads them as words."""
_SIGNS = re.compile(r"[`<@0+]|https?:|www\.")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6}|\|)\s)")
_MARK = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6})\s+")
_ABBREVIATION = re.compile(
    r"(?:t\.ex|ex|bl\.a|a|d\.v\.s|s|dvs|s\.k|k|f\.d|e\.d|d|fr\.o\.m|t\.o\.m|o\.m|m|kl|ca|nr|tel|jfr|kap|resp|ung|avd|"
    r"st|mr|mrs|dr|no|e\.g|i\.e|approx)\."
)
"""Abbreviations after which a sentence goes on, whatever letter follows (of spaced ones the last part)."""
_CLOSING = r"[\"'»”’)\]*_]"
_END = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…]{_CLOSING})|(?<=[.!?…]{_CLOSING}{{2}}))\s+(?=[\"'«»“”‘’(\[*_–-]*[A-ZÅÄÖÉÜ0-9])"
)
_MAY_END = re.compile(rf"[.!?…]{_CLOSING}{{0,2}}\s")
"""Where this is not found, `_END` is not either; it is quicker to look for."""
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

    def describe(self) -> Words:
        """The number with its usual band, or that the text is too short to measure."""
        if not self.is_enough:
            return TOO_SHORT
        number, band = round(self.lix), next(words for limit, words in BANDS if self.lix < limit)
        return Words(f"LIX {number} ({band.sv})", f"LIX {number} ({band.en})")

    def __add__(self, other: Readability) -> Readability:
        return Readability(
            self.words + other.words, self.sentences + other.sentences, self.long_words + other.long_words
        )


@lru_cache(maxsize=20_000)
def measure(text: str, names: frozenset[str] = frozenset()) -> Readability:
    """Count a text. Words in `names` (lower case) are never long: nobody can write them shorter."""
    text = _strip(text)
    words = list_words(text)
    long_words = [word for word in words if len(word) > LONG and is_long(word, names)]
    # Most texts are one sentence, and it costs less to see that than to split them.
    is_one = "\n" not in text and not _MAY_END.search(text)
    sentences = min(1, len(words)) if is_one else len(_split(text))
    return Readability(len(words), sentences, len(long_words))


def is_long(word: str, names: frozenset[str] = frozenset()) -> bool:
    """More than six letters, digits and signs not counted."""
    forms = _long_forms(word)
    return bool(forms) and names.isdisjoint(forms)


@lru_cache(maxsize=20_000)
def _long_forms(word: str) -> tuple[str, ...]:
    """A long word in small letters, with and without a genitive s; nothing for a short one."""
    letters = word if word.isalpha() else _NO_LETTERS.sub("", word)
    return (word.lower(), word.lower().removesuffix("s")) if len(letters) > LONG else ()


def list_words(sentence: str) -> list[str]:
    """Words of a sentence. A number, a time and a compound with hyphens are one word each."""
    return _WORD.findall(sentence)


@lru_cache(maxsize=20_000)
def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of a text that hold at least one word.

    A full stop, question or exclamation mark ends a sentence when a capital or a digit follows; a
    paragraph, a heading and an item of a list end one by themselves. Abbreviations do not.
    """
    return _split(_strip(text))


def _split(text: str) -> tuple[str, ...]:
    blocks = [_MARK.sub("", block) for block in _BLOCK.split(text)] if "\n" in text else [text]
    return tuple(sentence for block in blocks for sentence in _split_block(block) if _WORD.search(sentence))


def _strip(text: str) -> str:
    """Take away what nobody reads as words. Most texts hold no sign of any, and looking for signs is quick."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return _NO_WORDS.sub(" ", text) if _SIGNS.search(text) else text


def is_abbreviation(word: str) -> bool:
    """True for a word whose full stop ends no sentence."""
    return _ABBREVIATION.fullmatch(word.lower()) is not None


def _split_block(block: str) -> list[str]:
    found: list[str] = []
    goes_on = False
    for part in _END.split(block):
        sentence = part.strip()
        if goes_on:
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
        goes_on = sentence.endswith(".") and is_abbreviation(sentence.rsplit(None, 1)[-1])
    return found
