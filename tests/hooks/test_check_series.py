"""Series: single days that fit the rule, hours that exist, and red days that are told in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import series

if TYPE_CHECKING:
    from tests.conftest import CheckFolder, Find

COFFEE = "exempel/events/kaffe.yml"
PARTY = "exempel/events/sommarfest.yml"
REPEAT = "repeat: {every: week, weekdays: [thu], until: 2026-12-17, except_on: [2026-11-26]}"
RAIN = "reason: {sv: Regn., en: Rain.}"


def rule(lines: str) -> tuple[str, str]:
    return REPEAT, f"repeat:\n  every: week\n  weekdays: [thu]\n  until: 2026-12-17\n{lines}"


CASES: list[tuple[tuple[str, str], list[str]]] = [
    (rule("  except_on: [2026-11-26]"), []),
    (rule(f"  moved: [{{from: 2026-12-10, to: 2026-12-11, {RAIN}}}]"), []),
    (rule(f"  moved: [{{from: 2026-12-10 18:00, to: 2026-12-11 17:00, {RAIN}}}]"), []),
    (rule(f"  cancelled: [{{on: 2026-12-17, {RAIN}}}]"), []),
    (
        ("starts: 2026-10-01 18:00\nends: 2026-10-01 19:30", "starts: 2026-09-29 18:00\nends: 2026-09-29 19:30"),
        [
            (
                f"{COFFEE}:4:9 REPEAT-START Serien börjar tisdag 29 september 2026, "
                "men enligt repeat är den första gången torsdag 1 oktober 2026."
            )
        ],
    ),
    (
        rule("  except_on: [2026-11-25]"),
        [
            (
                f"{COFFEE}:10:15 REPEAT-DAY Serien har ingen gång onsdag 25 november 2026. "
                "Närmast är torsdag 26 november 2026 kl. 18.00."
            )
        ],
    ),
    (
        rule(f"  moved:\n    - {{from: 2026-12-10 17:00, to: 2026-12-11, {RAIN}}}"),
        [
            (
                f"{COFFEE}:11:14 REPEAT-DAY Serien har ingen gång torsdag 10 december 2026 kl. 17.00. "
                "Närmast är torsdag 10 december 2026 kl. 18.00."
            )
        ],
    ),
    (
        rule(f"  cancelled:\n    - {{on: 2026-12-24, {RAIN}}}"),
        [
            (
                f"{COFFEE}:11:12 REPEAT-DAY Serien har ingen gång torsdag 24 december 2026. "
                "Närmast är torsdag 17 december 2026 kl. 18.00."
            )
        ],
    ),
    (
        rule(f"  except_on: [2026-12-17]\n  cancelled:\n    - {{on: 2026-12-17, {RAIN}}}"),
        [f"{COFFEE}:10:15 REPEAT-TWICE Torsdag 17 december 2026 finns på två ställen i repeat."],
    ),
    (
        rule(f"  moved:\n    - {{from: 2026-12-10, to: 2026-12-11 17:00, ends: 2026-12-11, {RAIN}}}"),
        [f"{COFFEE}:11:54 EVENT-MIXED Den ena tiden har klockslag, den andra inte."],
    ),
    (
        rule(f"  moved:\n    - {{from: 2026-12-10, to: 2026-12-11 17:00, ends: 2026-12-11 16:00, {RAIN}}}"),
        [f"{COFFEE}:11:54 EVENT-ENDS Evenemanget slutar innan det börjar, eller i samma stund."],
    ),
]


@pytest.mark.parametrize(("change", "lines"), CASES)
def test_each_mistake_about_a_single_day_is_told_with_its_place(
    found: Find, change: tuple[str, str], lines: list[str]
) -> None:
    assert found(series, {COFFEE: change}) == lines


def hints(check_folder: CheckFolder, rule_id: str, change: str | tuple[str, str]) -> list[tuple[str, str]]:
    return [(one.severity.value, one.write) for one in check_folder(rule_id, **{COFFEE: change})]


def test_a_line_to_paste_holds_the_nearest_day(check_folder: CheckFolder) -> None:
    moved = rule(f"  moved:\n    - from: 2026-12-11\n      to: 2026-12-12\n      {RAIN}")
    assert hints(check_folder, "REPEAT-DAY", moved) == [("error", "- from: 2026-12-10")]
    assert hints(check_folder, "REPEAT-DAY", rule("  except_on: [2026-11-25]")) == [
        ("warning", "except_on: [2026-11-26]")
    ]


def test_the_true_first_day_is_a_line_to_paste(check_folder: CheckFolder) -> None:
    change = ("starts: 2026-10-01 18:00\nends: 2026-10-01 19:30", 'starts: "2026-09-29 18:00"')
    assert hints(check_folder, "REPEAT-START", change) == [("error", 'starts: "2026-10-01 18:00"')]


NIGHT = """\
title: {sv: Nattvandring, en: Night walk}
kind: other
summary: {sv: Vi går., en: We walk.}
starts: 2026-10-18 02:30
ends: 2026-10-18 02:45
repeat: {every: week, until: 2027-04-25}
for_whom: {sv: Alla., en: Everybody.}
updated: 2026-10-01
"""


def test_hours_that_do_not_exist_or_come_twice_are_told_for_every_occurrence(found: Find) -> None:
    lines = found(series, {COFFEE: NIGHT})
    assert [line for line in lines if "REPEAT-CLOCK" in line] == [
        (
            f"{COFFEE}:4:9 REPEAT-CLOCK Klockan 02.30 söndag 25 oktober 2026 kommer två gånger: "
            "då ställs klockan tillbaka en timme."
        ),
        f"{COFFEE}:4:9 REPEAT-CLOCK Klockan 02.30 söndag 28 mars 2027 finns inte: då ställs klockan fram en timme.",
    ]


def test_an_excepted_night_is_not_told(found: Find) -> None:
    text = NIGHT.replace("2027-04-25", "2027-04-25, except_on: [2026-10-25, 2027-03-28]")
    assert [line for line in found(series, {COFFEE: text}) if "REPEAT-CLOCK" in line] == []


MORE = REPEAT.replace("2026-12-17", "2027-05-13")


def test_coming_red_days_are_told_by_name(found: Find) -> None:
    assert found(series, {COFFEE: (REPEAT, MORE)}) == [
        f"{COFFEE}:6:1 EVENT-RED-DAY Serien har en gång torsdag 24 december 2026, som är julafton.",
        f"{COFFEE}:6:1 EVENT-RED-DAY Serien har en gång torsdag 31 december 2026, som är nyårsafton.",
        f"{COFFEE}:6:1 EVENT-RED-DAY Serien har en gång torsdag 6 maj 2027, som är Kristi himmelsfärdsdag.",
    ]


def test_one_line_excepts_all_red_days(check_folder: CheckFolder) -> None:
    line = 'except_on: ["2026-11-26", "2026-12-24", "2026-12-31", "2027-05-06"]'
    assert hints(check_folder, "EVENT-RED-DAY", (REPEAT, MORE)) == [("info", line)] * 3


def test_english_has_the_names_of_the_days_too(check_folder: CheckFolder) -> None:
    *_, last = check_folder("EVENT-RED-DAY", **{COFFEE: (REPEAT, MORE)})
    assert last.message.en == "The series has a time on Thursday 6 May 2027, which is Ascension Day."


def test_a_single_event_on_a_red_day_is_told(found: Find) -> None:
    eve = ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "starts: 2026-12-24 14:00\nends: 2026-12-24 16:00")
    told = f"{PARTY}:4:9 EVENT-RED-DAY Evenemanget är torsdag 24 december 2026, som är julafton."
    assert found(series, {PARTY: eve}) == [told]


def test_a_time_that_is_moved_to_a_red_day_is_told(found: Find) -> None:
    change = rule(f"  moved: [{{from: 2026-12-17, to: 2026-12-24, {RAIN}}}]")
    told = f"{COFFEE}:10:34 EVENT-RED-DAY En gång flyttas till torsdag 24 december 2026, som är julafton."
    assert found(series, {COFFEE: change}) == [told]


@pytest.mark.parametrize(
    "lines",
    [
        f"  cancelled: [{{on: 2026-12-24, {RAIN}}}]",
        f"  moved: [{{from: 2026-12-24, to: 2026-12-23, {RAIN}}}]",
        "  except_on: [2026-12-24]",
    ],
)
def test_a_red_day_that_is_taken_care_of_is_not_told(found: Find, lines: str) -> None:
    old, new = rule(lines)
    assert found(series, {COFFEE: (old, new.replace("2026-12-17", "2026-12-30"))}) == []
