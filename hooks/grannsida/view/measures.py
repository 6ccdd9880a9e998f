"""What we do, by the five principles, with benefit for residents and for neighbours, and limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.bidi import join_span
from grannsida.view.grown_from import EventLink, view_events_of_measure
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.residence import Measure
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class MeasureView:
    id: str
    title: Text
    what: Text
    who: Text
    when: str
    status: str
    status_code: str
    origin: str
    benefit_residents: Text
    benefit_neighbours: Text
    limits: Text
    follow_up: Text
    events: tuple[EventLink, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class PrincipleView:
    """One principle. Without measures it is said to be not started rather than hidden."""

    number: int
    title: str
    measures: tuple[MeasureView, ...]


def view_measures(folder: Folder, scene: Scene) -> Section | None:
    measures = folder.residence.measures
    if not measures:
        return None
    principles = []
    for number, title in labels.PRINCIPLE.items():
        mine = tuple(_view(measure, folder, scene) for measure in measures if measure.principle == number)
        principles.append(PrincipleView(number, scene.gettext(title), mine))
    return Section("measures", scene.gettext("What we do"), tuple(principles))


def _view(measure: Measure, folder: Folder, scene: Scene) -> MeasureView:
    since, until = scene.period(measure.since), scene.period(measure.until)
    return MeasureView(
        id=measure.id,
        title=scene.text(measure.title),
        what=scene.text(measure.what),
        who=scene.text(measure.who),
        when=join_span(since, until, scene.locale) if since and until and since != until else since or until,
        status=scene.gettext(labels.MEASURE_STATUS[measure.status]),
        status_code=measure.status.value,
        origin=scene.gettext(labels.ORIGIN[measure.origin]),
        benefit_residents=scene.text(measure.benefit_residents),
        benefit_neighbours=scene.text(measure.benefit_neighbours),
        limits=scene.text(measure.limits),
        follow_up=scene.text(measure.follow_up),
        events=view_events_of_measure(measure.id, folder, scene),
        sources=view_sources((measure.source,), folder, scene),
    )
