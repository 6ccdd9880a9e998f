"""Where in a data file a find stands: line, column, the field, and what kind of text that field holds."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import yaml

from grannsida.compose import Position, locate
from grannsida.problem import Place, show_path

if TYPE_CHECKING:
    from grannsida.problem import Steps

LONGEST_LINE = 2000
_COMMENT = re.compile(r"(?:^|\s)#")


class Zone(StrEnum):
    """Texts in which somebody could be recognised sooner than elsewhere."""

    INCIDENT = "incident"
    QUOTE = "quote"
    """What neighbours said or saw, or what those who live in the house say."""
    OTHER = "other"


def zone_of(path: Steps) -> Zone:
    """The zone of a field by its path in openness.yml or residence.yml."""
    if path[:2] == ("incidents", "periods"):
        return Zone.INCIDENT
    return Zone.QUOTE if path[:1] in {("you_said",), ("walks",), ("rounds",), ("resident_perspective",)} else Zone.OTHER


class Spot(NamedTuple):
    """A place in a file with the field it belongs to. Comments belong to none."""

    place: Place
    path: Steps
    in_comment: bool

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(step for step in self.path if isinstance(step, str))


class Finder:
    """Finds spots in the text of one file. Positions of fields are only collected when the first is asked for."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._fields: list[tuple[Position, Steps]] | None = None

    def spot(self, start: int) -> Spot:
        """The spot of the character at `start`."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line, column = self.text.count("\n", 0, start) + 1, start - line_start + 1
        before = self.text[line_start:start]
        path = self._path(Position(line, column))
        in_comment = _is_comment(before)
        shown = "" if in_comment else show_path(path)
        return Spot(Place(self.file, line, column, shown), path, in_comment)

    def _path(self, position: Position) -> Steps:
        if self._fields is None:
            self._fields = _list_fields(self.text)
        number = bisect_right(self._fields, position, key=lambda field: field[0])
        return self._fields[number - 1][1] if number else ()


def _is_comment(before: str) -> bool:
    """Whether a `#` that begins a comment stands before, outside quotation marks."""
    is_line = len(before) < LONGEST_LINE
    return is_line and any(_is_open(before[: sign.start()]) for sign in _COMMENT.finditer(before))


def _is_open(before: str) -> bool:
    return before.count('"') % 2 == 0 and before.count("'") % 2 == 0


def _list_fields(text: str) -> list[tuple[Position, Steps]]:
    """Each field with where its value begins, in order; none when the file cannot be read."""
    try:
        values = locate(text).values
    except yaml.YAMLError:
        return []
    return sorted((position, path) for path, position in values.items() if path)
