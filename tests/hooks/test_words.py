"""Sentences of rules as the page about them tells them: no places to fill are left for a reader to wonder at."""

from __future__ import annotations

import re

import pytest

from grannsida import check
from grannsida.problem import RULES, Words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Det saknas ett svar: {what_sv}.", "Det saknas ett svar: …"),
        ("«{term}»: {why_sv} {do_sv}", "«…»: …"),
        ("{step_sv} Vet ni inte, skriv det.", "Vet ni inte, skriv det."),
        ("{key} finns inte här.", "… finns inte här."),
        ("Skriv secrecy_review: {role: Enhetschef}.", "Skriv secrecy_review: {role: Enhetschef}."),
    ],
)
def test_a_place_to_fill_is_told_as_dots(text: str, told: str) -> None:
    assert Words(text, text).unfilled() == Words(told, told)


def test_no_rule_shows_a_place_to_fill() -> None:
    assert check.FOLDER_CHECKS
    texts = [
        text for rule in RULES.rules.values() for words in (rule.message, rule.advice) for text in words.unfilled()
    ]
    assert [text for text in texts if re.search(r"(?<!\{)\{\w+\}", text)] == []
