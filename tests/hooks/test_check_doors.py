"""Doors: what the residence hides of its address is in none of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import doors

if TYPE_CHECKING:
    from tests.conftest import Find

HOME = "exempel/residence.yml"
PARTY = "exempel/events/sommarfest.yml"
TOLD = "EVENT-DOOR Här står var boendet ligger, men dess adress visas inte."
STREET = ("visibility: district", "visibility: street")
FULL = ("visibility: district", "visibility: full")


def place(lines: str) -> tuple[str, str]:
    return "for_whom", f"place: {{name: {{sv: A, en: A}}, {lines}}}\nfor_whom"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (place("street: {sv: Smygvägen 7, en: Smygvägen 7}"), "6:39"),
        (place("description: {sv: Vi ses på smygvägen., en: We meet there.}"), "6:44"),
        (place("coordinates: {lat: 57.6544, lon: 12.0124}"), "6:44"),
        (place("street: {sv: Storgatan 7, en: Storgatan 7}"), ""),
        (place("coordinates: {lat: 57.66, lon: 12.0124}"), ""),
    ],
)
def test_a_hidden_street_or_position_is_told(found: Find, change: tuple[str, str], where: str) -> None:
    assert found(doors, {PARTY: change}) == ([f"{PARTY}:{where} {TOLD}"] if where else [])


@pytest.mark.parametrize(
    ("visibility", "street", "is_told"),
    [
        (STREET, "Smygvägen 7", True),
        (STREET, "Smygvägen 71", False),
        (STREET, "Smygvägen", False),
        (FULL, "Smygvägen 7", False),
    ],
)
def test_what_is_shown_may_be_told(found: Find, visibility: tuple[str, str], street: str, is_told: bool) -> None:
    lines = found(doors, {HOME: visibility, PARTY: place(f"street: {{sv: {street}, en: {street}}}")})
    assert bool(lines) is is_told
