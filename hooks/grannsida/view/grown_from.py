"""The events that a measure or an answer grew from: the way back from what came out of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.view.events import view_card

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.event import Outcome
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class EventLink:
    """An event in a line of text. `uri` is without language, `day` empty when it never had a date."""

    uri: str
    title: Text
    day: str


def view_events_of_measure(key: str, folder: Folder, scene: Scene) -> tuple[EventLink, ...]:
    return _view(folder, scene, [name for name, found in _outcomes(folder) if key in found.measures])


def view_events_of_answer(key: str, folder: Folder, scene: Scene) -> tuple[EventLink, ...]:
    return _view(folder, scene, [name for name, found in _outcomes(folder) if key in found.you_said])


def _outcomes(folder: Folder) -> list[tuple[str, Outcome]]:
    return [(name, event.outcome) for name, event in folder.events.items() if event.outcome]


def _view(folder: Folder, scene: Scene, names: list[str]) -> tuple[EventLink, ...]:
    cards = [view_card(name, folder.events[name], folder, scene) for name in names]
    return tuple(EventLink(card.uri, card.title, card.when.day if card.when else "") for card in cards)
