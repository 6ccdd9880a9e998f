"""The files beside the pages that can be printed or shared: a set for each event, a card for each residence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.address import event_uri, localized, residence_uri
from grannsida.page import Asset
from grannsida.render.paper import EVENT_KINDS, file_name
from grannsida.view.paper import view_contact_card, view_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.render.paper import Papers
    from grannsida.scene import Scene


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
