"""Atom feeds: what RFC 4287 asks for, what a reader sees, and what must never change or appear."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from grannsida.address import localized
from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.render.feed import render_folder_feed, render_site_feed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import ReadFolder, WriteResidence

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})")
TAG = re.compile(r"tag:grannsida\.example\.org,2026:[\w/.-]+")
PARTY = "exempel/events/sommarfest.yml"


def read(feed: bytes) -> Any:
    found = feedparser.parse(feed, sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    return found


def by_id(feed: bytes) -> dict[str, Any]:
    return {entry.id.split(":", 2)[2]: entry for entry in read(feed).entries}


@pytest.fixture
def feed(read_folder: ReadFolder) -> bytes:
    return render_folder_feed(*read_folder())


@pytest.fixture(scope="module")
def feeds(real: Publication) -> dict[str, bytes]:
    """Every feed of the project's own data by its path."""
    return {a.dest_uri: a.data for a in real_assets(real) if a.dest_uri.endswith("feed.xml")}


def real_assets(real: Publication) -> list[Any]:
    from grannsida.render import exports

    assert real.dataset
    scenes = [real.scene(locale) for locale in real.locales]
    folders = [
        asset for scene in scenes for folder in real.folders for asset in exports.render_folder_assets(folder, scene)
    ]
    return [*folders, *(exports.render_site_news(real.dataset, scene) for scene in scenes)]


def test_there_is_one_for_each_residence_and_the_site_in_each_language(
    feeds: dict[str, bytes], real: Publication
) -> None:
    starts = [localized("", locale) for locale in real.locales]
    homes = ["", "boenden/alma/", "boenden/hogsbo/", "boenden/kalleback/"]
    assert sorted(feeds) == sorted(f"{locale}{home}feed.xml" for home in homes for locale in starts)


