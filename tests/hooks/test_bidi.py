"""Numbers in texts that run from the right."""

from __future__ import annotations

import pytest

from grannsida.bidi import join_span


@pytest.mark.parametrize(
    ("locale", "shown"), [("sv", "2022–2023"), ("ar", "\u20662022–2023\u2069")], ids=["from the left", "from the right"]
)
def test_a_span_of_figures_runs_from_the_left(locale: str, shown: str) -> None:
    assert join_span("2022", "2023", locale) == shown


def test_a_span_with_words_runs_as_the_words_do() -> None:
    assert join_span("مايو 2022", "يونيو 2023", "ar") == "مايو 2022–يونيو 2023"
