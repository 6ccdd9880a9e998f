"""The group `map` of residence.yml: what a neighbour knows around the house, with public positions."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.flag import Flag
from grannsida.fields.place import Coordinates
from grannsida.fields.text import LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import LandmarkKind
from grannsida.model.described import many, optional, required

MOST = 12
"""Landmarks on one map, and points of one line: more would not fit on a phone."""


class Landmark(Model):
    """Something that neighbours know: a point, or a line of a few points. Both are public."""

    id: Slug = required("Kort namn på landmärket.", "Short name of the landmark.", "bus-stop")
    kind: LandmarkKind = required(
        "stop, park, square, school, shop, meeting_place, water, road, railway eller landmark.",
        "stop, park, square, school, shop, meeting_place, water, road, railway or landmark.",
        "stop",
    )
    name: LocalizedLine = required("Vad det kallas.", "What it is called.", "Busshållplatsen")
    coordinates: Coordinates | None = optional("Läge, om det är en punkt.", "Position, if it is a point.")
    line: tuple[Coordinates, ...] = many(
        "Några punkter längs en väg, en järnväg eller ett vatten.",
        "Some points along a road, a railway or a water.",
        max_length=MOST,
    )

    @property
    def places(self) -> tuple[Coordinates, ...]:
        """Its one point, or those of its line."""
        return (self.coordinates,) if self.coordinates else self.line


class SketchMap(Model):
    """A sketch of the area. The residence itself is drawn only as exactly as its address is shown."""

    example: Flag = optional(
        "Är lägena påhittade? ja eller nej", "Are the positions invented? ja or nej", default=False
    )
    description: LocalizedText | None = optional("Området i ord.", "The area in words.")
    landmarks: tuple[Landmark, ...] = required(
        "Det som grannar känner till runt huset.",
        "What neighbours know around the house.",
        min_length=1,
        max_length=MOST,
    )