def test_every_feed_and_entry_has_what_the_standard_requires_once(feeds: dict[str, bytes]) -> None:
    for data in feeds.values():
        root = ET.fromstring(data)
        assert root.tag == f"{ATOM}feed"
        for part in (root, *root.iter(f"{ATOM}entry")):
            assert [len(part.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert len(root.findall(f"{ATOM}author")) == 1  # entries inherit it (4.1.1)
        assert all(len(one.findall(f"{ATOM}content")) == 1 for one in root.iter(f"{ATOM}entry"))


def test_ids_are_tag_uris_and_unique_over_all_feeds_of_a_language(feeds: dict[str, bytes]) -> None:
    own = [ET.fromstring(data).findtext(f"{ATOM}id", "") for data in feeds.values()]
    assert len(set(own)) == len(own)
    for data in feeds.values():
        ids = [one.findtext(f"{ATOM}id", "") for one in ET.fromstring(data).iter(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids)
        assert all(TAG.fullmatch(one) for one in [*own, *ids])


def test_a_changed_time_of_a_series_is_told_with_the_reason(read_folder: ReadFolder) -> None:
    repeat = "repeat: {every: week, weekdays: [thu], until: 2026-12-17, except_on: [2026-11-26]}"
    rain = "reason: {sv: Regn., en: Rain.}"
    changed = (
        "repeat:\n  every: week\n  weekdays: [thu]\n  until: 2026-12-17\n"
        f"  moved: [{{from: 2026-12-03, to: 2026-12-04, {rain}}}]\n  cancelled: [{{on: 2026-12-10, {rain}}}]"
    )
    found = render_folder_feed(*read_folder(**{"exempel/events/kaffe.yml": (repeat, changed)}))
    told = by_id(found)["sv/exempel/event/kaffe"].content[0].value
    moved = "fredag 4 december 2026 kl. 18.00–19.30: Flyttat till en annan tid. Tidigare tid: torsdag 3 december 2026"
    assert f"<p>{moved} kl. 18.00. Regn.</p>" in told
    assert "<p>torsdag 10 december 2026 kl. 18.00–19.30: Inställt. Regn.</p>" in told


def test_a_moved_event_tells_every_former_time(read_folder: ReadFolder) -> None:
    moved = (
        "starts: 2026-06-06 14:00\nends: 2026-06-06 16:00",
        (
            "starts: 2026-12-12 14:00\nends: 2026-12-12 16:00\nstatus: moved\n"
            "former_starts: [2026-06-06 14:00]\nreason: {sv: Regn., en: Rain.}"
        ),
    )
    entry = by_id(render_folder_feed(*read_folder(**{PARTY: moved})))["sv/exempel/event/sommarfest"]
    assert "<p>Tidigare tid: lördag 6 juni 2026 kl. 14.00</p>" in entry.content[0].value
    assert entry.updated.endswith("T00:00:01+02:00")  # the first change after publication


def test_times_are_as_rfc_3339_writes_them_with_an_offset(feeds: dict[str, bytes]) -> None:
    for data in feeds.values():
        for one in ET.fromstring(data).iter(f"{ATOM}updated"):
            assert RFC3339.fullmatch(one.text or "")


def test_a_feed_is_as_new_as_its_newest_entry_and_newest_first(feeds: dict[str, bytes]) -> None:
    for data in feeds.values():
        found = read(data)
        times = [entry.updated_parsed for entry in found.entries]
        assert times == sorted(times, reverse=True)
        assert found.feed.updated_parsed == times[0]


def test_links_are_whole_addresses_and_the_feed_knows_its_own(feeds: dict[str, bytes]) -> None:
    for path, data in feeds.items():
        links = [(one.get("rel"), one.get("href", "")) for one in ET.fromstring(data).iter(f"{ATOM}link")]
        assert ("self", f"https://grannsida.example.org/{path}") in links
        assert all(href.startswith("https://grannsida.example.org/") for _, href in links)


def test_the_text_is_whole_and_escaped_once(read_folder: ReadFolder) -> None:
    summary = ("En fest som har varit.", '"Kaffe & kakor, **1 < 2**."')
    feed = render_folder_feed(*read_folder(**{PARTY: summary}))
    html = by_id(feed)["sv/exempel/event/sommarfest"].content[0]

    assert html.type == "text/html"
    assert "<p>Kaffe &amp; kakor, <strong>1 &lt; 2</strong>.</p>" in html.value
    assert "<p>Alla.</p>" in html.value


def test_an_id_stays_when_title_and_time_change(read_folder: ReadFolder, files: dict[str, str], feed: bytes) -> None:
    other = files[PARTY].replace("Sommarfest", "Julfest").replace("2026-06-06", "2026-12-12")
    later = render_folder_feed(*read_folder(**{PARTY: other}))

    assert by_id(later).keys() == by_id(feed).keys()
    assert by_id(later)["sv/exempel/event/sommarfest"].title == "Evenemang: Julfest"


def test_a_title_says_what_has_become_of_an_event(read_folder: ReadFolder, feed: bytes) -> None:
    off = ("2026-06-06 16:00", "2026-06-06 16:00\nstatus: cancelled\nreason: {sv: Regn., en: Rain.}")
    later = render_folder_feed(*read_folder(**{PARTY: off}))

    assert by_id(feed)["sv/exempel/event/sommarfest"].title == "Har varit: Sommarfest"
    assert by_id(later)["sv/exempel/event/sommarfest"].title == "Ställdes in: Sommarfest"
    assert "<p>Regn.</p>" in by_id(later)["sv/exempel/event/sommarfest"].content[0].value


def test_an_event_is_as_new_as_its_last_change_that_a_calendar_must_know(feed: bytes) -> None:
    assert by_id(feed)["sv/exempel/event/sommarfest"].updated == "2026-06-07T00:00:00+02:00"


def test_an_answer_is_news_when_it_has_been_read_through_anew(read_folder: ReadFolder, feed: bytes) -> None:
    name = "exempel/faq.yml"
    words = read_folder(**{name: ("Ett boende med stöd.", "Ett boende med mycket stöd.")})
    anew = read_folder(**{name: ("reviewed: 2026-11-01", "reviewed: 2026-11-20")})
    key = "sv/exempel/answer/vad-ar"

    assert by_id(feed)[key].updated == by_id(render_folder_feed(*words))[key].updated == "2026-11-01T00:00:00+01:00"
    assert by_id(render_folder_feed(*anew))[key].updated == "2026-11-20T00:00:00+01:00"


def test_a_notice_is_there_from_its_first_day_to_its_last(read_folder: ReadFolder, feed: bytes) -> None:
    folder, scene = read_folder()
    late = replace(scene, now=dt.datetime(2026, 12, 2, 0, 0))  # noqa: DTZ001 - wall-clock time

    assert "sv/exempel/notice/vatten" in by_id(feed)
    assert "sv/exempel/notice/vatten" not in by_id(render_folder_feed(folder, late))
    assert b"Sp\xc3\xa4rrad" not in feed + render_folder_feed(folder, late)


def test_a_notice_for_all_stands_once_in_the_feed_of_the_site(tmp_path: Path, write_residence: WriteResidence) -> None:
    notice = "title: Ny adress\ntext: Vi har flyttat.\npublish_from: 2026-11-20\nexpires: 2026-12-01\n"
    publication = Publication(dt.datetime(2026, 11, 23, 12))  # noqa: DTZ001 - wall-clock time
    publication.load(load_sources(write_residence(tmp_path, **{"_shared/notices/ny-adress.yml": notice})))
    assert publication.dataset
    site = render_site_feed(publication.dataset, publication.scene("sv"))
    home = render_folder_feed(publication.folders[0], publication.scene("sv"))

    assert site.count(b"Ny adress") == home.count(b"Ny adress") == 1
    assert by_id(site)["sv/notice/ny-adress"].link == "https://grannsida.example.org/"


def test_a_feed_without_news_is_still_a_feed(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    empty = replace(folder, events={}, notices={}, common_notices={}, faq=folder.faq.model_copy(update={"entries": ()}))

    assert read(render_folder_feed(empty, scene)).entries == []
