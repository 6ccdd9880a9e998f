"""Which page of a residence holds what: its front page, and chapters below it.

One page with everything weighs too much for a slow phone, prints on twenty sheets and is about too many
things for a search to find. So the front page holds what a worried neighbour needs, each theme of questions
has a page, and two more hold what is done and what can be held against the house. The addresses are the same
in all languages; an event cannot be called after a chapter (see `layout`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from grannsida.address import residence_uri
from grannsida.model.codes import PhaseCode, Theme

if TYPE_CHECKING:
    from grannsida.model.site import Site


class Chapter(StrEnum):
    """A page of a residence that gathers sections. The value is the last part of its address."""

    FRONT = ""
    WORK = "arbete"
    OPENNESS = "oppenhet"


QUESTIONS = "fragor"
"""The part of the address above the pages of questions."""

THEME_SLUGS: dict[Theme, str] = {
    Theme.WHAT: "vad",
    Theme.RESPONSIBILITY: "ansvar",
    Theme.LOCATION: "plats",
    Theme.SAFETY: "trygghet",
    Theme.ORDER: "ordning",
    Theme.ECONOMY: "ekonomi",
    Theme.CONTACT: "kontakt",
    Theme.OPENNESS: "oppenhet",
    Theme.RESIDENTS: "de-som-bor-har",
}

RESERVED = frozenset({QUESTIONS, "calendar", *(chapter.value for chapter in Chapter if chapter)})
"""Names that no event may have: their addresses are taken. `calendar.ics` is the calendar of the residence."""

_DONE = ("measures", "rounds", "you-said", "walks")
_AS_EVER = ("contact", "notices", "events", "facts", "map", "pictures", "why-here", "next-step", "questions")
_END = ("perspective", "unknowns", "sources")
# Before a house opens, people want the decision, the timetable and answers; facts come after them.
_BEFORE = ("contact", "notices", "next-step", "timeline", "why-here", "questions", "events", "facts", "map", "pictures")
_CHANGING = ("contact", "notices", "next-step", "events", "facts", "map", "pictures", "why-here", "questions")
# A closed house keeps its address and its story; what it was comes before whom one could call.
_AFTER = ("next-step", "timeline", "contact", "notices", "facts", "map", "pictures", "why-here", "questions", "events")

FRONT_ORDER: dict[PhaseCode, tuple[str, ...]] = {
    PhaseCode.PLANNED: (*_BEFORE, "perspective", "unknowns", "sources"),
    PhaseCode.MOVING_IN: (*_BEFORE, "perspective", "unknowns", "sources"),
    PhaseCode.RUNNING: _AS_EVER + _END,
    PhaseCode.CHANGING: _CHANGING + _END,
    PhaseCode.CLOSING: _CHANGING + _END,
    PhaseCode.CLOSED: (*_AFTER, "perspective", "unknowns", "sources"),
}
"""The sections of the front page by phase."""

SECTIONS: dict[Chapter, tuple[str, ...]] = {
    Chapter.WORK: (*_DONE, "past-events", "collaboration", "sources"),
    Chapter.OPENNESS: ("happened", "area", "timeline", "press", "wording", "notice-archive", "sources"),
}
"""The sections of the other chapters, but for those that the phase puts on the front page."""


def list_sections(chapter: Chapter, phase: PhaseCode) -> tuple[str, ...]:
    """The sections of a chapter in their order. Each section stands on one page, sources on each."""
    front = FRONT_ORDER[phase]
    if chapter is Chapter.FRONT:
        return front
    return tuple(name for name in SECTIONS[chapter] if name == "sources" or name not in front)


def chapter_uri(site: Site, slug: str, chapter: Chapter) -> str:
    """The address of a chapter without its language: `boenden/alma/arbete/`."""
    home = residence_uri(site, slug)
    return f"{home}{chapter.value}/" if chapter else home


def theme_uri(site: Site, slug: str, theme: Theme) -> str:
    """The address of the questions of one theme: `boenden/alma/fragor/trygghet/`."""
    return f"{residence_uri(site, slug)}{QUESTIONS}/{THEME_SLUGS[theme]}/"
