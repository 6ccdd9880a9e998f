"""Make N invented residences in the project's own format, for measuring. The same number gives the same bytes.

    python -m tests.benchmarks.generate 100 FOLDER [--scale 10]

Each residence has texts in four languages, ten questions with every slot, twelve events, measures,
openness and a notice: about 80 kB, as much as the real ones. `--scale 10` gives ten times as many questions and events.
The first ten residences of a hundred are the same as ten alone. `grannsida check` finds nothing in them, as in the
files of editors who heed it: what is measured is reading and looking, not telling.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from random import Random
from typing import Any

import yaml
from tests.benchmarks.words import DISTRICTS, LOCALES, NAMES, WORDS

from grannsida.history import missing_changes
from grannsida.model.event import Event
from grannsida.red_days import name_red_day

TODAY = dt.date(2026, 11, 23)
"""The day the invented data are made for; builds of them run with `SOURCE_DATE_EPOCH` on this day."""
EPOCH = "1795431600"  # 2026-11-23 12.00 in Sweden
QUESTIONS, EVENTS = 10, 12
THEMES = (
    "what", "responsibility", "location", "safety", "order", "economy", "contact", "openness", "residents", "safety",
)  # fmt: skip
KEYS = (
    "vad-ar", "vem-driver", "varfor-har", "personal-natt", "vad-hande",
    "farligt", "vem-ringer-jag", "skrap", "vad-tycker-de", "trygghet",
)  # fmt: skip
"""Keys of the first ten questions; rules ask for some of them."""
KINDS = ("popup_cafe", "open_house", "safety_walk", "meeting", "cleanup", "other")


class _Dumper(yaml.CSafeDumper):
    """As an editor would write: no anchors, lines of any length, prose as a block."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def _show_text(dumper: Any, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)  # type: ignore[no-any-return]


_Dumper.add_representer(str, _show_text)


def write_residences(folder: Path, number: int, scale: int = 1) -> int:
    """Write `number` residences with `_shared` and site.yml into a folder. Returns how many bytes of YAML."""
    files = {"site.yml": make_site(), "_shared/organisations.yml": _organisations(), "_shared/contacts.yml": _common()}
    for index in range(number):
        files |= make_residence(index, scale)
    written = 0
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
        written += path.write_bytes(text.encode())
    return written


def slug_of(index: int) -> str:
    """The folder of the residence with this number, from 0."""
    name = NAMES[index % len(NAMES)].lower().translate(str.maketrans("åäö", "aao"))
    return f"{name}-{index + 1:04d}"


