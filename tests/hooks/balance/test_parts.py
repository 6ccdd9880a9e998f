"""The parts that a balanced page has: questions, slots, limits, residents, principles, routes, openness, tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.code_words import describe_code
from grannsida.model.codes import ProblemKind, Theme

if TYPE_CHECKING:
    from tests.hooks.balance.conftest import Changes, CheckWhole

RESIDENCE = "exempel/residence.yml"
CONTACTS = "exempel/contacts.yml"
FAQ = "exempel/faq.yml"
OPENNESS = "exempel/openness.yml"
NO = "incidents: {publish: nej, why_not: {sv: Vi har inga siffror., en: We have no figures.}, ask: on-duty}"
PERIOD = "{first: 2026-01, last: %s, counts: []}"
YES = f"incidents: {{publish: ja, interval: quarter, not_shown: Mörkertal., periods: [{PERIOD}]}}"
NONE_FOUND = "press: {none_found: {searched: {sv: Två tidningar., en: Two papers.}, date: 2026-11-01}}\n"
ITEM = "{headline: Oro, outlet: Tidningen, date: 2024-05-01, stance: %s, context: %s, names_resident: no}"
SAID = "- {id: lamp, said_on: 2026-05"
UNHEARD = "De som bor i huset kommer inte till tals:"
SHORT = "    limits: {sv: Rundan är kort., en: The round is short.}\n"
BENCH = "title: {sv: Bänk, en: Bench}"
ASKED = "resident_perspective: {how_collected: {sv: På husmötet., en: At the house meeting.}, date: 2026-05}"
UNKNOWNS = """unknowns:
  - text: {sv: Vi vet inte om det blir lugnt., en: We do not know whether it will be calm.}"""
DANGEROUS = "question: {sv: Frågan om farligt?, en: The question of farligt?}\n    acknowledge: {sv: Bra fråga."
LONG = f"question: Farligt?\n    acknowledge: {{sv: {'Ja då. ' * 60}Bra fråga."
PRICE = "  - {key: pris, theme: economy, question: Sjunker priset?, known: Vet ej., reviewed: 2026-11-01}\n"
WHOM = "  - {key: x, theme: contact, question: Vem?, known: Vi., reviewed: 2026-11-01}\n"
NO_SLOTS = (
    "Svaret på «pris» saknar acknowledge (oron, tagen på allvar), done eller measures (vad som görs), "
    "contact (vem man ringer), unknown (vad ni inte vet eller kan lova) och sources eller own_information (hur ni vet)."
)
TWO_SLOTS = (
    "Svaret på «vad-ar» saknar acknowledge (oron, tagen på allvar) och unknown (vad ni inte vet eller kan lova)."
)
NO_ORDER = f"Det saknas ett svar: temat order ({describe_code(Theme.ORDER).sv})."
NO_CHANGE = "en kritisk artikel saknar när något ändrades."
REBUTS = "texten svarar en person, inte sakfrågan."
DANGER = f"någon för raden danger_now ({describe_code(ProblemKind.DANGER_NOW).sv})."
LITTER = f"någon för raden litter_or_fault ({describe_code(ProblemKind.LITTER_OR_FAULT).sv})."
INCIDENTS = "Öppenheten om händelser är inte hel:"
PAPERS = "Det som tidningar skrivit är inte i balans:"
LACK = "Bland kontaktvägarna saknas"
LIMITS = "säger inte var och när den inte hjälper."


def press(stance: str, context: str) -> tuple[str, str]:
    return (NONE_FOUND, f"press:\n  items:\n    - {ITEM % (stance, context)}\n")


CASES: list[tuple[str, Changes, list[str]]] = [
    (
        "BAL-01",
        {FAQ: ("key: vad-hande", "key: annat")},
        ["Det saknas ett svar: «vad-hande» (vad har hänt, och vad gjorde ni åt det?)."],
    ),
    ("BAL-01", {FAQ: ("theme: order", "theme: safety")}, [NO_ORDER]),
    (
        "BAL-02",
        {FAQ: ("theme: what\n", "theme: economy\n")},
        [TWO_SLOTS],
    ),
    ("BAL-02", {FAQ: PRICE}, [NO_SLOTS]),
    ("BAL-02", {FAQ: WHOM}, []),
    (
        "BAL-04",
        {RESIDENCE: (SHORT, "")},
        [f"Åtgärden «Kvällsrunda» {LIMITS}"],
    ),
    ("BAL-04", {RESIDENCE: (BENCH, "title: Ordningsvakter")}, [f"Åtgärden «Ordningsvakter» {LIMITS}"]),
    ("BAL-04", {RESIDENCE: (BENCH, "title: En vaktmästare")}, []),
    (
        "BAL-07",
        {RESIDENCE: (ASKED, "")},
        [f"{UNHEARD} resident_perspective saknas."],
    ),
    (
        "BAL-07",
        {RESIDENCE: ("origin: resident", "origin: staff")},
        [f"{UNHEARD} ingen åtgärd började med deras behov."],
    ),
    ("BAL-07", {FAQ: ("theme: residents", "theme: what")}, [f"{UNHEARD} ingen fråga har temat residents."]),
    (
        "BAL-08",
        {RESIDENCE: ("principle: 3", "principle: 5")},
        ["Åtgärderna gäller 2 av de fem principerna. Minst tre behövs; 1, 3, 4 saknas."],
    ),
    (
        "BAL-09",
        {OPENNESS: (NO, "incidents: {publish: nej}")},
        [
            f"{INCIDENTS} det står inte varför händelser inte publiceras.",
            f"{INCIDENTS} det står inte vem man kan fråga.",
        ],
    ),
    ("BAL-09", {OPENNESS: (NO, YES % "2026-09")}, []),
    ("BAL-09", {OPENNESS: (NO, YES % "2026-06")}, []),
    ("BAL-09", {OPENNESS: (NO, YES % "2026-05")}, [f"{INCIDENTS} den senaste perioden slutade 2026-05."]),
    (
        "BAL-09",
        {OPENNESS: (NO, "incidents: {publish: ja, interval: quarter}")},
        [],
    ),
    ("BAL-10", {OPENNESS: (NONE_FOUND, "")}, [f"{PAPERS} det står inte vad som skrivits, eller att ni letat."]),
    ("BAL-10", {OPENNESS: press("positive", "Sant 2024.")}, [f"{PAPERS} alla artiklar är positiva."]),
    ("BAL-10", {OPENNESS: press("critical", "Det stämde.")}, [f"{PAPERS} {NO_CHANGE}"]),
    ("BAL-10", {OPENNESS: press("critical", "Det stämde 2024. Sedan 2025 finns en lampa.")}, []),
    ("BAL-10", {OPENNESS: press("neutral", "Den som skrev ljuger.")}, [f"{PAPERS} {REBUTS}"]),
    (
        "BAL-11",
        {CONTACTS: ("  - include: emergency\n", "")},
        [f"{LACK} 112, för fara för liv.", f"{LACK} {DANGER}"],
    ),
    (
        "BAL-11",
        {CONTACTS: ('phone: "114 14"', "phone: 1177")},
        [f"{LACK} 114 14, till polisen när det inte är bråttom."],
    ),
    (
        "BAL-11",
        {CONTACTS: ("kind: residence_always", "kind: residence_daytime")},
        [f"{LACK} ett nummer till boendet som svarar dygnet runt, eller besked om när ingen svarar."],
    ),
    ("BAL-11", {CONTACTS: ("kind: complaint", "kind: email")}, [f"{LACK} en väg för klagomål eller felanmälan."]),
    (
        "BAL-11",
        {CONTACTS: ("email: klaga@example.org", "phone: 031-390 06 02")},
        [f"{LACK} en väg för den som inte kan eller vill ringa."],
    ),
    (
        "BAL-11",
        {CONTACTS: ("problems: [litter_or_fault, question_or_complaint]", "problems: [question_or_complaint]")},
        [f"{LACK} {LITTER}"],
    ),
    (
        "BAL-13",
        {OPENNESS: (UNKNOWNS, "")},
        ["Listan över vad ni inte vet är tom."],
    ),
    (
        "BAL-14",
        {OPENNESS: (SAID, "- {id: lamp, said_on: 2025-05")},
        ["Allt under «ni sa – vi gjorde» är klart, sedan mer än ett år."],
    ),
    (
        "BAL-15",
        {FAQ: (DANGEROUS, LONG)},
        ["Sidan har 67 meningar om det som oroar och 9 om vardagen och det som fungerar."],
    ),
]


@pytest.mark.parametrize(("rule", "changes", "messages"), CASES)
def test_what_is_missing_is_told(rule: str, changes: Changes, messages: list[str], check_whole: CheckWhole) -> None:
    assert [problem.message.sv for problem in check_whole(rule, changes)] == messages


@pytest.mark.parametrize(("level", "severity"), [("good_contacts", "warning"), ("safety_forum", "error")])
def test_a_safety_forum_makes_openness_about_incidents_a_duty(
    level: str, severity: str, check_whole: CheckWhole
) -> None:
    changes: Changes = {
        OPENNESS: (", ask: on-duty}", "}"),
        RESIDENCE: ("levels: [good_contacts]", f"levels: [{level}]"),
    }
    assert [problem.severity for problem in check_whole("BAL-09", changes)] == [severity]


@pytest.mark.parametrize("phase", ["planned", "closed"])
@pytest.mark.parametrize(
    ("rule", "name", "change"),
    [
        ("BAL-01", FAQ, ("key: vad-hande", "key: annat")),
        ("BAL-07", FAQ, ("theme: residents", "theme: what")),
        ("BAL-09", OPENNESS, (", ask: on-duty}", "}")),
        ("BAL-10", OPENNESS, (NONE_FOUND, "")),
        ("BAL-11", CONTACTS, ("kind: residence_always", "kind: residence_daytime")),
    ],
)
def test_an_empty_house_needs_fewer_parts(
    phase: str, rule: str, name: str, change: tuple[str, str], check_whole: CheckWhole
) -> None:
    assert check_whole(rule, {RESIDENCE: ("current: running", f"current: {phase}"), name: change}) == []


def test_when_nobody_answers_may_be_said_plainly(check_whole: CheckWhole) -> None:
    changes: Changes = {CONTACTS: ("kind: residence_always", "kind: residence_daytime")}
    changes[CONTACTS] = ("routes:\n", "unanswered: På natten svarar ingen.\nroutes:\n")
    assert check_whole("BAL-11", changes) == []


def test_a_missing_question_gives_a_line_to_paste(check_whole: CheckWhole) -> None:
    (problem,) = check_whole("BAL-01", {FAQ: ("key: vem-driver", "key: annat")})
    assert (problem.write, problem.place.path) == ("  - key: vem-driver", "entries")


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_years_at_the_ends_of_the_calendar_do_no_harm(year: str, check_whole: CheckWhole) -> None:
    assert len(check_whole("BAL-09", {OPENNESS: (NO, YES % f"{year}-12")})) == (year == "0001")
    assert len(check_whole("BAL-14", {OPENNESS: (SAID, f"- {{id: lamp, said_on: {year}-05")})) == (year == "0001")
    assert (
        check_whole("BAL-12", {RESIDENCE: ("reviewed: 2026-11-01", f"reviewed: {year}-11-01")}) == [] or year == "0001"
    )
