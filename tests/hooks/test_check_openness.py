"""Figures are whole, old enough, and beside what they do not show; a no has its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import openness

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

OPENNESS = "exempel/openness.yml"
RESIDENCE = "exempel/residence.yml"
LAMP = "  - {id: lamp, said_on: 2026-05, said: {sv: Det är mörkt., en: It is dark.}, status: done}\n"
NO = "incidents: {publish: nej, why_not: {sv: Vi har inga siffror., en: We have no figures.}, ask: on-duty}"


def incidents(rest: str) -> dict[str, Change]:
    return {OPENNESS: (NO, f"incidents: {{publish: ja, {rest}}}")}


def period(last: str) -> str:
    return f"not_shown: Mörkertal., periods: [{{first: {last}, last: {last}, counts: [{{category: noise, count: 0}}]}}]"


def walk(findings: str) -> dict[str, Change]:
    return {OPENNESS: ("you_said:\n", f"walks:\n  - {{id: ett, where: Torget, findings: [{findings}]}}\nyou_said:\n")}


def finding(status: str, rest: str = "") -> str:
    return f"{{id: lampa, what: En lampa, place: Torget, status: {status}{rest}}}"


CASES: list[tuple[dict[str, Change], list[str]]] = [
    ({}, []),
    (incidents(period("2026-09")), []),
    (
        incidents("ask: on-duty"),
        [
            f"{OPENNESS}:1:12 OPEN-NOT-SHOWN Siffrorna publiceras, men det står inte vad de inte visar.",
            f"{OPENNESS}:1:22 OPEN-EMPTY Det står att händelser publiceras, men ingen period finns.",
        ],
    ),
    (
        incidents(period("2026-10")),
        [f"{OPENNESS}:1:82 OPEN-RECENT Perioden slutar 2026-10-31 och får visas först 2026-11-30."],
    ),
    (
        {OPENNESS: ("status: done", "status: declined")},
        [f"{OPENNESS}:3:86 OPEN-WHY Det blev ett nej, men det står inte varför."],
    ),
    (walk(finding("declined", ", why: Marken är inte stadens.")), []),
    (
        walk(finding("declined")),
        [f"{OPENNESS}:3:92 OPEN-WHY Det blev ett nej, men det står inte varför."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_what_is_not_open_is_told_with_its_place(found: Find, changes: dict[str, Change], lines: list[str]) -> None:
    assert found(openness, changes) == lines


@pytest.mark.parametrize(("last", "is_told"), [("2026-10", True), ("2026-09", False), ("9999-12", True)])
def test_a_period_waits_thirty_days(check_folder: CheckFolder, last: str, is_told: bool) -> None:
    assert bool(check_folder("OPEN-RECENT", **incidents(period(last)))) == is_told


def test_a_house_where_nobody_lives_need_not_have_a_period(check_folder: CheckFolder) -> None:
    planned: dict[str, Change] = {RESIDENCE: ("current: running", "current: planned")}
    assert check_folder("OPEN-EMPTY", **incidents("not_shown: Mörkertal."), **planned) == []


def test_a_finding_has_a_name_of_its_own(check_folder: CheckFolder) -> None:
    problems = check_folder("ID-TWICE", **walk(f"{finding('seen')}, {finding('done')}"))
    assert [problem.message.sv for problem in problems] == ["«lampa» används två gånger i samma lista."]


def test_a_month_of_rounds_is_there_once(check_folder: CheckFolder) -> None:
    months = "{month: 2026-09, rounds: 1}, {month: 2026-09, rounds: 2}"
    rounds = f"rounds: {{recognise: Gula västar., when: Kvällar., months: [{months}]}}"
    problems = check_folder("OPEN-MONTH-TWICE", **{OPENNESS: ("you_said:\n", f"{rounds}\nyou_said:\n")})
    assert [problem.message.sv for problem in problems] == ["Månaden 2026-09 finns två gånger bland rundorna."]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("event: saknas", "«saknas» finns inte bland filerna i mappen events."),
        ("source: guiden", "«guiden» finns inte bland källorna i residence.yml eller _shared/sources.yml. → guide"),
        (
            "findings: [{id: a, what: A, place: B, status: seen, organisations: [stan]}]",
            "«stan» finns inte bland organisationerna i _shared/organisations.yml. → staden",
        ),
    ],
)
def test_what_a_walk_points_at_exists(check_folder: CheckFolder, line: str, message: str) -> None:
    walks = f"walks:\n  - {{id: ett, where: Torget, {line}}}\nyou_said:\n"
    problems = check_folder("ID-UNKNOWN", **{OPENNESS: ("you_said:\n", walks)})
    assert [problem.message.sv for problem in problems] == [message]


@pytest.mark.parametrize(("note", "is_told"), [("Två sprutor togs bort.", True), ("Regnigt.", False)])
def test_a_note_on_rounds_does_not_tell_what_the_table_hides(
    check_folder: CheckFolder, note: str, is_told: bool
) -> None:
    month = f"{{month: 2026-09, rounds: 1, syringes: 2, note: {note}}}"
    rounds = f"rounds: {{recognise: Gula västar., when: Kvällar., months: [{month}]}}"
    found = check_folder("PRIV-COUNT", **{OPENNESS: ("you_said:\n", f"{rounds}\nyou_said:\n")})
    assert bool(found) == is_told


def test_nobody_is_named_in_what_was_seen_on_a_walk(check_folder: CheckFolder) -> None:
    named = walk(finding("seen").replace("En lampa", "Anna Andersson i rum 12"))
    assert {problem.rule for problem in check_folder(**named) if problem.rule.startswith("PRIV")}
