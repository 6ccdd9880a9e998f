"""Recorded changes of an event: the lines of `history`, from which calendars count (see `grannsida.history`)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from grannsida.fields.base import Model, refuse
from grannsida.fields.dates import Day
from grannsida.fields.text import Line
from grannsida.model.described import required
from grannsida.problem import Words, error

PRINT_FORM = error(
    "PRINT-FORM",
    message=Words(
        'Avtrycket "{found}" ska vara åtta tecken, 0-9 och a-f.',
        'The print "{found}" must be eight characters, 0-9 and a-f.',
    ),
    reason=Words(
        "Avtrycket visar om evenemanget har ändrats sedan raden skrevs.",
        "The print shows whether the event has changed since the line was written.",
    ),
    advice=Words(
        'Ta bort raden och kör "grannsida record", som skriver rätt rad.',
        'Remove the line and run "grannsida record", which writes the right one.',
    ),
    example=("print: kafé", "print: a1b2c3d4"),
)
LENGTH = 8


def _parse_print(text: str) -> str:
    if len(text) != LENGTH or set(text) - set("0123456789abcdef"):
        raise refuse(PRINT_FORM, found=text)
    return text


Print = Annotated[
    Line,
    AfterValidator(_parse_print),
    WithJsonSchema({"type": ["string", "number"], "examples": ["a1b2c3d4"]}),
]
"""A short fingerprint. A schema allows numbers: an editor takes eight digits for one."""


class ChangeKind(StrEnum):
    """What changed."""

    FIRST = "first"
    TIME = "time"
    PLACE = "place"
    CANCELLED = "cancelled"
    MOVED = "moved"
    DETAILS = "details"


class Change(Model):
    """One recorded change, with a fingerprint of how the event was after it."""

    on: Day = required("Dag för ändringen.", "Day of the change.", "2026-11-20")
    what: ChangeKind = required(
        "Vad som ändrades: first, time, place, cancelled, moved, details.", "What changed.", "first"
    )
    print: Print = required("Avtryck av evenemanget efter ändringen.", "Print of the event after it.", "a1b2c3d4")
