"""Sources: where statements come from, by id, in one form everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.formats import iso_period
from grannsida.view.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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


def _of_collaboration(folder: Folder) -> list[str | None]:
    model = folder.residence.collaboration
    places = [partner.source for partner in model.partners] + [network.source for network in model.networks]
    return [*places, model.forum.source if model.forum else None]


def _of_perspective(folder: Folder) -> list[str | None]:
    model = folder.residence.resident_perspective
    return [model.source if model else None]


SOURCES_OF: dict[str, Callable[[Folder], list[str | None]]] = {
    "questions": lambda folder: [key for entry in folder.faq.entries for key in entry.sources],
    "measures": lambda folder: [measure.source for measure in folder.residence.measures],
    "timeline": lambda folder: [entry.source for entry in folder.residence.timeline],
    "collaboration": _of_collaboration,
    "perspective": _of_perspective,
    "area": lambda folder: [statistic.source for statistic in folder.openness.statistics],
    "walks": lambda folder: [walk.source for walk in folder.openness.walks],
}
"""The sources that each section names, by the section's id."""


def list_used(folder: Folder) -> tuple[str, ...]:
    """Ids of every source the residence refers to: first those of residence.yml in their order, then common ones."""
    used: dict[str, None] = {source.id: None for source in folder.residence.sources}
    places = (key for list_places in SOURCES_OF.values() for key in list_places(folder))
    return tuple({**used, **dict.fromkeys(key for key in places if key)})


def view_all_sources(folder: Folder, scene: Scene) -> Section | None:
    return view_list(list_used(folder), folder, scene)


def view_chapter_sources(sections: Iterable[str], folder: Folder, scene: Scene) -> Section | None:
    """The sources that some sections name, for the end of their page. Answers have theirs on pages of their own."""
    known = (SOURCES_OF[name] for name in sections if name in SOURCES_OF and name != "questions")
    return view_list((key for list_places in known for key in list_places(folder)), folder, scene)


def view_list(ids: Iterable[str | None], folder: Folder, scene: Scene) -> Section | None:
    """A list of sources, each once."""
    views = view_sources(dict.fromkeys(ids), folder, scene)
    return Section("sources", scene.gettext("Sources"), views) if views else None
