"""Everything that is said about a residence, in one document for paper: whom to call first, every answer open.

A residence has a dozen pages on the web. The booklet is made of those pages, so it says what they say, hides
what they hide, and a section that is new on a page is in it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from grannsida import labels
from grannsida.address import absolute, localized, residence_uri
from grannsida.chapters import Chapter, chapter_uri, theme_uri
from grannsida.model.codes import Theme
from grannsida.render.html_tree import Element, read_html
from grannsida.render.page_parts import last_change
from grannsida.render.paper_blocks import Block, list_blocks
from grannsida.view.paper import describe_scene, say, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grannsida.dataset import Folder
    from grannsida.page import Page
    from grannsida.render.paper import Papers
    from grannsida.scene import Scene

SECTIONS: Final = frozenset({"section", "owner"})
"""Classes of the boxes that hold what a page says."""
ELSEWHERE: Final = frozenset({"questions", "source-list"})
"""Sections of the front page that lead to what stands further on."""
LAST: Final = ("unknowns", "owner")
"""Sections of the front page that stand after all chapters, the list of sources between them."""
MOVED: Final = ELSEWHERE.union(LAST)

_DRAWN: Final = re.compile("<svg.*?</svg>", re.DOTALL)
"""Drawings, which are not in the booklet: their words stand beside them."""


def make_booklet(pages: Sequence[Page], folder: Folder, scene: Scene, papers: Papers) -> bytes:
    """The document as PDF/UA-1. `pages` are the residence's pages in the scene's locale, its front page first."""
    told = [page for page in pages if page.kind in {"residence", "chapter"}]
    cover = _describe_cover(folder, scene)
    source = json.dumps(cover, ensure_ascii=False, sort_keys=True) + "".join(_DRAWN.sub("", page.body) for page in told)
    return papers.make_from("booklet", source, cover["url"], lambda: cover | _describe_inside(told, cover["titles"]))


def _describe_cover(folder: Folder, scene: Scene) -> dict[str, Any]:
    """All that the pages do not say themselves."""
    site, slug, _ = scene.site, folder.slug, scene.gettext
    themes = {theme_uri(site, slug, theme): word(_(labels.THEME[theme]), scene) for theme in Theme}
    chapters = {chapter_uri(site, slug, one): word(_(labels.CHAPTER[one]), scene) for one in Chapter if one}
    return {
        **describe_scene(scene),
        "title": say(scene.text(folder.residence.name), "title", scene),
        "state": "",
        "state_code": "",
        "former": [],
        "date": word(_("Updated %(day)s.") % {"day": scene.day(last_change(folder))}, scene),
        "url": absolute(site, localized(residence_uri(site, slug), scene.locale)),
        "titles": themes | chapters,
    }


def _describe_inside(pages: Sequence[Page], titles: dict[str, Any]) -> dict[str, Any]:
    """The front page's sections, each chapter below its title, and at last what is not known and where all is from."""
    front, chapters = read_html(pages[0].body), [(page.uri, read_html(page.body)) for page in pages[1:]]
    sections = list(_sections(front))
    parts = [{"blocks": list_blocks(section)} for section in sections if section.classes.isdisjoint(MOVED)]
    parts[1:1] = [{"blocks": list_blocks(box)} for box in front.find("details") if "example" in box.classes]
    for uri, body in chapters:
        shown = [one for one in _sections(body) if one.classes.isdisjoint(MOVED)]
        blocks = [block for section in shown for block in list_blocks(section, deeper=1)]
        parts.append({"title": titles[uri], "blocks": blocks})
    sources = [one for _, body in chapters for one in _sections(body) if "source-list" in one.classes]
    unknowns, owner = ([one for one in sections if name in one.classes] for name in LAST)
    parts += [{"blocks": list_blocks(section)} for section in [*unknowns, *sources[-1:], *owner]]
    notes = [box for box in front.find("div") if "translation-note" in box.classes]
    told = [block for note in notes for block in list_blocks(note)]
    return {"lead": _list_lead(front), "translation": told, "parts": parts}


def _list_lead(front: Element) -> list[Block]:
    """What stands above the first section: the phase, and what the house is."""
    return [block for box in front.find("header") for block in list_blocks(box) if "par" in block]


def _sections(body: Element) -> Iterator[Element]:
    return (section for section in body.find("section") if not section.classes.isdisjoint(SECTIONS))
