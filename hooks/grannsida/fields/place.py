"""Coordinates, and how precisely a page may show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar, Self

from grannsida.fields.base import Findings, Value, need_text, refuse
from grannsida.fields.key_names import nearest_key
from grannsida.fields.shape import GROUP_EXPECTED, KEY_MISSING, KEY_UNKNOWN, VALUE_MISSING, describe
from grannsida.problem import Words, error

COORDINATES_UNREAD = error(
    "COORDINATES-UNREAD",
    message=Words(
        'Här ska det stå latitud och longitud som "57.68, 12.02", men det står "{found}".',
        'Latitude and longitude like "57.68, 12.02" belong here, but there is "{found}".',
    ),
    reason=Words("Kartor och kalendrar läser platsen därifrån.", "Maps and calendars read the place from here."),
    advice=Words(
        'Skriv grader med decimalpunkt, latitud först: "57.68, 12.02".',
        'Write degrees with a decimal point, latitude first: "57.68, 12.02".',
    ),
    example=("coordinates: 57,68 12,02", 'coordinates: "57.68, 12.02"'),
)
COORDINATES_SWAPPED = error(
    "COORDINATES-SWAPPED",
    message=Words(
        "Latitud och longitud verkar ha bytt plats. Menar du latitud {lat} och longitud {lon}?",
        "Latitude and longitude seem to have changed places. Do you mean latitude {lat} and longitude {lon}?",
    ),
    reason=Words(
        "I Sverige är latituden 55 till 69 och longituden 10 till 25.",
        "In Sweden latitude is 55 to 69, longitude 10 to 25.",
    ),
    advice=Words(
        "Skriv latituden först, eller byt värdena med varandra.", "Write latitude first, or exchange the values."
    ),
    example=('coordinates: "12.02, 57.68"', 'coordinates: "57.68, 12.02"'),
)
COORDINATES_GRID = error(
    "COORDINATES-GRID",
    message=Words(
        "Det här ser ut som SWEREF 99, i meter. Här ska det stå grader (WGS 84).",
        "This looks like SWEREF 99, in metres. Degrees (WGS 84) belong here.",
    ),
    reason=Words("Kartor på webben räknar i grader.", "Maps on the web count in degrees."),
    advice=Words(
        "Sök platsen i en karttjänst och kopiera graderna, till exempel 57.68, 12.02.",
        "Look the place up in a map service and copy the degrees, for example 57.68, 12.02.",
    ),
    example=("coordinates: 6397000, 320000", 'coordinates: "57.68, 12.02"'),
)
COORDINATES_ABROAD = error(
    "COORDINATES-ABROAD",
    message=Words("Punkten {lat}, {lon} ligger utanför Sverige.", "The point {lat}, {lon} is outside Sweden."),
    reason=Words("Ett skrivfel flyttar platsen långt bort.", "A slip moves the place far away."),
    advice=Words(
        "Latituden ska vara 55 till 69.1 och longituden 10.5 till 24.2.",
        "Latitude is 55 to 69.1, longitude 10.5 to 24.2.",
    ),
    example=('coordinates: "5.768, 12.02"', 'coordinates: "57.68, 12.02"'),
)

PAIR = re.compile(r"([-+]?[0-9]{1,7}(?:\.[0-9]{1,15})?)\s?°?\s*[,;\s]\s*([-+]?[0-9]{1,7}(?:\.[0-9]{1,15})?)\s?°?")
COMMA_PAIR = re.compile(r"([0-9]{1,7}),([0-9]{1,15})\s*[,;\s]\s*([0-9]{1,7}),([0-9]{1,15})")
DEGREES = re.compile(r"[-+]?[0-9]{1,7}(?:\.[0-9]{1,15})?")
LATITUDES, LONGITUDES = (55.0, 69.1), (10.5, 24.2)
DECIMALS = {"full": 5, "street": 3}


@dataclass(frozen=True, slots=True)
class Coordinates(Value):
    """A point in Sweden: degrees of latitude and longitude, WGS 84."""

    lat: float
    lon: float
    json_schema: ClassVar[dict[str, Any]] = {
        "anyOf": [
            {"type": "string", "examples": ["57.68, 12.02"]},
            {
                "type": "object",
                "required": ["lat", "lon"],
                "additionalProperties": False,
                "properties": {"lat": {"type": ["number", "string"]}, "lon": {"type": ["number", "string"]}},
            },
        ],
        "examples": ["57.68, 12.02"],
    }

    @classmethod
    def read(cls, value: object) -> Self:
        if isinstance(value, dict):
            return cls(*_in_sweden(*_from_lines(value), pair=False))
        if isinstance(value, list | tuple):
            raise refuse(GROUP_EXPECTED, what=describe(value))
        return cls(*_in_sweden(*_from_text(need_text(value)), pair=True))

    def rounded(self, visibility: str) -> Self | None:
        """The point as it may be published: `full` to about a metre, `street` to about 100 m, `district` never."""
        decimals = DECIMALS.get(visibility)
        return None if decimals is None else type(self)(round(self.lat, decimals), round(self.lon, decimals))


def _from_text(text: str) -> tuple[float, float]:
    pair = PAIR.fullmatch(text)
    if pair is not None and not COMMA_PAIR.fullmatch(text):
        return float(pair[1]), float(pair[2])
    commas = COMMA_PAIR.fullmatch(text)
    if commas is not None:
        raise refuse(COORDINATES_UNREAD, found=text, write=f"{commas[1]}.{commas[2]}, {commas[3]}.{commas[4]}")
    raise refuse(COORDINATES_UNREAD, found=text)


def _from_lines(given: dict[Any, Any]) -> tuple[float, float]:
    _no_decimal_comma(given)
    found = Findings()
    for key in given:
        if key not in {"lat", "lon"}:
            near = nearest_key(str(key), ("lat", "lon")) or {"latitud": "lat", "longitud": "lon", "lng": "lon"}.get(
                str(key), ""
            )
            suggestion = Words("Här kan stå: lat, lon.", "What can stand here: lat, lon.")
            found.add(
                refuse(KEY_UNKNOWN, key=key, suggestion=suggestion, **({"write": near} if near else {})), key, "[key]"
            )
    for key, example in (("lat", "57.68"), ("lon", "12.02")):
        if key not in given:
            found.add(refuse(KEY_MISSING, key=key, line=f"{key}: {example}"), key)
    lat = found.collect(_degrees, given.get("lat"), "lat") if "lat" in given else None
    lon = found.collect(_degrees, given.get("lon"), "lon") if "lon" in given else None
    found.tell()
    return lat or 0.0, lon or 0.0


def _no_decimal_comma(given: dict[Any, Any]) -> None:
    """Within braces a decimal comma makes a key of the decimals: {lat: 57,68} reads as lat 57 and a key 68."""
    for before, after in pairwise(given):
        if str(after).isdigit() and given[after] is None:
            raise refuse(COORDINATES_UNREAD, found=f"{given[before]},{after}")


def _degrees(value: object) -> float:
    if value is None:
        raise refuse(VALUE_MISSING)
    text = str(value) if isinstance(value, int | float) else need_text(value)
    if DEGREES.fullmatch(text):
        return float(text)
    point = text.replace(",", ".").rstrip("°NEne ")
    raise refuse(COORDINATES_UNREAD, found=text, **({"write": point} if DEGREES.fullmatch(point) else {}))


def _in_sweden(lat: float, lon: float, *, pair: bool) -> tuple[float, float]:
    if max(abs(lat), abs(lon)) > 1000:
        raise refuse(COORDINATES_GRID)
    if _within(lat, lon):
        return lat, lon
    if _within(lon, lat):
        write = {"write": f"{lon}, {lat}"} if pair else {}
        raise refuse(COORDINATES_SWAPPED, lat=lon, lon=lat, **write)
    raise refuse(COORDINATES_ABROAD, lat=lat, lon=lon)


def _within(lat: float, lon: float) -> bool:
    return LATITUDES[0] <= lat <= LATITUDES[1] and LONGITUDES[0] <= lon <= LONGITUDES[1]
