"""A small page that is balanced, as text, and what a rule finds in it with changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckFolder

    from grannsida.problem import Problem

Changes = dict[str, tuple[str, str] | str]

RESIDENCE = "exempel/residence.yml"
CONTACTS = "exempel/contacts.yml"
FAQ = "exempel/faq.yml"
OPENNESS = "exempel/openness.yml"
MEASURES = """\
  - id: bench
    principle: 2
    title: {sv: Bänk, en: Bench}
    what: {sv: En ny bänk., en: A new bench.}
    status: done
    origin: staff
    benefit_residents: {sv: Vila., en: Rest.}
    benefit_neighbours: {sv: Vila., en: Rest.}
    source: guide
  - id: evening-round
    principle: 3
    title: {sv: Kvällsrunda, en: Evening round}
    what: {sv: Vi går en runda., en: We walk a round.}
    type: patrol
    status: ongoing
    origin: neighbour
    benefit_residents: {sv: Hjälp., en: Help.}
    benefit_neighbours: {sv: Lugn., en: Calm.}
    limits: {sv: Rundan är kort., en: The round is short.}
"""
PERSPECTIVE = "resident_perspective: {how_collected: {sv: På husmötet., en: At the house meeting.}, date: 2026-05}\n"
ROUTES = """\
  - include: emergency
  - id: police
    kind: police
    label: {sv: Polisen, en: The police}
    problems: [police_not_urgent]
    phone: "114 14"
    hours: always
    for_what: {sv: Brott som har varit., en: Crimes that are over.}
  - id: complaint
    kind: complaint
    label: {sv: Klaga, en: Complain}
    problems: [litter_or_fault, question_or_complaint]
    email: klaga@example.org
    for_what: {sv: Klagomål., en: Complaints.}
"""
THEMES = {
    "vem-driver": "responsibility", "personal-natt": "responsibility", "varfor-har": "location", "farligt": "safety",
    "skrap": "order", "vem-ringer-jag": "contact", "vad-hande": "openness", "vad-tycker-de": "residents",
}  # fmt: skip
ENTRY = """\
  - key: {key}
    theme: {theme}
    question: {{sv: Frågan om {key}?, en: The question of {key}?}}
    acknowledge: {{sv: Bra fråga., en: A good question.}}
    known: {{sv: Vi vet lite., en: We know a little.}}
    measures: [cafe]
    contact: [on-duty]
    unknown: {{sv: Vi vet inte allt., en: We do not know everything.}}
    sources: [guide]
    reviewed: 2026-11-01
"""
MORE = """\
unknowns:
  - text: {sv: Vi vet inte om det blir lugnt., en: We do not know whether it will be calm.}
press: {none_found: {searched: {sv: Två tidningar., en: Two papers.}, date: 2026-11-01}}
"""


class CheckWhole(Protocol):
    """What one rule finds in the balanced page with changes: a text is added to the end of a file."""

    def __call__(self, rule: str, changes: Changes) -> list[Problem]: ...


@pytest.fixture
def whole(files: dict[str, str]) -> dict[str, str]:
    """The files of the balanced page."""
    residence = files[RESIDENCE].partition("exceptions:")[0]
    entries = "".join(ENTRY.format(key=key, theme=theme) for key, theme in THEMES.items())
    return {
        RESIDENCE: residence.replace("collaboration:", f"{MEASURES}collaboration:", 1) + PERSPECTIVE,
        CONTACTS: files[CONTACTS].replace("  - include: emergency\n", ROUTES, 1),
        FAQ: files[FAQ] + entries,
        OPENNESS: files[OPENNESS] + MORE,
    }


@pytest.fixture
def check_whole(whole: dict[str, str], check_folder: CheckFolder) -> CheckWhole:
    def check(rule: str, changes: Changes) -> list[Problem]:
        texts = {name: _change(text, changes.get(name, "")) for name, text in whole.items()}
        found = check_folder(**texts)
        assert not [problem for problem in found if problem.rule.startswith(("VALUE", "KEY", "ID-"))], found
        return [problem for problem in found if problem.rule == rule]

    return check


def _change(text: str, wanted: tuple[str, str] | str) -> str:
    if isinstance(wanted, str):
        return text + wanted
    assert wanted[0] in text, f"{wanted[0]!r} is not in the file that the test changes"
    return text.replace(*wanted)
