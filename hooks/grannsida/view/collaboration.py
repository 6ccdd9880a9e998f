"""Collaboration: levels, forum or council with members and how to join, partners, networks, first steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.text import EMPTY, Text
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.residence import Forum
    from grannsida.scene import Scene


@dataclass(frozen=True, slots=True)
class Named:
    """A name with a text, a link and sources."""

    name: Text
    text: Text
    url: str = ""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class ForumView:
    name: Text
    since: str
    meets: Text
    about: Text
    members: tuple[Named, ...]
    members_text: Text
    how_to_join: Text
    letter: Text
    letter_url: str
    letter_signed: str
    letter_review: str
    minutes: Text
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    text: Text
    done: bool
    date: str


@dataclass(frozen=True, slots=True)
class CollaborationView:
    levels: tuple[str, ...]
    occasions: tuple[str, ...]
    about: Text
    forum: ForumView | None
    partners: tuple[Named, ...]
    networks: tuple[Named, ...]
    steps: tuple[StepView, ...]


def view_collaboration(folder: Folder, scene: Scene) -> Section | None:
    home = folder.residence
    model = home.collaboration
    view = CollaborationView(
        levels=tuple(scene.gettext(labels.LEVEL[level]) for level in model.levels),
        occasions=tuple(scene.gettext(labels.OCCASION[occasion]) for occasion in home.occasion),
        about=scene.text(model.about),
        forum=_forum(model.forum, folder, scene) if model.forum else None,
        partners=tuple(
            Named(
                _organisation_name(item.organisation, folder, scene),
                scene.text(item.role),
                sources=view_sources((item.source,), folder, scene),
            )
            for item in model.partners
        ),
        networks=tuple(
            Named(
                scene.text(item.name),
                scene.text(item.our_part),
                item.url or "",
                view_sources((item.source,), folder, scene),
            )
            for item in model.networks
        ),
        steps=tuple(StepView(scene.text(step.text), step.done, scene.period(step.date)) for step in model.first_steps),
    )
    return Section("collaboration", scene.gettext("How we work together with neighbours"), view)


def _forum(forum: Forum, folder: Folder, scene: Scene) -> ForumView:
    letter = forum.intention_letter
    return ForumView(
        name=scene.text(forum.name),
        since=scene.period(forum.since),
        meets=scene.text(forum.meets),
        about=scene.text(forum.about),
        members=_members(forum.members, folder, scene),
        members_text=scene.text(forum.members_text),
        how_to_join=scene.text(forum.how_to_join),
        letter=scene.text(letter.text) if letter else EMPTY,
        letter_url=(letter.url or "") if letter else "",
        letter_signed=scene.period(letter.signed) if letter else "",
        letter_review=scene.period(letter.review) if letter else "",
        minutes=scene.text(forum.minutes),
        sources=view_sources((forum.source,), folder, scene),
    )


def _members(keys: Iterable[str], folder: Folder, scene: Scene) -> tuple[Named, ...]:
    known = (folder.organisations[key] for key in keys if key in folder.organisations)
    return tuple(Named(scene.text(item.name), scene.text(item.description), item.url or "") for item in known)


def _organisation_name(key: str, folder: Folder, scene: Scene) -> Text:
    organisation = folder.organisations.get(key)
    return scene.text(organisation.name) if organisation else EMPTY
