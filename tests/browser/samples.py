"""Which pages are tried: of every kind, in every locale, the longest. Found in the built site, not listed by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.chapters import QUESTIONS, Chapter
from grannsida.fields.text import DEFAULT_LOCALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.site.conftest import Html, Site

HAND_WRITTEN = {"kalender/": "calendar", "sok/": "search", "tillganglighet/": "statement"}
"""Hand-written pages that are kinds of their own, by the address that all languages share."""
HELP = "hjalp/"
CHAPTERS = {Chapter.WORK.value: "work", Chapter.OPENNESS.value: "openness"}
ABOUT_A_RESIDENCE = ("residence", "questions", "work", "openness")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page to try. `path` is below the site, as a reader's browser asks for it: `en/boenden/alma/`."""

    kind: str
    locale: str
    path: str
    size: int


def find_samples(site: Site, locales: Sequence[str]) -> tuple[Sample, ...]:
    """The longest page of each kind in each locale, in the order of the locales and then of the kinds."""
    longest: dict[tuple[int, str], Sample] = {}
    for sample in list_pages(site, locales):
        place = (locales.index(sample.locale), sample.kind)
        if place not in longest or longest[place].size < sample.size:
            longest[place] = sample
    return tuple(longest[place] for place in sorted(longest))


def list_pages(site: Site, locales: Sequence[str]) -> Iterator[Sample]:
    """Every page of the site with what it is."""
    for name, html in site.pages.items():
        path = name.removesuffix("index.html")
        first = path.split("/", 1)[0]
        locale = first if first in locales else DEFAULT_LOCALE
        uri = path if locale == DEFAULT_LOCALE else path.removeprefix(f"{locale}/")
        yield Sample(_kind(html, uri), locale, path, len(site.files[name]))


def _kind(html: Html, uri: str) -> str:
    """What the frame says, and finer: which chapter, which state of an event, which hand-written page."""
    (body,) = html.all("body")
    kind = body.attributes["data-page-kind"]
    if kind == "chapter":
        parts = uri.rstrip("/").split("/")
        return "questions" if parts[-2] == QUESTIONS else CHAPTERS[parts[-1]]
    if kind == "event":
        return f"event-{_state(html)}"
    if kind == "page":
        return HAND_WRITTEN.get(uri) or ("help" if uri.startswith(HELP) else kind)
    return kind


def _state(html: Html) -> str:
    """`series`, or the code of the state that the page tells: `cancelled`, `moved`, `past`, `upcoming`."""
    classes = [element.attributes.get("class", "").split() for element in html.elements]
    told = next((name for found in classes if "state" in found for name in found if name.startswith("state-")), "")
    if any("times" in found for found in classes):
        return "series"
    return told.removeprefix("state-") or "upcoming"
