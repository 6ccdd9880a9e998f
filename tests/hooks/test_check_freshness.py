"""Freshness: pages are read through in time, and never on a day that has not been. Today is 23 November 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import freshness

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

RESIDENCE = "exempel/residence.yml"
FAQ = "exempel/faq.yml"
REVIEWS = ("BAL-12", "REVIEW-LATER")
DUE = f"{RESIDENCE}:39:8"
CASES: list[tuple[dict[str, Change], list[str]]] = [
    (
        {RESIDENCE: ("due: 2027-05-01", "due: 2026-11-22")},
        [f"{DUE} BAL-12 Sidan skulle ha granskats igen senast 2026-11-22."],
    ),
    (
        {RESIDENCE: ("reviewed: 2026-11-01", "reviewed: 2026-05-01")},
        [f"{DUE} BAL-12 Sidan skulle ha granskats igen senast 2026-11-01."],
    ),
    (
        {RESIDENCE: ("due: 2027-05-01", "due: 2026-11-23")},
        [f"{DUE} BAL-12 Sidan ska granskas igen senast 2026-11-23."],
    ),
    ({RESIDENCE: ("due: 2027-05-01", "due: 2026-11-29")}, []),
    (
        {RESIDENCE: ("due: 2027-05-01", "due: 2026-11-28")},
        [f"{DUE} BAL-12 Sidan ska granskas igen senast 2026-11-28."],
    ),
    (
        {RESIDENCE: ("reviewed: 2026-11-01", "reviewed: 2026-11-24")},
        [f"{RESIDENCE}:38:13 REVIEW-LATER Granskningsdagen 2026-11-24 har inte varit än."],
    ),
    (
        {FAQ: ("reviewed: 2026-11-01", "reviewed: 2026-12-24")},
        [f"{FAQ}:9:15 REVIEW-LATER Granskningsdagen 2026-12-24 har inte varit än."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_old_and_future_reviews_are_told_with_their_place(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(freshness, changes) == lines


def test_a_planned_residence_is_reviewed_twice_as_often(check_folder: CheckFolder) -> None:
    planned = "phase: {current: planned, since: 2026}"
    changes: dict[str, Change] = {RESIDENCE: ("phase: {current: running, since: 2022}", planned)}
    assert check_folder(*REVIEWS, **changes) == []
    changes["site.yml"] = ("licence:", "review_intervals: {planned: 0}\nlicence:")
    assert [problem.rule for problem in check_folder(*REVIEWS, **changes)] == ["BAL-12"]


def test_only_a_review_that_is_too_old_stops_the_build(check_folder: CheckFolder) -> None:
    (soon,) = check_folder(*REVIEWS, **{RESIDENCE: ("due: 2027-05-01", "due: 2026-11-28")})
    (old,) = check_folder(*REVIEWS, **{RESIDENCE: ("due: 2027-05-01", "due: 2026-11-01")})
    assert (soon.severity, old.severity) == ("warning", "error")
