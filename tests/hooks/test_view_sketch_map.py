"""The sketch map on the page: words, links and privacy, as exact as the address is shown and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from grannsida.render.pages import render_residence_page
from grannsida.scene import Scene
from grannsida.view.sketch_map import MapView, view_sketch_map

if TYPE_CHECKING:
    from tests.conftest import Change, ReadFolder

    from grannsida.publication import Publication

HOME = "exempel/residence.yml"
MARKS = (
    '{id: stop, kind: stop, name: {sv: Hållplatsen, en: The stop}, coordinates: "57.6570, 12.0122"}',
    '{id: park, kind: park, name: {sv: Parken, en: The park}, coordinates: "57.6543, 12.0330"}',
    '{id: shop, kind: shop, name: {sv: Affären, en: The shop}, coordinates: "57.6551, 12.0122"}',
    '{id: road, kind: road, name: {sv: Vägen, en: The road}, line: ["57.6530, 12.0000", "57.6530, 12.0300"]}',
)
SKETCH = "map:\n  example: ja\n  landmarks:\n" + "".join(f"    - {mark}\n" for mark in MARKS)


def sketched(
    files: dict[str, str], visibility: str, sketch: str = SKETCH, point: str = "57.654321"
) -> dict[str, Change]:
    text = files[HOME].replace("visibility: district", f"visibility: {visibility}").replace("57.654321", point)
    return {HOME: text.replace("who_lives_here:", f"{sketch}who_lives_here:", 1)}


def view(read_folder: ReadFolder, changes: dict[str, Change], locale: str = "sv") -> MapView:
    folder, scene = read_folder(**changes)
    section = view_sketch_map(folder, Scene(locale, scene.now, scene.site))
    assert section
    assert (section.id, isinstance(section.view, MapView)) == ("map", True)
    assert isinstance(section.view, MapView)
    return section.view


def words(view: MapView) -> list[str]:
    return [f"{line.name}: {line.where}" for line in view.lines]


def test_a_residence_without_a_map_has_no_such_section(read_folder: ReadFolder) -> None:
    assert view_sketch_map(*read_folder()) is None


def test_distances_from_a_house_that_is_shown(read_folder: ReadFolder, files: dict[str, str]) -> None:
    found = view(read_folder, sketched(files, "full"))
    assert found.seen_from == "Fågelvägen från boendet:"
    assert words(found) == [
        "Hållplatsen: ungefär 300 meter norrut",
        "Parken: ungefär 1,2 kilometer österut",
        "Affären: ungefär 100 meter norrut",
        "Vägen: ungefär 100 meter söderut",
    ]


def test_the_same_in_english(read_folder: ReadFolder, files: dict[str, str]) -> None:
    found = view(read_folder, sketched(files, "full"), "en")
    assert found.title == "Sketch map of Exempelby"
    assert words(found) == [
        "The stop: about 300 metres to the north",
        "The park: about 1.2 kilometres to the east",
        "The shop: about 100 metres to the north",
        "The road: about 100 metres to the south",
    ]


def test_what_is_nearer_than_the_street_is_exact_is_only_near(read_folder: ReadFolder, files: dict[str, str]) -> None:
    found = view(read_folder, sketched(files, "street"))
    assert found.seen_from == "Kartan visar ungefär var boendet ligger. Fågelvägen därifrån:"
    assert words(found) == [
        "Hållplatsen: ungefär 300 meter norrut",
        "Parken: ungefär 1,3 kilometer österut",
        "Affären: närmare än 200 meter",
        "Vägen: närmare än 200 meter",
    ]


def test_where_only_the_district_is_shown_no_distance_is_told(read_folder: ReadFolder, files: dict[str, str]) -> None:
    found = view(read_folder, sketched(files, "district"))
    assert found.seen_from == "Kartan visar inte var boendet ligger. Sett från kartans mitt:"
    assert words(found) == ["Hållplatsen: i nordväst", "Parken: i öster", "Affären: i väster", "Vägen: i söder"]


@pytest.mark.parametrize(
    ("visibility", "geo", "link"),
    [
        ("full", "geo:57.65432,12.01234", "?mlat=57.65432&mlon=12.01234#map=17/57.65432/12.01234"),
        ("street", "geo:57.654,12.012;u=100", "#map=16/57.654/12.012"),
        ("district", "geo:57.66,12.02;u=1000", "#map=14/57.66/12.02"),
    ],
)
def test_links_are_as_exact_as_the_address(
    read_folder: ReadFolder, files: dict[str, str], visibility: str, geo: str, link: str
) -> None:
    found = view(read_folder, sketched(files, visibility))
    assert found.geo == geo
    assert found.link == f"https://www.openstreetmap.org/{link}"


def page_of(read_folder: ReadFolder, changes: dict[str, Change], locale: str = "sv") -> str:
    folder, scene = read_folder(**changes)
    return str(render_residence_page(folder, Scene(locale, scene.now, scene.site)).body)


@pytest.mark.parametrize(
    ("visibility", "others"),
    [
        ("district", ("57.6561", "57.66", "57.6488")),  # anywhere in the district, and in none
        ("street", ("57.65435", "57.65449", "57.65351")),  # anywhere that is published as 57.654
    ],
)
def test_no_byte_depends_on_what_is_hidden(
    read_folder: ReadFolder, files: dict[str, str], visibility: str, others: tuple[str, ...]
) -> None:
    """The same page for each place that the house may be at: so none of it can be derived."""
    page = page_of(read_folder, sketched(files, visibility))
    assert 'class="sketch"' in page
    for point in others:
        assert page_of(read_folder, sketched(files, visibility, point=point)) == page


def test_the_section_is_marked_as_an_example_and_its_link_says_where_it_leads(
    read_folder: ReadFolder, files: dict[str, str]
) -> None:
    page = page_of(read_folder, sketched(files, "district"))
    section = re.search(r'<section class="section map">.*?</section>', page, re.DOTALL)
    assert section
    assert '<h2 id="map">Var det ligger <span class="tag tag-example">Exempel</span></h2>' in section[0]
    assert ' rel="noreferrer">Se området på OpenStreetMap, en annan webbplats</a>' in section[0]
    assert '<title id="map-name">Skisskarta över Exempelby</title>' in section[0]
    assert 'role="img" aria-labelledby="map-name" aria-describedby="map-words"' in section[0]
    assert not re.search(r"<(?:img|iframe|script|image|link)\b", section[0])


def test_names_are_escaped(read_folder: ReadFolder, files: dict[str, str]) -> None:
    page = page_of(read_folder, sketched(files, "district", SKETCH.replace("Parken", "'<script>\"&'")))
    assert '<script>"' not in page
    assert page.count("&lt;script&gt;&#34;&amp;") == 2


@pytest.mark.parametrize("phase", ["planned", "moving_in", "running", "changing", "closing", "closed"])
def test_the_map_comes_after_the_facts(read_folder: ReadFolder, files: dict[str, str], phase: str) -> None:
    changes = sketched(files, "district")
    changes[HOME] = str(changes[HOME]).replace("current: running", f"current: {phase}")
    page = page_of(read_folder, changes)
    ids = re.findall(r'<h2 id="([a-z-]+)"', page)
    assert ids[ids.index("facts") + 1] == "map"


def test_the_real_maps_are_examples_without_streets(real: Publication) -> None:
    assert real.dataset
    languages = set(real.dataset.site.languages)
    for folder in real.folders:
        sketch = folder.residence.map
        assert sketch
        assert sketch.example
        assert {landmark.kind.value for landmark in sketch.landmarks}.isdisjoint({"road"})
        assert folder.residence.address.coordinates is None
        assert all(set(landmark.name.texts) == languages for landmark in sketch.landmarks)
