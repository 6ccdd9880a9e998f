"""A chapter of a residence: its heading, whom to call, its sections, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.page import TocEntry
from grannsida.view.chapter_links import ChapterLink, view_chapter_links, view_theme_links
from grannsida.view.contact import RouteView, view_calls
from grannsida.view.questions import view_answers
from grannsida.view.residence import OwnerView, view_owner, view_sections
from grannsida.view.section import Section
from grannsida.view.sources import view_list

if TYPE_CHECKING:
    from grannsida.chapters import Chapter
    from grannsida.dataset import Folder
    from grannsida.model.codes import Theme
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Everything that a chapter's page prints. `title` is without the residence's name."""

    residence: Text
    title: str
    about: str
    calls: tuple[RouteView, ...]
    sections: tuple[Section, ...]
    toc: tuple[TocEntry, ...]
    chapters: tuple[ChapterLink, ...]
    themes: tuple[ChapterLink, ...]
    owner: OwnerView


def view_chapter(chapter: Chapter, folder: Folder, scene: Scene) -> ChapterPage:
    shown = view_sections(chapter, folder, scene)
    toc = tuple(TocEntry(section.id, section.title) for section in shown)
    page = _page(scene.gettext(labels.CHAPTER[chapter]), folder, scene)
    return replace(page, about=scene.gettext(labels.CHAPTER_ABOUT[chapter]), sections=shown, toc=toc)


def view_theme(theme: Theme, folder: Folder, scene: Scene) -> ChapterPage:
    used = (key for entry in folder.faq.entries if entry.theme == theme for key in entry.sources)
    answers = view_answers(theme, folder, scene)
    sources = view_list(used, folder, scene)
    toc = tuple(TocEntry(f"q-{question.key}", str(question.question)) for question in answers)
    shown = (Section("answers", scene.gettext("Questions and answers"), answers), *((sources,) if sources else ()))
    return replace(_page(scene.gettext(labels.THEME[theme]), folder, scene), sections=shown, toc=toc)


def _page(title: str, folder: Folder, scene: Scene) -> ChapterPage:
    """What all chapters of a residence have alike."""
    return ChapterPage(
        residence=scene.text(folder.residence.name),
        title=title,
        about="",
        calls=view_calls(folder, scene),
        sections=(),
        toc=(),
        chapters=view_chapter_links(folder, scene),
        themes=view_theme_links(folder, scene),
        owner=view_owner(folder, scene),
    )
