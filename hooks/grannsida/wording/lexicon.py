"""Lexicon: which words of a text may belong to a term, told fast enough to ask it of every text of a site."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import filterfalse

from grannsida.wording.entry import load_entries
from grannsida.wording.plain import PLAIN

WORD = re.compile(r"\w+")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPELLINGS = {
    "*": " ", "_": " ", "\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", **dict.fromkeys(_INVISIBLE, ""),
}  # fmt: skip
_NONE: frozenset[int] = frozenset()


def tidy(text: str) -> str:
    """A text as it is searched: NFC, without soft hyphens and zero-width signs, ordinary spaces and hyphens."""
    for sign, plain in _SPELLINGS.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class Lexicon:
    """What is known of single words. Words once found clean are never looked at again."""

    def __init__(self, triggers: list[str]) -> None:
        self._triggers = triggers
        self._any = re.compile("|".join(f"(?:{trigger})" for trigger in triggers))
        self._each: dict[int, re.Pattern[str]] = {}
        self._clean: set[str] = set()
        self._suspicious: dict[str, frozenset[int]] = {}

    def suspects(self, lowered: str) -> frozenset[int]:
        """Numbers of the triggers that some word of the text fits."""
        left = set(lowered.split()) - self._clean
        return _NONE.union(*map(self._look_up, left)) if left else _NONE

    def suspicious_tokens(self, lowered: str) -> list[str]:
        """What stands between spaces in the text and fits some trigger."""
        left = set(filterfalse(self._clean.__contains__, lowered.split()))
        return [token for token in left if self._look_up(token)]

    def _look_up(self, token: str) -> frozenset[int]:
        """A token is what stands between spaces: a word with its commas and brackets, or several with hyphens."""
        known = self._suspicious.get(token)
        if known is None:
            words = [word for word in WORD.findall(token) if self._any.fullmatch(word)]
            known = frozenset(
                number for word in words for number in range(len(self._triggers)) if self._fits(number, word)
            )
            if known:
                self._suspicious[token] = known
            else:
                self._clean.add(token)
        return known

    def _fits(self, number: int, word: str) -> bool:
        if number not in self._each:
            self._each[number] = re.compile(self._triggers[number])
        return self._each[number].fullmatch(word) is not None


@cache
def _lexicon(lang: str) -> Lexicon:
    """The terms of a language, and after them its heavy words."""
    heavy = [trigger for trigger, _, _ in PLAIN.get(lang, ())]
    return Lexicon([*(entry.trigger for entry in load_entries(lang)), *heavy])


@lru_cache(maxsize=20_000)
def suspects(text: str, lang: str) -> frozenset[int]:
    """Numbers of the terms of a language that a text may hold; those of heavy words follow the terms'."""
    return _lexicon(lang).suspects(tidy(text).lower())


def suspicious_tokens(lowered: str, lang: str) -> list[str]:
    """What stands between spaces in a tidied text in small letters and may belong to a term or a heavy phrase."""
    return _lexicon(lang).suspicious_tokens(lowered)
