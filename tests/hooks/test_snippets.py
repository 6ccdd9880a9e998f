"""Golden snippets: what a reader of each language meets first, as HTML, from the real data.

After a wanted change run this file with `GRANNSIDA_GOLDEN=write`, then read the diff: it is where a date, a clock,
an isolated number or a plural that has gone wrong in a language that you cannot read shows.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.head import render_slots
from grannsida.render.pages import render_event_page, render_residence_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.page import Page
    from grannsida.publication import Publication
    from grannsida.scene import Scene

DATA = Path(__file__).parent / "data" / "snippets"
LOCALES = ("sv", "en", "fi", "ar", "so", "sv-simple")
ICON = re.compile(r'<svg class="icon".*?</svg>')
EVENT = "popupkafe-2026-12"


def cut(body: str, start: str, end: str) -> str:
    """From one piece of HTML up to another, both found once at least, icons left out."""
    first = body.index(start)
    return ICON.sub("", body[first : body.index(end, first) + len(end)])


def pages(folder: Folder, scene: Scene) -> dict[str, Page]:
    chapters = {page.uri.rstrip("/").rsplit("/", 1)[1]: page for page in render_chapter_pages(folder, scene)}
    event = render_event_page(EVENT, folder.events[EVENT], folder, scene)
    return {"front": render_residence_page(folder, scene), "event": event, **chapters}


def snippets(real: Publication, locale: str) -> Iterator[tuple[str, str]]:
    scene = real.scene(locale)
    folder = next(folder for folder in real.folders if folder.slug == "kalleback")
    made = pages(folder, scene)
    front, event, safety = (str(made[name].body) for name in ("front", "event", "trygghet"))
    yield "lead", cut(front, '<header class="lead">', "</header>")
    yield "first call", cut(front, '<tbody id="contact-danger_now"', "</tbody>")
    yield "hours", cut(front, '<p class="route-name">', "</tbody>").split("<td", 2)[1]
    yield "next event", cut(front, '<article class="event-card', "</article>")
    yield "when and where", cut(event, '<dl class="fact-list event-facts">', "</dl>")
    yield "numbers on every page", cut(safety, '<p id="calls"', "</aside>")
    yield "answer", cut(safety, '<details class="question"', "</details>")
    yield "foot", str(render_slots(made["front"], scene)["foot"])
    yield "languages", str(render_slots(made["front"], scene)["languages"])


@pytest.mark.parametrize("locale", LOCALES)
def test_what_readers_of_each_language_meet_first(real: Publication, locale: str) -> None:
    told = "".join(f"<!-- {name} -->\n{html.strip()}\n\n" for name, html in snippets(real, locale))
    path = DATA / f"{locale}.html"
    if os.environ.get("GRANNSIDA_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, "utf-8")
    assert told == path.read_text("utf-8")


def test_the_snippets_are_of_every_language_of_the_site(real: Publication) -> None:
    assert real.locales == LOCALES
