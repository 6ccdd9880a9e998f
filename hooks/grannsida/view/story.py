"""The story of the house: why here, timeline, what those who live here say, words we use, next steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.formats import iso_period
from grannsida.text import EMPTY, Text
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.scene import Scene


def view_why_here(folder: Folder, scene: Scene) -> Section | None:
    text = scene.text(folder.residence.why_here)
    return Section("why-here", scene.gettext("Why here?"), text) if text else None


def view_next_step(folder: Folder, scene: Scene) -> Section | None:
    """What comes next: shown where something is decided but not yet so."""
    text = scene.text(folder.residence.phase.next)
    return Section("next-step", scene.gettext("What happens next"), text) if text else None


@dataclass(frozen=True, slots=True)
class TimelineView:
    date: str
    date_iso: str
    text: Text
    kind: str
    kind_code: str
    sources: tuple[SourceView, ...]


def view_timeline(folder: Folder, scene: Scene) -> Section | None:
    entries = sorted(folder.residence.timeline, key=lambda entry: iso_period(entry.date))
    views = tuple(
        TimelineView(
            scene.period(entry.date),
            iso_period(entry.date),
            scene.text(entry.text),
            scene.gettext(labels.TIMELINE[entry.kind]),
            entry.kind.value,
            view_sources((entry.source,), folder, scene),
        )
        for entry in entries
    )
    return Section("timeline", scene.gettext("Timeline"), views) if views else None


@dataclass(frozen=True, slots=True)
class PerspectiveView:
    how_collected: Text
    date: str
    statements: tuple[Text, ...]
    needs: tuple[Text, ...]
    approved: Text
    sources: tuple[SourceView, ...]


def view_perspective(folder: Folder, scene: Scene) -> Section | None:
    model = folder.residence.resident_perspective
    if model is None:
        return None
    view = PerspectiveView(
        scene.text(model.how_collected),
        scene.period(model.date),
        scene.texts(model.statements),
        scene.texts(model.needs),
        scene.text(model.approved),
        view_sources((model.source,), folder, scene),
    )
    return Section("perspective", scene.gettext("What those who live here say"), view)


@dataclass(frozen=True, slots=True)
class WordView:
    term: Text
    our_word: Text
    why: Text


@dataclass(frozen=True, slots=True)
class WordingView:
    words: tuple[WordView, ...]
    aliases: tuple[WordView, ...]
    other_names: tuple[Text, ...]


def view_wording(folder: Folder, scene: Scene) -> Section | None:
    """Words we use and why. Words that people search with stand here, once and visibly, and nowhere else."""
    home = folder.residence
    words = tuple(WordView(scene.text(w.term), scene.text(w.our_word), scene.text(w.why)) for w in home.wording)
    aliases = tuple(
        WordView(scene.quote(alias.term, alias.language), EMPTY, scene.text(alias.reason))
        for alias in home.search_aliases
    )
    names = scene.texts(home.alternate_names)
    if not (words or aliases or names):
        return None
    return Section("wording", scene.gettext("Words we use"), WordingView(words, aliases, names))
