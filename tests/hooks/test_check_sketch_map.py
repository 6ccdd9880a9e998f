"""Rules about the sketch map: what cannot be drawn, lies too far off or gives the house away, with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import sketch_map

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

HOME = "exempel/residence.yml"
FAR_OFF = '{id: a, kind: stop, name: Hållplatsen, coordinates: "57.6620, 12.0300"}'
DOOR = "Här står var boendet ligger, men dess adress visas inte."
MIDDLE = "Landmärkena ligger jämnt runt huset, så att kartans mitt visar var det är."
SHAPE = "Landmärket kan inte ritas: det behöver en punkt (coordinates) eller en linje (line), inte båda."
FAR = "Landmärket ligger mer än 3 kilometer från resten av kartan."


def marks(files: dict[str, str], *lines: str, visibility: str = "district", more: str = "") -> dict[str, Change]:
    sketch = f"map:\n{more}  landmarks:\n" + "".join(f"    - {line}\n" for line in lines)
    text = files[HOME].replace("visibility: district", f"visibility: {visibility}")
    return {HOME: text.replace("who_lives_here:", f"{sketch}who_lives_here:", 1)}


def test_a_good_map_has_no_problem(found: Find, files: dict[str, str]) -> None:
    road = '{id: b, kind: road, name: Vägen, line: ["57.66, 12.02", "57.66, 12.04"]}'
    assert found(sketch_map, marks(files, FAR_OFF, road)) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{id: b, kind: stop, name: B}", [f"16:7 MAP-SHAPE {SHAPE}"]),
        ('{id: b, kind: road, name: B, line: ["57.66, 12.02"]}', [f"16:7 MAP-SHAPE {SHAPE}"]),
        ('{id: b, kind: park, name: B, line: ["57.66, 12.02", "57.66, 12.03"]}', [f"16:7 MAP-SHAPE {SHAPE}"]),
        (
            '{id: b, kind: road, name: B, coordinates: "57.66, 12.02", line: ["57.66, 12.02", "57.66, 12.03"]}',
            [f"16:7 MAP-SHAPE {SHAPE}"],
        ),
        ('{id: b, kind: stop, name: B, coordinates: "57.90, 12.03"}', [f"16:49 MAP-FAR {FAR}"]),
        (
            '{id: b, kind: road, name: B, line: ["57.66, 12.02", "57.66, 12.33"]}',
            [f"16:59 MAP-FAR {FAR}"],
        ),
        ('{id: b, kind: stop, name: B, coordinates: "57.654321, 12.012345"}', [f"16:49 MAP-DOOR {DOOR}"]),
        ('{id: b, kind: stop, name: B, coordinates: "57.6545, 12.0124"}', [f"16:49 MAP-DOOR {DOOR}"]),
        ('{id: b, kind: stop, name: Smygvägen, coordinates: "57.663, 12.02"}', [f"16:33 MAP-DOOR {DOOR}"]),
        ('{id: b, kind: stop, name: B, coordinates: "57.6466, 11.9947"}', [f"15:5 MAP-MIDDLE {MIDDLE}"]),
    ],
)
def test_a_mistake_is_told_with_its_line(found: Find, files: dict[str, str], line: str, told: list[str]) -> None:
    assert found(sketch_map, marks(files, FAR_OFF, line)) == [f"{HOME}:{one}" for one in told]


def test_a_landmark_that_is_the_house_is_told_where_the_street_is_shown(found: Find, files: dict[str, str]) -> None:
    door = '{id: b, kind: stop, name: B, coordinates: "57.654321, 12.012345"}'
    assert found(sketch_map, marks(files, FAR_OFF, door, visibility="street")) == [f"{HOME}:16:49 MAP-DOOR {DOOR}"]
    assert found(sketch_map, marks(files, FAR_OFF, door, visibility="full")) == []


def test_the_description_may_not_name_the_street(found: Find, files: dict[str, str]) -> None:
    changes = marks(files, FAR_OFF, more="  description: Nära Smygvägen.\n")
    assert found(sketch_map, changes) == [f"{HOME}:14:16 MAP-DOOR {DOOR}"]


def test_the_street_may_be_named_where_it_is_shown(found: Find, files: dict[str, str]) -> None:
    changes = marks(files, FAR_OFF, more="  description: Nära Smygvägen.\n", visibility="street")
    assert found(sketch_map, changes) == []


def test_far_is_from_most_of_the_others_where_the_house_has_no_position(found: Find, files: dict[str, str]) -> None:
    lines = [f'{{id: x{n}, kind: stop, name: X, coordinates: "57.{n}, 12.01"}}' for n in (66, 67, 96)]
    changes = marks(files, *lines)
    changes[HOME] = str(changes[HOME]).replace("  coordinates: {lat: 57.654321, lon: 12.012345}\n", "")
    assert found(sketch_map, changes) == [f"{HOME}:16:51 MAP-FAR {FAR}"]


def test_an_id_is_given_once(check_folder: CheckFolder, files: dict[str, str]) -> None:
    (problem,) = check_folder("ID-TWICE", **marks(files, FAR_OFF, FAR_OFF))
    assert (problem.place.line, problem.message.en) == (16, "“a” is used twice in the same list.")


def test_the_problems_are_told_in_english_too(check_folder: CheckFolder, files: dict[str, str]) -> None:
    (problem,) = check_folder("MAP-SHAPE", **marks(files, FAR_OFF, "{id: b, kind: stop, name: B}"))
    assert problem.message.en == "The landmark cannot be drawn: it needs a point (coordinates) or a line, not both."
    assert problem.place.path == "map.landmarks[1]"


@pytest.mark.parametrize(
    ("more", "rule", "sentence"),
    [
        ("  landmarks: []\n", "TOO-SHORT", "Här behövs minst 1 (stycken), men det finns 0."),
        ("  example: ja\n", "KEY-MISSING", 'Här saknas en rad som börjar med "landmarks:".'),
    ],
)
def test_a_map_needs_landmarks(
    check_folder: CheckFolder, files: dict[str, str], more: str, rule: str, sentence: str
) -> None:
    text = files[HOME].replace("who_lives_here:", f"map:\n{more}who_lives_here:", 1)
    assert [problem.message.sv for problem in check_folder(rule, **{HOME: text})] == [sentence]
