"""Names on a map that do not cover each other: each takes the first free place beside what it names.

A name is ordinary text on a plate in a `foreignObject`, so that it has a colour behind it that a program can tell.
How wide a name is depends on the reader's font, so it is taken as wider than usual. Where a name has no room its
number in the list beside the map may have, and where that has none either, the list alone tells it.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from grannsida.bidi import direction
from grannsida.escape import escape_text
from grannsida.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LETTER: Final = 16
"""Width of a letter in units of the picture. Most fonts need 13 of them on average, with letters of size 26."""
HEIGHT: Final = 28
ABOVE: Final = 21
"""How much of the height of a name stands above the line that its letters stand on."""
MARGIN: Final = 4
SIDES: Final = {"start": "", "middle": ' class="middle"', "end": ' class="end"'}


class Spot(NamedTuple):
    """A place in the picture, in its units from the upper left corner."""

    x: int
    y: int


class Place(NamedTuple):
    """A rectangle that is taken, by its left, upper, right and lower edges."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Place) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Label(NamedTuple):
    """A name with its place: `anchor` is the side of it where the name stands (start, middle or end)."""

    text: Text
    anchor: str
    place: Place


class Labels:
    """Places names one after the other. The first ones have the choice."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.taken: list[Place] = []
        self.labels: list[Label] = []

    def keep_free(self, spot: Spot, across: int, along: int) -> None:
        """Nothing may be written within these distances of a spot: a sign stands there."""
        self.taken.append(Place(spot.x - across, spot.y - along, spot.x + across, spot.y + along))

    def place(self, text: Text, spots: Sequence[Spot], *, gap: int, number: int = 0, is_over: bool = False) -> None:
        """Write a name beside one of some spots, or on it; else its number; else nothing."""
        for told in (text, Text(str(number))) if number else (text,):
            for label in _choices(told, spots, gap, is_over):
                if self._is_free(label.place):
                    self.taken.append(label.place)
                    self.labels.append(label)
                    return

    def _is_free(self, place: Place) -> bool:
        inside = place.left >= MARGIN and place.right <= self.width - MARGIN
        inside = inside and place.top >= MARGIN and place.bottom <= self.height - MARGIN
        return inside and not any(place.meets(other) for other in self.taken)

    def render(self, locale: str) -> str:
        return "".join(_render(label, locale) for label in self.labels)


def halfway(spots: Sequence[Spot]) -> list[Spot]:
    """Places along a line to write its name: halfway along its stretches, those in its middle first."""
    if len(spots) < 2:
        return list(spots)
    halves = [Spot((a.x + b.x) // 2, (a.y + b.y) // 2) for a, b in pairwise(spots)]
    middle = (len(halves) - 1) / 2
    return [halves[number] for number in sorted(range(len(halves)), key=lambda number: abs(number - middle))]


def _choices(text: Text, spots: Sequence[Spot], gap: int, is_over: bool) -> Iterator[Label]:
    """Where a name could stand: to the right of its spot, to the left, above and below, or else on it."""
    width = measure(str(text))
    for x, y in spots:
        line = y + ABOVE // 2 - 1
        if is_over:
            yield _label(text, x, line, "middle", width)
            continue
        yield _label(text, x + gap, line, "start", width)
        yield _label(text, x - gap, line, "end", width)
        yield _label(text, x, y - gap, "middle", width)
        yield _label(text, x, y + gap + ABOVE, "middle", width)
        for side, anchor in ((1, "start"), (-1, "end")):
            yield _label(text, x + side * gap // 2, y - gap, anchor, width)
            yield _label(text, x + side * gap // 2, y + gap + ABOVE, anchor, width)


def _label(text: Text, x: int, y: int, anchor: str, width: int) -> Label:
    left = x - {"start": 0, "middle": width // 2, "end": width}[anchor]
    return Label(text, anchor, Place(left, y - ABOVE, left + width, y - ABOVE + HEIGHT))


def measure(text: str) -> int:
    """How wide a text is at most; marks that stand on other letters or cannot be seen take no room."""
    return LETTER * sum(unicodedata.category(letter) not in {"Mn", "Me", "Cf"} for letter in text)


def _render(label: Label, locale: str) -> str:
    return write(label.text, label.place, label.anchor, locale)


def write(text: Text, place: Place, anchor: str, locale: str) -> str:
    """A text on its plate, in its own direction, at the `anchor` side of a place that does not follow it."""
    marked = f' lang="{text.lang}"' if text.lang else ""
    if direction(text.lang or locale) == "rtl":
        marked += ' dir="rtl"'
    left, top, right, bottom = place
    return (
        f'<foreignObject x="{left}" y="{top}" width="{right - left}" height="{bottom - top}"{SIDES[anchor]}>'
        f"<span{marked}>{escape_text(str(text))}</span></foreignObject>"
    )
