"""Figures about the area, apart from what happened in the house and never about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grannsida.view.counts import Bar
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from collections.abc import Hashable

    from grannsida.dataset import Folder
    from grannsida.model.openness import Statistic
    from grannsida.scene import Scene
    from grannsida.text import Text

NUMBER: Final = re.compile(r"(?P<number>[0-9][0-9 \u00a0\u202f]*(?:[.,][0-9]+)?)(?P<unit>.*)")


@dataclass(frozen=True, slots=True)
class FigureView:
    """The value of one period."""

    period: Text
    value: Text


@dataclass(frozen=True, slots=True)
class StatisticView:
    """One measure of one area, with the periods in which it was counted in the same way."""

    measure: Text
    area: Text
    figures: tuple[FigureView, ...]
    bars: tuple[Bar, ...]
    """One for each period, if the values are numbers of one unit; else none."""
    definition: Text
    caveats: Text
    sources: tuple[SourceView, ...]


def view_area(folder: Folder, scene: Scene) -> Section | None:
    """Figures that count the same in the same way stand together; another definition is another figure."""
    groups: dict[Hashable, list[Statistic]] = {}
    for item in folder.openness.statistics:
        texts = (item.measure, item.area, item.definition, item.caveats)
        groups.setdefault(tuple(text.default for text in texts), []).append(item)
    views = tuple(_view(items, folder, scene) for items in groups.values())
    return Section("area", scene.gettext("Figures about the area"), views) if views else None


def _view(items: list[Statistic], folder: Folder, scene: Scene) -> StatisticView:
    first = items[0]
    return StatisticView(
        scene.text(first.measure),
        scene.text(first.area),
        tuple(FigureView(scene.text(item.period), scene.text(item.value)) for item in items),
        _bars(items, scene),
        scene.text(first.definition),
        scene.text(first.caveats),
        view_sources(dict.fromkeys(item.source for item in items), folder, scene),
    )


def _bars(items: list[Statistic], scene: Scene) -> tuple[Bar, ...]:
    read = [NUMBER.fullmatch(item.value.default.strip()) for item in items]
    units = {found["unit"].strip() if found else None for found in read}
    if len(units) > 1 or None in units:
        return ()
    numbers = [found["number"].strip() for found in read if found]
    values = [float(re.sub(r"\s", "", number).replace(",", ".")) for number in numbers]
    rows = zip(items, numbers, values, strict=True)
    return tuple(Bar(str(scene.text(item.period)), value, value, number) for item, number, value in rows)
