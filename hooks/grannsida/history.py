"""The history of an event: how calendars learn that it changed, without a counter kept by hand.

A calendar takes in a change only when SEQUENCE has risen (RFC 5545, 3.8.7.4). Each event file records its own
changes in `history`, a line for each: the day, what changed, and a short fingerprint of the event after it.
SEQUENCE is the number of recorded changes after the first; LAST-MODIFIED is the day of the last. Both stand in
the file itself, so they are the same in a shallow clone, in an export and on any machine. `grannsida record`
writes the lines. A change that is not recorded yet counts as one more, on the day that `updated` states.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from grannsida.fields.base import Model
from grannsida.fields.place import Coordinates
from grannsida.fields.text import LocalizedText
from grannsida.model.change import LENGTH, Change, ChangeKind
from grannsida.model.codes import EventStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from grannsida.model.event import Event

TOLD = ("starts", "ends", "former_starts", "repeat", "status", "place", "title", "summary", "reason")
"""The fields that a calendar must know. A change of any other is no change of the calendar entry."""
PLAIN: dict[type, Callable[[Any], Any]] = {
    LocalizedText: lambda text: dict(text.texts),
    dt.date: lambda day: day.isoformat(),
    Enum: lambda code: code.value,
    Coordinates: lambda point: [point.lat, point.lon],
}
OFF = {EventStatus.CANCELLED, EventStatus.POSTPONED}
LOOKS_LIKE_A_NUMBER = re.compile(r"[0-9]+(?:e[0-9]+)?")


def fingerprint(event: Event) -> str:
    """Eight hexadecimal digits that change when a field that a calendar must know changes.

    Fields without a value leave no mark, so that a model that grows does not change old prints.
    """
    told = {name: plain for name in TOLD if (plain := _plain(getattr(event, name)))}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=LENGTH // 2).hexdigest()


def _plain(value: Any) -> Any:
    """The value as JSON takes it, without what is empty, `false` or as it is by default."""
    if isinstance(value, Model):
        fields = type(value).model_fields
        given = {name: getattr(value, name) for name, field in fields.items() if getattr(value, name) != field.default}
        return {name: plain for name, one in given.items() if (plain := _plain(one))}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    plain = next((make for kind, make in PLAIN.items() if isinstance(value, kind)), None)
    return plain(value) if plain else value


def list_changes(event: Event) -> tuple[Change, ...]:
    """Every change up to now, the recorded ones and those that still should be."""
    return (*event.history, *missing_changes(event, event.updated))


def missing_changes(event: Event, on: dt.date) -> tuple[Change, ...]:
    """The lines that `history` still lacks; `on` is the day for a change whose own day nobody wrote down.

    An event without a history gets a line for each state that its file shows: the first, each move, cancelled.
    """
    if not event.history:
        return tuple(_reconstruct(event))
    present = fingerprint(event)
    if event.history[-1].print == present:
        return ()
    return (Change(on=on, what=_guess(event), print=present),)


def _reconstruct(event: Event) -> Iterator[Change]:
    kind = ChangeKind.FIRST
    before = {"status": EventStatus.CONFIRMED, "reason": None}
    states = [
        {"starts": start, "former_starts": event.former_starts[:n]} for n, start in enumerate(event.former_starts)
    ]
    if event.status in OFF and not (event.starts is None and states):
        states.append({})
    for state in states:
        yield Change(on=event.updated, what=kind, print=fingerprint(event.model_copy(update={**before, **state})))
        kind = ChangeKind.MOVED
    last = kind if kind is ChangeKind.FIRST or event.status not in OFF else ChangeKind.CANCELLED
    yield Change(on=event.updated, what=last, print=fingerprint(event))


def _guess(event: Event) -> ChangeKind:
    """What probably changed; whoever records may write another word, it counts the same."""
    kinds = [change.what for change in event.history]
    moves = len(event.former_starts) + (len(event.repeat.moved) if event.repeat else 0)
    if event.status in OFF:
        return ChangeKind.DETAILS if kinds[-1] is ChangeKind.CANCELLED else ChangeKind.CANCELLED
    if moves > kinds.count(ChangeKind.MOVED):
        return ChangeKind.MOVED
    if event.repeat and len(event.repeat.cancelled) > kinds.count(ChangeKind.CANCELLED):
        return ChangeKind.CANCELLED
    return ChangeKind.DETAILS


def sequence(event: Event) -> int:
    """How many times the event has changed since it was first recorded."""
    return len(_told(event)) - 1


def last_modified(event: Event) -> dt.date:
    """The day of the last change that a calendar must know; never earlier than one before it."""
    return max(change.on for change in _told(event))


def _told(event: Event) -> list[Change]:
    """The first line and every line after which the event differs. One that repeats a print counts for nothing."""
    first, *_ = event.changes
    return [first, *(after for before, after in pairwise(event.changes) if after.print != before.print)]


def render_changes(changes: Iterable[Change]) -> list[str]:
    """The lines of changes as they stand in a file, two spaces in."""
    return [f"  - {{on: {change.on}, what: {change.what}, print: {_quote(change.print)}}}" for change in changes]


def _quote(text: str) -> str:
    """Within quotation marks where an editor would take the print for a number."""
    return f'"{text}"' if LOOKS_LIKE_A_NUMBER.fullmatch(text) else text
