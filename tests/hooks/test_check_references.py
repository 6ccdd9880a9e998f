"""References: what is pointed at must exist, once, and folders and files are called what they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida import include, layout
from grannsida.chapters import RESERVED
from grannsida.check import references

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

RESIDENCE = "exempel/residence.yml"
CONTACTS = "exempel/contacts.yml"
FAQ = "exempel/faq.yml"
OPENNESS = "exempel/openness.yml"
COFFEE = "exempel/events/kaffe.yml"
WATER = "exempel/notices/vatten.yml"
AMONG_ORGANISATIONS = "finns inte bland organisationerna i _shared/organisations.yml."
AMONG_SOURCES = "finns inte bland källorna i residence.yml eller _shared/sources.yml."
AMONG_ROUTES = "finns inte bland kontaktvägarna i contacts.yml."
AMONG_MEASURES = "finns inte bland åtgärderna i residence.yml."
COUNCIL = """\
collaboration:
  levels: [council]
  forum:
    name: {sv: Råd, en: Council}
    since: 2024
    members: [staden, foreningen]
    about: {sv: A, en: A}
    how_to_join: {sv: A, en: A}
    source: nix
  partners:
    - {organisation: okand, role: {sv: A, en: A}, source: nix}
  networks:
    - {name: {sv: N, en: N}, our_part: {sv: A, en: A}, source: nix}
"""
SAID = """status: done, contact: nix, event: nax, measures: [nex]}
statistics:
  - {measure: {sv: A, en: A}, definition: {sv: A, en: A}, area: {sv: A, en: A}, period: {sv: A, en: A},
     value: {sv: A, en: A}, caveats: {sv: A, en: A}, source: nix}
contact_use:
  - {first: 2026-01, last: 2026-03, contact: nix, calls: 3}
