"""Notices appear at their time, for their place, and move to the archive."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.view.notices import view_common_notices, view_notice_archive, view_notices

NOTICE = """\
title: {sv: Vattnet stängs av, en: The water is turned off}
text: {sv: Vattnet är avstängt i två timmar., en: The water is off for two hours.}
example: ja
publish_from: 2026-12-01
expires: 2026-12-03
"""


def publish(day: dt.date, districts: str = "") -> Publication:
    sources = load_sources(Path(__file__).parents[2] / "residences")
    data = {**sources.data, "_shared/notices/vatten.yml": (NOTICE + districts).encode()}
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
