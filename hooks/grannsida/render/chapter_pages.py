"""Chapters of a residence as values: the themes of its questions, what is done, and openness."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.address import absolute, localized, residence_uri
from grannsida.chapters import Chapter, chapter_uri, theme_uri
from grannsida.model.codes import Theme
from grannsida.page import Page
from grannsida.render import json_ld
from grannsida.render.head import page_locales
from grannsida.render.page_parts import feeds, front_crumb, heading, last_change, ways, with_json_ld
from grannsida.render.templates import render
from grannsida.render.titles import fit_description, fit_pair
from grannsida.view.chapter import view_chapter, view_theme
from grannsida.view.translation_note import view_residence_note

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.scene import Scene
    from grannsida.view.chapter import ChapterPage

KIND = "chapter"
MADE_OF = {Chapter.WORK: "residence.yml", Chapter.OPENNESS: "openness.yml"}
"""The file that most of a chapter comes from: where its link to edit leads."""


def render_chapter_pages(folder: Folder, scene: Scene) -> Iterator[Page]:
    """A page for each theme that has questions, and one for each chapter."""
    for theme in Theme:
        if any(entry.theme == theme for entry in folder.faq.entries):
            yield _theme_page(theme, folder, scene)
    for chapter in Chapter:
        if chapter:
            yield _chapter_page(chapter, folder, scene)


def list_chapters(folder: Folder, site: Site) -> Iterator[tuple[str, dt.date]]:
    """The address of each of these pages without its language, and the day its content last changed."""
    for theme in Theme:
        days = [entry.reviewed for entry in folder.faq.entries if entry.theme == theme]
        if days:
            yield theme_uri(site, folder.slug, theme), max(days)
    for chapter in Chapter:
        if chapter:
            yield chapter_uri(site, folder.slug, chapter), last_change(folder)


def _theme_page(theme: Theme, folder: Folder, scene: Scene) -> Page:
    view = view_theme(theme, folder, scene)
    entries = [entry for entry in folder.faq.entries if entry.theme == theme]
    values = {"theme": _as_sentence(view.title), "name": heading(folder, scene)}
    about = scene.gettext("%(name)s: %(theme)s Questions from neighbours, with answers and sources.") % values
    page = replace(
        _page(theme_uri(scene.site, folder.slug, theme), view, folder, scene),
        description=fit_description([about, *(str(scene.text(entry.question)) for entry in entries)]),
        updated=max(entry.reviewed for entry in entries),
        edit_path=f"residences/{folder.slug}/faq.yml",
    )
    asked = json_ld.describe_questions(entries, scene, absolute(scene.site, page.url))
    return with_json_ld(page, [*_described(page, view, folder, scene), asked])


def _chapter_page(chapter: Chapter, folder: Folder, scene: Scene) -> Page:
    view = view_chapter(chapter, folder, scene)
    about = f"{heading(folder, scene)}: {view.title}."
    reviewed = scene.gettext("Reviewed %(day)s.") % {"day": scene.day(folder.residence.review.reviewed)}
    page = replace(
        _page(chapter_uri(scene.site, folder.slug, chapter), view, folder, scene),
        description=fit_description([about, view.about, reviewed]),
        updated=last_change(folder),
        edit_path=f"residences/{folder.slug}/{MADE_OF[chapter]}",
    )
    return with_json_ld(page, _described(page, view, folder, scene))


def _page(uri: str, view: ChapterPage, folder: Folder, scene: Scene) -> Page:
    """What all chapters have alike."""
    name = heading(folder, scene)
    short = str(scene.text(folder.residence.definite_name) or name)
    told = f"{view.title} – {short}"
    values = {"page": view, "heading": told, "uri": uri, "front_uri": residence_uri(scene.site, folder.slug)}
    values |= {"printed": scene.site.paper, "translation": view_residence_note(folder, scene)}
    return Page(
        kind=KIND,
        uri=uri,
        locale=scene.locale,
        title=fit_pair(view.title, (name, short), str(scene.text(scene.site.name))),
        description="",
        body=render("chapter.html", scene.locale, **values, **ways(localized(uri, scene.locale), scene)),
        locales=page_locales(scene.site.languages),
        toc=view.toc,
        feeds=feeds(folder, scene),
    )


def _described(page: Page, view: ChapterPage, folder: Folder, scene: Scene) -> list[dict[str, object]]:
    home = absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))
    crumbs = [front_crumb(scene), (heading(folder, scene), home), (view.title, absolute(scene.site, page.url))]
    return [json_ld.describe_page(page, scene), json_ld.describe_breadcrumb(crumbs)]


def _as_sentence(title: str) -> str:
    return title if title.endswith(("?", "!", ".", "؟")) else f"{title}."
