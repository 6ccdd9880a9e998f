"""Structured data: what the page shows, with types that fit a home, and text that can end nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.json_ld import render_json_ld
from grannsida.render.pages import render_event_page, render_residence_page

if TYPE_CHECKING:
    from tests.conftest import Change, ReadFolder

    from grannsida.page import Page

RESIDENCE = "exempel/residence.yml"
PARTY = "exempel/events/sommarfest.yml"
ADDRESS = "https://grannsida.example.org/boenden/exempel/"


def residence(read_folder: ReadFolder, **changes: Any) -> dict[str, Any]:
    folder, scene = read_folder(**changes)
    return {item["@type"]: item for item in render_residence_page(folder, scene).json_ld}


def chapters(read_folder: ReadFolder) -> list[Page]:
    return list(render_chapter_pages(*read_folder()))


def party(read_folder: ReadFolder, **changes: Any) -> dict[str, Any]:
    folder, scene = read_folder(**changes)
    page = render_event_page("sommarfest", folder.events["sommarfest"], folder, scene)
    return {item["@type"]: item for item in page.json_ld}


def test_a_residence_is_a_place_with_a_service(read_folder: ReadFolder) -> None:
    found = residence(read_folder)
    assert set(found) == {"WebPage", "BreadcrumbList", "Place", "GovernmentService"}
    phones = [channel["servicePhone"]["telephone"] for channel in found["GovernmentService"]["availableChannel"]]
    assert phones == ["112", "+46313900601"]


@pytest.mark.parametrize(
    ("changes", "provider"),
    [
        ({}, {"@type": "GovernmentOrganization", "name": "Exempelstaden"}),
        ({RESIDENCE: ("kind:", "example: {sv: Påhittat., en: Invented.}\nkind:")}, None),
    ],
)
def test_a_service_is_said_of_whoever_runs_it_unless_it_is_an_example(
    read_folder: ReadFolder, changes: dict[str, Change], provider: object
) -> None:
    assert residence(read_folder, **changes)["GovernmentService"].get("provider") == provider


def test_an_organisation_with_the_website_of_the_publisher_is_the_publisher(read_folder: ReadFolder) -> None:
    same = {"_shared/organisations.yml": ("public: ja", 'public: ja, url: "https://example.org"')}
    found = residence(read_folder, **same)
    assert found["GovernmentService"]["provider"] == found["WebPage"]["publisher"]
    assert found["WebPage"]["publisher"]["@id"] == "https://grannsida.example.org/#publisher"


def test_questions_are_described_where_their_answers_stand(read_folder: ReadFolder) -> None:
    described = {page.uri: {item["@type"]: item for item in page.json_ld} for page in chapters(read_folder)}
    found = described["boenden/exempel/fragor/vad/"]
    assert [question["@id"] for question in found["FAQPage"]["mainEntity"]] == [f"{ADDRESS}fragor/vad/#vad-ar"]
    assert [uri for uri, items in described.items() if "FAQPage" in items] == ["boenden/exempel/fragor/vad/"]


@pytest.mark.parametrize(
    ("visibility", "keys", "geo"),
    [
        ("district", {"addressLocality", "addressCountry"}, None),
        ("street", {"addressLocality", "addressCountry"}, (57.654, 12.012)),
        ("full", {"addressLocality", "addressCountry", "streetAddress", "postalCode"}, (57.65432, 12.01234)),
    ],
)
def test_the_address_is_told_as_far_as_it_may(
    read_folder: ReadFolder, visibility: str, keys: set[str], geo: tuple[float, float] | None
) -> None:
    place = residence(read_folder, **{RESIDENCE: ("visibility: district", f"visibility: {visibility}")})["Place"]
    assert place["address"].keys() - {"@type"} == keys
    assert (place["geo"]["latitude"], place["geo"]["longitude"]) == geo if geo else "geo" not in place


def test_a_breadcrumb_leads_from_the_front_page_to_the_event(read_folder: ReadFolder) -> None:
    steps = party(read_folder)["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in steps] == [
        {"@type": "WebPage", "@id": "https://grannsida.example.org/"},
        {"@type": "WebPage", "@id": ADDRESS},
        {"@type": "WebPage", "@id": f"{ADDRESS}sommarfest/"},
    ]


def test_an_event_has_its_times_with_the_offset_of_the_day(read_folder: ReadFolder) -> None:
    event = party(read_folder)["Event"]
    assert (event["startDate"], event["endDate"]) == ("2026-06-06T14:00:00+02:00", "2026-06-06T16:00:00+02:00")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"


def test_a_cancelled_event_says_so(read_folder: ReadFolder) -> None:
    status = "status: cancelled\nreason: {sv: Storm., en: A storm.}\nfor_whom"
    assert party(read_folder, **{PARTY: ("for_whom", status)})["Event"]["eventStatus"].endswith("EventCancelled")


def test_an_event_without_a_date_is_not_described(read_folder: ReadFolder) -> None:
    later = ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "date_later: {sv: Våren, en: Spring}")
    assert "Event" not in party(read_folder, **{PARTY: later})


def test_no_text_can_end_the_script_element() -> None:
    text = "</script><script>alert(1)</script><!-- &amp;"
    html = render_json_ld([{"@type": "Thing", "name": text}])
    inside = html.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&") & set(inside)
    assert json.loads(inside)["name"] == text
