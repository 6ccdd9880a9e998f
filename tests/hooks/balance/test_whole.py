"""The balanced page: nothing to find, in any phase, and what the real residences show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.problem import RULES, Severity

if TYPE_CHECKING:
    from tests.conftest import CheckFolder
    from tests.hooks.balance.conftest import CheckWhole

    from grannsida.publication import Publication

RESIDENCE = "exempel/residence.yml"


def test_the_balanced_page_has_nothing_to_mend(check_folder: CheckFolder, whole: dict[str, str]) -> None:
    assert [problem.message.sv for problem in check_folder(**whole) if problem.rule.startswith("BAL-")] == []


@pytest.mark.parametrize("phase", ["planned", "moving_in", "running", "changing", "closing", "closed"])
def test_a_balanced_page_is_balanced_in_every_phase(phase: str, check_whole: CheckWhole) -> None:
    changes = {RESIDENCE: ("current: running", f"current: {phase}")}
    for rule in (rule for rule in RULES.rules if rule.startswith("BAL-")):
        assert check_whole(rule, {**changes}) == []


def test_the_real_residences_stop_on_no_rule(real: Publication) -> None:
    stops = [problem for problem in real.problems if problem.severity is not Severity.INFO]
    assert [problem for problem in stops if problem.rule.startswith(("BAL-", "EXCEPTION-"))] == []


def test_every_rule_of_balance_says_why_and_what_to_do_in_both_languages() -> None:
    for rule in (rule for name, rule in RULES.rules.items() if name.startswith(("BAL-", "EXCEPTION-"))):
        assert all((rule.reason.sv, rule.reason.en, rule.advice.sv, rule.advice.en)), rule.id