"""
DATED = """\
organiser: stan
contact: dygnet-runt
source: nix
partners: [staden, nix]
outcome: {text: {sv: A, en: A}, measures: [nix], you_said: [nix]}
"""
TWIN = "  - {key: vad-ar, theme: what, question: {sv: B}, known: {sv: B}, reviewed: 2026-01-01}\n"
CASES: list[tuple[dict[str, Change], list[str]]] = [
    ({}, []),
    (
        {RESIDENCE: ("operator: staden", "operator: stadn")},
        [f"{RESIDENCE}:15:11 ID-UNKNOWN «stadn» {AMONG_ORGANISATIONS} → staden"],
    ),
    (
        {RESIDENCE: ("responsible: staden", "responsible: annan\nowner_of_house: bolag")},
        [
            f"{RESIDENCE}:16:14 ID-UNKNOWN «annan» {AMONG_ORGANISATIONS}",
            f"{RESIDENCE}:17:17 ID-UNKNOWN «bolag» {AMONG_ORGANISATIONS}",
        ],
    ),
    (
        {RESIDENCE: ("    status: done", "    status: done\n    source: guiden")},
        [f"{RESIDENCE}:27:13 ID-UNKNOWN «guiden» {AMONG_SOURCES} → guide"],
    ),
    (
        {RESIDENCE: ("sources:\n", "timeline:\n  - {date: 2024, text: {sv: A., en: A.}, source: nix}\nsources:\n")},
        [f"{RESIDENCE}:32:50 ID-UNKNOWN «nix» {AMONG_SOURCES}"],
    ),
    (
        {
            RESIDENCE: (
                "sources:\n",
                "resident_perspective: {how_collected: {sv: A, en: A}, date: 2024, source: nix}\nsources:\n",
            )
        },
        [f"{RESIDENCE}:31:75 ID-UNKNOWN «nix» {AMONG_SOURCES}"],
    ),
    (
        {RESIDENCE: ("collaboration: {levels: [good_contacts]}\n", COUNCIL)},
        [
            f"{RESIDENCE}:35:23 ID-UNKNOWN «foreningen» {AMONG_ORGANISATIONS}",
            f"{RESIDENCE}:38:13 ID-UNKNOWN «nix» {AMONG_SOURCES}",
            f"{RESIDENCE}:40:22 ID-UNKNOWN «okand» {AMONG_ORGANISATIONS}",
            f"{RESIDENCE}:40:59 ID-UNKNOWN «nix» {AMONG_SOURCES}",
            f"{RESIDENCE}:42:64 ID-UNKNOWN «nix» {AMONG_SOURCES}",
        ],
    ),
    (
        {FAQ: ("measures: [cafe]\n    contact: [on-duty]", "measures: [kafe]\n    contact: [on-duty, jour]")},
        [
            f"{FAQ}:6:16 ID-UNKNOWN «kafe» {AMONG_MEASURES} → cafe",
            f"{FAQ}:7:24 ID-UNKNOWN «jour» {AMONG_ROUTES}",
        ],
    ),
    ({FAQ: ("sources: [guide]", "sources: [ingen]")}, [f"{FAQ}:8:15 ID-UNKNOWN «ingen» {AMONG_SOURCES}"]),
    ({OPENNESS: ("ask: on-duty", "ask: onduty")}, [f"{OPENNESS}:1:94 ID-UNKNOWN «onduty» {AMONG_ROUTES} → on-duty"]),
    (
        {OPENNESS: ("status: done}\n", SAID)},
        [
            f"{OPENNESS}:3:101 ID-UNKNOWN «nix» {AMONG_ROUTES}",
            f"{OPENNESS}:3:113 ID-UNKNOWN «nax» finns inte bland filerna i mappen events.",
            f"{OPENNESS}:3:129 ID-UNKNOWN «nex» {AMONG_MEASURES}",
            f"{OPENNESS}:6:62 ID-UNKNOWN «nix» {AMONG_SOURCES}",
            f"{OPENNESS}:8:46 ID-UNKNOWN «nix» {AMONG_ROUTES}",
        ],
    ),
    (
        {COFFEE: ("organiser: staden\ncontact: on-duty\n", DATED)},
        [
            f"{COFFEE}:9:12 ID-UNKNOWN «stan» {AMONG_ORGANISATIONS} → staden",
            f"{COFFEE}:10:10 ID-UNKNOWN «dygnet-runt» {AMONG_ROUTES}",
            f"{COFFEE}:11:9 ID-UNKNOWN «nix» {AMONG_SOURCES}",
            f"{COFFEE}:12:20 ID-UNKNOWN «nix» {AMONG_ORGANISATIONS}",
            f"{COFFEE}:13:44 ID-UNKNOWN «nix» {AMONG_MEASURES}",
            f"{COFFEE}:13:61 ID-UNKNOWN «nix» finns inte bland raderna i you_said i openness.yml.",
        ],
    ),
    ({WATER: ("expires", "contact: nix\nexpires")}, [f"{WATER}:4:10 ID-UNKNOWN «nix» {AMONG_ROUTES}"]),
    (
        {
            CONTACTS: (
                "  - id: on-duty",
                "  - {id: on-duty, kind: email, label: {sv: B, en: B}, for_what: {sv: B, en: B}}\n  - id: on-duty",
            )
        },
        [f"{CONTACTS}:4:9 ID-TWICE «on-duty» används två gånger i samma lista."],
    ),
    (
        {FAQ: ("  - key: vad-ar", f"{TWIN}  - key: vad-ar")},
        [f"{FAQ}:3:10 ID-TWICE «vad-ar» används två gånger i samma lista."],
    ),
    (
        {RESIDENCE: ("name:", "slug: annan\nname:")},
        [f"{RESIDENCE}:2:7 SLUG-DIFFERS Mappen heter exempel, men i filen står annan."],
    ),
    (
        {RESIDENCE: ("[gamla-exempel]", "[exempel]")},
        [f"{RESIDENCE}:1:16 SLUG-TAKEN Adressen exempel används redan av boendet exempel."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_each_reference_without_a_target_is_told_with_its_place(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(references, changes) == lines


INCLUDES: list[tuple[dict[str, Change], list[str]]] = [
    (
        {CONTACTS: ("include: emergency", "include: emergancy")},
        [f"{CONTACTS}:2:14 INCLUDE-UNKNOWN «emergancy» finns inte i _shared/contacts.yml. → emergency"],
    ),
]
FILES: list[tuple[dict[str, Change], list[str]]] = [
    ({OPENNESS: None}, [f"{OPENNESS}:1:1 FILE-MISSING Filen exempel/openness.yml saknas."]),
    ({"site.yml": None}, ["site.yml:1:1 FILE-MISSING Filen site.yml saknas."]),
    (
        {"exempel/contacs.yml": "a: b\n"},
        ["exempel/contacs.yml:1:1 FILE-UNKNOWN Filen exempel/contacs.yml hör inte hemma här. → contacts.yml"],
    ),
    (
        {"exempel/event/x.yml": "a: b\n"},
        ["exempel/event/x.yml:1:1 FILE-UNKNOWN Filen exempel/event/x.yml hör inte hemma här. → events/"],
    ),
    (
        {"exempel/anteckning.txt": "Hej.\n"},
        ["exempel/anteckning.txt:1:1 FILE-UNKNOWN Filen exempel/anteckning.txt hör inte hemma här."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), INCLUDES)
def test_an_include_without_a_target_is_told_with_its_place(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(include, changes) == lines


@pytest.mark.parametrize(("changes", "lines"), FILES)
def test_files_that_are_missing_or_not_read_are_told(found: Find, changes: dict[str, Change], lines: list[str]) -> None:
    assert found(layout, changes) == lines


def test_a_near_name_gives_the_whole_line_to_paste(check_folder: CheckFolder) -> None:
    (problem,) = check_folder("ID-UNKNOWN", **{FAQ: ("contact: [on-duty]", "contact: [on-duti]")})
    assert problem.found == "    contact: [on-duti]"
    assert problem.hint("sv") == "    contact: [on-duty]"
    assert problem.message.en == "“on-duti” is not among the contact routes in contacts.yml. → on-duty"


def test_a_file_name_that_cannot_be_an_address_is_told_with_one_that_can(check_folder: CheckFolder) -> None:
    text = "title: {sv: A, en: A}\nkind: other\nsummary: {sv: A, en: A}\ndate_later: {sv: A, en: A}\n"
    changes = {"exempel/events/Öppet hus.yml": text + "for_whom: {sv: A, en: A}\nupdated: 2026-11-01\n"}
    (problem,) = check_folder("FILE-NAME", **changes)
    assert problem.rule == "FILE-NAME"
    assert problem.hint("sv") == "Byt namn, till exempel till oppet-hus."
    assert problem.hint("en") == "Rename it, for example to oppet-hus."


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_an_event_cannot_be_called_after_another_page(
    found: Find, check_folder: CheckFolder, files: dict[str, str], name: str
) -> None:
    changes: dict[str, Change] = {f"exempel/events/{name}.yml": files[COFFEE]}
    told = f"Ett evenemang kan inte heta {name}: adressen hör till en annan av boendets sidor."
    assert found(layout, changes) == [f"exempel/events/{name}.yml:1:1 EVENT-ID-TAKEN {told}"]
    (problem,) = check_folder("EVENT-ID-TAKEN", **changes)
    assert problem.hint("sv") == f"Byt namn på filen, till exempel till {name}-2.yml."
    assert problem.hint("en") == f"Rename the file, for example to {name}-2.yml."


def test_a_notice_has_no_address_and_may_be_called_anything(found: Find, files: dict[str, str]) -> None:
    assert found(layout, {"exempel/notices/arbete.yml": files[WATER]}) == []


def test_two_residences_cannot_have_the_same_former_address(found: Find, files: dict[str, str]) -> None:
    twin: dict[str, Change] = {
        name.replace("exempel/", "annat/"): text for name, text in files.items() if name.startswith("exempel/")
    }
    line = "exempel/residence.yml:1:16 SLUG-TAKEN Adressen gamla-exempel används redan av boendet annat."
    assert found(references, twin) == [line]
