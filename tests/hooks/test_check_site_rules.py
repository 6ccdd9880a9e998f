"""The accessibility statement stays true, and HTML in a text is told. Today is 23 November 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import accessibility

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

FAQ = "exempel/faq.yml"
AGE = "site.yml:13:13 ACCESS-OLD Webbplatsens tillgänglighet"
VERDICT = "site.yml:12:15 ACCESS-VERDICT Redogörelsen säger"
STATEMENTS: list[tuple[Change, list[str]]] = [
    (("assessed: 2026-11-01", "assessed: 2025-11-22"), [f"{AGE} skulle ha bedömts igen senast 2026-11-22."]),
    (("assessed: 2026-11-01", "assessed: 2025-11-23"), [f"{AGE} ska bedömas igen senast 2026-11-23."]),
    (("assessed: 2026-11-01", "assessed: 2026-01-08"), []),
]


@pytest.mark.parametrize(("change", "lines"), STATEMENTS)
def test_an_assessment_older_than_a_year_is_told(found: Find, change: Change, lines: list[str]) -> None:
    assert found(accessibility, {"site.yml": change}) == lines


def test_a_verdict_fits_the_faults(found: Find) -> None:
    without: dict[str, Change] = {"site.yml": ("compliance: full", "compliance: partial")}
    fault = "known_faults: [{content: Sökrutan., reason: Skript., alternative: Listan.}]"
    with_one: dict[str, Change] = {"site.yml": ("standard:", f"{fault}\n  standard:")}

    assert found(accessibility, without) == [f'{VERDICT} "partial", men det står ingen brist under known_faults.']
    assert found(accessibility, with_one) == [
        'site.yml:13:15 ACCESS-VERDICT Redogörelsen säger "full", men det står brister under known_faults.'
    ]


def test_html_in_a_text_is_told_where_it_stands(check_folder: CheckFolder) -> None:
    told = check_folder("TEXT-HTML", **{FAQ: ("sv: Ett boende", "sv: Ett <b>boende</b>")})

    assert [problem.message.sv for problem in told] == ["<b> visas som tecken på sidan, inte som HTML."]


def test_a_link_in_angle_brackets_and_a_comparison_are_no_html(check_folder: CheckFolder) -> None:
    text = "sv: Se <https://example.org/> och 1 < 2 > 0. Ett boende"
    assert check_folder("TEXT-HTML", **{FAQ: ("sv: Ett boende", text)}) == []
