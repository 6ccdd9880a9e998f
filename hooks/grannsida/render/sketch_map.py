"""The sketch map as inline SVG: north up, a scale bar, shapes that differ, names that do not cover each other.

Lengths are whole units of the picture, which is 640 of them wide: twice the width of a phone. Colours come from
the style sheet. The map runs the same way in all languages, and only its names follow theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from grannsida.catalogue import load_translations
from grannsida.escape import escape_text
from grannsida.formats import show_distance
from grannsida.model.codes import LandmarkKind
from grannsida.plane import ORIGIN, Box, Point
from grannsida.render.map_labels import ABOVE, HEIGHT, Labels, Place, Spot, halfway, measure, write
from grannsida.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.view.sketch_map import Drawn, House, MapView

WIDTH: Final = 640
MOST, LEAST = 600, 320
"""How high the drawing may be, in units; a strip for the scale comes below it."""
EDGE: Final = 56
STRIP: Final = 48
SMALLEST: Final = 300
"""Metres that the map shows at least, so that two stops beside each other do not fill it."""
NICE: Final = (20, 50, 100, 200, 500, 1000, 2000, 5000)
LINES: Final = (LandmarkKind.WATER, LandmarkKind.RAILWAY, LandmarkKind.ROAD)
"""What is drawn as a line when it has more than one point: the lowest first."""
SYMBOLS: Final = {
    LandmarkKind.STOP: "m-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0",
    LandmarkKind.PARK: "m0-14l14 24h-28z",
    LandmarkKind.SQUARE: "m-11-11h22v22h-22z",
    LandmarkKind.SCHOOL: "m-9 14v-28l20 8-15 7v13z",
    LandmarkKind.SHOP: "m0-14l14 14-14 14-14-14z",
    LandmarkKind.MEETING_PLACE: "m-5-14h10v9h9v10h-9v9h-10v-9h-9v-10h9z",
    LandmarkKind.WATER: "m0-16q11 13 11 19a11 11 0 0 1-22 0q0-6 11-19",
    LandmarkKind.ROAD: "m-14-5h28v10h-28z",
    LandmarkKind.RAILWAY: "m-14-7h28v4h-28zm0 10h28v4h-28z",
    LandmarkKind.LANDMARK: "m-7-12h14l7 12-7 12h-14l-7-12z",
}
"""A shape for each kind, drawn from its middle."""
HOUSE: Final = "m-20 2l20-20 20 20h-6v16h-28v-16z"
HOUSE_SIZE: Final = 22
NORTH: Final = Place(WIDTH - 72, 16, WIDTH - 8, 16 + HEIGHT)
"""Where it says which way is north."""


class _Frame:
    """From metres to units, with the same scale both ways."""

    def __init__(self, view: MapView) -> None:
        self.box = _extent(view)
        across = max(self.box.east - self.box.west, SMALLEST)
        along = self.box.north - self.box.south
        self.scale = (WIDTH - 2 * EDGE) / across
        if along * self.scale > MOST - 2 * EDGE:
            self.scale = (MOST - 2 * EDGE) / along
        self.height = max(LEAST, round(along * self.scale) + 2 * EDGE)

    def unit(self, point: Point) -> Spot:
        middle = self.box.middle
        x = WIDTH / 2 + (point.east - middle.east) * self.scale
        y = self.height / 2 - (point.north - middle.north) * self.scale
        return Spot(round(x), round(y))


def _extent(view: MapView) -> Box:
    """What must be on the map: all points, and all of where the house may be."""
    points = [point for one in view.drawn for point in one.points]
    if view.house:
        reach = view.house.reach
        points += [Point(-reach, -reach), Point(reach, reach)]
    return Box.around(points)


def render_sketch_map(view: MapView) -> Markup:
    """The whole picture with its title; the words beside it describe it."""
    frame = _Frame(view)
    shapes = "".join([*_lines(view, frame), *_area(view, frame), *_places(view, frame)])
    svg = (
        f'<svg class="sketch" viewBox="0 0 {WIDTH} {frame.height + STRIP}" role="img" aria-labelledby="map-name" '
        f'aria-describedby="map-words" direction="ltr" data-pagefind-ignore>'
        f'<title id="map-name">{escape_text(view.title)}</title>'
        f"{shapes}{_names(view, frame)}{_scale(view, frame)}{_north(view)}</svg>"
    )
    return Markup(svg)  # noqa: S704 - texts are escaped where they are put in


def _lines(view: MapView, frame: _Frame) -> Iterator[str]:
    for kind in LINES:
        paths = [_path(one, frame) for one in view.drawn if one.kind == kind and len(one.points) > 1]
        if paths:
            yield f'<path class="sketch-{kind}" d="{"".join(paths)}"/>'


def _path(one: Drawn, frame: _Frame) -> str:
    spots = [frame.unit(point) for point in one.points]
    return "M" + "L".join(f"{x} {y}" for x, y in spots)


def _area(view: MapView, frame: _Frame) -> Iterator[str]:
    """Where the house may be: a dashed ring around it, or the whole district where no more may be shown."""
    if view.house is None:
        across, along = WIDTH // 2, frame.height // 2
        yield f'<ellipse class="sketch-area" cx="{across}" cy="{along}" rx="{across - 8}" ry="{along - 8}"/>'
    elif view.house.reach:
        x, y = frame.unit(ORIGIN)
        yield f'<circle class="sketch-area" cx="{x}" cy="{y}" r="{_radius(view.house, frame)}"/>'


def _radius(house: House, frame: _Frame) -> int:
    """Of the ring within which the house is, or of its sign."""
    return round(house.reach * frame.scale) if house.reach else HOUSE_SIZE


def _places(view: MapView, frame: _Frame) -> Iterator[str]:
    shapes = []
    for one in view.drawn:
        if len(one.points) == 1:
            x, y = frame.unit(one.points[0])
            shapes.append(f"M{x} {y}{SYMBOLS[one.kind]}")
    if shapes:
        yield f'<path class="sketch-places" d="{"".join(shapes)}"/>'
    if view.house and not view.house.reach:
        x, y = frame.unit(ORIGIN)
        yield f'<path class="sketch-house" d="M{x} {y}{HOUSE}"/>'


def _names(view: MapView, frame: _Frame) -> str:
    """The names of the house and of all landmarks; a number of the list beside where a name has no room."""
    labels = Labels(WIDTH, frame.height)
    labels.keep_free(Spot(WIDTH - 32, 44), 32, 44)
    for one in view.drawn:
        for point in one.points if len(one.points) == 1 else ():
            labels.keep_free(frame.unit(point), 16, 16)
    if view.house:
        middle = frame.unit(ORIGIN)
        labels.keep_free(middle, HOUSE_SIZE, HOUSE_SIZE)
        labels.place(view.house.name, [middle], gap=_radius(view.house, frame) + 4)
    else:
        top, bottom = Spot(WIDTH // 2, 30), Spot(WIDTH // 2, frame.height - 30)
        labels.place(view.district, [top, bottom], gap=0, is_over=True)
    for number, one in enumerate(view.drawn, 1):
        spots = [frame.unit(point) for point in one.points]
        labels.place(one.name, halfway(spots), gap=18, number=number)
    return labels.render(view.locale)


def _scale(view: MapView, frame: _Frame) -> str:
    """A bar of a round length, at most a third of the map."""
    length = max((nice for nice in NICE if nice * frame.scale <= WIDTH / 3), default=NICE[0])
    units, y = round(length * frame.scale), frame.height + STRIP - 14
    told = Text(show_distance(length, view.locale, short=True))
    left = units + 22
    place = Place(left, y - ABOVE, left + measure(str(told)), y - ABOVE + HEIGHT)
    return f'<path class="sketch-scale" d="M12 {y - 9}v9h{units}v-9"/>{write(told, place, "start", view.locale)}'


def _north(view: MapView) -> str:
    letter = load_translations(view.locale).gettext("N")
    return write(Text(f"↑ {letter}"), NORTH, "middle", "en")
