"""The 404 page: one for all languages, since a host knows only one, with a section for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grannsida.address import host_path, localized
from grannsida.bidi import direction
from grannsida.languages import is_variant, own_name
from grannsida.page import Page
from grannsida.render.head import render_languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.scene import Scene


@dataclass(frozen=True, slots=True)
class NotFound:
    """What the page says in one locale, as HTML.

    `home` is the way from the host's root to the locale's front page, and `name` tells the links of a variant
    apart from those with the same words.
    """

    lang: str
    dir: str
    home: str
    name: str
    is_variant: bool
    title: str
    about: str
    front: str
    calendar: str
    search: str
    danger: str


def list_not_found(scenes: Iterable[Scene]) -> tuple[NotFound, ...]:
    """A section for each scene, in its own words and in the order given."""
    return tuple(_section(scene) for scene in scenes)


def _section(scene: Scene) -> NotFound:
    _ = scene.gettext
    about = _(
        "The address may be old or mistyped."
        " Pages that once existed should keep answering, so please tell us if a link led here."
    )
    return NotFound(
        lang=str(escape(scene.locale)),
        dir=scene.direction,
        home=str(escape(host_path(scene.site) + localized("", scene.locale))),
        name=str(escape(own_name(scene.locale))),
        is_variant=is_variant(scene.locale),
        title=str(escape(_("The page does not exist"))),
        about=str(escape(about)),
        front=str(escape(_("All residences"))),
        calendar=str(escape(_("Calendar"))),
        search=str(escape(_("Search"))),
        danger=str(escape(_("In danger: call"))),
    )


def describe_not_found(scene: Scene) -> dict[str, str]:
    """The slots of the 404 page: absolute paths, no alternates, out of search engines."""
    page = Page("not-found", "", scene.locale, "", "", Markup(""), scene.site.languages)
    root = host_path(scene.site)
    title = scene.gettext("The page does not exist")
    languages = render_languages(page, scene)
    return {
        "lang": scene.locale,
        "dir": direction(scene.locale),
        "kind": "not-found",
        "title": f"{escape(title)} | {escape(scene.text(scene.site.name))}",
        "description": str(escape(title)),
        "head": '<meta name="robots" content="noindex">',
        "base": root,
        "home": root,
        "language": str(escape(own_name(scene.locale))),
        "languages": str(languages).replace('href="./', f'href="{root}').replace(' aria-current="true"', ""),
        "body": "",
        "toc": "",
        "foot": "",
    }
