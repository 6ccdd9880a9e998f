"""BAL-05: claims of effect need a source, a place and years; crime and prices need two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check.effect_words import find_claims

if TYPE_CHECKING:
    from tests.hooks.balance.conftest import CheckWhole

FAQ = "exempel/faq.yml"
OPENNESS = "exempel/openness.yml"
RESIDENCE = "exempel/residence.yml"
KNOWN = "sv: Ett boende med stöd."
CLAIMS = [
    ("sv", "Brotten har minskat."),
    ("sv", "Antalet stölder har gått ner."),
    ("sv", "Priserna påverkas inte."),
    ("en", "It has become calmer."),
    ("en", "House prices are not affected."),
    ("sv", "Oron har ökat."),
    ("sv", "Oron har inte ökat."),
    ("sv", "Skräpet minskade under våren."),
    ("sv", "Priserna sjönk."),
    ("sv", "Forskning visar att det blir lugnare."),
    ("sv", "Studier visar att det går bra."),
    ("sv", "Det är bevisat att kaféet hjälper."),
    ("sv", "Avvikande beteende ökar inte risken för brott."),
    ("sv", "Oro står sällan i proportion till verkligheten."),
    ("sv", "Det har blivit tryggare."),
    ("en", "Crime has fallen."),
    ("en", "Crime has not increased."),
    ("en", "Studies show that it works."),
    ("en", "Research shows no effect on prices."),
    ("en", "It has been proven."),
    ("en", "It reduces crime."),
]
NO_CLAIMS = [
    ("sv", "Vi vet inte om brotten har ökat."),
    ("sv", "Har brotten ökat?"),
    ("sv", "Ingen har mätt om oron har minskat."),
    ("sv", "Vi har ökat öppettiderna."),
    ("sv", "Vi vill minska ljudet."),
    ("sv", "Siffrorna säger inte om brotten har ökat."),
    ("sv", "Ökentorget ligger nära."),
    ("en", "We do not know whether crime has increased."),
    ("en", "We don't know if prices have fallen."),
    ("en", "Has crime increased?"),
    ("en", "Nobody has measured whether it has fallen."),
    ("en", "We have increased our hours."),
    ("fi", "Rikokset ovat vähentyneet."),
]


@pytest.mark.parametrize(("language", "text"), CLAIMS)
def test_a_claim_is_found(language: str, text: str) -> None:
    assert find_claims(text, language)


@pytest.mark.parametrize(("language", "text"), NO_CLAIMS)
def test_doubt_questions_and_plans_claim_nothing(language: str, text: str) -> None:
    assert find_claims(text, language) == ()


LACKS = [
    ("sv: Ljuden har minskat.", "«minskat» säger att något har en effekt, men inte vilka år det gäller."),
    (
        "sv: Ljuden har minskat sedan 2024.",
        "«minskat» säger att något har en effekt, men inte vilken plats det gäller.",
    ),
    ("sv: Ljuden har minskat i området sedan 2024.", ""),
    (
        "sv: Brotten har minskat i området sedan 2024.",
        "«minskat» säger att något har en effekt, men bara en källa om brott eller priser.",
    ),
    ("sv: Brotten har minskat i området sedan 2024. Underlaget är begränsat.", ""),
    ("sv: Brotten i Exempelby har minskat sedan 2024. Kunskapen är liten.", ""),
]


@pytest.mark.parametrize(("known", "message"), LACKS)
def test_a_claim_with_a_source_is_warned_of_what_else_it_lacks(
    known: str, message: str, check_whole: CheckWhole
) -> None:
    found = check_whole("BAL-05", {FAQ: (KNOWN, known)})
    assert [problem.message.sv for problem in found] == ([message] if message else [])
    assert {problem.severity for problem in found} <= {"warning"}


def test_a_claim_without_a_source_stops_the_build(check_whole: CheckWhole) -> None:
    change = ("sv: Här bor personer som får stöd.", "sv: Sedan 2024 har brotten i området minskat.")
    (problem,) = check_whole("BAL-05", {RESIDENCE: change})
    assert problem.severity == "error"
    assert problem.message.sv == "«minskat» säger att något har en effekt, men det står ingen källa bredvid."
    assert problem.message.en == "“minskat” tells of an effect, but there is no source beside it."


def test_two_sources_carry_a_claim_on_crime(check_whole: CheckWhole) -> None:
    change = (
        f"known: {{{KNOWN}",
        "own_information: Enheten 2026\n    known: {sv: Brotten har minskat i området sedan 2024.",
    )
    assert check_whole("BAL-05", {FAQ: change}) == []


def test_a_period_of_incidents_is_its_own_source(check_whole: CheckWhole) -> None:
    incidents = (
        "  publish: ja\n  periods: [{first: 2026-07, last: 2026-09, counts: [], learned: Ljuden har minskat.}]\n"
    )
    start = "incidents: {publish: nej, why_not: {sv: Vi har inga siffror., en: We have no figures.}, ask: on-duty}\n"
    assert check_whole("BAL-05", {OPENNESS: (start, f"incidents:\n{incidents}")}) == []


def test_a_measure_with_a_source_of_its_own_needs_years(check_whole: CheckWhole) -> None:
    (problem,) = check_whole("BAL-05", {RESIDENCE: ("sv: En ny bänk.", "sv: Oron har minskat.")})
    assert problem.severity == "warning"
    assert problem.advice.sv.startswith("Skriv vilket år eller vilka år, och vilken plats.")
