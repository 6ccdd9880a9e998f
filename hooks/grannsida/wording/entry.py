"""Entries: one line of a word list, read from the package's data, with its patterns made when first needed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import yaml

from grannsida.problem import NO_WORDS, Severity, Words
from grannsida.wording.grammar import GENITIVE, MACROS, decline, split_forms

LEVELS = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}


@dataclass(frozen=True)
class Pattern:
    """A way a term shows in a text. `write` are templates of what to write, one for each suggestion."""

    regex: re.Pattern[str]
    write: tuple[str, ...]
    is_compound: bool = False
    """True for compounds made by rule: an entry of its own for the same word goes first."""


@dataclass(frozen=True)
class Entry:
    """A term to avoid. `number` is its place in the brief's list; `source` are the brief's tags."""

    number: int
    lang: str
    avoid: str
    level: Severity
    source: str
    why: Words
    do: Words = NO_WORDS
    is_about_neighbours: bool = False
    data: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        return (*self._listed(), *self._nouns(), *self._compounds())

    @cached_property
    def unless(self) -> tuple[re.Pattern[str], ...]:
        """What shows that the words mean something else here."""
        return tuple(_compile(text, self.lang) for text in self.data.get("unless", ()))

    @property
    def trigger(self) -> str:
        """A pattern for single words; where none of a text's words fits it, the text is clean."""
        glue = r"\w*" if "glue" in self.data else ""
        parts = [self.data["on"]] if "on" in self.data else []
        parts += [glue + form.split()[-1] + GENITIVE[self.lang] for forms in self._forms for form in forms]
        if "stem" in self.data:
            parts.append(rf"\w*(?:{self.data['stem']})\w{{3,}}")
        return "|".join(parts)

    @property
    def _forms(self) -> list[list[str]]:
        return [split_forms(forms, self.lang) for forms in self.data.get("nouns", ())]

    @property
    def _options(self) -> list[str]:
        return [option.strip() for option in self.data.get("write", "").split(";") if option.strip()]

    def _listed(self) -> list[Pattern]:
        found = []
        for text, write in self.data.get("match", {}).items():
            options = [decline(option, 0, self.lang) for option in (write.split(";") if write else self._options)]
            found.append(Pattern(_compile(text, self.lang), tuple(option.strip() for option in options)))
        return found

    def _nouns(self) -> list[Pattern]:
        found = []
        lead = rf"(?:(?:{self.data['lead']})[\s-]+|ex)" if "lead" in self.data else ""
        glue = r"(?P<glue>\w*?-?)" if "glue" in self.data else ""
        article = r"(?:(?P<article>an?)\s+)?" if self.lang == "en" else ""
        for forms in self._forms:
            for number, form in enumerate(forms):
                words = form.replace(" ", r"[\s-]+")
                text = f"{article}{lead}{glue}{words}(?P<genitive>{GENITIVE[self.lang]})"
                write = tuple(decline(option, number, self.lang) for option in self._options)
                found.append(Pattern(_compile(text, self.lang), write))
        return found

    def _compounds(self) -> list[Pattern]:
        """Swedish compounds carry number and form in their last part, so a phrase after it fits any of them."""
        if "stem" not in self.data:
            return []
        write = self.data.get("tail") or "{tail} för " + decline(self._options[0], 2, self.lang)
        return [Pattern(_compile(rf"\w*(?:{self.data['stem']})(?P<tail>\w{{3,}})", self.lang), (write,), True)]


def _compile(text: str, lang: str) -> re.Pattern[str]:
    for name, words in MACROS[lang].items():
        text = text.replace(name, words)
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


@cache
def load_entries(lang: str) -> tuple[Entry, ...]:
    """The word list of a language, in the brief's order; languages without a list have none."""
    source = files("grannsida.wording") / f"words_{lang}.yml"
    if not source.is_file():
        return ()
    return tuple(_read_entry(data, lang) for data in _load(f"words_{lang}.yml"))


@cache
def _load(name: str) -> Any:
    text = (files("grannsida.wording") / name).read_text(encoding="utf-8")
    # The base loader leaves every value the text it is. The data are our own, so nothing is checked here.
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506


def _read_entry(data: dict[str, Any], lang: str) -> Entry:
    reasons = _load("reasons.yml")
    return Entry(
        number=int(data["no"]),
        lang=lang,
        avoid=data["avoid"],
        level=LEVELS[data["level"]],
        source=data["source"],
        why=Words(**reasons["why"][data["why"]]),
        do=Words(**reasons["do"][data["do"]]) if "do" in data else NO_WORDS,
        is_about_neighbours=data.get("list") == "N",
        data=data,
    )
