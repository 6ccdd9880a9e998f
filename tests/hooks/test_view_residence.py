"""A residence's page: parts in the order of its phase, absent when they have nothing to say, and a place kept back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.view.facts import Facts, view_facts
from grannsida.view.residence import view_residence

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.dataset import Folder
    from grannsida.scene import Scene

RESIDENCE = "exempel/residence.yml"
RUNNING = "phase: {current: running, since: 2022}"


def ids(folder: Folder, scene: Scene) -> list[str]:
    return [section.id for section in view_residence(folder, scene).sections]


def test_parts_without_anything_to_say_are_absent(read_folder: ReadFolder) -> None:
    found = ids(*read_folder())
    assert found[:4] == ["contact", "notices", "events", "facts"]
    assert not {"timeline", "perspective", "why-here", "next-step"} & set(found)


@pytest.mark.parametrize(
    ("phase", "first"),
    [
        ("planned", ["contact", "notices", "next-step", "questions"]),
        ("running", ["contact", "notices", "events", "facts"]),
        ("closing", ["contact", "notices", "next-step", "events"]),
        ("closed", ["next-step", "contact", "notices", "facts"]),
    ],
)
def test_the_phase_decides_what_comes_first(read_folder: ReadFolder, phase: str, first: list[str]) -> None:
    line = f"phase: {{current: {phase}, since: 2022, next: {{sv: Beslut i mars., en: A decision in March.}}}}"
    assert ids(*read_folder(**{RESIDENCE: (RUNNING, line)}))[:4] == first


@pytest.mark.parametrize(
    ("visibility", "street", "shown"),
    [
        ("district", "Smygvägen 7", "Exempelby, Göteborg"),
        ("street", "Smygvägen 7", "Smygvägen, Exempelby, Göteborg"),
        ("street", "Exempelgata 12 B, lgh 1102", "Exempelgata, Exempelby, Göteborg"),
        ("street", "17 A", "Exempelby, Göteborg"),
        ("full", "Smygvägen 7", "Smygvägen 7, Exempelby, Göteborg"),
    ],
)
def test_the_place_is_as_exact_as_it_may_be(read_folder: ReadFolder, visibility: str, street: str, shown: str) -> None:
    old = "  visibility: district\n  street: {sv: Smygvägen 7, en: Smygvägen 7}"
    folder, scene = read_folder(**{RESIDENCE: (old, f"  visibility: {visibility}\n  street: '{street}'")})
    section = view_facts(folder, scene)
    assert section
    assert isinstance(section.view, Facts)
    assert shown in [str(fact.value) for fact in section.view.facts]
