"""The front page of a residence: its heading and its sections, in an order that follows the phase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.chapters import Chapter, list_sections
from grannsida.formats import iso_period
from grannsida.view.area import view_area
from grannsida.view.chapter_links import ChapterLink, view_chapter_links
from grannsida.view.collaboration import view_collaboration
from grannsida.view.contact import RouteView, view_calls, view_contact
from grannsida.view.events import view_events, view_past_events
from grannsida.view.facts import view_facts
from grannsida.view.measures import view_measures
from grannsida.view.notices import view_notice_archive, view_notices
from grannsida.view.openness import view_happened, view_press, view_unknowns, view_you_said
from grannsida.view.pictures import view_pictures
from grannsida.view.questions import view_question_list
from grannsida.view.rounds import view_rounds
from grannsida.view.sketch_map import view_sketch_map
from grannsida.view.sources import view_all_sources, view_chapter_sources
from grannsida.view.story import view_next_step, view_perspective, view_timeline, view_why_here, view_wording
from grannsida.view.walks import view_walks

if TYPE_CHECKING:
    from collections.abc import Callable

    from grannsida.dataset import Folder
    from grannsida.scene import Scene
    from grannsida.text import Text
    from grannsida.view.section import Section

PARTS: dict[str, Callable[[Folder, Scene], Section | None]] = {
    "contact": view_contact,
    "notices": view_notices,
    "events": view_events,
    "facts": view_facts,
    "map": view_sketch_map,
    "pictures": view_pictures,
    "why-here": view_why_here,
    "next-step": view_next_step,
    "questions": view_question_list,
    "measures": view_measures,
    "rounds": view_rounds,
    "you-said": view_you_said,
    "walks": view_walks,
    "past-events": view_past_events,
    "happened": view_happened,
    "area": view_area,
    "perspective": view_perspective,
    "collaboration": view_collaboration,
    "timeline": view_timeline,
    "press": view_press,
    "wording": view_wording,
    "unknowns": view_unknowns,
    "notice-archive": view_notice_archive,
}
"""Every section by name. A new one is one view function here, one template in `sections/`, and a place in a chapter."""


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who answers for the page, and when it was read through."""

    role: Text
    unit: Text
    email: str
    approved_by: Text
    reviewed: str
    reviewed_iso: str
    due: str


@dataclass(frozen=True, slots=True)
class ResidencePage:
    """Everything a residence's page prints."""

    slug: str
    name: Text
    district: Text
    city: Text
    phase: str
    phase_code: str
    since: str
    since_iso: str
    kind: str
    summary: Text
    example: Text
    sections: tuple[Section, ...]
    chapters: tuple[ChapterLink, ...]
    calls: tuple[RouteView, ...]
    owner: OwnerView


def view_residence(folder: Folder, scene: Scene) -> ResidencePage:
    home = folder.residence
    return ResidencePage(
        slug=folder.slug,
        name=scene.text(home.name),
        district=scene.text(home.district),
        city=scene.text(home.city),
        phase=scene.gettext(labels.PHASE[home.phase.current]),
        phase_code=home.phase.current.value,
        since=scene.period(home.phase.since),
        since_iso=iso_period(home.phase.since) if home.phase.since else "",
        kind=scene.gettext(labels.KIND[home.kind]),
        summary=scene.text(home.summary),
        example=scene.text(home.example),
        sections=view_sections(Chapter.FRONT, folder, scene),
        chapters=view_chapter_links(folder, scene),
        calls=view_calls(folder, scene),
        owner=view_owner(folder, scene),
    )


def view_sections(chapter: Chapter, folder: Folder, scene: Scene) -> tuple[Section, ...]:
    """The sections of a chapter that have something to say, its own sources last; openness lists all sources."""
    names = [name for name in list_sections(chapter, folder.residence.phase.current) if name != "sources"]
    listed = view_all_sources if chapter is Chapter.OPENNESS else partial(view_chapter_sources, names)
    made = (*(PARTS[name](folder, scene) for name in names), listed(folder, scene))
    return tuple(section for section in made if section)


def view_owner(folder: Folder, scene: Scene) -> OwnerView:
    home = folder.residence
    return OwnerView(
        scene.text(home.owner.role),
        scene.text(home.owner.unit),
        home.owner.email,
        scene.text(home.review.approved_by),
        scene.day(home.review.reviewed),
        home.review.reviewed.isoformat(),
        scene.day(home.review.due),
    )
