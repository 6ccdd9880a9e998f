"""The sketch map as a picture: to scale, without covered names, the same each time, safe with any text."""

from __future__ import annotations

import math
import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grannsida.model.codes import LandmarkKind
from grannsida.plane import Point
from grannsida.render.map_labels import Labels, Spot, measure
from grannsida.render.sketch_map import SYMBOLS, WIDTH, render_sketch_map
from grannsida.text import EMPTY, Text
from grannsida.view.sketch_map import Drawn, House, MapView

STOP, ROAD = LandmarkKind.STOP, LandmarkKind.ROAD


def make(*drawn: Drawn, house: House | None = None, locale: str = "sv", district: str = "Exempelby") -> MapView:
    return MapView("Karta", Text(district), locale, EMPTY, False, "", (), drawn, house, "", "")


def stop(east: float, north: float, name: str = "Hållplatsen") -> Drawn:
    return Drawn(Text(name), STOP, (Point(east, north),))


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace(" data-pagefind-ignore", ""))


def spots(svg: str) -> list[tuple[int, int]]:
    """Where the symbols of landmarks stand."""
    found = re.search(r'class="sketch-places" d="([^"]*)"', svg)
    return [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) (-?\d+)m", found[1])] if found else []


def names(svg: str) -> list[str]:
    return [element.text or "" for element in parse(svg).iter("span")]


METRES = st.integers(-2500, 2500)
POINTS = st.lists(st.tuples(METRES, METRES), min_size=2, max_size=12)


@given(POINTS)
def test_distances_are_to_scale(points: list[tuple[int, int]]) -> None:
    svg = render_sketch_map(make(*(stop(*point) for point in points)))
    pairs = list(combinations(zip(points, spots(svg), strict=True), 2))
    real = [math.dist(one[0], other[0]) for one, other in pairs]
    drawn = [math.dist(one[1], other[1]) for one, other in pairs]
    assume(max(real) > 0)
    scale = max(drawn) / max(real)
    for metres, units in zip(real, drawn, strict=True):
        assert units == pytest.approx(metres * scale, rel=0.01, abs=2)  # whole units


def test_north_is_up_and_east_is_right_in_every_language() -> None:
    for locale in ("sv", "ar"):
        (ax, ay), (bx, by) = spots(render_sketch_map(make(stop(0, 0), stop(300, 400), locale=locale)))
        assert (bx > ax, by < ay) == (True, True)


@given(POINTS, st.booleans())
def test_names_cover_neither_each_other_nor_a_sign_and_stay_inside(points: list[tuple[int, int]], shown: bool) -> None:
    house = House(Text("Exempelgården"), 0) if shown else None
    svg = render_sketch_map(make(*(stop(*point) for point in points), house=house))
    root = parse(svg)
    height = int(root.get("viewBox", "").split()[3])
    boxes = []
    for element in list(root.iter("foreignObject"))[:-2]:  # the scale and the north have places of their own
        left, top, room = (int(element.get(name, "")) for name in ("x", "y", "width"))
        width = measure(element[0].text or "") * 13 / 16
        start = left + {"": 0.0, "middle": (room - width) / 2, "end": room - width}[element.get("class", "")]
        boxes.append((start, top, start + width, top + int(element.get("height", ""))))
    assert all(left >= 0 and top >= 0 and right <= WIDTH and low <= height for left, top, right, low in boxes)
    boxes += [(x - 8, y - 8, x + 8, y + 8) for x, y in set(spots(svg))]
    names_only = boxes[: len(boxes) - len(set(spots(svg)))]
    for one in names_only:
        for other in boxes:
            assert one is other or not _meet(one, other), (one, other)


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_name_without_room_is_a_number_of_the_list() -> None:
    crowd = [stop(number % 2, number // 2, f"En hållplats med långt namn {number}") for number in range(6)]
    svg = render_sketch_map(make(stop(-600, 0, "Torget"), *crowd, stop(600, 0, "Parken")))
    written = names(svg)
    assert written[:2] == ["Exempelby", "Torget"]
    assert [name for name in written if name.isdigit()] == ["3", "4"]
    long = names(render_sketch_map(make(stop(0, 0, "Ett namn som är längre än hela kartan är bred på en telefon"))))
    assert long == ["Exempelby", "1", "100 m", "↑ N"]


def test_what_has_no_room_at_all_is_left_out() -> None:
    labels = Labels(100, 100)
    labels.keep_free(Spot(50, 50), 60, 60)
    labels.place(Text("Torget"), [Spot(50, 50)], gap=10, number=1)
    assert labels.render("sv") == ""


@pytest.mark.parametrize("kind", LandmarkKind)
def test_every_kind_has_a_shape_of_its_own(kind: LandmarkKind) -> None:
    assert [other for other in LandmarkKind if SYMBOLS[other] == SYMBOLS[kind]] == [kind]


def test_a_line_is_drawn_below_the_signs() -> None:
    svg = render_sketch_map(make(stop(0, 0), Drawn(Text("Vägen"), ROAD, (Point(-300, -50), Point(300, 50)))))
    assert svg.index('class="sketch-road"') < svg.index('class="sketch-places"')
    assert "Vägen" in names(svg)


def test_the_house_is_a_sign_a_ring_or_only_the_district() -> None:
    place, name = stop(300, 0), Text("Exempelgården")
    exact = render_sketch_map(make(place, house=House(name, 0)))
    about = render_sketch_map(make(place, house=House(name, 100)))
    hidden = render_sketch_map(make(place))
    assert ["sketch-house" in svg for svg in (exact, about, hidden)] == [True, False, False]
    assert ["<circle" in svg for svg in (exact, about, hidden)] == [False, True, False]
    assert ["<ellipse" in svg for svg in (exact, about, hidden)] == [False, False, True]
    assert ["Exempelgården" in names(svg) for svg in (exact, about, hidden)] == [True, True, False]


def test_the_scale_is_as_long_as_it_says() -> None:
    svg = render_sketch_map(make(stop(0, 0), stop(1000, 0)))
    ((left, _), (right, _)) = spots(svg)
    bar = re.search(r'class="sketch-scale" d="M12 \d+v9h(\d+)v-9"', svg)
    assert bar
    assert names(svg)[-2:] == ["200 m", "↑ N"]
    assert int(bar[1]) / (right - left) == pytest.approx(200 / 1000, rel=0.01)


def test_names_are_escaped() -> None:
    svg = render_sketch_map(make(stop(0, 0, '<b>&"')))
    assert "&lt;b&gt;&amp;&#34;" in svg
    assert "<b>" not in svg


def test_names_follow_their_own_direction() -> None:
    svg = render_sketch_map(make(stop(0, 0, "الساحة"), locale="ar"))
    assert '<span dir="rtl">الساحة</span>' in svg
    borrowed = Drawn(Text("Torget", "sv"), STOP, (Point(0, 0),))
    assert '<span lang="sv">Torget</span>' in render_sketch_map(make(borrowed, locale="ar"))


def test_a_full_map_is_small_and_the_same_each_time() -> None:
    lines = [Drawn(Text(f"Gångväg {n}"), ROAD, tuple(Point(90 * n, 50 * m) for m in range(12))) for n in range(4)]
    view = make(*lines, *(stop(170 * n, 99 * n, f"Hållplats {n}") for n in range(8)), house=House(Text("Gården"), 100))
    svg = render_sketch_map(view)
    assert len(svg.encode()) < 3000
    assert render_sketch_map(view) == svg
    assert "." not in "".join(re.findall(r'(?:d|x|y|r|viewBox)="([^"]*)"', svg))
    assert "style=" not in svg
