"""Which characters our fonts can set, read from their `cmap` tables, so that no reader meets an empty box.

A character counts when both the regular and the bold letters have it. What is missing is shown by a
clear mark, and told to whoever makes the document.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FAMILIES = ("NotoSans", "NotoSansArabic")
WEIGHTS = ("Regular", "Bold")
MARK = "\ufffd"
"""Stands for a character that no font has: Unicode's own replacement character."""

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


@cache
def load_characters() -> frozenset[int]:
    """Code points that can be set in every weight by one of the families."""
    folder = files("grannsida") / "fonts"
    found: frozenset[int] = frozenset()
    for family in FAMILIES:
        weights = [frozenset(read_cmap((folder / f"{family}-{weight}.ttf").read_bytes())) for weight in WEIGHTS]
        found |= frozenset.intersection(*weights)
    return found


def find_missing(text: str) -> tuple[str, ...]:
    """The characters of a text that no font has, sorted. Invisible ones (spaces, marks of direction) need no glyph."""
    known = load_characters()
    unknown = (char for char in set(text) if ord(char) not in known)
    return tuple(sorted(char for char in unknown if unicodedata.category(char) not in _INVISIBLE))


def mark_missing(text: str, missing: Iterable[str]) -> str:
    """The text with a mark for each character that cannot be set."""
    return text.translate(dict.fromkeys(map(ord, missing), MARK))


def read_cmap(font: bytes) -> Iterator[int]:
    """Code points of a font's Unicode tables (OpenType 1.9, `cmap`, formats 4 and 12)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    for number in range(tables):
        tag, _sum, offset, _length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == b"cmap":
            yield from _read_subtables(font, offset)


def _read_subtables(font: bytes, cmap: int) -> Iterator[int]:
    (number,) = struct.unpack_from(">H", font, cmap + 2)
    for index in range(number):
        (offset,) = struct.unpack_from(">L", font, cmap + 4 + 8 * index + 4)
        (form,) = struct.unpack_from(">H", font, cmap + offset)
        if form == 4:
            yield from _read_segments(font, cmap + offset)
        elif form == 12:
            yield from _read_groups(font, cmap + offset)


def _read_segments(font: bytes, start: int) -> Iterator[int]:
    """Format 4: runs of 16-bit code points, each with a shift or a list of glyph numbers."""
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    begins = struct.unpack_from(f">{count}H", font, start + 16 + doubled)
    shifts = struct.unpack_from(f">{count}H", font, start + 16 + 2 * doubled)
    places = start + 16 + 3 * doubled
    for index in range(count):
        place = places + 2 * index
        (way,) = struct.unpack_from(">H", font, place)
        for code in range(begins[index], min(ends[index], 0xFFFE) + 1):
            glyph = code if way == 0 else struct.unpack_from(">H", font, place + way + 2 * (code - begins[index]))[0]
            if glyph and (way or (glyph + shifts[index]) & 0xFFFF):
                yield code


def _read_groups(font: bytes, start: int) -> Iterator[int]:
    """Format 12: runs of code points of any size."""
    (number,) = struct.unpack_from(">L", font, start + 12)
    for index in range(number):
        first, last, _glyph = struct.unpack_from(">LLL", font, start + 16 + 12 * index)
        yield from range(first, last + 1)
