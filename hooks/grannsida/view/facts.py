"""Facts about the house: kind, places, who lives here, who runs it, staffing, how a place is given, rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.bidi import join_span
from grannsida.text import Text
from grannsida.view.section import Section

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.residence import StaffedTime
    from grannsida.scene import Scene

# All from the first digit on is the number: `Exempelgatan 7 B, lgh 1102` is shown as `Exempelgatan`.
_NUMBER = re.compile(r"[\s,]*\d")


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what holds. `more` are further lines below it; `url` makes the value a link."""

    term: str
    value: Text
    more: tuple[Text, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A short heading with a text."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    facts: tuple[Fact, ...]
    staffing: tuple[Fact, ...]
    rules: tuple[Pair, ...]
    access: tuple[Text, ...]
    can: tuple[Text, ...]
    cannot: tuple[Text, ...]


def view_facts(folder: Folder, scene: Scene) -> Section | None:
    home = folder.residence
    _ = scene.gettext
    facts = [
        Fact(_("Kind"), Text(_(labels.KIND[home.kind])), _some(scene.text(home.kind_text))),
        Fact(_("Who lives here"), scene.text(home.who_lives_here)),
        Fact(_("Number of places"), Text(_places(folder, scene))),
        Fact(_("How a place is given"), scene.text(home.how_to_get_a_place)),
        view_organisation(folder, home.operator, _("Run by"), scene),
        view_organisation(folder, home.responsible, _("Responsible"), scene),
        _owner(folder, scene),
        Fact(_("Open since"), Text(scene.period(home.opened))),
        Fact(_("Where"), _where(folder, scene), _some(scene.text(home.address.reason))),
    ]
    staffing = [
        _staffed(_("Daytime"), home.staffing.day, scene),
        _staffed(_("Evening"), home.staffing.evening, scene),
        _staffed(_("Night"), home.staffing.night, scene),
    ]
    view = Facts(
        facts=tuple(fact for fact in facts if fact.value),
        staffing=tuple(staffing),
        rules=tuple(Pair(scene.text(rule.topic), scene.text(rule.text)) for rule in home.house_rules),
        access=scene.texts(home.physical_access),
        can=scene.texts(home.limits.can) if home.limits else (),
        cannot=scene.texts(home.limits.cannot) if home.limits else (),
    )
    return Section("facts", _("Facts about the residence"), view)


def view_organisation(folder: Folder, key: str | None, term: str, scene: Scene) -> Fact:
    """An organisation by its key; an unknown key gives an empty fact (the check tells it)."""
    organisation = folder.organisations.get(key or "")
    if organisation is None:
        return Fact(term, Text(""))
    more = _some(scene.text(organisation.description))
    return Fact(term, scene.text(organisation.name), more, organisation.url or "")


def _owner(folder: Folder, scene: Scene) -> Fact:
    home = folder.residence
    named = view_organisation(folder, home.owner_of_house, scene.gettext("Owner of the building"), scene)
    return named if named.value else Fact(named.term, scene.text(home.owner_of_house_text))


def _places(folder: Folder, scene: Scene) -> str:
    places = folder.residence.places
    if places is None:
        return ""
    first, last = str(places.low), str(places.high)
    return first if first == last else join_span(first, last, scene.locale)


def _where(folder: Folder, scene: Scene) -> Text:
    """The place as exactly as it may be shown; the street only when the address is public in full or by street."""
    home = folder.residence
    district = f"{scene.text(home.district)}, {scene.text(home.city)}"
    street = home.address.street
    if street is None or home.address.visibility == "district":
        return Text(district)
    shown = str(scene.text(street))
    if home.address.visibility == "street":
        shown = _NUMBER.split(shown, maxsplit=1)[0]
    return Text(f"{shown}, {district}" if shown else district)


def _staffed(term: str, time: StaffedTime, scene: Scene) -> Fact:
    return Fact(term, Text(scene.gettext(labels.PRESENCE[time.presence])), _some(scene.text(time.text)))


def _some(text: Text) -> tuple[Text, ...]:
    return (text,) if text else ()
