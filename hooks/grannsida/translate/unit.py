"""A unit: one Swedish text with its translation, on its way to a translator or back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from grannsida.problem import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATOR = ": "


class Need(StrEnum):
    """What a text needs in a language."""

    MISSING = "missing"
    OLDER = "older"
    """The Swedish text has changed since."""
    MACHINE = "machine"
    """Made by a machine, not checked by anybody."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Unit:
    """One text. `file` is its path as in `alma/faq.yml`, `path` its field; `line` where it stands in a file read back.

    `is_sure` is False where the translator has marked it as not done, `is_waiting` where it is marked so and may just
    be as it went out.
    """

    file: str
    path: str
    source: str
    target: str = ""
    need: Need = Need.NOTHING
    notes: tuple[str, ...] = ()
    line: int = 0
    is_sure: bool = True
    is_waiting: bool = False

    @property
    def name(self) -> str:
        return f"{self.file}{SEPARATOR}{self.path}"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What goes to a translator, or comes back: units of one language."""

    locale: str
    units: tuple[Unit, ...]


class ExchangeError(Exception):
    """A file that cannot be read as a whole. The first argument says why, as `Words`; the second is the line."""


EMPTY_FILE = Words("Filen saknar språk.", "The file names no language.")
CONTROL = Words("Texten har osynliga styrtecken.", "The text holds invisible control characters.")
TURNED = Words(
    "Texten har tecken som vänder läsriktningen. Skriv den utan dem.",
    "The text holds characters that turn the direction of reading. Write it without them.",
)
ONE_LINE = Words("Texten ska stå på en enda rad.", "The text must stand on one single line.")
PLACEHOLDERS = Words(
    "De här delarna ska stå kvar som de är: {wanted}. I översättningen står: {found}.",
    "These parts must stay as they are: {wanted}. The translation has: {found}.",
)
LINK = Words(
    "Länken {link} finns inte i den svenska texten.",
    "The link {link} is not in the Swedish text.",
)
NONE = Words("inga", "none")

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\ufff9-\uffff]")
_TURNING = re.compile(r"[\u202a-\u202e]")
_ISOLATES = re.compile(r"[\u2066-\u2069]")
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|\{ #[\w-]+ \}|<!--.*?-->")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|<([a-z][a-z0-9+.-]*:[^>\s]*)>")


def tidy(text: str) -> str:
    """A translation as it is kept: letters in their usual form, no outer space, no spaces on empty lines."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join("" if line.isspace() else line for line in text.split("\n")).strip()


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same but for spaces and line ends."""
    return " ".join(one.split()) == " ".join(other.split())


def find_fault(source: str, target: str, *, one_line: bool) -> Words | None:
    """Why a translation cannot be taken, or None. It comes from outside and is not trusted."""
    if _CONTROL.search(target):
        return CONTROL
    if _TURNING.search(target) or not _is_balanced(target):
        return TURNED
    if one_line and "\n" in target:
        return ONE_LINE
    wanted, found = sorted(_PLACEHOLDER.findall(source)), sorted(_PLACEHOLDER.findall(target))
    if wanted != found:
        return Words(
            *(
                PLACEHOLDERS.in_(lang).format(wanted=_list(wanted, lang), found=_list(found, lang))
                for lang in ("sv", "en")
            )
        )
    strange = [link for link in _links(target) if link not in _links(source)]
    return LINK.fill(link=strange[0]) if strange else None


def _is_balanced(text: str) -> bool:
    """Whether each isolate that is opened is closed in the same line, and none is closed that was not opened."""
    for line in text.split("\n"):
        depth = 0
        for sign in _ISOLATES.findall(line):
            depth += -1 if sign == "\u2069" else 1
            if depth < 0:
                return False
        if depth:
            return False
    return True


def _links(text: str) -> list[str]:
    return [one or other for one, other in _LINK.findall(text)]


def _list(items: Sequence[str], lang: str) -> str:
    return " ".join(items) or NONE.in_(lang)
