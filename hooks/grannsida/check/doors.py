"""Doors: an event says nothing of where the house stands that the residence itself does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grannsida.model.codes import Visibility
from grannsida.plane import metres
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.event import Event
    from grannsida.model.residence import Address
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

EVENT_DOOR = error(
    "EVENT-DOOR",
    message=Words(
        "Här står var boendet ligger, men dess adress visas inte.",
        "This tells where the residence is, but its address is not shown.",
    ),
    reason=Words(
        "En gata eller ett läge i ett evenemang röjer en adress som inte ska visas.",
        "A street or a position in an event gives away an address that must not be shown.",
    ),
    advice=Words(
        "Välj en annan plats att mötas på, eller beskriv den utan gata.",
        "Choose another place to meet at, or describe it without the street.",
    ),
)
NUMBER: Final = re.compile(r"\s*[0-9]+\s?[a-zA-Z]?$")
TEXTS: Final = ("title", "summary", "description", "date_later", "for_whom", "bring", "registration", "reason")
PLACE_TEXTS: Final = ("name", "description", "street")
NEAR_METRES: Final = 50


def check_doors(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """The street of a house whose address is hidden, or its position, in any event of it."""
    del site, today
    address = folder.residence.address
    if address.visibility == Visibility.FULL:
        return
    hidden = hidden_words(address)
    for key, event in folder.events.items():
        for path, text in _texts(event):
            if hidden and hidden.search(" ".join(text.texts.values())):
                yield EVENT_DOOR.at(folder.place(f"events/{key}.yml", path))
        position = event.place.coordinates if event.place else None
        if position and address.coordinates and metres(position, address.coordinates) < NEAR_METRES:
            yield EVENT_DOOR.at(folder.place(f"events/{key}.yml", ("place", "coordinates")))


def hidden_words(address: Address) -> re.Pattern[str] | None:
    """The street and its number where the street is shown, the street alone where only the district is."""
    if address.street is None:
        return None
    streets = {text.strip() for text in address.street.texts.values()}
    if address.visibility == Visibility.DISTRICT:
        streets = {NUMBER.sub("", street) for street in streets}
    else:
        streets = {street for street in streets if NUMBER.search(street)}
    words = "|".join(re.escape(street) for street in sorted(streets) if street)
    return re.compile(rf"\b(?:{words})(?![0-9])", re.IGNORECASE) if words else None


def _texts(event: Event) -> Iterator[tuple[Steps, LocalizedText]]:
    for name in TEXTS:
        if text := getattr(event, name):
            yield (name,), text
    for name in PLACE_TEXTS:
        if event.place and (text := getattr(event.place, name)):
            yield ("place", name), text


CHECKS = (check_doors,)
