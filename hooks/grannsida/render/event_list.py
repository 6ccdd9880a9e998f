"""The page of all events: a list by month and tables of months, with a choice of residence, district and kind.

The style sheet alone carries the choice out: each choice is a radio button, each event bears a class for
every choice it matches, and what does not match is hidden. Which choices match nothing is known here, so
the words "nothing matches" stand on the page once for each such group and are hidden in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.address import localized, subscription
from grannsida.fields.dates import Month
from grannsida.formats import show_period
from grannsida.model.codes import EventKind
from grannsida.render.templates import render
from grannsida.view.events import iso_moment, view_cards
from grannsida.view.months import view_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from grannsida.dataset import Dataset
    from grannsida.scene import Scene
    from grannsida.view.events import EventCard

MOST = 24
"""How many options of a choice the style sheet has rules for; with more, that choice is not offered."""
ALL = 0
"""The number of the choice "all"."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One group of radio buttons: the number that the style sheet knows, and the words, for each but "all"."""

    name: str
    title: str
    options: tuple[tuple[int, str], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        return (ALL, *(number for number, _ in self.options))


class Filter:
    """The choices that some events leave, and the classes by which the style sheet finds what they match."""

    def __init__(self, cards: Iterable[EventCard], scene: Scene) -> None:
        cards = list(cards)
        homes = {card.residence_uri: str(card.residence) for card in cards}
        areas = {card.district.value: str(card.district) for card in cards}
        kinds = {kind.value: scene.gettext(name) for kind, name in labels.EVENT_KIND.items()}
        kinds[EventKind.OTHER] = scene.gettext("Other")
        self._homes = {key: n for n, key in enumerate(sorted(homes, key=lambda key: (homes[key], key)), 1)}
        self._areas = {key: n for n, key in enumerate(sorted(areas), 1)}
        self._kinds = {key: n for n, key in enumerate(kinds, 1)}
        used = {card.kind_code for card in cards}
        used_kinds = {key: n for key, n in self._kinds.items() if key in used}
        self.choices = (
            _choice("residence", scene.gettext("Residence"), self._homes, homes),
            _choice("district", scene.gettext("District"), self._areas, areas),
            _choice("kind", scene.gettext("Kind of event"), used_kinds, kinds),
        )

    def marks(self, cards: Iterable[EventCard]) -> str:
        """The classes of something that shows these events."""
        found = {
            f"{choice.name}-{number}"
            for card in cards
            for choice, number in zip(self.choices, self._numbers(card), strict=True)
            if number in choice.numbers
        }
        return " ".join(["item", *sorted(found)])

    def _numbers(self, card: EventCard) -> tuple[int, int, int]:
        return self._homes[card.residence_uri], self._areas[card.district.value], self._kinds[card.kind_code]

    def empty(self, cards: Iterable[EventCard]) -> Iterator[str]:
        """The classes of groups of choices that match none of these events; together they are all such choices."""
        met = {one for card in cards for one in product(*((ALL, number) for number in self._numbers(card)))}
        homes, areas, kinds = (choice.numbers for choice in self.choices)
        for home in homes:
            alike: dict[tuple[int, ...], list[int]] = {}
            for area in areas:
                missing = tuple(kind for kind in kinds if (home, area, kind) not in met)
                alike.setdefault(missing, []).append(area)
            for missing, found in alike.items():
                if missing:
                    numbers = [("residence", home)] + [("district", n) for n in found] + [("kind", n) for n in missing]
                    yield " ".join(["item empty", *(f"{name}-{number}" for name, number in numbers)])


def _choice(name: str, title: str, numbers: dict[str, int], words: dict[str, str], most: int = MOST) -> Choice:
    """A group with nothing to choose between, or with too much, has no options."""
    is_offered = 1 < len(numbers) <= most
    return Choice(name, title, tuple((n, words[key]) for key, n in numbers.items()) if is_offered else ())


def render_event_list(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """Every event: coming ones by month, those without a date, past ones newest first."""
    cards = view_cards(dataset.folders, scene)
    now = iso_moment(scene.now)
    coming = [card for card in cards if card.state != "past"]
    dated = [card for card in coming if card.ends_iso > now]
    chosen = Filter(cards, scene)
    return render(
        "parts/event-list.html",
        scene.locale,
        filter=chosen,
        empty=list(chosen.empty(coming)),
        by_month=_by_month(dated, scene),
        months=view_months(dataset.folders, scene),
        date_later=[card for card in coming if card.ends_iso <= now],
        past=[card for card in cards if card.state == "past"],
        webcal=subscription(scene.site, localized("calendar.ics", scene.locale)),
        **ways,
    )


def _by_month(cards: Iterable[EventCard], scene: Scene) -> list[tuple[str, list[EventCard]]]:
    months: dict[str, list[EventCard]] = {}
    for card in cards:
        months.setdefault(card.sort_key[:7], []).append(card)
    return [
        (show_period(Month(int(month[:4]), int(month[5:])), scene.locale), found)
        for month, found in sorted(months.items())
    ]
