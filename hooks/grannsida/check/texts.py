"""Texts to check: every text of a folder that readers meet, with its place, its language and what it is.

All families of rules about words walk the same list, made once for each folder.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel

from grannsida.fields.text import DEFAULT_LOCALE, LocalizedLine, LocalizedText
from grannsida.model.codes import Voice

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
        """The language without its variant: easy Swedish (sv-simple) is Swedish."""
        return self.locale if len(self.locale) == 2 else self.locale.split("-", 1)[0]

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


_last: list[tuple[Folder, tuple[Passage, ...]]] = []
"""The folder walked last. Rules run folder by folder, so one is enough, and nothing old is kept alive."""


def passages(folder: Folder) -> tuple[Passage, ...]:
    """Every text of a folder in every language, in the order of files and fields."""
    if not _last or _last[0][0] is not folder:
        _last[:] = [(folder, tuple(_walk(folder)))]
    return _last[0][1]


def list_models(folder: Folder) -> Iterator[tuple[str, BaseModel]]:
    """Each file below the folder with what it holds."""
    yield "residence.yml", folder.residence
    yield "contacts.yml", folder.contacts
    yield "faq.yml", folder.faq
    yield "openness.yml", folder.openness
    for key, event in folder.events.items():
        yield f"events/{key}.yml", event
    for key, notice in folder.notices.items():
        yield f"notices/{key}.yml", notice


def list_texts(value: object, path: Steps = ()) -> Iterator[tuple[Steps, LocalizedText]]:
    """Every localized text below a model, with its path."""
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, inner in value.__dict__.items():
            if inner is not None and not isinstance(inner, str):
                yield from list_texts(inner, (*path, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from list_texts(inner, (*path, number))


def _walk(folder: Folder) -> Iterator[Passage]:
    for name, model in list_models(folder):
        for path, text in list_texts(model):
            role = _role(path, text)
            voice = _voice(path, folder) if role is Role.QUESTION else None
            explains = path[0] in EXPLAINING
            for locale, words in text.texts.items():
                steps = (*path, locale) if len(text.texts) > 1 else path
                mentions = _mentions(path, locale, folder) if explains else ""
                yield Passage(name, steps, locale, words, role, voice, mentions)
    yield from _plain_lines(folder)


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
