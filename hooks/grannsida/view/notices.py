"""Notices that are active now. One whose time has not come is nowhere in the output."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.view.contact import RouteView, view_route
from grannsida.view.section import Section

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.notice import Notice
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class NoticeView:
    id: str
    title: Text
    text: Text
    severity: str
    example: bool
    published: str
    published_iso: str
    contact: RouteView | None


def view_notices(folder: Folder, scene: Scene) -> Section | None:
    active = [(key, notice) for key, notice in folder.notices.items() if is_active(notice, scene.now)]
    active.sort(key=lambda item: (_start(item[1].publish_from), item[0]), reverse=True)
    views = tuple(_view(key, notice, folder, scene) for key, notice in active)
    return Section("notices", scene.gettext("News right now"), views) if views else None


def is_active(notice: Notice, now: dt.datetime) -> bool:
    """From the start of `publish_from` to the end of `expires`; whole days count to midnight."""
    end = notice.expires
    last = end if isinstance(end, dt.datetime) else dt.datetime.combine(end, dt.time.max)
    return _start(notice.publish_from) <= now <= last


def _start(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _view(key: str, notice: Notice, folder: Folder, scene: Scene) -> NoticeView:
    day = _start(notice.publish_from).date()
    route = folder.route(notice.contact) if notice.contact else None
    return NoticeView(
        key,
        scene.text(notice.title),
        scene.text(notice.text),
        notice.severity.value,
        notice.example,
        scene.day(day),
        day.isoformat(),
        view_route(route, scene) if route else None,
    )
