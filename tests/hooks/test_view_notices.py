"""Notices appear at their time, for their place, and move to the archive."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.render.pages import render_pages
from grannsida.view.notices import view_common_notices, view_notice_archive, view_notices

NOTICE = """\
title: {sv: Vattnet stängs av, en: The water is turned off}
text: {sv: Vattnet är avstängt i två timmar., en: The water is off for two hours.}
example: ja
publish_from: 2026-12-01
expires: 2026-12-03
"""


def publish(day: dt.date, districts: str = "", **more: str) -> Publication:
    """The project's own data with a common notice, and more of them by name."""
    sources = load_sources(Path(__file__).parents[2] / "residences")
    notices = {"vatten": NOTICE + districts, **more}
    data = {**sources.data, **{f"_shared/notices/{name}.yml": text.encode() for name, text in notices.items()}}
    publication = Publication(dt.datetime.combine(day, dt.time(12)))
    publication.load(replace(sources, data=data))
    return publication


@pytest.mark.parametrize(
    ("day", "active", "archived"),
    [(dt.date(2026, 11, 30), False, False), (dt.date(2026, 12, 1), True, False), (dt.date(2026, 12, 4), False, True)],
)
def test_a_common_notice_is_nowhere_then_active_then_in_the_archive(day: dt.date, active: bool, archived: bool) -> None:
    publication = publish(day)
    scene = publication.scene("sv")
    for folder in publication.folders:
        now, before = view_notices(folder, scene), view_notice_archive(folder, scene)
        assert ("common-vatten" in {n.id for n in (now.view if now else ())}) is active  # type: ignore[attr-defined]
        assert ("common-vatten" in {n.id for n in (before.view if before else ())}) is archived  # type: ignore[attr-defined]
    assert publication.dataset
    assert bool(view_common_notices(publication.dataset, scene)) is active


def test_a_notice_for_a_district_stays_in_it() -> None:
    publication = publish(dt.date(2026, 12, 2), "districts: [gamlestaden]\n")
    shown = {folder.slug for folder in publication.folders if "vatten" in folder.common_notices}
    assert shown == {"alma"}
    assert publication.dataset
    assert view_common_notices(publication.dataset, publication.scene("sv")) == ()


def test_the_gravest_notice_comes_first() -> None:
    publication = publish(dt.date(2026, 12, 2), abba=NOTICE, gas=f"{NOTICE}severity: urgent\n")
    assert publication.dataset
    found = view_common_notices(publication.dataset, publication.scene("sv"))
    assert [notice.id for notice in found] == ["gas", "abba", "vatten"]
    section = view_notices(publication.folders[0], publication.scene("sv"))
    assert section
    assert section.view[0].id == "common-gas"  # type: ignore[index]


def test_a_notice_says_when_it_is_over_for_a_page_that_is_read_later() -> None:
    publication = publish(dt.date(2026, 12, 2))
    assert publication.dataset
    (notice,) = view_common_notices(publication.dataset, publication.scene("sv"))
    assert notice.ends_iso == "2026-12-03T23:59:59+01:00"
    page = next(iter(render_pages(publication.folders[0], publication.scene("sv"))))
    assert 'id="notice-common-vatten" data-ends="2026-12-03T23:59:59+01:00"' in page.body
    assert page.body.count("dates.js") == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("expires: 2026-12-03", "expires: 2026-11-03", "5:10 NOTICE-PERIOD Meddelandet slutar visas innan det börjar."),
        (
            "example: ja",
            "districts: [gamlestan]",
            "3:13 NOTICE-DISTRICT Inget boende ligger i stadsdelen gamlestan. → Gamlestaden",
        ),
        ("example: ja", "districts: [gamlestaden]", ""),
        (
            "example: ja",
            "contact: on-dut",
            "3:10 ID-UNKNOWN «on-dut» finns inte bland kontaktvägarna i contacts.yml. → on-duty",
        ),
        ("example: ja", "contact: on-duty", ""),
    ],
)
def test_a_common_notice_with_a_slip_is_told(old: str, new: str, told: str) -> None:
    publication = publish(dt.date(2026, 11, 23), prov=NOTICE.replace(old, new))
    found = [one for one in publication.problems if one.place.file.endswith("_shared/notices/prov.yml")]
    assert [f"{p.place.line}:{p.place.column} {p.rule} {p.message.sv}" for p in found] == ([told] if told else [])
