"""Questions by theme, each with its own address and the seven slots of a balanced answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.chapters import Chapter, chapter_uri, theme_uri
from grannsida.model.codes import Theme
from grannsida.view.contact import RouteView, view_route
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.faq import FaqEntry
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page. `uri` is without language, with its anchor."""

    uri: str
    text: Text


@dataclass(frozen=True, slots=True)
class QuestionView:
    key: str
    question: Text
    asked: str
    acknowledge: Text
    known: Text
    done: Text
    measures: tuple[Link, ...]
    contact: tuple[RouteView, ...]
    unknown: Text
    sources: tuple[SourceView, ...]
    own_information: Text
    reviewed: str
    reviewed_iso: str


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question that is answered on its theme's page. `key` is its anchor there, and here too: it stood here once."""

    key: str
    question: Text


@dataclass(frozen=True, slots=True)
class ThemeView:
    id: str
    uri: str
    title: str
    questions: tuple[QuestionLink, ...]


def view_question_list(folder: Folder, scene: Scene) -> Section | None:
    """All questions by theme, as links to their answers."""
    themes = []
    for theme in Theme:
        mine = tuple(
            QuestionLink(entry.key, scene.text(entry.question)) for entry in folder.faq.entries if entry.theme == theme
        )
        if mine:
            uri = theme_uri(scene.site, folder.slug, theme)
            themes.append(ThemeView(f"theme-{theme.value}", uri, scene.gettext(labels.THEME[theme]), mine))
    return Section("questions", scene.gettext("Questions from neighbours"), tuple(themes)) if themes else None


def view_answers(theme: Theme, folder: Folder, scene: Scene) -> tuple[QuestionView, ...]:
    """The questions of one theme with their answers."""
    return tuple(view_question(entry, folder, scene) for entry in folder.faq.entries if entry.theme == theme)


def view_question(entry: FaqEntry, folder: Folder, scene: Scene) -> QuestionView:
    titles = {measure.id: measure.title for measure in folder.residence.measures}
    routes = (folder.route(key) for key in entry.contact)
    work = chapter_uri(scene.site, folder.slug, Chapter.WORK)
    return QuestionView(
        key=entry.key,
        question=scene.text(entry.question),
        asked=", ".join(part for part in (str(scene.text(entry.asked)), scene.period(entry.asked_on)) if part),
        acknowledge=scene.text(entry.acknowledge),
        known=scene.text(entry.known),
        done=scene.text(entry.done),
        measures=tuple(
            Link(f"{work}#measure-{key}", scene.text(titles[key])) for key in entry.measures if key in titles
        ),
        contact=tuple(view_route(route, scene) for route in routes if route),
        unknown=scene.text(entry.unknown),
        sources=view_sources(entry.sources, folder, scene),
        own_information=scene.text(entry.own_information),
        reviewed=scene.day(entry.reviewed),
        reviewed_iso=entry.reviewed.isoformat(),
    )
