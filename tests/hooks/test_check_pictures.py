"""Pictures: the file is there, nobody who lives in the house can be seen, and the ground for showing it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import pictures

if TYPE_CHECKING:
    from tests.conftest import Change, Find

RESIDENCE = "exempel/residence.yml"
PARTY = "exempel/events/sommarfest.yml"
FILE: dict[str, Change] = {"exempel/images/hus.jpg": "stands for a picture"}


def on_residence(people: str, basis: str) -> dict[str, Change]:
    picture = (
        f"{{file: hus.jpg, alt: {{sv: Hus, en: House}}, credit: A, people_visible: {people}, legal_basis: {basis}}}"
    )
    return {RESIDENCE: ("sources:\n", f"pictures:\n  - {picture}\nsources:\n")}


def on_event(rest: str) -> dict[str, Change]:
    picture = f"{{file: hus.jpg, alt: {{sv: Hus, en: House}}, credit: A, {rest}}}"
    return {PARTY: ("for_whom", f"picture: {picture}\nfor_whom")}


CASES: list[tuple[dict[str, Change], list[str]]] = [
    (
        on_residence("none", "no_people"),
        [f"{RESIDENCE}:32:12 PICTURE-MISSING Bilden hus.jpg finns inte i mappen images."],
    ),
    (on_residence("none", "no_people") | FILE, []),
    (
        on_residence("residents", "consent") | FILE,
        [f"{RESIDENCE}:32:75 PICTURE-RESIDENTS Bilder där någon som bor i huset syns får inte publiceras."],
    ),
    (
        on_event(
            "people_visible: staff, legal_basis: no_people, expires: 2026-11-22, protected_identity_checked: 2026-11-02"
        )
        | FILE,
        [
            f"{PARTY}:6:100 PICTURE-BASIS Människor syns på bilden, men den rättsliga grunden är «no_people».",
            f"{PARTY}:6:120 PICTURE-EXPIRED Bilden fick visas till och med 2026-11-22.",
        ],
    ),
    (
        on_event("people_visible: staff, legal_basis: contract, expires: 2026-11-23") | FILE,
        [f"{PARTY}:6:80 PICTURE-IDENTITY Människor syns på bilden, men ingen har kontrollerat skyddad identitet."],
    ),
    (
        on_event("people_visible: public, legal_basis: consent, protected_identity_checked: 2026-11-02") | FILE,
        [f"{PARTY}:6:101 PICTURE-CONSENT Grunden är samtycke, men det står inte var samtycket finns."],
    ),
    (
        on_event(
            "people_visible: public, legal_basis: consent, protected_identity_checked: 2026-11-02, consent_ref: B-14"
        )
        | FILE,
        [],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_a_picture_that_must_not_be_shown_is_told_with_its_place(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(pictures, changes) == lines
