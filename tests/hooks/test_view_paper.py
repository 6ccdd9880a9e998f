"""What is printed, as values: the right texts, their languages, shortened, and nothing that moves by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grannsida.text import Text
from grannsida.view.paper import break_words, is_offered, say, shorten, view_contact_card, view_contacts, view_paper

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

KAFFE = "exempel/events/kaffe.yml"
SERIES_UNTIL = "repeat: {every: week, weekdays: [thu], until: 2026-12-17, except_on: [2026-11-26]}\n"


def test_a_series_shows_its_three_next_times(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    found = [when["day"] for when in view_paper("kaffe", folder, scene)["when"]]
    assert found == ["torsdag 3 december 2026", "torsdag 10 december 2026", "torsdag 17 december 2026"]


def test_an_event_without_a_date_says_when_the_date_comes(read_folder: ReadFolder) -> None:
    later = "date_later: {sv: Våren 2027, en: Spring 2027}\n"
    folder, scene = read_folder(**{KAFFE: ("starts: 2026-10-01 18:00\nends: 2026-10-01 19:30\n" + SERIES_UNTIL, later)})
    data = view_paper("kaffe", folder, scene)
    assert data["when"] == [{"day": "Våren 2027", "clock": ""}]
    assert data["state"] == "Datumet kommer senare"


def test_a_cancelled_event_says_so_with_its_reason(read_folder: ReadFolder) -> None:
    changed = ("updated:", "status: cancelled\nreason: {sv: Sjukdom., en: Illness.}\nupdated:")
    data = view_paper("kaffe", *read_folder(**{KAFFE: changed}))
    assert (data["state"], data["state_code"], data["reason"]) == ("Inställt", "cancelled", "Sjukdom.")


def test_the_addresses_are_those_of_the_locale(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    english = replace(scene, locale="en")
    assert view_paper("kaffe", folder, scene)["url"] == "https://grannsida.example.org/boenden/exempel/kaffe/"
    assert view_paper("kaffe", folder, english)["url"] == "https://grannsida.example.org/en/boenden/exempel/kaffe/"
    assert view_contact_card(folder, english)["url"] == "https://grannsida.example.org/en/boenden/exempel/"


def test_texts_that_are_not_translated_are_marked_with_their_language(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    data = view_paper("kaffe", folder, replace(scene, locale="fa"))
    assert (data["lang"], data["rtl"]) == ("fa", True)
    assert data["place"] == {"t": "Biblioteket", "lang": "sv", "rtl": False}
    assert data["words"]["whom"] == {"t": "Whom do I call?", "lang": "en", "rtl": False}


def test_numbers_in_a_text_from_the_right_are_isolated(read_folder: ReadFolder) -> None:
    title = ("title: {sv: Kaffe, en: Coffee}", "title: {sv: Kaffe, en: Coffee, ar: اتصل على 031-390 06 01}")
    folder, scene = read_folder(**{KAFFE: title})
    data = view_paper("kaffe", folder, replace(scene, locale="ar"))
    assert data["title"] == "اتصل على \u2066031-390\u00a006\u00a001\u2069"


def test_a_clock_has_24_hours_and_is_kept_whole_in_a_text_from_the_right(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    when = view_paper("kaffe", folder, replace(scene, locale="ar"))["when"][0]
    assert when["clock"] == "\u206618:00–19:30\u2069"


def test_the_contact_table_has_one_line_for_each_problem(read_folder: ReadFolder) -> None:
    rows = view_contacts(*read_folder())
    assert [(row["problem"], row["way"]) for row in rows] == [
        ("Någon är i fara nu", "112"),
        ("Något stör just nu", "031-390 06 01"),
    ]


def test_what_is_said_of_access_is_divided_by_a_sign_that_every_language_has(read_folder: ReadFolder) -> None:
    access = ("organiser:", "access: {step_free: ja, smoke_free: ja}\norganiser:")
    facts = view_paper("kaffe", *read_folder(**{KAFFE: access}))["facts"]
    assert "Utan trappsteg · Rökfritt" in facts


def test_a_letter_bears_the_day_of_the_change_and_not_of_the_build(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    tomorrow = replace(scene, now=scene.now + dt.timedelta(days=1))
    assert view_paper("kaffe", folder, scene)["date"] == "2 november 2026"
    assert view_paper("kaffe", folder, scene) == view_paper("kaffe", folder, tomorrow)


def test_what_is_hidden_is_on_no_sheet(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    told = str(view_paper("kaffe", folder, scene)) + str(view_contact_card(folder, scene))
    assert "Smygvägen" not in told
    assert "57.65" not in told


def test_no_line_breaks_within_a_number(read_folder: ReadFolder) -> None:
    _, scene = read_folder()
    assert say(Text("Ring 031-390 06 02 före 12 dec 2026"), "fact", scene) == (
        "Ring 031-390\u00a006\u00a002 före 12 dec 2026"
    )


def test_sheets_of_past_events_are_not_offered(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    assert {key: is_offered(event, scene) for key, event in folder.events.items()} == {
        "kaffe": True,
        "sommarfest": False,
    }


def test_a_sheet_of_a_past_event_says_that_it_has_been(read_folder: ReadFolder) -> None:
    data = view_paper("sommarfest", *read_folder())
    assert (data["state"], data["state_code"]) == ("Har varit", "past")
    assert data["when"] == [{"day": "lördag 6 juni 2026", "clock": "kl. 14.00–16.00"}]


def test_nothing_is_offered_when_the_site_says_no(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{"site.yml": ("licence:", "paper: nej\nlicence:")})
    assert not is_offered(folder.events["kaffe"], scene)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kort.", "Kort."),
        ("Ett två tre fyra", "Ett två …"),
        ("Ett, två – tre", "Ett, två …"),
        ("Ettlångtord", "Ettlångtor …"),
    ],
)
def test_a_long_text_ends_between_two_words(text: str, kept: str) -> None:
    assert shorten(text, 10 if text != "Ett, två – tre" else 11) == kept


def test_words_that_no_line_holds_may_be_broken() -> None:
    assert break_words("tillgänglighetsredogörelsen") == "tillgänglighetsredogörelsen"
    assert break_words("x" * 31) == "xxxxxxxxxx\u00adxxxxxxxxxx\u00adxxxxxxxxxx\u00adx"
    assert break_words("a@" + "b" * 30) == "a@bbbbbbbb\u200bbbbbbbbbbb\u200bbbbbbbbbbb\u200bbb"


def test_markdown_is_told_in_words(read_folder: ReadFolder) -> None:
    _, scene = read_folder()
    assert say(Text("**Alla** är [välkomna](https://example.org/)."), "fact", scene) == "Alla är välkomna."