class _Author:
    """Writes the texts of one residence; `random` is its own, so that residences do not depend on each other."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.random = Random(name)

    def line(self) -> dict[str, str]:
        """A few words, as titles and roles are."""
        return {locale: WORDS[locale].title(self.random) for locale in LOCALES}

    def text(self, sentences: int = 1) -> dict[str, str]:
        return {locale: " ".join(WORDS[locale].sentence(self.random) for _ in range(sentences)) for locale in LOCALES}

    def prose(self) -> dict[str, str]:
        """Two paragraphs and a list, as answers have."""
        return {locale: self._prose(locale) for locale in LOCALES}

    def _prose(self, locale: str) -> str:
        say = WORDS[locale].sentence
        first, *items = (say(self.random) for _ in range(3))
        return "\n".join([f"{self.name}: **{first}**", "", *(f"- {item}" for item in items), ""])

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)

    def day(self, first: int, last: int) -> str:
        """A day so many days from the day of the build."""
        return (TODAY + dt.timedelta(days=self.random.randint(first, last))).isoformat()


def make_residence(index: int, scale: int = 1) -> dict[str, Any]:
    """All files of one residence, by path."""
    slug = slug_of(index)
    author = _Author(f"{NAMES[index % len(NAMES)]} {index + 1}")
    files = {
        f"{slug}/residence.yml": _residence(author, index),
        f"{slug}/contacts.yml": _contacts(author, slug),
        f"{slug}/faq.yml": {"entries": [_question(author, number) for number in range(QUESTIONS * scale)]},
        f"{slug}/openness.yml": _openness(author),
        f"{slug}/notices/lampor.yml": _notice(author),
    }
    for number in range(EVENTS * scale):
        files[f"{slug}/events/traff-{number + 1:03d}.yml"] = _event(author, number)
    return files


def _everywhere(text: str) -> dict[str, str]:
    return dict.fromkeys(LOCALES, text)


def _residence(author: _Author, index: int) -> dict[str, Any]:
    staffed = {"presence": "yes", "text": author.text()}
    return {
        "name": _everywhere(author.name),
        "kind": "supported_housing",
        "kind_text": author.text(),
        "phase": {"current": "running", "since": f"{2010 + index % 15}", "next": author.text()},
        "example": author.text(),
        "summary": author.text(),
        "district": _everywhere(DISTRICTS[index % len(DISTRICTS)]),
        "city": _everywhere("Exempelstad"),
        "address": {"visibility": "district", "reason": author.text()},
        "places": "12-20",
        "who_lives_here": author.text(2),
        "why_here": author.prose(),
        "how_to_get_a_place": author.text(),
        "house_rules": [{"topic": author.line(), "text": author.text()} for _ in range(2)],
        "operator": "exempelstad",
        "responsible": "exempelstad",
        "owner_of_house": "huset-ab",
        "staffing": {"day": staffed, "evening": staffed, "night": staffed},
        "limits": {"can": [author.text()], "cannot": [author.text()]},
        "measures": [_measure(author, number) for number in range(5)],
        "collaboration": _collaboration(author),
        "timeline": [_step(author, year) for year in (2019, 2021, 2023)],
        "resident_perspective": {
            "how_collected": author.text(),
            "date": "2026-05",
            "statements": [author.text()],
            "needs": [author.text()],
            "approved": author.line(),
        },
        "wording": [{"term": author.line(), "our_word": author.line(), "why": author.text()}],
        "physical_access": [author.text()],
        "sources": [
            {"id": name, "title": author.line(), "publisher": _everywhere("Exempelstad"), "date": "2024-03-20"}
            for name in ("beslut", "protokoll")
        ],
        "owner": {"role": author.line(), "unit": _everywhere("Exempelstad"), "email": "grannsida@example.org"},
        "review": {"reviewed": author.day(-20, -5), "due": author.day(60, 150), "approved_by": author.line()},
    }


def _step(author: _Author, year: int) -> dict[str, Any]:
    return {"date": f"{year}-{author.random.randint(1, 12):02d}", "kind": "collaboration", "text": author.text()}


def _measure(author: _Author, number: int) -> dict[str, Any]:
    return {
        "id": f"measure-{number + 1}",
        "principle": number % 5 + 1,
        "title": author.line(),
        "what": author.text(),
        "who": author.line(),
        "since": f"2024-{number + 1:02d}",
        "status": author.pick("ongoing", "done"),
        "origin": ("resident", "neighbour", "staff", "forum")[number % 4],
        "benefit_residents": author.text(),
        "benefit_neighbours": author.text(),
        "limits": author.text(),
        "source": "protokoll",
    }


def _collaboration(author: _Author) -> dict[str, Any]:
    return {
        "levels": ["council"],
        "about": author.text(),
        "forum": {
            "name": author.line(),
            "since": "2022",
            "meets": author.text(),
            "members": ["exempelstad", "huset-ab"],
            "about": author.text(),
            "how_to_join": author.text(),
        },
        "partners": [{"organisation": "huset-ab", "role": author.text()}],
        "first_steps": [{"text": author.text(), "done": "ja", "date": "2022"}],
    }


def _contacts(author: _Author, slug: str) -> dict[str, Any]:
    rows: tuple[tuple[str, str, list[str], dict[str, Any]], ...] = (
        ("on-duty", "residence_always", ["disturbance_now"], {"phone": "031-390 06 01", "hours": "always"}),
        ("daytime", "residence_daytime", ["question_or_complaint"], {"phone": "031-390 06 02", "hours": _office()}),
        ("email", "email", ["question_or_complaint"], {"email": f"{slug}@example.org"}),
        ("forum", "forum", [], {"email": f"{slug}.radet@example.org"}),
        ("faults", "fault_report", ["litter_or_fault"], {"phone": "031-390 06 03", "hours": _office()}),
    )
    routes = [_route(author, *row) for row in rows]
    common = [{"include": key} for key in ("emergency", "police", "health-advice")]
    return {"routes": [*common, *routes], "unanswered": author.text()}


def _office() -> dict[str, Any]:
    return {"days": {"mon-thu": "9-15.30", "fri": "9-14"}, "red_days": "closed"}


def _route(author: _Author, name: str, kind: str, problems: list[str], ways: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name,
        "kind": kind,
        "label": author.line(),
        "problems": problems,
        "answered_by": author.line(),
        **ways,
        "languages": ["sv", "en", "fi"],
        "answer_time": author.text(),
        "comes_out": "limited",
        "comes_out_text": author.text(),
        "for_what": author.text(),
        "not_for": author.text(),
        "privacy": author.text(),
    }


def _question(author: _Author, number: int) -> dict[str, Any]:
    """A question with all seven slots."""
    return {
        "key": KEYS[number] if number < len(KEYS) else f"fraga-{number + 1}",
        "theme": THEMES[number % len(THEMES)],
        "question": {locale: f"{text}?" for locale, text in author.line().items()},
        "acknowledge": author.text(),
        "known": author.prose() if number % 3 == 0 else author.text(),
        "done": author.text(),
        "measures": [f"measure-{number % 5 + 1}"],
        "contact": ["on-duty", "daytime"] if number % 2 else ["daytime"],
        "unknown": author.text(),
        "sources": ["beslut", "protokoll"] if number % 2 else ["beslut"],
        "reviewed": author.day(-60, -5),
    }


def _event(author: _Author, number: int) -> dict[str, Any]:
    """Of twelve: three are past, two are series, one is cancelled, one is moved, one has no date yet."""
    place = number % EVENTS
    day = author.day(-200, -10) if place < 3 else author.day(3, 200)
    event: dict[str, Any] = {
        "title": author.line(),
        "kind": KINDS[number % len(KINDS)],
        "example": "ja",
        "summary": author.text(),
        "description": author.prose() if place % 6 == 0 else author.text(),
        **_times(author, place, day),
        "place": {"name": author.line()},
        "for_whom": author.text(),
        "price": {"trust": "ja"} if place % 2 else {"free": "ja"},
        "languages": ["sv", "en"],
        "access": {"step_free": "ja", "hearing_loop": "nej"},
        "organiser": "exempelstad",
        "partners": ["huset-ab"],
        "bring": author.text(),
        "contact": "daytime",
        "source": "beslut",
        "updated": author.day(-250, -201) if place < 3 else author.day(-9, -2),
    }
    if place == 0:
        event["outcome"] = {"text": author.text(), "measures": ["measure-1"], "you_said": ["said-1"]}
    return event | {"history": _history(Event.model_validate(event))}


def _history(event: Event) -> list[dict[str, str]]:
    """The changes that the event's own file shows, recorded as `grannsida record` would."""
    return [
        {"on": change.on.isoformat(), "what": change.what.value, "print": change.print}
        for change in missing_changes(event, event.updated)
    ]


