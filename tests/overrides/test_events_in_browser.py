"""Events in a real browser: the choice without JavaScript, and a page that is older than its events."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grannsida.render.pages import render_event_page, render_residence_page
from grannsida.render.parts import PARTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from tests.conftest import ReadFolder

    from grannsida.publication import Publication

pytestmark = pytest.mark.slow
ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
SERIES, PARTY = "exempel/events/kaffe.yml", "exempel/events/sommarfest.yml"
LATER = ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "starts: 2026-12-05 14:00\nends: 2026-12-05 16:00")
CANCELLED = (LATER[0], f"{LATER[1]}\nstatus: cancelled\nreason: {{sv: Regn., en: Rain.}}")


def show(browser: Browser, body: str, at: str = "") -> Page:
    """A body with our style; with a moment also with the script, as a reader sees it then."""
    page = browser.new_context(java_script_enabled=bool(at), timezone_id="Europe/Stockholm").new_page()
    page.set_default_timeout(10_000)
    if at:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(at))
    style = (ASSETS / "stylesheets" / "grannsida.css").read_text("utf-8")
    page.set_content(f"<!doctype html><style>{style}</style><main>{body.replace('<script', '<x-script')}</main>")
    if at:
        page.evaluate((ASSETS / "javascripts" / "dates.js").read_text("utf-8"))
    return page


@pytest.fixture
def all_events(real: Publication) -> str:
    assert real.dataset
    return str(PARTS["event-list"](real.dataset, real.scene("sv"), {"base": "../", "home": "../"}))


def test_the_list_is_shown_first_and_months_when_they_are_chosen(browser: Browser, all_events: str) -> None:
    page = show(browser, all_events)
    assert (page.locator(".as-list").is_visible(), page.locator(".as-months").is_visible()) == (True, False)
    page.locator("#show-months").check()
    assert (page.locator(".as-list").is_visible(), page.locator(".as-months").is_visible()) == (False, True)


def test_a_choice_of_residence_and_kind_leaves_what_matches_both(browser: Browser, all_events: str) -> None:
    page = show(browser, all_events)
    page.locator("#residence-1").check()
    page.locator("#kind-4").check()

    assert page.locator(".cards > li:visible h4").all_inner_texts() == ["Möte i Trygghetsforum Alma"]
    assert page.locator(".empty:visible").count() == 0


def test_a_choice_that_nothing_matches_says_so_once(browser: Browser, all_events: str) -> None:
    page = show(browser, all_events)
    page.locator("#residence-1").check()
    page.locator("#district-2").check()

    assert page.locator(".cards > li:visible").count() == 0
    assert page.locator(".empty:visible").all_inner_texts() == ["Inget kommande evenemang passar det du har valt."]


def test_without_a_choice_nothing_is_said_to_be_missing(browser: Browser, all_events: str) -> None:
    assert show(browser, all_events).locator(".empty:visible").count() == 0


def test_the_months_fit_on_a_phone_and_name_each_day_in_full(browser: Browser, all_events: str) -> None:
    page = show(browser, all_events)
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator("#show-months").check()

    assert page.locator(".long-day:visible").first.inner_text() == "torsdag 19 november 2026"
    assert all(
        (box := one.bounding_box()) and box["x"] + box["width"] <= 320 for one in page.locator("td:visible").all()
    )


def test_an_old_page_says_that_an_event_is_over(browser: Browser, read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: LATER})
    body = str(render_event_page("sommarfest", folder.events["sommarfest"], folder, scene).body)
    before = show(browser, body, "2026-12-05T15:59:00+01:00")
    after = show(browser, body, "2026-12-05T16:00:00+01:00")

    assert before.locator(".state").is_visible() is False
    assert before.locator("#calendar").is_visible()
    assert after.locator(".state.state-past").inner_text().startswith("Har varit")
    assert after.locator("#calendar").is_visible() is False


def test_an_old_page_of_a_cancelled_event_says_that_it_was_cancelled(browser: Browser, read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: CANCELLED})
    body = str(render_event_page("sommarfest", folder.events["sommarfest"], folder, scene).body)
    page = show(browser, body, "2027-01-01T12:00:00+01:00")

    assert page.locator(".state .state-line").inner_text() == "Ställdes in"
    assert "Regn." in page.locator(".state").inner_text()


def test_an_old_page_shows_no_next_event_that_is_over(browser: Browser, read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: LATER})
    body = str(render_residence_page(folder, scene).body)
    page = show(browser, body, "2026-12-04T08:00:00+01:00")

    assert page.locator(".next-event").is_visible() is False
    assert page.locator(".events .cards > li:visible h4").all_inner_texts() == ["Sommarfest"]


def test_of_a_series_the_old_page_says_that_this_time_is_over(browser: Browser, read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    body = str(render_event_page("kaffe", folder.events["kaffe"], folder, scene).body)
    page = show(browser, body, "2026-12-04T08:00:00+01:00")

    assert page.locator(".state .state-line").inner_text() == "Den här gången är över"
