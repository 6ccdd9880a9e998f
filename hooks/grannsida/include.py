"""Includes: an entry `include: key` is replaced by the common entry of that key, before anything is typed."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.problem import Problem, Words, error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grannsida.document import Document
    from grannsida.problem import Place

INCLUDE_UNKNOWN = error(
    "INCLUDE-UNKNOWN",
    message=Words("«{key}» finns inte i {file}.{near}", "“{key}” is not in {file}.{near}"),
    reason=Words(
        "Gemensamma kontaktvägar och frågor hämtas med sin nyckel ur mappen _shared.",
        "Common contact routes and questions are taken by their key from the folder _shared.",
    ),
    advice=Words("Rätta nyckeln, eller skriv hela posten här.", "Correct the key, or write the whole entry here."),
    example=("- include: emergancy", "- include: emergency"),
)


def include_entries(
    document: Document, name: str, common: Mapping[str, Mapping[str, object]], file: str
) -> tuple[Document, list[Problem]]:
    """Replace `include: key` by the common entry; keys beside it override those of the common entry."""
    data = document.data
    if not isinstance(data, dict) or not isinstance(data.get(name), list):
        return document, []
    problems = []
    entries: list[object] = []
    for number, entry in enumerate(data[name]):
        if not isinstance(entry, dict) or "include" not in entry:
            entries.append(entry)
            continue
        key = entry["include"]
        if key not in common:
            place = document.place((name, number, "include"))
            problems.append(_unknown(place, document.line(place.line), str(key), common, file))
            continue
        own = {field_name: value for field_name, value in entry.items() if field_name != "include"}
        entries.append({**common[key], **own})
    return replace(document, data={**data, name: entries}), problems


def _unknown(place: Place, line: str, key: str, common: Mapping[str, object], file: str) -> Problem:
    """The key that is not there, with the nearest one as a line to paste."""
    near = next(iter(difflib.get_close_matches(key, list(common), 1, 0.6)), "")
    write = line.replace(key, near, 1) if near and line.count(key) == 1 else ""
    return INCLUDE_UNKNOWN.at(place, found=line, write=write, key=key, file=file, near=f" → {near}" if near else "")
