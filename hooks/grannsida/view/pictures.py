"""Pictures: what each shows, who made it, and the files to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.address import residence_uri
from grannsida.gallery import Rendition, make_renditions
from grannsida.view.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.common import Picture
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class PictureView:
    """One picture. `uri` is where its files stand, below the site's root; `files` are in every width and format."""

    alt: Text
    caption: Text
    credit: str
    uri: str
    files: tuple[Rendition, ...]

    @property
    def largest(self) -> Rendition:
        """The widest JPEG: its width and height are what the page keeps free."""
        return self._of(".jpg")[-1]

    @property
    def plain(self) -> Rendition:
        """The narrowest JPEG, for programs that know of no choice."""
        return self._of(".jpg")[0]

    def srcset(self, base: str, suffix: str) -> str:
        """The files of one format with their widths, for a page whose way to the site's root is `base`."""
        return ", ".join(f"{base}{self.uri}{file.name} {file.width}w" for file in self._of(suffix))

    def _of(self, suffix: str) -> tuple[Rendition, ...]:
        return tuple(file for file in self.files if file.suffix == suffix)


def view_pictures(folder: Folder, scene: Scene) -> Section | None:
    found = (view_picture(picture, folder, scene) for picture in folder.residence.pictures)
    views = tuple(view for view in found if view)
    return Section("pictures", scene.gettext("Pictures"), views) if views else None


def view_picture(picture: Picture | None, folder: Folder, scene: Scene) -> PictureView | None:
    """None for one that is missing, does not open, or whose time is over: the check tells, and no page shows it."""
    source = folder.pictures.get(picture.file) if picture else None
    if not picture or not source or (picture.expires and picture.expires < scene.today):
        return None
    files = make_renditions(source)
    if not files:
        return None
    uri = f"{residence_uri(scene.site, folder.slug)}images/"
    return PictureView(scene.text(picture.alt), scene.text(picture.caption), picture.credit, uri, files)


def list_pictures(folder: Folder, scene: Scene) -> Iterator[PictureView]:
    """Every picture of the residence's page and of its events."""
    named = (*folder.residence.pictures, *(event.picture for event in folder.events.values()))
    for picture in named:
        view = view_picture(picture, folder, scene)
        if view:
            yield view
