"""Counts in words and as bars: what `small_counts` lets be told, and nothing more exact than that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.bidi import join_span
from grannsida.small_counts import Shown, show

if TYPE_CHECKING:
    from grannsida.scene import Scene


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart. Up to `low` the number is sure; from there to `high` it is not told exactly."""

    label: str
    low: float
    high: float
    shown: str

    @property
    def is_exact(self) -> bool:
        return self.low == self.high


def show_words(shown: Shown, scene: Scene) -> str:
    """`12`, `fewer than 5`, or `12–20` for a total that holds a count that is not told exactly."""
    if shown.is_small:
        return scene.gettext("fewer than %(number)s").replace("%(number)s", scene.number(shown.high + 1))
    low, high = scene.number(shown.low), scene.number(shown.high)
    return low if shown.is_exact else join_span(low, high, scene.locale)


def show_count(count: int, scene: Scene) -> str:
    """Zero is said as zero; counts from 1 to just below the threshold of site.yml are not told exactly."""
    return show_words(show(count, scene.site.small_count), scene)


def make_bar(label: str, shown: Shown, scene: Scene) -> Bar:
    return Bar(label, shown.low, shown.high, show_words(shown, scene))
