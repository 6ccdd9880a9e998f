"""Ways to get an event into one's own calendar: a file, a subscription, and the forms of two big calendars.

The forms are ordinary links that are built from the data. Nothing is loaded from those hosts, and they learn
nothing before somebody follows the link.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from grannsida.address import absolute, event_uri, localized, residence_uri, subscription
from grannsida.series import next_occurrence
from grannsida.text import plain
from grannsida.view.events import STOCKHOLM, TAKES_PLACE, view_card

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.series import Occurrence

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"


@dataclass(frozen=True, slots=True)
class AddToCalendar:
    """Addresses. `file` and `calendar` are relative to the event's page; `webcal` opens a calendar program."""

    file: str
    calendar: str
    webcal: str
    google: str
    outlook: str
    repeats: bool
    ends_iso: str


def view_add_to_calendar(key: str, event: Event, folder: Folder, scene: Scene) -> AddToCalendar | None:
    """None for what is over, off, or has no date: there is nothing to put into a calendar."""
    card = view_card(key, event, folder, scene)
    coming = next_occurrence(event, scene.now)
    if coming is None or card.state not in TAKES_PLACE:
        return None
    address = absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale))
    title = _quote(str(card.title))
    place = _quote(", ".join(part for part in (str(card.place), str(card.district)) if part))
    about = _quote(f"{plain(str(card.summary))}\n\n{address}")
    return AddToCalendar(
        file=f"../{key}.ics",
        calendar="../calendar.ics",
        webcal=subscription(
            scene.site, localized(f"{residence_uri(scene.site, folder.slug)}calendar.ics", scene.locale)
        ),
        google=_google(coming, title, about, place),
        outlook=_outlook(coming, title, about, place),
        repeats=card.repeats,
        ends_iso=card.ends_iso,
    )


class _Quoted(dict[str, str]):
    """Letters as they stand in an address, each worked out once: whole words would be worked out octet by octet."""

    def __missing__(self, letter: str) -> str:
        found = self[letter] = quote(letter, safe="")
        return found


_quoted = _Quoted()


def _quote(text: str) -> str:
    return "".join(map(_quoted.__getitem__, text))


def _google(one: Occurrence, title: str, about: str, place: str) -> str:
    """The words come quoted: both calendars get the same."""
    form = "%Y%m%d" if one.all_day else "%Y%m%dT%H%M%S"
    dates = f"{one.start:{form}}%2F{one.end:{form}}"
    zone = _quote(STOCKHOLM.key)
    return f"{GOOGLE}?action=TEMPLATE&text={title}&dates={dates}&ctz={zone}&details={about}&location={place}"


def _outlook(one: Occurrence, title: str, about: str, place: str) -> str:
    """Outlook takes moments in UTC; whole days as days, the last one included."""
    last = one.end - dt.timedelta(days=1)
    whole = one.all_day
    values = {
        "path": _quote("/calendar/action/compose"),
        "rru": "addevent",
        "subject": title,
        "startdt": one.start.date().isoformat() if whole else _quote(_utc(one.start)),
        "enddt": last.date().isoformat() if whole else _quote(_utc(one.end)),
        "allday": "true" if whole else "false",
        "body": about,
        "location": place,
    }
    return f"{OUTLOOK}?{'&'.join(f'{name}={value}' for name, value in values.items())}"


def _utc(moment: dt.datetime) -> str:
    return f"{moment.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
