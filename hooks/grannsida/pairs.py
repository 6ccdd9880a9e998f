"""Pairs: which translation was made from which Swedish text, so that a page can say when one has become older.

A record is a plain file beside the texts, a line for each pair: language, how it was made, the fingerprint of the
Swedish text and that of the translation. It knows nothing of files and fields, so texts can move freely. Whoever
changes a Swedish text does nothing: its translations are then known, but with another Swedish text, and so older.
Whoever mends a translation does nothing either: the new one is known to nobody and counts as current, until
`grannsida record` notes it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from grannsida.encoding import read_text
from grannsida.model.codes import TranslationStatus
from grannsida.problem import Place, Words, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grannsida.problem import Problem

FILE = "translations.txt"
DOCS_FILE = ".translations.txt"
"""In `docs/` it begins with a dot, so that the host does not publish it."""

RECORD_LINE = warning(
    "TRANSLATION-RECORD",
    message=Words(
        "Raden går inte att läsa. En rad är språk, hur texten är gjord och två fingeravtryck.",
        "The line cannot be read. A line is a language, how the text was made, and two fingerprints.",
    ),
    reason=Words(
        "Filen visar vilken svensk text varje översättning är gjord från. Utan den vet ingen vad som är gammalt.",
        "The file shows which Swedish text each translation was made from. Without it nobody knows what is old.",
    ),
    advice=Words(
        'Kör "grannsida record", så skriver programmet om filen. Raden försvinner då.',
        'Run "grannsida record", and the program writes the file anew. The line is then gone.',
    ),
    example=("fi maskin 4933e7ee", "fi machine 4933e7ee 1a2b3c4d"),
)
HEAD = (
    "# Skrivs av grannsida: vilken svensk text varje översättning är gjord från. Ändra inte för hand.\n"
    "# Written by grannsida: which Swedish text each translation was made from. Do not edit by hand.\n"
    "# locale status swedish translation\n"
)
_LINE = re.compile(
    rf"(?P<locale>[a-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*) (?P<status>{'|'.join(TranslationStatus)})"
    r" (?P<source>[0-9a-f]{8}) (?P<target>[0-9a-f]{8})"
)
_LIFE = (TranslationStatus.MACHINE, TranslationStatus.HUMAN, TranslationStatus.CHECKED)
"""The order of a translation's life: where a merge has kept two lines of one pair, the later one holds."""


class Age(StrEnum):
    """How a translation stands to its Swedish text."""

    CURRENT = "current"
    OLDER = "older"
    """The Swedish text has changed since."""
    UNRECORDED = "unrecorded"
    """Not noted yet: somebody has just written it."""


class Pair(NamedTuple):
    """A Swedish text and a translation, by their fingerprints."""

    locale: str
    source: str
    target: str


@lru_cache(maxsize=50_000)
def print_text(text: str) -> str:
    """Eight hexadecimal digits that stand for a text; spaces and line ends do not count."""
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=4).hexdigest()


def pair_of(locale: str, source: str, target: str) -> Pair:
    """The pair of a Swedish text and its translation."""
    return Pair(locale, print_text(source), print_text(target))


@dataclass(frozen=True)
class Pairs:
    """A record as read. `known` are the translations it knows, with whatever Swedish text."""

    statuses: Mapping[Pair, TranslationStatus] = field(default_factory=dict)
    known: frozenset[tuple[str, str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.statuses)

    def age(self, pair: Pair) -> Age:
        if pair in self.statuses:
            return Age.CURRENT
        return Age.OLDER if (pair.locale, pair.target) in self.known else Age.UNRECORDED

    def is_older(self, locale: str, source: str, target: str) -> bool:
        """Whether the Swedish text has changed since the translation was made."""
        return bool(self.statuses) and self.age(pair_of(locale, source, target)) is Age.OLDER

    def joined(self, other: Pairs) -> Pairs:
        """What either record knows: texts of a residence may be its own or shared."""
        if not other or not self:
            return self or other
        return make_pairs({**other.statuses, **self.statuses})


NO_PAIRS = Pairs()


def make_pairs(statuses: Mapping[Pair, TranslationStatus]) -> Pairs:
    return Pairs(statuses, frozenset((pair.locale, pair.target) for pair in statuses))


def read_pairs(file: str, raw: bytes) -> tuple[Pairs, list[Problem]]:
    """A record, and each line of it that cannot be read. Never raises. No record is an empty one."""
    text, problems = read_text(file, raw)
    statuses: dict[Pair, TranslationStatus] = {}
    for number, line in enumerate((text or "").split("\n"), 1):
        found = _LINE.fullmatch(line.strip())
        if found:
            pair, status = Pair(found["locale"], found["source"], found["target"]), TranslationStatus(found["status"])
            statuses[pair] = max(status, statuses.get(pair, status), key=_LIFE.index)
        elif line.strip() and not line.startswith("#"):
            problems.append(RECORD_LINE.at(Place(file, number), found=line.strip()))
    return make_pairs(statuses), problems


def render_pairs(statuses: Mapping[Pair, TranslationStatus]) -> bytes:
    """The file: sorted, a line for each pair, so that two people's changes merge by themselves."""
    lines = sorted(f"{pair.locale} {status} {pair.source} {pair.target}\n" for pair, status in statuses.items())
    return (HEAD + "".join(lines)).encode()


class Translated(NamedTuple):
    """A Swedish text with one translation of it."""

    locale: str
    source: str
    target: str


def update_pairs(pairs: Pairs, texts: Iterable[Translated], status: TranslationStatus) -> dict[Pair, TranslationStatus]:
    """What a record should say of the texts as they are now.

    Pairs of texts that are there stay, new ones come in with a status. An older translation stays older: the pair it
    was made as is kept for as long as the translation is there. Everything else goes.
    """
    now = {pair_of(*text) for text in texts}
    older = {(pair.locale, pair.target) for pair in now if pairs.age(pair) is Age.OLDER}
    found = {pair: one for pair, one in pairs.statuses.items() if pair in now or (pair.locale, pair.target) in older}
    return found | {pair: status for pair in now if pairs.age(pair) is Age.UNRECORDED}
