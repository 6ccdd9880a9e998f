"""A frame: the theme's page rendered once, with marks where pages differ, and filled for each page.

The frame is split once at its marks; filling joins pieces, so what stands in a value is never
looked at again and can hold no mark of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.render.head import SLOTS

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARK = re.compile(r"@@slot:([a-z]+)@@")
_PART = re.compile(r"<!--\s*part:\s*([a-z-]+)\s*-->")


def make_marks() -> dict[str, str]:
    """What a frame is rendered with in the place of values."""
    return {slot: f"@@slot:{slot}@@" for slot in SLOTS}


@dataclass(frozen=True, slots=True)
class Frame:
    """Text and slot names in turn, beginning and ending with text."""

    pieces: tuple[str, ...]

    @property
    def slots(self) -> tuple[str, ...]:
        return self.pieces[1::2]

    def fill(self, values: Mapping[str, str]) -> str:
        """The frame with every slot filled. Raises KeyError for a slot without a value."""
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return "".join(pieces)


def split_frame(html: str) -> Frame:
    """The frame of a page that was rendered with marks."""
    return Frame(tuple(_MARK.split(html)))


def split_parts(html: str) -> Frame:
    """The frame of a hand-written page: its slots are the generated parts that it asks for."""
    return Frame(tuple(_PART.split(html)))
