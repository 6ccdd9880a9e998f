"""The sketch map: landmarks that can be drawn, lie in the district, and do not give a hidden address away."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from grannsida.check.doors import NEAR_METRES, hidden_words
from grannsida.check.references import ID_TWICE
from grannsida.fields.place import Coordinates
from grannsida.model.codes import LandmarkKind, Visibility
from grannsida.plane import find_middle, metres
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site
    from grannsida.model.sketch_map import Landmark, SketchMap
    from grannsida.problem import Problem, Steps

MAP_SHAPE = error(
    "MAP-SHAPE",
    message=Words(
        "Landmärket kan inte ritas: det behöver en punkt (coordinates) eller en linje (line), inte båda.",
        "The landmark cannot be drawn: it needs a point (coordinates) or a line, not both.",
    ),
    reason=Words(
        "En hållplats är en punkt. En gata, ett spår eller ett vatten är en linje av minst två punkter.",
        "A stop is a point. A street, a railway or a water is a line of two points or more.",
    ),
    advice=Words(
        "Skriv coordinates med en punkt. För road, railway och water går också line med minst två punkter.",
        "Write coordinates with one point. For road, railway and water, line with two points or more is fine too.",
    ),
    example=('line: ["57.68, 12.02"]', 'line: ["57.68, 12.02", "57.69, 12.03"]'),
)
MAP_FAR = error(
    "MAP-FAR",
    message=Words(
        "Landmärket ligger mer än 3 kilometer från resten av kartan.",
        "The landmark is more than 3 kilometres from the rest of the map.",
    ),
    reason=Words(
        "Då blir allt annat för litet att se. Ofta är det ett skrivfel i lägets siffror.",
        "Everything else then gets too small to see. Often it is a slip in the figures of the position.",
    ),
    advice=Words("Kontrollera siffrorna, eller ta bort landmärket.", "Check the figures, or remove the landmark."),
    example=('coordinates: "57.08, 12.02"', 'coordinates: "57.68, 12.02"'),
)
MAP_DOOR = error(
    "MAP-DOOR",
    message=Words(
        "Här står var boendet ligger, men dess adress visas inte.",
        "This tells where the residence is, but its address is not shown.",
    ),
    reason=Words(
        "Ett landmärke vid dörren, eller gatans namn, röjer en adress som inte ska visas.",
        "A landmark at the door, or the name of the street, gives away an address that must not be shown.",
    ),
    advice=Words(
        "Välj ett landmärke längre bort, minst 50 meter från huset, och nämn inte gatan.",
        "Choose a landmark further off, 50 metres from the house or more, and do not name the street.",
    ),
)
MAP_MIDDLE = error(
    "MAP-MIDDLE",
    message=Words(
        "Landmärkena ligger jämnt runt huset, så att kartans mitt visar var det är.",
        "The landmarks lie evenly around the house, so that the middle of the map shows where it is.",
    ),
    reason=Words(
        "Bara stadsdelen får visas, och den som ser kartan gissar att huset ligger i mitten.",
        "Only the district may be shown, and whoever sees the map guesses that the house is in the middle.",
    ),
    advice=Words(
        "Utgå från stadsdelens mitt i stället: lägg till eller ta bort landmärken på ena sidan.",
        "Start from the middle of the district instead: add or remove landmarks on one side.",
    ),
)
FAR_METRES: Final = 3000
MIDDLE_METRES: Final = 150
LINES: Final = frozenset({LandmarkKind.ROAD, LandmarkKind.RAILWAY, LandmarkKind.WATER})
FILE: Final = "residence.yml"


def check_shapes(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Each landmark is one point, or a line where its kind can be one; ids are given once."""
    del site, today
    seen: set[str] = set()
    for number, landmark in enumerate(_landmarks(folder)):
        path: Steps = ("map", "landmarks", number)
        is_line = landmark.kind in LINES and len(landmark.line) > 1
        if bool(landmark.coordinates) == bool(landmark.line) or (landmark.line and not is_line):
            yield MAP_SHAPE.at(folder.place(FILE, path))
        if landmark.id in seen:
            place = folder.place(FILE, (*path, "id"))
            yield ID_TWICE.at(place, found=folder.documents[FILE].line(place.line), key=landmark.id)
        seen.add(landmark.id)


def check_distances(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """No landmark lies in another part of the country: far from the house, or from most of the others."""
    del site, today
    places = list(_places(folder))
    if not places:
        return
    usual = Coordinates(median(spot.lat for _, spot in places), median(spot.lon for _, spot in places))
    middle = folder.residence.address.coordinates or usual
    for path, spot in places:
        if metres(spot, middle) > FAR_METRES:
            yield MAP_FAR.at(folder.place(FILE, path))


def check_secret(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """What the address hides is neither at a landmark, nor in its words, nor in the middle of the map."""
    del site, today
    address = folder.residence.address
    sketch = folder.residence.map
    if sketch is None or address.visibility == Visibility.FULL:
        return
    hidden = hidden_words(address)
    for path, text in _texts(sketch):
        if hidden and hidden.search(" ".join(text.texts.values())):
            yield MAP_DOOR.at(folder.place(FILE, path))
    house = address.coordinates
    for path, spot in _places(folder) if house else ():
        if house and metres(spot, house) < NEAR_METRES:
            yield MAP_DOOR.at(folder.place(FILE, path))
    if house and address.visibility == Visibility.DISTRICT and _surrounds(folder, house):
        yield MAP_MIDDLE.at(folder.place(FILE, ("map", "landmarks")))


def _surrounds(folder: Folder, house: Coordinates) -> bool:
    """Whether a house is where a reader would guess it: between the outermost points, or in the mean of all."""
    places = [spot for _, spot in _places(folder)]
    if len(places) < 2:
        return False
    mean = sum(spot.lat for spot in places) / len(places), sum(spot.lon for spot in places) / len(places)
    return any(metres(Coordinates(*middle), house) < MIDDLE_METRES for middle in (mean, find_middle(places)))


def _landmarks(folder: Folder) -> tuple[Landmark, ...]:
    return folder.residence.map.landmarks if folder.residence.map else ()


def _places(folder: Folder) -> Iterator[tuple[Steps, Coordinates]]:
    """Every point of every landmark with its path."""
    for number, landmark in enumerate(_landmarks(folder)):
        path: Steps = ("map", "landmarks", number)
        if landmark.coordinates:
            yield (*path, "coordinates"), landmark.coordinates
        yield from (((*path, "line", index), spot) for index, spot in enumerate(landmark.line))


def _texts(sketch: SketchMap) -> Iterator[tuple[Steps, LocalizedText]]:
    if sketch.description:
        yield ("map", "description"), sketch.description
    for number, landmark in enumerate(sketch.landmarks):
        yield ("map", "landmarks", number, "name"), landmark.name


CHECKS = (check_shapes, check_distances, check_secret)
