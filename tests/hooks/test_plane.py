"""The plane that maps are drawn on: true to the globe within one part in a hundred."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grannsida.fields.place import Coordinates
from grannsida.plane import Box, Point, find_middle, metres, nearest, project

EARTH = 6_371_009
"""Mean radius in metres (IUGG)."""
MIDDLE = Coordinates(57.7, 12.0)
SMALL = st.floats(-0.03, 0.03)
LATITUDES = st.floats(55.1, 69.0)


def haversine(one: Coordinates, other: Coordinates) -> float:
    lat, lon = math.radians(other.lat - one.lat), math.radians(other.lon - one.lon)
    across = math.cos(math.radians(one.lat)) * math.cos(math.radians(other.lat)) * math.sin(lon / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(math.sin(lat / 2) ** 2 + across))


@given(lat=LATITUDES, one=st.tuples(SMALL, SMALL), other=st.tuples(SMALL, SMALL))
def test_distances_are_those_of_the_globe(lat: float, one: tuple[float, float], other: tuple[float, float]) -> None:
    middle = Coordinates(lat, 15.0)
    places = [Coordinates(lat + north, 15.0 + east) for north, east in (one, other)]
    first, second = (project(place, middle) for place in places)
    drawn = math.hypot(first.east - second.east, first.north - second.north)
    assert drawn == pytest.approx(haversine(*places), rel=0.01, abs=0.01)


@pytest.mark.parametrize(
    ("east", "north", "direction"),
    [
        (0, 9, 0),
        (9, 9, 1),
        (9, 0, 2),
        (9, -9, 3),
        (0, -9, 4),
        (-9, -9, 5),
        (-9, 0, 6),
        (-9, 9, 7),
        (-1, 99, 0),
        (3, 9, 0),
    ],
)
def test_there_are_eight_directions(east: float, north: float, direction: int) -> None:
    assert Point(east, north).direction == direction


def test_a_line_is_where_it_comes_nearest() -> None:
    assert nearest([Point(-50, 30), Point(50, 30)]) == Point(0, 30)
    assert nearest([Point(40, 30), Point(90, 30)]) == Point(40, 30)
    assert nearest([Point(3, 4)]) == Point(3, 4)
    assert nearest([Point(3, 4), Point(3, 4)], Point(3, 0)) == Point(0, 4)


def test_the_middle_lies_between_the_outermost() -> None:
    places = [Coordinates(57.0, 12.0), Coordinates(57.1, 12.0), Coordinates(57.4, 12.2)]
    assert find_middle(places) == pytest.approx((57.2, 12.1))
    assert Box.around([Point(0, 0), Point(10, 40), Point(4, 8)]).middle == Point(5, 20)


def test_metres_between_places() -> None:
    assert metres(MIDDLE, Coordinates(57.701, 12.0)) == pytest.approx(111.3, abs=0.1)
    assert metres(MIDDLE, MIDDLE) == 0
