"""The events of a residence for other websites: a fragment that stands alone, and JSON that says the same."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

from grannsida.render.embed import render_embed
from grannsida.render.exports import render_folder_assets

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.dataset import Folder
    from grannsida.scene import Scene

KAFFE = "exempel/events/kaffe.yml"
HOME = "https://grannsida.example.org/boenden/exempel/"


def make(folder: Folder, scene: Scene) -> tuple[str, dict[str, Any]]:
    fragment, events = render_embed(folder, scene)
    found: dict[str, Any] = json.loads(events.data)
    return fragment.data.decode("ascii"), found


def test_both_files_stand_beside_the_page_in_every_language(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    for locale, start in (("sv", ""), ("en", "en/")):
        found = {asset.dest_uri for asset in render_folder_assets(folder, replace(scene, locale=locale))}
        assert {f"{start}boenden/exempel/embed.txt", f"{start}boenden/exempel/events.json"} <= found


def test_the_fragment_lists_what_is_coming_and_nothing_that_is_over(read_folder: ReadFolder) -> None:
    fragment, events = make(*read_folder())
    assert f'<a href="{HOME}kaffe/">Kaffe</a>' in fragment
    assert "torsdag 3 december 2026 kl. 18.00–19.30" in unescape(fragment)
    assert "Sommarfest" not in fragment
    assert [event["id"] for event in events["events"]] == ["kaffe"]


def test_the_fragment_needs_and_brings_nothing(read_folder: ReadFolder) -> None:
    fragment, _ = make(*read_folder())
    assert re.findall(r"<(?:script|style|img|link|iframe)|style=|class=\"(?!grannsida-events)|\bon\w+=", fragment) == []
    assert fragment.startswith('<section class="grannsida-events" lang="sv" dir="ltr">')
    assert all(address.startswith("https://") for address in re.findall(r'href="([^"]*)"', fragment))


def test_texts_cannot_break_out_of_the_fragment(read_folder: ReadFolder) -> None:
    title = ("title: {sv: Kaffe, en: Coffee}", 'title: {sv: "Kaffe <script>alert(1)</script>", en: Coffee}')
    fragment, _ = make(*read_folder(**{KAFFE: title}))
    assert "&lt;script&gt;" in fragment
    assert "<script" not in fragment


def test_a_cancelled_event_stays_and_says_so(read_folder: ReadFolder) -> None:
    changed = ("updated:", "status: cancelled\nreason: {sv: Sjukdom., en: Illness.}\nupdated:")
    fragment, events = make(*read_folder(**{KAFFE: changed}))
    assert "<strong>Inställt</strong>" in unescape(fragment)
    assert "<del><time" in fragment
    event = events["events"][0]
    assert (event["state"], event["state_text"], event["reason"]) == ("cancelled", "Inställt", "Sjukdom.")


def test_a_moved_event_tells_its_former_times(read_folder: ReadFolder) -> None:
    changed = ("updated:", "status: moved\nformer_starts: [2026-10-01 17:00]\nupdated:")
    _, events = make(*read_folder(**{KAFFE: changed}))
    assert events["events"][0]["former_starts"] == ["2026-10-01T17:00:00+02:00"]


def test_no_events_are_said_in_words(read_folder: ReadFolder) -> None:
    fragment, events = make(*read_folder(**{KAFFE: None}))
    assert "Inga evenemang är planerade just nu." in unescape(fragment)
    assert events["events"] == []


def test_the_json_has_whole_addresses_times_and_a_licence(read_folder: ReadFolder) -> None:
    _, events = make(*read_folder())
    event = events["events"][0]
    assert (event["starts"], event["ends"]) == ("2026-12-03T18:00:00+01:00", "2026-12-03T19:30:00+01:00")
    assert (event["url"], event["picture"]) == (f"{HOME}kaffe/", f"{HOME}kaffe/card.png")
    assert events["url"] == HOME
    assert events["licence"]["name"] == "CC0 1.0"
