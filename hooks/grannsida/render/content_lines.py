"""Content lines of calendars (RFC 5545, 3.1): a name, parameters, a value, folded by octets.

Written here and not with a library because a site has tens of thousands of events, and because what is
written must be the same bytes with every version of a library. Readers that are not ours prove it in the tests.
"""

from __future__ import annotations

import re

LONGEST = 75
"""Octets of a line without its end."""

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def write_line(name: str, value: str, parameters: str = "") -> str:
    """One property without folding. `parameters` is `TZID=Europe/Stockholm`, `VALUE=DATE` and the like."""
    return f"{name};{parameters}:{value}" if parameters else f"{name}:{value}"


def write_text(name: str, text: str, language: str = "") -> str:
    """A property of type TEXT (3.3.11), escaped; its language where a reader cannot know it."""
    return write_line(name, escape(text), f"LANGUAGE={language}" if language else "")


def escape(text: str) -> str:
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold_lines(lines: list[str]) -> bytes:
    """The lines as they stand in a file: at most 75 octets each, no letter and no escape cut in two."""
    return b"".join(_fold(line.encode()) for line in lines)


def _fold(line: bytes) -> bytes:
    if len(line) <= LONGEST:
        return line + b"\r\n"
    pieces, start, room = [], 0, LONGEST
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:  # inside a character of several octets
            end -= 1
        if line[end - 1] == 0x5C and line[end - 2] != 0x5C:
            end -= 1
        pieces.append(line[start:end])
        start, room = end, LONGEST - 1
    return b"\r\n ".join((*pieces, line[start:])) + b"\r\n"