def _times(author: _Author, place: int, day: str) -> dict[str, Any]:
    if place == 11:
        return {"date_later": author.line()}
    hour, day = 10 + place % 8, _ordinary(dt.date.fromisoformat(day)).isoformat()
    times: dict[str, Any] = {"starts": f"{day} {hour}:00", "ends": f"{day} {hour + 2}:00"}
    if place in {3, 4}:
        times["repeat"] = {"every": "week", "count": "10"} | _without_red_days(dt.date.fromisoformat(day), 10)
    if place in {5, 6}:
        times |= {"status": "cancelled" if place == 5 else "moved", "reason": author.text()}
    if place == 6:
        times["former_starts"] = [f"{author.day(1, 2)} {hour}:00"]
    return times


def _ordinary(day: dt.date) -> dt.date:
    """The day itself, or the next that is no red day: an editor who is told of one moves the event."""
    return _ordinary(day + dt.timedelta(days=1)) if name_red_day(day) else day


def _without_red_days(first: dt.date, count: int) -> dict[str, list[str]]:
    """What an editor writes when a week of the series falls on a red day."""
    days = (first + dt.timedelta(weeks=week) for week in range(count))
    red = [day.isoformat() for day in days if name_red_day(day)]
    return {"except_on": red} if red else {}


def _openness(author: _Author) -> dict[str, Any]:
    counts = [
        {"category": name, "count": author.pick("0", "6", "8"), "handled": author.text()}
        for name in ("noise", "litter")
    ]
    return {
        "incidents": {
            "publish": "ja",
            "interval": "quarter",
            "not_shown": author.text(),
            "periods": [
                {"first": "2026-07", "last": "2026-09", "counts": counts, "learned": author.text(), **_judged(author)},
                {"first": "2026-04", "last": "2026-06", "counts": counts, "learned": author.text(), **_judged(author)},
            ],
        },
        "you_said": [_said(author, number) for number in range(3)],
        "unknowns": [{"text": author.text(), "when_known": author.line()} for _ in range(2)],
        "press": {"none_found": {"searched": author.line(), "date": "2026-11-02"}},
    }


