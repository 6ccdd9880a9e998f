"""From YAML text to plain data, and, when somebody asks, to the position of each part.

The C parser is used as a stream of events: it keeps no tree, so no input can exhaust its stack,
and every scalar stays the text that was typed. Positions are only collected by `locate`, because
making them costs more than the data and almost every file is without fault.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from grannsida.problem import Steps

MAX_DEPTH = 24
MAX_ODDITIES = 300
_NO_KEY: Any = object()
_DROPPED: Any = object()


class OddError(Exception):
    """The text can be parsed but holds something that these files do not use."""


def compose(text: str, *, strict: bool = True) -> object:  # noqa: C901, PLR0912
    """Give the data of a text: dict, list, str, or None for an empty plain value.

    Raises `yaml.YAMLError` where the parser refuses and `OddError` at the first thing that only
    `locate` can explain: a key twice, an anchor, a tag, a second document, too many levels. Where
    not `strict`, a key that is there twice keeps its first value.
    """
    # One loop on purpose: it runs for every event of every file, and calls would double its time.
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
    top: Any = []
    key: Any = _NO_KEY
    is_map = False
    stack: list[tuple[Any, Any, bool]] = []
    root = top
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise OddError
            value = event.value
            if not is_map:
                top.append(value or _empty(event))
            elif key is _NO_KEY:
                if value in top or not value or not value.isascii():
                    if strict or not value:
                        raise OddError
                    value = _DROPPED if value in top else value
                key = value
            else:
                top[key] = value or _empty(event)
                if not value and _is_comma_lost(text, event):
                    raise OddError
                key = _NO_KEY
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None or len(stack) >= MAX_DEPTH:
                raise OddError
            new: Any = {} if kind is MappingStartEvent else []
            stack.append((top, key, is_map))
            if not is_map:
                top.append(new)
            elif key is _NO_KEY:
                raise OddError
            else:
                top[key] = new
            top, key, is_map = new, _NO_KEY, kind is MappingStartEvent
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if not strict and is_map:
                top.pop(_DROPPED, None)
            top, _, is_map = stack.pop()
            key = _NO_KEY
        elif kind is StreamEndEvent:
            return root[0] if root else None
        elif kind is AliasEvent or (kind is DocumentStartEvent and _is_odd_start(event, root)):
            raise OddError


def _empty(event: Any) -> str | None:
    """An empty plain value is None, quotes with nothing between them are an empty text."""
    return None if event.implicit[0] else ""


def _is_comma_lost(text: str, event: Any) -> bool:
    """Whether a name in braces has no colon after it: `{sv: Kaffe, te och bullar}`, where a text was cut in two."""
    end = event.start_mark.index
    return bool(event.implicit[0]) and text[end : end + 1] in {",", "}"} and not text[:end].rstrip().endswith(":")


def _is_odd_start(event: Any, earlier: object) -> bool:
    """A directive was given, or another document came before this one."""
    return bool(event.version or event.tags or earlier)


class Position(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


class Oddity(NamedTuple):
    """Something that parses but is not used here: `kind` names it, `first` is where it stood before."""

    kind: str
    at: Position
    text: str = ""
    first: Position = Position(1, 1)


@dataclass
class Located:
    """Positions of values and of keys by their path, and the oddities met, in order."""

    values: dict[Steps, Position] = field(default_factory=dict)
    keys: dict[Steps, Position] = field(default_factory=dict)
    oddities: list[Oddity] = field(default_factory=list)


@dataclass
class _Level:
    """An open map or list: how many entries it had, or the key whose value comes next."""

    path: Steps
    is_map: bool
    count: int = 0
    key: str | None = None


class _Walk:
    """One walk over the events of a text. `found` grows as it goes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Located()
        self.levels: list[_Level] = []
        self.documents = 0

    def take(self, event: Event) -> bool:
        """Take in one event; False when it makes no sense to go on."""
        if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self.levels.pop()
        elif isinstance(event, DocumentStartEvent):
            return self._start_document(event)
        elif isinstance(event, (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent)):
            return self._take_part(event)
        return len(self.found.oddities) < MAX_ODDITIES

    def _start_document(self, event: Any) -> bool:
        self.documents += 1
        if self.documents > 1 or event.version or event.tags:
            self._odd("documents", event)
        return self.documents == 1

    def _odd(self, kind: str, event: Any, text: str = "", first: Position | None = None) -> None:
        self.found.oddities.append(Oddity(kind, _position(event), text, first or Position(1, 1)))

    def _take_part(self, event: Any) -> bool:
        if isinstance(event, AliasEvent) or event.anchor is not None:
            self._odd("anchor", event, event.anchor)
        elif event.tag is not None:
            self._odd("tag", event, event.tag)
        if self.levels and self.levels[-1].is_map and self.levels[-1].key is None:
            return self._take_key(event)
        if isinstance(event, ScalarEvent) and not event.value and _is_comma_lost(self.text, event):
            self._odd("comma", event)
        path = self._next_path()
        self.found.values.setdefault(path, _position(event))
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            if len(self.levels) >= MAX_DEPTH:
                self._odd("deep", event)
                return False
            self.levels.append(_Level(path, isinstance(event, MappingStartEvent)))
        return len(self.found.oddities) < MAX_ODDITIES

    def _take_key(self, event: Any) -> bool:
        """Keep a key until its value comes. A key that is no text ends the walk: nothing after it is sure."""
        if not isinstance(event, ScalarEvent) or not event.value:
            self._odd("key", event)
            return False
        level = self.levels[-1]
        path = (*level.path, event.value)
        here = _position(event)
        first = self.found.keys.setdefault(path, here)
        if first is not here:
            self._odd("twice", event, event.value, first)
        if event.value == "<<":
            self._odd("merge", event)
        # Below a field that is there twice, nothing else is twice: its parts get a path of their own.
        level.key = event.value if first is here else f"{event.value}\0{len(self.found.keys)}:{here}"
        return True

    def _next_path(self) -> Steps:
        if not self.levels:
            return ()
        level = self.levels[-1]
        if level.is_map:
            step: str | int = level.key or ""
            level.key = None
        else:
            step = level.count
            level.count += 1
        return (*level.path, step)


def _position(event: Any) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


def locate(text: str) -> Located:
    """Walk through a text once more, with positions. Raises `yaml.YAMLError` where the parser refuses."""
    walk = _Walk(text)
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if not walk.take(event):
            break
    return walk.found


def is_refused(text: str) -> bool:
    """Whether a text cannot be read, or holds something that these files do not use."""
    try:
        compose(text)
    except (yaml.YAMLError, OddError):
        return True
    return False
