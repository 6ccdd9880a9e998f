"""Which texts are worth a closer look: a fast sieve of plain stems before the slow patterns.

Searching for a stem in one long text is a hundred times as fast as a large pattern, and most
texts hold none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from grannsida.check.texts import passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder


class _Texts(NamedTuple):
    """The texts of one language in small letters, one by one and all together."""

    single: tuple[tuple[str, Passage], ...]
    joined: str


_last: list[tuple[Folder, dict[str, _Texts]]] = []
"""The folder looked at last, as in `texts`: rules run folder by folder."""


def likely_passages(folder: Folder, language: str, stems: Iterable[str]) -> Iterator[Passage]:
    """Passages of a language (`sv` holds `sv-x-simple` too) in which at least one of the stems stands."""
    texts = _by_language(folder).get(language)
    found = [stem for stem in stems if stem in texts.joined] if texts else []
    if not texts or not found:
        return
    for text, passage in texts.single:
        for stem in found:
            if stem in text:
                yield passage
                break


def _by_language(folder: Folder) -> dict[str, _Texts]:
    if not _last or _last[0][0] is not folder:
        single: dict[str, list[tuple[str, Passage]]] = {}
        for passage in passages(folder):
            language = passage.locale.split("-", maxsplit=1)[0]
            single.setdefault(language, []).append((passage.text.lower(), passage))
        _last[:] = [
            (
                folder,
                {
                    language: _Texts(tuple(texts), "\n".join(text for text, _ in texts))
                    for language, texts in single.items()
                },
            )
        ]
    return _last[0][1]
