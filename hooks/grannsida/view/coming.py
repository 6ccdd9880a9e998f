"""What comes after: the times of a series that are left, and where to go when an event does not take place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import history
from grannsida.text import EMPTY, Text
from grannsida.view.events import (
    SHOWN_OCCURRENCES,
    TAKES_PLACE,
    EventCard,
    WhenView,
    view_card,
    view_cards,
    view_start,
    view_when,
)

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.series import Occurrence

OFF = frozenset({"past", "cancelled", "postponed"})


@dataclass(frozen=True, slots=True)
class TimeView:
    """One time of a series. `state` is empty, moved or cancelled; `former` is where it was, when it was moved."""

    when: WhenView
    state: str
    state_text: str
    former: str
    reason: Text


@dataclass(frozen=True, slots=True)
class NextView:
    """Another event to come to instead."""

    card: EventCard
    is_same_kind: bool


def view_times(event: Event, scene: Scene) -> tuple[TimeView, ...]:
    """The times of a series that are left, with the cancelled ones among them.

    None when nothing repeats, or when the whole series does not take place: no time of it is to come.
    """
    if event.repeat is None or event.status in history.OFF:
        return ()
    left = [one for one in event.all_occurrences if one.end > scene.now]
    return tuple(_view_time(one, scene) for one in left[:SHOWN_OCCURRENCES])


def _view_time(one: Occurrence, scene: Scene) -> TimeView:
    state, text = "", ""
    if one.cancelled:
        state, text = "cancelled", scene.gettext("Cancelled")
    elif one.original:
        state, text = "moved", scene.gettext("Moved to another time")
    former = ""
    if one.original:
        former = view_start(one.original.date() if one.all_day else one.original, scene)
    reason = scene.text(one.reason) if one.reason else EMPTY
    return TimeView(view_when(one, scene), state, text, former, reason)


def view_next(key: str, event: Event, folder: Folder, scene: Scene) -> NextView | None:
    """For an event that is over or off: the next of its kind at the same residence, or else the next of any kind."""
    if view_card(key, event, folder, scene).state not in OFF:
        return None
    others = [
        card for card in view_cards([folder], scene) if card.id != key and card.when and card.state in TAKES_PLACE
    ]
    same = [card for card in others if card.kind_code == event.kind.value]
    found = next(iter(same or others), None)
    return NextView(found, is_same_kind=bool(same)) if found else None
