"""Sources: where statements come from, by id, in one form everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.formats import iso_period
from grannsida.view.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.common import Source
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class SourceView:
    id: str
    title: Text
    publisher: Text
    date: str
    date_iso: str
    url: str


def view_sources(ids: Iterable[str | None], folder: Folder, scene: Scene) -> tuple[SourceView, ...]:
    """The sources with these ids, unknown ones left out (the check tells them)."""
    return tuple(scene.once(_view, folder.sources[key]) for key in ids if key and key in folder.sources)


def _view(source: Source, scene: Scene) -> SourceView:
    return SourceView(
        id=source.id,
        title=scene.text(source.title),
        publisher=scene.text(source.publisher),
        date=scene.period(source.date),
        date_iso=iso_period(source.date),
        url=source.url or "",
    )


def list_used(folder: Folder) -> tuple[str, ...]:
    """Ids of every source the page refers to: first those of residence.yml in their order, then common ones."""
    home = folder.residence
    used: dict[str, None] = {source.id: None for source in home.sources}
    places: list[str | None] = [key for entry in folder.faq.entries for key in entry.sources]
    places += [measure.source for measure in home.measures]
    places += [entry.source for entry in home.timeline]
    places += [partner.source for partner in home.collaboration.partners]
    places += [network.source for network in home.collaboration.networks]
    places += [home.collaboration.forum.source if home.collaboration.forum else None]
    places += [home.resident_perspective.source if home.resident_perspective else None]
    places += [statistic.source for statistic in folder.openness.statistics]
    places += [walk.source for walk in folder.openness.walks]
    return tuple({**used, **dict.fromkeys(key for key in places if key)})


def view_all_sources(folder: Folder, scene: Scene) -> Section | None:
    views = view_sources(list_used(folder), folder, scene)
    return Section("sources", scene.gettext("Sources"), views) if views else None
