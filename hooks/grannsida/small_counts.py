"""Small numbers: which counts are told exactly, and which totals can be told without giving a small one back.

A count from 1 to just below the threshold is told as a range; zero is told as zero. The rule looks only
at what is printed anyway: a total over a range is itself the range that the reader could work out, and of
periods that overlap only the first is told. So no sum or difference of what is published says more about a
small count than its own range does. A range has at least two values, since a threshold of 2 counts as 3.
Source: the brief, 2.4 (SCB's disclosure control; a threshold of 5 is ours).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")
LEAST_THRESHOLD = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What is published of a count: any number from `low` to `high` is possible. Equal ends are an exact number."""

    low: int
    high: int
    is_small: bool = False
    """True for a single count below the threshold: it is printed as "fewer than" the threshold."""

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def __add__(self, other: Shown) -> Shown:
        return Shown(self.low + other.low, self.high + other.high)


NOTHING = Shown(0, 0)


@dataclass(frozen=True, slots=True)
class Published:
    """A table as it may be printed. Rows and columns are those that were given."""

    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    column_totals: tuple[Shown, ...]
    total: Shown


def effective_threshold(threshold: int) -> int:
    """0 and 1 hide nothing. With 2 a hidden count could only be 1, so 3 is the least that hides."""
    return max(threshold, LEAST_THRESHOLD) if threshold > 1 else 0


def show(count: int, threshold: int) -> Shown:
    """One count: exact when zero or at least the threshold."""
    limit = effective_threshold(threshold)
    return Shown(1, limit - 1, is_small=True) if 0 < count < limit else Shown(count, count)


def add_up(shown: Iterable[Shown]) -> Shown:
    """The total that a reader could work out. A single small count stays one when all others are zero."""
    parts = [part for part in shown if part != NOTHING]
    return parts[0] if len(parts) == 1 else sum(parts, start=NOTHING)


def publish(table: Sequence[Sequence[int]], threshold: int) -> Published:
    """A table of counts with its totals. All rows have the same length."""
    cells = tuple(tuple(show(count, threshold) for count in row) for row in table)
    columns = tuple(zip(*cells, strict=True))
    return Published(
        cells,
        tuple(add_up(row) for row in cells),
        tuple(add_up(column) for column in columns),
        add_up(cell for row in cells for cell in row),
    )


def keep_apart(periods: Iterable[tuple[tuple[int, int], T]]) -> list[T]:
    """What belongs to the periods that overlap none before them. A period is (first, last), both counted in.

    A year beside three of its quarters would tell the fourth.
    """
    kept: list[tuple[tuple[int, int], T]] = []
    for period, value in periods:
        if all(period[1] < other[0] or other[1] < period[0] for other, _ in kept):
            kept.append((period, value))
    return [value for _, value in kept]