def _judged(author: _Author) -> dict[str, Any]:
    return {"secrecy_review": {"role": author.line(), "date": "2026-10-15"}}


def _said(author: _Author, number: int) -> dict[str, Any]:
    is_declined = number == 2
    found: dict[str, Any] = {
        "id": f"said-{number + 1}",
        "said_on": f"2026-{number + 3:02d}",
        "said": author.text(),
        "status": "declined" if is_declined else "done",
        "responsible": author.line(),
        "contact": "daytime",
    }
    if is_declined:
        return found | {"why": author.text()}
    return found | {"did": author.text(), "measures": [f"measure-{number + 1}"]}


def _notice(author: _Author) -> dict[str, Any]:
    return {
        "title": author.line(),
        "text": author.text(),
        "example": "ja",
        "severity": "important",
        "publish_from": author.day(-9, -2),
        "expires": author.day(5, 30),
        "contact": "daytime",
    }


def _organisations() -> dict[str, Any]:
    author = _Author("organisations")
    return {
        "organisations": [
            {"id": "exempelstad", "name": _everywhere("Exempelstad"), "description": author.text(), "public": "ja"},
            {"id": "huset-ab", "name": _everywhere("Huset AB"), "description": author.text()},
        ]
    }


def _common() -> dict[str, Any]:
    author = _Author("common")
    rows: tuple[tuple[str, str, list[str], dict[str, Any]], ...] = (
        ("emergency", "emergency", ["danger_now"], {"phone": "112", "hours": "always"}),
        ("police", "police", ["police_not_urgent"], {"phone": "114 14", "hours": "always"}),
        ("health-advice", "health_advice", [], {"phone": "1177", "hours": "always"}),
    )
    return {"routes": [_route(author, *row) for row in rows]}


def make_site() -> dict[str, Any]:
    author = _Author("site")
    return {
        "name": _everywhere("Grannsida"),
        "tagline": author.line(),
        "base_url": "https://grannsida.example.org/",
        "languages": list(LOCALES),
        "demonstration": author.text(),
        "demonstration_short": author.line(),
        "publisher": {
            "name": _everywhere("Exempelstad"),
            "url": "https://example.org/",
            "email": "grannsida@example.org",
            "phone": "031-390 06 00",
            "editor_role": author.line(),
        },
        "accessibility": {
            "standard": "EN 301 549 V3.2.1 / WCAG 2.1 AA",
            "compliance": "full",
            "assessed": "2026-11-02",
            "method": author.text(),
            "updated": "2026-11-02",
            "feedback_email": "tillganglighet@example.org",
            "response_time": author.text(),
            "supervisor": {"name": _everywhere("Digg"), "url": "https://www.digg.se/tdosanmalan"},
        },
        "licence": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "edit_url": "https://example.org/edit/",
    }


def main() -> None:
    """Write residences and say how much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, default=1)
    options = parser.parse_args()
    size = write_residences(options.folder, options.number, options.scale)
    each = size / 1000 / options.number
    sys.stdout.write(f"{options.number} residences, {size / 1000:.0f} kB in all, {each:.1f} kB each\n")


if __name__ == "__main__":
    main()
