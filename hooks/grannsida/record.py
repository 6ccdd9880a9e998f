"""`grannsida record`: write the missing lines of `history` into an event file, and leave every other byte alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grannsida.history import missing_changes, render_changes
from grannsida.model.event import Event
from grannsida.parse import parse_document
from grannsida.read import read_model

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

KEY = re.compile(r"history:[ \t]*(?:#.*)?")
ITEM = re.compile(r"(?P<indent>[ \t]*)-\s")


def record(raw: bytes, today: dt.date) -> tuple[bytes, int] | None:
    """The bytes of an event file with the lines that were missing, and how many they are.

    None when the file cannot be read, or is written in a way that lines cannot be added to (a history in brackets):
    then nothing may be changed. The result is read back before it is given.
    """
    event = _read(raw)
    if event is None:
        return None
    missing = missing_changes(event, today)
    if not missing:
        return raw, 0
    added = _add(raw.decode("utf-8"), render_changes(missing)).encode()
    after = _read(added)
    if after is None or after.model_copy(update={"history": event.history}) != event:
        return None
    return (added, len(missing)) if after.history == (*event.history, *missing) else None


def _read(raw: bytes) -> Event | None:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    document, _ = parse_document("", raw)
    return read_model(Event, document)[0] if document else None


def _add(text: str, lines: Sequence[str]) -> str:
    """The text with lines after the last one of `history`, or with a new `history` at the end."""
    end = "\r\n" if "\r\n" in text else "\n"
    rows = text.splitlines(keepends=True)
    start = next((number for number, row in enumerate(rows) if KEY.fullmatch(row.rstrip("\r\n"))), None)
    after, indent = (len(rows), "  ") if start is None else _end_of_list(rows, start)
    if start is None:
        lines = ("history:", *lines)
    new = [line if line == "history:" else indent + line.lstrip() for line in lines]
    if after and not rows[after - 1].endswith(("\n", "\r")):
        rows[after - 1] += end
    return "".join((*rows[:after], *(line + end for line in new), *rows[after:]))


def _end_of_list(rows: Sequence[str], start: int) -> tuple[int, str]:
    """Where the list that begins below row `start` ends, and how far its entries are indented."""
    after, indent = start + 1, None
    for number in range(start + 1, len(rows)):
        row = rows[number]
        item = ITEM.match(row)
        if item and indent is None:
            indent = item["indent"]
        if item or (row[:1] in {" ", "\t"} and row.strip() and not row.lstrip().startswith("#")):
            after = number + 1
        elif row.strip() and not row.lstrip().startswith("#"):
            break
    return after, "  " if indent is None else indent
