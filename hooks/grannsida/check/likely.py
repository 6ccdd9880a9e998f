"""Which texts are worth a closer look: a fast sieve before the slow patterns.

Searching for a stem in one long text is a hundred times as fast as a large pattern, and most
texts hold none of them. So all texts of a language are asked together, and one by one only where
something was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from grannsida.check.texts import passages
from grannsida.wording.lexicon import suspicious_tokens, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder


class _Texts(NamedTuple):
    """The texts of one language, and in small letters all together."""

    passages: tuple[Passage, ...]
    joined: str


_last: list[tuple[Folder, dict[str, _Texts], dict[str, tuple[Passage, ...]]]] = []
"""The folder looked at last, as in `texts`: rules run folder by folder."""


def likely_passages(folder: Folder, language: str, stems: Iterable[str]) -> Iterator[Passage]:
    """Passages of a language (`sv` holds `sv-x-simple` too) in which at least one of the stems stands."""
    texts = _texts(folder, language)
    found = [stem for stem in stems if stem in texts.joined]
    if found:
        yield from _holding(texts.passages, (passage.text.lower() for passage in texts.passages), found)


def suspicious_passages(folder: Folder, language: str) -> tuple[Passage, ...]:
    """Passages of a language with a word that may belong to a term or a heavy phrase of its lists."""
    texts = _texts(folder, language)
    known = _last[0][2]
    if language not in known:
        tokens = suspicious_tokens(tidy(texts.joined), language)
        lowered = (tidy(passage.text).lower() for passage in texts.passages)
        known[language] = tuple(_holding(texts.passages, lowered, tokens)) if tokens else ()
    return known[language]


def _holding(found: Iterable[Passage], lowered: Iterable[str], parts: Sequence[str]) -> Iterator[Passage]:
    for passage, text in zip(found, lowered, strict=True):
        for part in parts:
            if part in text:
                yield passage
                break


def _texts(folder: Folder, language: str) -> _Texts:
    if not _last or _last[0][0] is not folder:
        _last[:] = [(folder, {}, {})]
    known = _last[0][1]
    if language not in known:
        found = passages(folder, language)
        known[language] = _Texts(found, "\n".join([passage.text for passage in found]).lower())
    return known[language]
