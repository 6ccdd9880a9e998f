"""Events as structured data: the true state of what is shown, every former start, and the rule of a series."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from grannsida.model.event import Event
from grannsida.render.event_json_ld import describe_event

if TYPE_CHECKING:
    from grannsida.publication import Publication

PAGE = "https://grannsida.example.org/k/"
BASE = {"title": "Kaffe", "kind": "meeting", "summary": "Kaffe.", "for_whom": "Alla.", "updated": "2026-11-01"}
TIMES = {"starts": "2026-12-05 14:00", "ends": "2026-12-05 16:00"}
SERIES = {"starts": "2026-12-03 18:00", "ends": "2026-12-03 19:00"}


def describe(real: Publication, **given: Any) -> dict[str, Any] | None:
    event = Event.model_validate(BASE | given)
    return describe_event(event, real.folders[0], real.scene("sv"), PAGE, "bild")


@pytest.mark.parametrize(
    ("given", "status", "former"),
    [
        ({"status": "planned"}, "EventScheduled", None),
        ({"status": "confirmed"}, "EventScheduled", None),
        (
            {"status": "moved", "former_starts": ["2026-11-28 14:00", "2026-06-06"]},
            "EventRescheduled",
            ["2026-11-28T14:00:00+01:00", "2026-06-06"],
        ),
        ({"status": "postponed"}, "EventPostponed", None),
        ({"status": "cancelled"}, "EventCancelled", None),
    ],
)
def test_each_state_is_told(real: Publication, given: dict[str, Any], status: str, former: list[str] | None) -> None:
    found = describe(real, **TIMES, **given)
    assert found
    assert found["eventStatus"] == f"https://schema.org/{status}"
    assert (found["startDate"], found["endDate"]) == ("2026-12-05T14:00:00+01:00", "2026-12-05T16:00:00+01:00")
    assert found.get("previousStartDate") == former


def test_the_last_of_whole_days_is_the_end(real: Publication) -> None:
    found = describe(real, starts="2026-12-05", ends="2026-12-06")
    assert found
    assert (found["startDate"], found["endDate"]) == ("2026-12-05", "2026-12-06")


def test_a_postponed_event_without_a_date_keeps_its_old_start(real: Publication) -> None:
    found = describe(real, date_later="Våren 2027", status="postponed", former_starts=["2026-12-05 14:00"])
    assert found
    assert (found["startDate"], found["eventStatus"]) == (
        "2026-12-05T14:00:00+01:00",
        "https://schema.org/EventPostponed",
    )
    assert describe(real, date_later="Våren 2027") is None


def test_a_moved_single_is_told_while_it_is_the_next(real: Publication) -> None:
    moved = {"from": "2026-12-03", "to": "2026-12-04 17:00", "reason": "Regn."}
    found = describe(real, **SERIES, repeat={"every": "week", "count": "3", "moved": [moved]})
    assert found
    assert found["eventStatus"] == "https://schema.org/EventRescheduled"
    assert found["startDate"] == "2026-12-04T17:00:00+01:00"
    assert found["previousStartDate"] == ["2026-12-03T18:00:00+01:00"]


def test_a_cancelled_single_gives_way_to_the_next_time(real: Publication) -> None:
    cancelled = [{"on": day, "reason": "Storm."} for day in ("2026-12-03", "2026-12-10")]
    found = describe(real, **SERIES, repeat={"every": "week", "count": "3", "cancelled": cancelled[:1]})
    assert found
    assert (found["startDate"][:10], found["eventStatus"][-14:]) == ("2026-12-10", "EventScheduled")
    found = describe(real, **SERIES, repeat={"every": "week", "count": "2", "cancelled": cancelled})
    assert found
    assert (found["startDate"][:10], found["eventStatus"][-14:]) == ("2026-12-10", "EventCancelled")


def test_a_series_has_its_rule_as_a_schedule(real: Publication) -> None:
    repeat = {"every": "week", "interval": "2", "weekdays": ["thu"], "until": "2027-03-11", "except_on": ["2026-12-31"]}
    found = describe(real, **SERIES, repeat=repeat)
    assert found
    assert found["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P2W",
        "byDay": ["https://schema.org/Thursday"],
        "startDate": "2026-12-03",
        "endDate": "2027-03-11",
        "startTime": "18:00:00",
        "endTime": "19:00:00",
        "scheduleTimezone": "Europe/Stockholm",
        "exceptDate": ["2026-12-31T18:00:00+01:00"],
    }


@pytest.mark.parametrize(
    ("repeat", "wanted"),
    [
        ({"every": "month", "weekdays": ["thu"], "nth": 1, "count": "3"}, {"byDay": ["1TH"], "repeatCount": 3}),
        ({"every": "month", "weekdays": ["thu"], "nth": -1, "count": "3"}, {"byDay": ["-1TH"]}),
        ({"every": "month", "count": "3"}, {"byMonthDay": 3, "repeatFrequency": "P1M"}),
        ({"every": "week"}, {"byDay": ["https://schema.org/Thursday"], "repeatFrequency": "P1W"}),
    ],
)
def test_days_are_named_or_counted(real: Publication, repeat: dict[str, Any], wanted: dict[str, Any]) -> None:
    found = describe(real, **SERIES, repeat=repeat)
    assert found
    assert found["eventSchedule"].items() >= wanted.items()


def test_offsets_follow_the_time_of_year(real: Publication) -> None:
    found = describe(real, starts=dt.datetime(2027, 6, 5, 14))  # noqa: DTZ001 - wall-clock time
    assert found
    assert found["startDate"] == "2027-06-05T14:00:00+02:00"


OFFER = {"@type": "Offer", "priceCurrency": "SEK", "url": PAGE}


@pytest.mark.parametrize(
    ("price", "offer"),
    [
        ({"kronor": "50"}, {**OFFER, "price": 50}),
        ({"free": "ja"}, {**OFFER, "price": 0}),
        ({"kronor": "0"}, {**OFFER, "price": 0}),
        ({"note": "Säljs i dörren."}, None),
        (None, None),
    ],
)
def test_a_price_is_told_as_it_is_known(real: Publication, price: dict[str, str] | None, offer: object) -> None:
    found = describe(real, **TIMES, **({"price": price} if price else {}))
    assert found
    assert found.get("offers") == offer
    assert found.get("isAccessibleForFree") == (True if offer == {**OFFER, "price": 0} else None)


@pytest.mark.parametrize(
    ("price", "words"),
    [
        ({"trust": "ja"}, "Tillitspris: du betalar vad du kan"),
        ({"trust": "ja", "note": "Ingen frågar."}, "Tillitspris: du betalar vad du kan. Ingen frågar."),
        (
            {"trust": "ja", "kronor": "20"},
            "Tillitspris: du betalar vad du kan, 20 kronor är ett förslag",
        ),
    ],
)
def test_a_trust_price_is_told_as_the_least_one_with_its_words(
    real: Publication, price: dict[str, str], words: str
) -> None:
    found = describe(real, **TIMES, price=price)
    assert found
    assert found["offers"] == {**OFFER, "price": 0, "description": words}
    assert "isAccessibleForFree" not in found


def test_an_invented_event_is_said_of_the_publisher_and_of_no_real_organisation(real: Publication) -> None:
    found = describe(real, **TIMES, example="ja", organiser="goteborgs-stad")
    assert found
    assert found["organizer"]["@id"] == found["performer"]["@id"] == "https://grannsida.example.org/#publisher"
    assert found["organizer"]["name"] == "Exempelkommunen (påhittad utgivare)"
    assert found["organizer"].keys() >= {"url", "logo", "address", "contactPoint"}
    assert "Göteborgs Stad" not in str(found)


def test_whoever_invites_is_told_with_the_way_to_reach_them_about_it(real: Publication) -> None:
    found = describe(real, **TIMES, organiser="goteborgs-stad", contact="daytime")
    assert found
    phone = found["organizer"].pop("contactPoint")["telephone"]
    assert phone == "+46313900613"
    assert found["organizer"] == {
        "@type": "GovernmentOrganization",
        "@id": f"{PAGE}#organiser",
        "name": "Göteborgs Stad",
        "url": "https://goteborg.se/",
    }
    assert found["performer"] == {"@id": f"{PAGE}#organiser"}


def test_an_event_that_nobody_is_said_to_arrange_has_no_organiser(real: Publication) -> None:
    found = describe(real, **TIMES)
    assert found
    assert not {"organizer", "performer"} & found.keys()
