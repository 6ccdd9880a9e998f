"""What pages about a residence share: their heading, their feeds, the way to the root, the day of the last change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.address import absolute, localized, residence_uri

if TYPE_CHECKING:
    import datetime as dt

    from grannsida.dataset import Folder
    from grannsida.page import Page
    from grannsida.scene import Scene

CALENDAR = "text/calendar"
ATOM = "application/atom+xml"


def heading(folder: Folder, scene: Scene) -> str:
    """`Alma i Gamlestaden`; the district is not said twice when the name holds it."""
    name = str(scene.text(folder.residence.name))
    district = str(scene.text(folder.residence.district))
    if district.lower() in name.lower():
        return name
    return scene.gettext("%(name)s in %(district)s") % {"name": name, "district": district}


def last_change(folder: Folder) -> dt.date:
    """The newest day that the data themselves state: reviews, answers, events. Never the day of a build."""
    days = [folder.residence.review.reviewed]
    days += [entry.reviewed for entry in folder.faq.entries]
    days += [event.updated for event in folder.events.values()]
    return max(days)


def feeds(folder: Folder, scene: Scene) -> tuple[tuple[str, str, str], ...]:
    """What programs find by themselves on the page: the residence's calendar and its news."""
    home = localized(residence_uri(scene.site, folder.slug), scene.locale)
    name = {"name": str(scene.text(folder.residence.name))}
    return (
        (CALENDAR, scene.gettext("Calendar of %(name)s") % name, f"{home}calendar.ics"),
        (ATOM, scene.gettext("News about %(name)s") % name, f"{home}feed.xml"),
    )


def front_crumb(scene: Scene) -> tuple[str, str]:
    return scene.gettext("All residences"), absolute(scene.site, localized("", scene.locale))


def ways(url: str, scene: Scene) -> dict[str, str]:
    """`base`, `home` and the published `address` as body templates use them."""
    base = "../" * url.count("/") or "./"
    home = base if localized("", scene.locale) == "" else f"{base}{scene.locale}/"
    return {"base": base, "home": home, "address": absolute(scene.site, url)}


def with_json_ld(page: Page, described: list[dict[str, object]]) -> Page:
    return replace(page, json_ld=tuple(described))
