"""A YAML text as a tree of parts that know where they begin and end, so that one can be changed and the rest stay.

Positions are characters of the text, which has LF as its line end and no byte order mark. The end of a map or a
list is the end of its last part: what the parser gives lies somewhere in the blank lines after it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.problem import Steps


@dataclass(slots=True)
class Part:
    """A scalar, a map or a list. `style` of a scalar is its sign: `'`, `"`, `|`, `>` or nothing.

    `entries` are a map's keys with their values; a list's items have None for a key.
    """

    kind: type
    start: int
    end: int
    is_flow: bool = False
    value: str = ""
    style: str = ""
    entries: list[tuple[Part | None, Part]] = field(default_factory=list)

    @property
    def is_scalar(self) -> bool:
        return self.kind is str

    @property
    def is_map(self) -> bool:
        return self.kind is dict

    def get(self, key: str) -> Part | None:
        """The value of a map's key."""
        return next((value for name, value in self.entries if name is not None and name.value == key), None)

    def step(self, step: str | int) -> Part | None:
        """The part that one step of a path leads to."""
        if isinstance(step, str):
            return self.get(step) if self.is_map else None
        return self.entries[step][1] if self.kind is list and -1 < step < len(self.entries) else None

    def walk(self, steps: Steps) -> Iterator[Part]:
        """This part and those along a path, as far as it leads."""
        here: Part | None = self
        for step in (*steps, None):
            if here is None:
                return
            yield here
            here = here.step(step) if step is not None else None


def read_tree(text: str) -> Part:
    """The tree of a text that `parse_document` accepts. Raises `yaml.YAMLError` where the parser refuses.

    Raises ValueError for what these files do not use: references, or nothing at all.
    """
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CBaseLoader)
    for event in events:
        if isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent)):
            return _take(event, events, text)
    raise ValueError("an empty text has no parts")


def _take(event: Any, events: Iterator[Any], text: str) -> Part:
    """One part and all inside it."""
    start = event.start_mark.index
    if isinstance(event, ScalarEvent):
        style, mark = event.style or "", event.end_mark
        place = cast("Any", mark).index
        end = _end_of_block(text, start, place) if style in {"|", ">"} else place
        return Part(str, start, end, value=event.value, style=style)
    if isinstance(event, AliasEvent):
        raise ValueError("references are not used here")  # noqa: TRY004 - a value of the file, not of a program
    is_map = isinstance(event, MappingStartEvent)
    part = Part(dict if is_map else list, start, start, is_flow=event.flow_style is True)
    for inner in events:
        if isinstance(inner, (MappingEndEvent, SequenceEndEvent)):
            is_closed = part.is_flow or not part.entries
            part.end = cast("Any", inner.end_mark).index if is_closed else part.entries[-1][1].end
            break
        first = _take(inner, events, text)
        part.entries.append((first, _take(next(events), events, text)) if is_map else (None, first))
    return part


def _end_of_block(text: str, start: int, end: int) -> int:
    """Where a `|` or `>` text ends: with its last line that says something. `end` lies in the blank lines after it."""
    last = start + len(text[start:end].rstrip(" \n"))
    stop = text.find("\n", last)
    return len(text) if stop < 0 else stop
