"""Exceptions silence one rule at one place until a day; nothing else, and nothing that protects people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckFolder

    from grannsida.problem import Problem

RESIDENCE = "exempel/residence.yml"
FAQ = "exempel/faq.yml"
LINE = "exceptions: [{{rule: {}, where: '{}', reason: Det är rätt här., role: Enhetschef, until: {}}}]\n"


@pytest.fixture
def promised(whole: dict[str, str]) -> dict[str, str]:
    """The balanced page with one promise of complete safety in its first answer."""
    return {**whole, FAQ: whole[FAQ].replace("sv: Ett boende med stöd.", "sv: Det är helt tryggt här.", 1)}


def check(
    check_folder: CheckFolder, files: dict[str, str], rule: str, where: str, until: str = "2027-01-01"
) -> list[Problem]:
    text = files[RESIDENCE] + LINE.format(rule, where, until)
    found = check_folder(**{**files, RESIDENCE: text})
    return [problem for problem in found if problem.rule.startswith(("BAL-", "EXCEPTION-"))]


@pytest.mark.parametrize(
    "where",
    ["faq.yml", "faq.yml:entries", "faq.yml:entries[0]", "faq.yml:entries[vad-ar]", "faq.yml:entries[vad-ar].known"],
)
def test_a_place_is_a_file_a_field_or_an_entry_by_number_or_key(
    where: str, check_folder: CheckFolder, promised: dict[str, str]
) -> None:
    assert check(check_folder, promised, "BAL-03", where) == []


@pytest.mark.parametrize(
    "where", ["measures", "faq.yml:entries[1]", "faq.yml:entries[farligt]", "faq.yml:entr", "entries[0]"]
)
def test_another_place_is_not_silenced_and_the_exception_is_told_as_not_needed(
    where: str, check_folder: CheckFolder, promised: dict[str, str]
) -> None:
    promise, unused = sorted(check(check_folder, promised, "BAL-03", where), key=lambda problem: problem.rule)
    assert (promise.rule, unused.rule, unused.severity) == ("BAL-03", "EXCEPTION-UNUSED", "warning")
    assert unused.message.sv == f"Undantaget från BAL-03 behövs inte: regeln hittar inget i {where}."


def test_a_field_of_the_residence_itself_needs_no_file_name(check_folder: CheckFolder, whole: dict[str, str]) -> None:
    files = {
        **whole,
        RESIDENCE: whole[RESIDENCE].replace("    limits: {sv: Rundan är kort., en: The round is short.}\n", ""),
    }
    assert check(check_folder, files, "BAL-04", "measures[evening-round]") == []


def test_it_holds_through_its_last_day_and_not_after(check_folder: CheckFolder, promised: dict[str, str]) -> None:
    assert check(check_folder, promised, "BAL-03", "faq.yml", "2026-11-23") == []
    promise, old = sorted(check(check_folder, promised, "BAL-03", "faq.yml", "2026-11-22"), key=lambda p: p.rule)
    assert (promise.rule, old.rule, old.severity) == ("BAL-03", "EXCEPTION-OLD", "error")
    assert old.message.sv == "Undantaget från BAL-03 gällde till och med 2026-11-22."
    assert old.place.path == "exceptions[0].until"


def test_a_rule_that_is_not_there_is_told(check_folder: CheckFolder, whole: dict[str, str]) -> None:
    (problem,) = check(check_folder, whole, "BAL-99", "faq.yml")
    assert (problem.rule, problem.severity, problem.place.path) == ("EXCEPTION-UNKNOWN", "error", "exceptions[0].rule")
    assert problem.message.sv == "Det finns ingen regel som heter BAL-99."


@pytest.mark.parametrize("rule", ["PRIV-NUMBER", "KIND-PROTECTED", "PICTURE-RESIDENTS", "EXCEPTION-OLD", "ID-UNKNOWN"])
def test_what_protects_people_or_the_build_knows_no_exception(
    rule: str, check_folder: CheckFolder, whole: dict[str, str]
) -> None:
    (problem,) = check(check_folder, whole, rule, "faq.yml")
    assert (problem.rule, problem.severity) == ("EXCEPTION-NEVER", "error")
    assert problem.message.en == f"Nobody can make an exception from the rule {rule}."


def test_another_rule_at_the_same_place_is_still_told(check_folder: CheckFolder, promised: dict[str, str]) -> None:
    files = {**promised, FAQ: promised[FAQ].replace("theme: what", "theme: safety", 1)}
    assert [problem.rule for problem in check(check_folder, files, "BAL-03", "faq.yml")] == ["BAL-01", "BAL-02"]
