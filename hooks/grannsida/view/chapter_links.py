"""The pages of a residence as links: what each is called and what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.chapters import Chapter, chapter_uri, theme_uri
from grannsida.model.codes import Theme

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.scene import Scene


@dataclass(frozen=True, slots=True)
class ChapterLink:
    """`uri` is without language; `about` says in a line what stands there."""

    uri: str
    title: str
    about: str


def view_chapter_links(folder: Folder, scene: Scene) -> tuple[ChapterLink, ...]:
    """The chapters beside the front page and the questions."""
    return tuple(
        ChapterLink(
            chapter_uri(scene.site, folder.slug, chapter),
            scene.gettext(labels.CHAPTER[chapter]),
            scene.gettext(labels.CHAPTER_ABOUT[chapter]),
        )
        for chapter in Chapter
        if chapter
    )


def view_theme_links(folder: Folder, scene: Scene) -> tuple[ChapterLink, ...]:
    """The pages of questions, in the order of the themes."""
    used = {entry.theme for entry in folder.faq.entries}
    return tuple(
        ChapterLink(theme_uri(scene.site, folder.slug, theme), scene.gettext(labels.THEME[theme]), "")
        for theme in Theme
        if theme in used
    )
