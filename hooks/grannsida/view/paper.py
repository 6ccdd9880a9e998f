"""What is printed about an event or a residence: plain values for posters, letters and cards.

A text is a string in the document's language, or `{"t", "lang", "rtl"}` when it had to be taken from
another one, so that screen readers and the direction of writing follow it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grannsida import labels
from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.bidi import direction, isolate
from grannsida.model.codes import ProblemKind
from grannsida.series import next_occurrence
from grannsida.text import Text, plain
from grannsida.view.contact import view_route
from grannsida.view.events import EventPageView, find_state, view_event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.view.contact import RouteView

Said = str | dict[str, Any]

SHOWN_TIMES = 3
LONGEST = {"title": 140, "name": 70, "summary": 260, "fact": 220, "place": 120, "hours": 160}
"""How many characters of a text are printed. The page has the rest, and every sheet leads to it."""

_LONG_WORD = re.compile(r"[^\s\u00ad\u200b]{31,}")
_WITHIN_NUMBER = re.compile(r"(?<=[0-9]) (?=[0-9])")
_ADDRESS = re.compile(r"[/@.]")


def is_offered(event: Event, scene: Scene) -> bool:
    """Whether the page offers sheets to print: not for past events, and not when the site has none.

    The files of a past event stay, and say that it has been: an address once published keeps answering, and
    others may have linked to a sheet or show the picture.
    """
    return scene.site.paper and find_state(event, next_occurrence(event, scene.now)) != "past"


def view_paper(key: str, folder: Folder, scene: Scene) -> dict[str, Any]:
    """All values about one event. Nothing in them moves with the day of the build but what the page says too."""
    event = view_event(key, folder.events[key], folder, scene)
    card = event.card
    return {
        **describe_scene(scene),
        "title": say(card.title, "title", scene),
        "summary": say(card.summary, "summary", scene),
        "kind": word(card.kind, scene),
        "state": word(card.state_text, scene) if card.state_text else "",
        "state_code": card.state,
        "residence": say(card.residence, "name", scene),
        "when": _when(event, scene),
        "former": list(event.former),
        "reason": say(event.reason, "summary", scene),
        "place": say(card.place, "place", scene),
        "place_text": say(event.place_description, "fact", scene),
        "facts": _facts(event, scene),
        "contacts": view_contacts(folder, scene),
        "phone": _phone(folder, scene),
        "date": event.updated,
        "url": absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale)),
        "short_url": _home(folder, scene).removeprefix("https://"),
    }


def view_contact_card(folder: Folder, scene: Scene) -> dict[str, Any]:
    """All values of the card that says whom to call about one residence."""
    return {
        **describe_scene(scene),
        "title": say(scene.text(folder.residence.name), "name", scene),
        "state": "",
        "state_code": "",
        "former": [],
        "contacts": view_contacts(folder, scene),
        "url": _home(folder, scene),
    }


def _home(folder: Folder, scene: Scene) -> str:
    return absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))


def describe_scene(scene: Scene) -> dict[str, Any]:
    """What is the same on everything printed in one locale."""
    _ = scene.gettext
    words = {
        "qr_alt": _("QR code that leads to the web page"),
        "read_more": _("Read more and see changes on the web"),
        "questions": _("Questions? Call"),
        "former": _("Earlier time:"),
        "whom": _("Whom do I call?"),
        "problem": _("What has happened"),
        "call": _("Call or write"),
        "open": _("Open"),
    }
    return {
        "lang": scene.locale.split("-")[0],
        "rtl": scene.direction == "rtl",
        "site": say(scene.text(scene.site.name), "place", scene),
        "publisher": say(scene.text(scene.site.publisher.name), "place", scene),
        "demonstration": say(scene.text(scene.site.demonstration_short), "fact", scene),
        "words": {name: word(text, scene) for name, text in words.items()},
    }


def say(text: Text, length: str, scene: Scene) -> Said:
    """A text as words alone, shortened, with its language where that is not the document's."""
    words = break_words(keep_numbers(shorten(plain(text.value), LONGEST[length]))) if text else ""
    words = isolate(words, text.lang or scene.locale)
    return {"t": words, "lang": text.lang.split("-")[0], "rtl": direction(text.lang) == "rtl"} if text.lang else words


def word(text: str, scene: Scene) -> Said:
    """An interface text: English where there is no catalogue for the locale, and marked so."""
    is_told = bool(scene.translations.messages) or scene.locale.split("-")[0] == "en"
    return text if is_told else {"t": text, "lang": "en", "rtl": False}


def shorten(text: str, length: int) -> str:
    """Whole words up to a length, with an ellipsis where something was left out."""
    if len(text) <= length:
        return text
    kept, space, _ = text[:length].rpartition(" ")
    return (kept if space else text[:length]).rstrip(" ,.;:–-") + " …"


def keep_numbers(text: str) -> str:
    """No line breaks within `031-390 06 00` or `1 200`: half a number is a wrong one."""
    return _WITHIN_NUMBER.sub("\u00a0", text)


def break_words(text: str) -> str:
    """Places to break in words that no line holds: without a sign in addresses, with a hyphen in others."""

    def divide(found: re.Match[str]) -> str:
        run = found.group()
        between = "\u200b" if _ADDRESS.search(run) else "\u00ad"
        return between.join(run[start : start + 10] for start in range(0, len(run), 10))

    return _LONG_WORD.sub(divide, text)


def _when(event: EventPageView, scene: Scene) -> list[dict[str, Said]]:
    """Up to three times, or in words when the date comes later."""
    shown = event.coming[:SHOWN_TIMES] or ((event.card.when,) if event.card.when else ())
    if shown:
        return [{"day": when.day, "clock": when.clock} for when in shown]
    return [{"day": say(event.card.date_later, "place", scene), "clock": ""}] if event.card.date_later else []


def _facts(event: EventPageView, scene: Scene) -> list[Said]:
    """Who is welcome, price, access, what to bring, photos, registration: one line each."""
    access = word(" · ".join(event.access), scene) if event.access else ""  # commas differ
    lines = [say(event.for_whom, "fact", scene), word(event.price.value, scene) if event.price else ""]
    lines += [say(event.price_note, "fact", scene), access, say(event.access_note, "fact", scene)]
    lines += [say(text, "fact", scene) for text in (event.registration, event.bring, event.photos)]
    if event.languages:
        lines.append(word(scene.gettext("Languages: %(names)s").replace("%(names)s", event.languages), scene))
    return [line for line in lines if line]


def view_contacts(folder: Folder, scene: Scene) -> list[dict[str, Said]]:
    """The contact table in short: each problem with its first route that can be called or written to."""
    rows: list[dict[str, Said]] = []
    for problem in ProblemKind:
        views = (view_route(route, scene) for route in folder.contacts.routes if problem in route.problems)
        found = next(((view, way) for view in views if (way := _way(view))), None)
        if found:
            told = word(scene.gettext(labels.PROBLEM[problem]), scene)
            rows.append(
                {
                    "problem": told,
                    "way": found[1],
                    "hours": isolate(shorten(found[0].hours, LONGEST["hours"]), scene.locale),
                }
            )
    return rows


def _way(route: RouteView) -> str:
    return break_words(route.phone or route.email or route.url.removeprefix("https://"))


def _phone(folder: Folder, scene: Scene) -> str:
    routes: Iterable[Any] = (r for r in folder.contacts.routes if ProblemKind.QUESTION_OR_COMPLAINT in r.problems)
    return next((view_route(route, scene).phone for route in routes if route.phone), "")
