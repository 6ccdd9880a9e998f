"""The sketch map and the same in words: landmarks, how far off they are and in which direction.

Nothing here reads the exact address: only the point as it may be published, and nothing of it where only the
district may be shown. Then directions are told from the middle of the landmarks and no distances at all, since
three distances give a point away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grannsida import formats
from grannsida.bidi import isolate
from grannsida.catalogue import N_
from grannsida.fields.place import DECIMALS, Coordinates
from grannsida.model.codes import Visibility
from grannsida.plane import Box, Point, find_middle, nearest, project
from grannsida.view.section import Section

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.codes import LandmarkKind
    from grannsida.model.sketch_map import Landmark
    from grannsida.scene import Scene
    from grannsida.text import Text

AWAY: Final = (
    N_("about %(distance)s to the north"),
    N_("about %(distance)s to the north-east"),
    N_("about %(distance)s to the east"),
    N_("about %(distance)s to the south-east"),
    N_("about %(distance)s to the south"),
    N_("about %(distance)s to the south-west"),
    N_("about %(distance)s to the west"),
    N_("about %(distance)s to the north-west"),
)
PART: Final = (
    N_("in the north"),
    N_("in the north-east"),
    N_("in the east"),
    N_("in the south-east"),
    N_("in the south"),
    N_("in the south-west"),
    N_("in the west"),
    N_("in the north-west"),
)
"""Directions clockwise from the north: as seen from the house, and on a map that does not show the house."""
STEP: Final = 100
"""Metres to which distances are told."""
REACH: Final = {Visibility.FULL: 0, Visibility.STREET: 100}
"""How far from the published point the house can be, in metres; less than that and a step is told as near."""
DISTRICT_DECIMALS: Final = 2
"""About a kilometre: the middle of the landmarks as links to maps tell it."""
MIDDLE_SHARE: Final = 0.2
OSM: Final = "https://www.openstreetmap.org/"


@dataclass(frozen=True, slots=True)
class MapLine:
    """A landmark in words: its name and where it is."""

    name: Text
    where: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A landmark to draw, in metres; more than one point is a line."""

    name: Text
    kind: LandmarkKind
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class House:
    """The residence to draw: in the middle of all distances, at most `reach` metres off."""

    name: Text
    reach: int


@dataclass(frozen=True, slots=True)
class MapView:
    """Everything that the section prints. Without `house` the residence is not marked."""

    title: str
    district: Text
    locale: str
    description: Text
    is_example: bool
    seen_from: str
    lines: tuple[MapLine, ...]
    drawn: tuple[Drawn, ...]
    house: House | None
    geo: str
    link: str


def view_sketch_map(folder: Folder, scene: Scene) -> Section | None:
    sketch = folder.residence.map
    landmarks = [landmark for landmark in sketch.landmarks if landmark.places] if sketch else []
    if sketch is None or not landmarks:
        return None
    address = folder.residence.address
    spot = address.coordinates.rounded(address.visibility) if address.coordinates else None
    middle = spot or Coordinates(*find_middle(place for landmark in landmarks for place in landmark.places))
    house = House(scene.text(folder.residence.name), REACH[address.visibility]) if spot else None
    drawn = tuple(_draw(landmark, middle, scene) for landmark in landmarks)
    geo, link = _links(middle, address.visibility if spot else Visibility.DISTRICT)
    district = scene.text(folder.residence.district)
    view = MapView(
        title=scene.gettext("Sketch map of %(district)s") % {"district": district},
        district=district,
        locale=scene.locale,
        description=scene.text(sketch.description),
        is_example=sketch.example,
        seen_from=_seen_from(house, scene),
        lines=_tell(house, drawn, scene),
        drawn=drawn,
        house=house,
        geo=geo,
        link=link,
    )
    return Section("map", scene.gettext("Where it is"), view)


def _draw(landmark: Landmark, middle: Coordinates, scene: Scene) -> Drawn:
    points = tuple(project(place, middle) for place in landmark.places)
    return Drawn(scene.text(landmark.name), landmark.kind, points)


def _seen_from(house: House | None, scene: Scene) -> str:
    if house is None:
        return scene.gettext("The map does not show where the residence is. Seen from the middle of the map:")
    if house.reach:
        return scene.gettext("The map shows about where the residence is. From there, as the crow flies:")
    return scene.gettext("From the residence, as the crow flies:")


def _tell(house: House | None, drawn: tuple[Drawn, ...], scene: Scene) -> tuple[MapLine, ...]:
    """Where each landmark is, in words. A line is where it comes nearest."""
    if house:
        return tuple(MapLine(one.name, _away(nearest(one.points), house.reach, scene)) for one in drawn)
    box = Box.around([point for one in drawn for point in one.points])
    near = MIDDLE_SHARE * Point(box.east - box.west, box.north - box.south).distance / 2
    return tuple(MapLine(one.name, _part(nearest(one.points, box.middle), near, scene)) for one in drawn)


def _away(point: Point, reach: int, scene: Scene) -> str:
    """How far off and in which direction; no direction where the house may as well be on the other side."""
    distance = round(point.distance / STEP) * STEP
    if distance < STEP + reach:
        shown = formats.show_distance(STEP + reach, scene.locale)
        told = scene.gettext("closer than %(distance)s") % {"distance": shown}
    else:
        shown = formats.show_distance(distance, scene.locale)
        told = scene.gettext(AWAY[point.direction]) % {"distance": shown}
    return isolate(told, scene.locale)


def _part(point: Point, near: float, scene: Scene) -> str:
    return scene.gettext("in the middle") if point.distance <= near else scene.gettext(PART[point.direction])


def _links(middle: Coordinates, visibility: Visibility) -> tuple[str, str]:
    """A `geo:` address with how exact it is (RFC 5870, 3.4.3), and one of OpenStreetMap.

    A marker stands on the map only where it would be true: it could else point at somebody else's house.
    """
    decimals = DECIMALS.get(visibility, DISTRICT_DECIMALS)
    lat, lon = f"{middle.lat:.{decimals}f}", f"{middle.lon:.{decimals}f}"
    if visibility == Visibility.FULL:
        return f"geo:{lat},{lon}", f"{OSM}?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}"
    off, zoom = (100, 16) if visibility == Visibility.STREET else (1000, 14)
    return f"geo:{lat},{lon};u={off}", f"{OSM}#map={zoom}/{lat}/{lon}"
