"""The files beside the pages to print or share: a set for each event, a card and a booklet for each residence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.address import event_uri, localized, residence_uri
from grannsida.page import Asset
from grannsida.render.booklet import make_booklet
from grannsida.render.paper import EVENT_KINDS, file_name
from grannsida.view.paper import view_contact_card, view_paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grannsida.dataset import Folder
    from grannsida.page import Page
    from grannsida.render.paper import Papers
    from grannsida.scene import Scene


def render_booklet(pages: Sequence[Page], folder: Folder, scene: Scene, papers: Papers) -> Iterator[Asset]:
    """Everything about a residence as one document; none when the setting `paper` is off."""
    if scene.site.paper:
        yield Asset(booklet_uri(folder, scene), make_booklet(pages, folder, scene, papers))


def booklet_uri(folder: Folder, scene: Scene) -> str:
    """Where the booklet is: beside the residence's front page in the scene's locale."""
    return localized(residence_uri(scene.site, folder.slug), scene.locale) + file_name("booklet")


def render_printed(folder: Folder, scene: Scene, papers: Papers) -> Iterator[Asset]:
    """All printed matter of one residence in one locale; none when the setting `paper` is off."""
    if not scene.site.paper:
        return
    home = localized(residence_uri(scene.site, folder.slug), scene.locale)
    card = papers.make("contact-card", view_contact_card(folder, scene))
    yield Asset(f"{home}{file_name('contact-card')}", card)
    for key in folder.events:  # past ones too: an address once published keeps answering
        data = view_paper(key, folder, scene)
        url = localized(event_uri(scene.site, folder.slug, key), scene.locale)
        made = zip(EVENT_KINDS, papers.make_each(EVENT_KINDS, data), strict=True)
        yield from (Asset(f"{url}{file_name(kind)}", sheet) for kind, sheet in made)
