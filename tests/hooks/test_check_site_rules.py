"""The accessibility statement stays true, and HTML in a text is told. Today is 23 November 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.conftest import NOW

from grannsida.check import accessibility
from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.render.parts import render_accessibility_statement

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Change, CheckFolder, Find, WriteResidence

FAQ = "exempel/faq.yml"
WAYS = {"base": "../", "home": "../"}
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


RUN = """\
tested: 2026-11-02
browser: Chromium 156.0
pages: 92
kinds: 17
languages: [sv, en]
widths: [320, 1280]
schemes: [light, dark]
checkers:
  - {name: axe-core, version: "4.14.1", judged: 736, findings: 0}
"""
RUN_FILE = "_shared/accessibility-test.yml"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-02", ""),
        ("2026-10-31", "2026-10-31, före bedömningen 2026-11-01."),
        ("2025-11-22", "2025-11-22, för mer än tolv månader sedan."),
    ],
)
def test_a_test_older_than_the_assessment_or_a_year_is_told(found: Find, day: str, told: str) -> None:
    lines = [f"{RUN_FILE}:1:9 ACCESS-TEST-OLD Provet av sidorna gjordes {told}"] if told else []

    assert found(accessibility, {RUN_FILE: RUN.replace("2026-11-02", day)}) == lines


def test_a_recorded_test_is_shown_in_the_statement(tmp_path: Path, write_residence: WriteResidence) -> None:
    publication = Publication(NOW)
    publication.load(load_sources(write_residence(tmp_path, **{RUN_FILE: RUN})))
    assert publication.dataset
    page = render_accessibility_statement(publication.dataset, publication.scene("sv"), WAYS)

    assert "Den 2 november 2026 prövade program 92 sidor av 17 slag, i Chromium 156.0." in page
    assert "Fönstrets bredd i bildpunkter: 320 och 1280. Färger: ljust och mörkt." in page
    assert '<th scope="row">axe-core</th>' in page


def test_without_a_recorded_test_the_statement_says_nothing_of_one(
    tmp_path: Path, write_residence: WriteResidence
) -> None:
    publication = Publication(NOW)
    publication.load(load_sources(write_residence(tmp_path)))
    assert publication.dataset

    assert "program" not in render_accessibility_statement(publication.dataset, publication.scene("sv"), WAYS)


def test_html_in_a_text_is_told_where_it_stands(check_folder: CheckFolder) -> None:
    told = check_folder("TEXT-HTML", **{FAQ: ("sv: Ett boende", "sv: Ett <b>boende</b>")})

    assert [problem.message.sv for problem in told] == ["<b> visas som tecken på sidan, inte som HTML."]


def test_a_link_in_angle_brackets_and_a_comparison_are_no_html(check_folder: CheckFolder) -> None:
    text = "sv: Se <https://example.org/> och 1 < 2 > 0. Ett boende"
    assert check_folder("TEXT-HTML", **{FAQ: ("sv: Ett boende", text)}) == []
