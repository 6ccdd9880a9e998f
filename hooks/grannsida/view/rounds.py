"""Rounds of neighbour hosts: how to know them, when they go, and what each month came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grannsida.catalogue import N_
from grannsida.small_counts import Shown, add_up, keep_apart, show
from grannsida.view.contact import RouteView, view_route
from grannsida.view.counts import Bar, make_bar, show_words
from grannsida.view.section import Section

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.openness import Rounds, RoundsMonth
    from grannsida.scene import Scene
    from grannsida.text import Text


COLUMNS: Final = {
    "rounds": N_("Rounds"),
    "bags": N_("Bags of litter"),
    "syringes": N_("Syringes removed"),
    "faults_reported": N_("Faults reported"),
}
ABOUT_PEOPLE: Final = frozenset({"syringes"})
"""Columns with small numbers kept back. A syringe is a trace of somebody's illness, and near a house with few rooms
one or two in a month would be laid at somebody's door. Rounds, bags and broken lamps are work done, not people."""


@dataclass(frozen=True, slots=True)
class RoundsRow:
    """One month; `cells` are in the order of the columns, empty where nothing was counted."""

    month: str
    cells: tuple[str, ...]
    note: Text


@dataclass(frozen=True, slots=True)
class RoundsView:
    recognise: Text
    when: Text
    what: Text
    not_shown: Text
    contact: RouteView | None
    columns: tuple[str, ...]
    rows: tuple[RoundsRow, ...]
    totals: tuple[str, ...]
    """Under each column; empty when there is only one month."""
    bars: tuple[Bar, ...]
    """Rounds by month, the oldest first."""


def view_rounds(folder: Folder, scene: Scene) -> Section | None:
    rounds = folder.openness.rounds
    if rounds is None:
        return None
    return Section("rounds", scene.gettext("The neighbour hosts' rounds"), _view(rounds, folder, scene))


def _view(rounds: Rounds, folder: Folder, scene: Scene) -> RoundsView:
    months = keep_apart(((item.month.first.toordinal(),) * 2, item) for item in rounds.months)
    names = [name for name in COLUMNS if any(getattr(month, name) is not None for month in months)]
    table = [[_show(month, name, scene) for name in names] for month in months]
    route = folder.route(rounds.contact) if rounds.contact else None
    told = zip(months, table, strict=True)
    rows = tuple(RoundsRow(scene.period(m.month), _words(cells, scene), scene.text(m.note)) for m, cells in told)
    totals = [add_up(cell for cell in column if cell) for column in zip(*table, strict=True)]
    return RoundsView(
        recognise=scene.text(rounds.recognise),
        when=scene.text(rounds.when),
        what=scene.text(rounds.what),
        not_shown=scene.text(rounds.not_shown),
        contact=view_route(route, scene) if route else None,
        columns=tuple(scene.gettext(COLUMNS[name]) for name in names),
        rows=rows,
        totals=_words(totals, scene) if len(months) > 1 else (),
        bars=tuple(make_bar(scene.period(m.month), Shown(m.rounds, m.rounds), scene) for m in reversed(months)),
    )


def _show(month: RoundsMonth, name: str, scene: Scene) -> Shown | None:
    """What may be told of one number; None where it was not counted."""
    count: int | None = getattr(month, name)
    if count is None:
        return None
    return show(count, scene.site.small_count) if name in ABOUT_PEOPLE else Shown(count, count)


def _words(cells: list[Shown | None] | list[Shown], scene: Scene) -> tuple[str, ...]:
    return tuple(show_words(cell, scene) if cell else "" for cell in cells)
