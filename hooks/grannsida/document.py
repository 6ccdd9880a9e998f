"""A data file as read: its text, its plain data, and where in the file each part stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from grannsida.compose import Located, Position, locate
from grannsida.problem import Place, Steps, show_path


@dataclass(frozen=True)
class Document:
    """One file.

    `file` is its name as shown to people; `text` is normalised (NFC, LF, no byte order mark);
    `data` is dict, list, str or None: every scalar is the text that was typed, an empty plain
    value is None and `""` is an empty text. Types are the schema's business.
    """

    file: str
    text: str
    data: object

    @cached_property
    def _located(self) -> Located:
        return locate(self.text)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def place(self, path: Steps, *, key: bool = False) -> Place:
        """Give the position of the value at `path`, or of its key.

        Where a step is missing, the longest part of the path that exists is used, so a required
        key that was forgotten is told at the map that should have had it.
        """
        position = self._find(path, key=key)
        return Place(self.file, position.line, position.column, show_path(path))

    def _find(self, path: Steps, *, key: bool) -> Position:
        if key and path in self._located.keys:
            return self._located.keys[path]
        for length in range(len(path), -1, -1):
            if path[:length] in self._located.values:
                return self._located.values[path[:length]]
        return Position(1, 1)

    def holds(self, path: Steps) -> bool:
        """Whether the value at `path` stands in this file, and is not taken from a shared one."""
        return path in self._located.values

    def line(self, number: int) -> str:
        """Give line `number`, counted from 1; an empty text outside the file."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""
