"""Texts to check: every text of a folder that readers meet, with its place, its language and what it is.

All families of rules about words walk the same list, made once for each folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from grannsida.fields.text import DEFAULT_LOCALE, LocalizedLine, LocalizedText
from grannsida.model.codes import Voice
from grannsida.texts import localized_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.problem import Place, Steps


class Role(StrEnum):
    """What a text is, as far as rules about words care."""

    PROSE = "prose"
    LINE = "line"
    """A heading, label or other text of one line."""
    QUESTION = "question"
    ANSWER = "answer"
    """A slot of an answer: acknowledge, known, done, unknown."""
    STATEMENT = "statement"
    """What those who live there say about themselves."""
    NAME = "name"
    HEADLINE = "headline"
    """The headline of an article, as it stands."""
    SOURCE_TITLE = "source_title"
    TERM = "term"
    """A word that others use or search with, shown once with the reason."""


DECLARED = frozenset({Role.HEADLINE, Role.SOURCE_TITLE, Role.TERM})
"""Roles that hold other people's words: they stand as they were said."""
SLOTS = frozenset({"acknowledge", "known", "done", "unknown"})
ROLES: dict[tuple[str | int, str | int], Role] = {
    ("entries", "question"): Role.QUESTION,
    ("sources", "title"): Role.SOURCE_TITLE,
    ("sources", "publisher"): Role.NAME,
    ("wording", "term"): Role.TERM,
    ("resident_perspective", "statements"): Role.STATEMENT,
    ("resident_perspective", "needs"): Role.STATEMENT,
}
"""Role by the first and the last key of a path; anything else is prose or a line."""
EXPLAINING = frozenset({"wording", "search_aliases"})
NAMES = frozenset({"name", "definite_name", "alternate_names", "district", "city"})


class Passage(NamedTuple):
    """One text in one language.

    `name` is the file below the folder, `path` leads to the text (with the language where the field
    has several), `mentions` holds the words that this text may name since it explains them.
    """

    name: str
    path: Steps
    locale: str
    text: str
    role: Role
    voice: Voice | None = None
    """Of questions: whose words they are in."""
    mentions: str = ""

    @property
    def lang(self) -> str:
        return language_of(self.locale)

    @property
    def is_declared(self) -> bool:
        """True where the data declare the text as the words of somebody else."""
        return self.role in DECLARED or self.voice is Voice.NEIGHBOUR

    def place(self, folder: Folder) -> Place:
        return folder.place(self.name, self.path)

    def spot(self, folder: Folder, words: str) -> Place:
        """The line where `words` stand, or the beginning of the field where they cannot be found."""
        start = self.place(folder)
        document = folder.documents[self.name]
        for number in range(start.line, start.line + self.text.count("\n") + 3):
            line = document.line(number)
            column = line.find(words, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return type(start)(start.file, number, column + 1, start.path)
        return start


class _Text(NamedTuple):
    """A text in all its languages: its file, its path, and what it is."""

    name: str
    path: Steps
    text: LocalizedText
    role: Role

    def passage(self, folder: Folder, locale: str, words: str) -> Passage:
        path = self.path
        steps = (*path, locale) if len(self.text.texts) > 1 else path
        if self.role is not Role.QUESTION and path[0] not in EXPLAINING:
            # Made for every text of a site: this way costs a third of calling Passage.
            return tuple.__new__(Passage, (self.name, steps, locale, words, self.role, None, ""))
        voice = _voice(path, folder) if self.role is Role.QUESTION else None
        mentions = _mentions(path, locale, folder) if path[0] in EXPLAINING else ""
        return Passage(self.name, steps, locale, words, self.role, voice, mentions)


@dataclass(slots=True)
class _Walk:
    """What one walk through a folder found. Passages are made of it by language, when somebody asks."""

    folder: Folder
    texts: list[_Text]
    made: dict[str, tuple[Passage, ...]] = field(default_factory=dict)


_last: list[_Walk] = []
"""The folder walked last. Rules run folder by folder, so one is enough, and nothing old is kept alive."""


def _walk(folder: Folder) -> _Walk:
    if not _last or _last[0].folder is not folder:
        files = localized_texts(folder)
        texts = [_Text(name, path, text, _role(path, text)) for name, found in files for path, text in found]
        _last[:] = [_Walk(folder, texts)]
    return _last[0]


def passages(folder: Folder, language: str = "") -> tuple[Passage, ...]:
    """Every text of a folder in every language, or in one (`sv` holds `sv-simple` too), as files and fields go."""
    walk = _walk(folder)
    if language not in walk.made:
        walk.made[language] = tuple(_make(walk, language))
    return walk.made[language]


def passages_with(folder: Folder, sign: str) -> Iterator[Passage]:
    """The passages that hold a sign; quick where few do."""
    for one in _walk(folder).texts:
        for locale, words in one.text.texts.items():
            if sign in words:
                yield one.passage(folder, locale, words)
    yield from (passage for passage in _plain_lines(folder) if sign in passage.text)


def language_of(locale: str) -> str:
    """The language without its variant: easy Swedish (sv-simple) is Swedish."""
    return locale if len(locale) == 2 else locale.split("-", 1)[0]


def _make(walk: _Walk, language: str) -> Iterator[Passage]:
    is_wanted: dict[str, bool] = {}
    for one in walk.texts:
        for locale, words in one.text.texts.items():
            if locale not in is_wanted:
                is_wanted[locale] = not language or language_of(locale) == language
            if is_wanted[locale]:
                yield one.passage(walk.folder, locale, words)
    for passage in _plain_lines(walk.folder):
        if not language or passage.lang == language:
            yield passage


def _plain_lines(folder: Folder) -> Iterator[Passage]:
    """Texts of one language only: search words, and headlines in the press."""
    for number, alias in enumerate(folder.residence.search_aliases):
        path: Steps = ("search_aliases", number, "term")
        yield Passage("residence.yml", path, DEFAULT_LOCALE, alias.term, Role.TERM)
    for number, item in enumerate(folder.openness.press.items):
        path = ("press", "items", number, "headline")
        yield Passage("openness.yml", path, DEFAULT_LOCALE, item.headline, Role.HEADLINE)


def _role(path: Steps, text: LocalizedText) -> Role:
    first, last = path[0], path[-1]
    if isinstance(last, int):  # a text in a list takes the list's name
        last = path[-2]
    role = ROLES.get((first, last))
    if role:
        return role
    if first == "entries" and last in SLOTS:
        return Role.ANSWER
    if last in NAMES and isinstance(text, LocalizedLine):
        return Role.NAME
    return Role.LINE if isinstance(text, LocalizedLine) else Role.PROSE


def _voice(path: Steps, folder: Folder) -> Voice | None:
    if path[0] == "entries" and path[-1] == "question":
        return folder.faq.entries[int(path[1])].voice
    return None


def _mentions(path: Steps, locale: str, folder: Folder) -> str:
    """The word that an explanation is about: it cannot explain without naming it."""
    if path[0] == "wording" and path[-1] == "why":
        term = folder.residence.wording[int(path[1])].term
        return term.get(locale) or term.default
    if path[0] == "search_aliases" and path[-1] == "reason":
        return folder.residence.search_aliases[int(path[1])].term
    return ""
