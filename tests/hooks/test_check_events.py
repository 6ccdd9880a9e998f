"""Events, series and notices: times that make sense, reasons where plans changed, series that take place and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import events

if TYPE_CHECKING:
    from tests.conftest import Change, Find

COFFEE = "exempel/events/kaffe.yml"
PARTY = "exempel/events/sommarfest.yml"
WATER = "exempel/notices/vatten.yml"
PERIOD = f"{WATER}:4:10 NOTICE-PERIOD Meddelandet slutar visas innan det börjar."
AT_HOME = f"{PARTY}:6:8 EVENT-AT-HOME Evenemanget har en gata eller ett läge, men boendets adress visas inte."
NTH = "REPEAT-NTH Raden nth gäller bara med every: month och en veckodag, och är 1 till 4 eller -1."
ENDS = f"{PARTY}:5:7 EVENT-ENDS Evenemanget slutar innan det börjar, eller i samma stund."
PRICE = f"{PARTY}:6:15 EVENT-PRICE Evenemanget är både gratis och något att betala för."
POSTPONED = "status: postponed\nformer_starts: [2026-06-06 14:00]\nreason: {sv: Regn., en: Rain.}"
CASES: list[tuple[dict[str, Change], list[str]]] = [
    (
        {PARTY: ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00\n", "")},
        [f"{PARTY}:1:1 EVENT-NO-DATE Evenemanget har varken starttid eller besked om att datum kommer senare."],
    ),
    ({PARTY: ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "date_later: {sv: Hösten, en: Autumn}")}, []),
    ({PARTY: ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", POSTPONED)}, []),
    ({PARTY: ("for_whom", "price: {free: ja, kronor: 50}\nfor_whom")}, [PRICE]),
    ({PARTY: ("for_whom", "price: {free: ja, trust: ja}\nfor_whom")}, [PRICE]),
    ({PARTY: ("for_whom", "price: {trust: ja, kronor: 20}\nfor_whom")}, []),
    ({PARTY: ("for_whom", "price: {free: ja, kronor: 0}\nfor_whom")}, []),
    ({PARTY: ("ends: 2026-06-06 16:00", "ends: 2026-06-06 13:00")}, [ENDS]),
    ({PARTY: ("ends: 2026-06-06 16:00", "ends: 2026-06-06 14:00")}, [ENDS]),
    ({PARTY: ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "starts: 2026-06-06\nends: 2026-06-06")}, []),
    (
        {PARTY: ("ends: 2026-06-06 16:00", "ends: 2026-06-07")},
        [f"{PARTY}:5:7 EVENT-MIXED Den ena tiden har klockslag, den andra inte."],
    ),
    (
        {PARTY: ("for_whom", "status: cancelled\nfor_whom")},
        [f"{PARTY}:6:9 EVENT-REASON Det saknas en förklaring till att evenemanget är inställt."],
    ),
    (
        {PARTY: ("for_whom", "status: postponed\nfor_whom")},
        [f"{PARTY}:6:9 EVENT-REASON Det saknas en förklaring till att evenemanget är uppskjutet."],
    ),
    (
        {PARTY: ("for_whom", "status: moved\nfor_whom")},
        [
            f"{PARTY}:6:9 EVENT-FORMER Ett flyttat evenemang behöver sin tidigare tid.",
            f"{PARTY}:6:9 EVENT-REASON Det saknas en förklaring till att evenemanget är flyttat.",
        ],
    ),
    ({PARTY: ("for_whom", "status: cancelled\nreason: {sv: Storm., en: A storm.}\nfor_whom")}, []),
    (
        {PARTY: ("for_whom", "place: {name: {sv: A, en: A}, at_residence: ja, street: {sv: A, en: A}}\nfor_whom")},
        [AT_HOME],
    ),
    (
        {
            PARTY: (
                "for_whom",
                "place: {name: {sv: A, en: A}, at_residence: ja, coordinates: {lat: 57.6, lon: 12.0}}\nfor_whom",
            )
        },
        [AT_HOME],
    ),
    ({COFFEE: ("until: 2026-12-17, ", "")}, [f"{COFFEE}:6:1 REPEAT-END Serien har inget slut."]),
    ({COFFEE: ("until: 2026-12-17", "count: 4")}, []),
    (
        {COFFEE: ("every: week", "every: week, interval: 0")},
        [f"{COFFEE}:6:33 REPEAT-ZERO Raden interval är 0, men en serie räknas från 1."],
    ),
    (
        {COFFEE: ("until: 2026-12-17", "until: 2026-12-17, count: 5")},
        [f"{COFFEE}:6:66 REPEAT-TWO-ENDS Serien har både until och count."],
    ),
    (
        {COFFEE: ("until: 2026-12-17", "until: 2026-09-17")},
        [f"{COFFEE}:6:1 REPEAT-NEVER Serien blir aldrig av någon gång."],
    ),
    ({COFFEE: ("every: week", "every: month, nth: 0")}, [f"{COFFEE}:6:29 {NTH}"]),
    ({COFFEE: ("every: week", "every: week, nth: 2")}, [f"{COFFEE}:6:28 {NTH}"]),
    ({COFFEE: ("every: week, weekdays: [thu]", "every: month, nth: 2")}, [f"{COFFEE}:6:29 {NTH}"]),
    ({WATER: ("expires: 2026-12-01", "expires: 2026-11-19")}, [PERIOD]),
    ({WATER: ("expires: 2026-12-01", "expires: 2026-11-20")}, []),
    (
        {
            WATER: (
                "publish_from: 2026-11-20\nexpires: 2026-12-01",
                "publish_from: 2026-11-20 14:00\nexpires: 2026-11-20 12:00",
            )
        },
        [PERIOD],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_each_mistake_in_an_event_or_notice_is_told_with_its_place(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(events, changes) == lines


def test_an_event_cannot_take_the_address_of_the_calendar(found: Find, files: dict[str, str]) -> None:
    assert found(events, {"exempel/events/calendar.yml": files[PARTY]}) == [
        (
            "exempel/events/calendar.yml:1:1 EVENT-TAKEN "
            'Ett evenemang kan inte heta "calendar": boendets kalender har den adressen.'
        )
    ]
