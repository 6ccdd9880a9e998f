"""A small piece of the earth as a plane: metres to the east and north of a middle.

A local equirectangular projection: degrees of longitude are shorter the further north. Within a district its
distances differ from those on the globe by far less than one part in a hundred.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from grannsida.fields.place import Coordinates

METRES_OF_DEGREE: Final = 111_320
OCTANT: Final = 45
"""Degrees between two of the eight directions of the compass."""


class Point(NamedTuple):
    """Metres to the east and to the north of a middle."""

    east: float
    north: float

    @property
    def distance(self) -> float:
        return math.hypot(self.east, self.north)

    @property
    def direction(self) -> int:
        """Which of the eight directions it lies in as seen from the middle: 0 is north, 2 east, 4 south, 6 west."""
        return round(math.degrees(math.atan2(self.east, self.north)) / OCTANT) % 8


ORIGIN: Final = Point(0, 0)


class Box(NamedTuple):
    """The smallest upright rectangle around some points, by two of its corners."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Sequence[Point]) -> Box:
        """Raises ValueError for no points."""
        easts, norths = [point.east for point in points], [point.north for point in points]
        return cls(min(easts), min(norths), max(easts), max(norths))

    @property
    def middle(self) -> Point:
        return Point((self.west + self.east) / 2, (self.south + self.north) / 2)


def project(place: Coordinates, middle: Coordinates) -> Point:
    """Where a place lies as seen from a middle."""
    north = (place.lat - middle.lat) * METRES_OF_DEGREE
    east = (place.lon - middle.lon) * METRES_OF_DEGREE * math.cos(math.radians(middle.lat))
    return Point(east, north)


def metres(one: Coordinates, other: Coordinates) -> float:
    """The distance of two places that are not far from each other."""
    return project(one, other).distance


def find_middle(places: Iterable[Coordinates]) -> tuple[float, float]:
    """Latitude and longitude halfway between the outermost of some places."""
    lats, lons = zip(*((place.lat, place.lon) for place in places), strict=True)
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def nearest(line: Sequence[Point], middle: Point = ORIGIN) -> Point:
    """The point of a line that lies nearest to the middle, as seen from it. A line of one point is that point."""
    seen = [Point(point.east - middle.east, point.north - middle.north) for point in line]
    feet = [_foot(start, end) for start, end in pairwise(seen)]
    return min([*feet, *seen], key=lambda point: point.distance)


def _foot(start: Point, end: Point) -> Point:
    """The point of a stretch that lies nearest to the middle."""
    east, north = end.east - start.east, end.north - start.north
    length = east * east + north * north
    if not length:
        return start
    share = min(1.0, max(0.0, -(start.east * east + start.north * north) / length))
    return Point(start.east + share * east, start.north + share * north)
