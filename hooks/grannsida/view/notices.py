"""Notices that are active now. One whose time has not come is nowhere in the output."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.model.codes import NoticeSeverity
from grannsida.view.contact import RouteView, view_route
from grannsida.view.events import iso_moment
from grannsida.view.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from grannsida.dataset import Dataset, Folder
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
    ends_iso: str
    contact: RouteView | None


def view_notices(folder: Folder, scene: Scene) -> Section | None:
    """Active notices of the residence, its district and the whole site: the gravest first, then the newest."""
    views = sorted(_views(folder, scene, is_active), key=lambda view: _rank(view.severity))
    return Section("notices", scene.gettext("News right now"), views) if views else None


def view_notice_archive(folder: Folder, scene: Scene) -> Section | None:
    """Notices whose time is over, the newest first."""
    views = _views(folder, scene, is_over)
    return Section("notice-archive", scene.gettext("Earlier news"), views) if views else None


def list_notices(folder: Folder) -> dict[str, Notice]:
    """All notices by an id that is unique on the page: common ones are marked as such."""
    return {**folder.notices, **{f"common-{key}": notice for key, notice in folder.common_notices.items()}}


def _views(folder: Folder, scene: Scene, wanted: Callable[[Notice, dt.datetime], bool]) -> tuple[NoticeView, ...]:
    found = [(key, notice) for key, notice in list_notices(folder).items() if wanted(notice, scene.now)]
    found.sort(key=lambda item: (_start(item[1].publish_from), item[0]), reverse=True)
    return tuple(_view(key, notice, folder, scene) for key, notice in found)


def view_common_notices(dataset: Dataset, scene: Scene) -> tuple[NoticeView, ...]:
    """Active notices for the whole site, for the front page."""
    found = [
        (key, notice)
        for key, notice in dataset.shared.notices.items()
        if not notice.districts and is_active(notice, scene.now)
    ]
    views = [_view(key, notice, None, scene) for key, notice in sorted(found)]
    return tuple(sorted(views, key=lambda view: _rank(view.severity)))


def _rank(severity: str) -> int:
    """Urgent ones first."""
    return -list(NoticeSeverity).index(NoticeSeverity(severity))


def is_active(notice: Notice, now: dt.datetime) -> bool:
    """From the start of `publish_from` to the end of `expires`; whole days count to midnight."""
    return _start(notice.publish_from) <= now and not is_over(notice, now)


def is_over(notice: Notice, now: dt.datetime) -> bool:
    """After `expires`."""
    return now > _end(notice.expires)


def _end(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time.max)


def _start(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _view(key: str, notice: Notice, folder: Folder | None, scene: Scene) -> NoticeView:
    day = _start(notice.publish_from).date()
    route = folder.route(notice.contact) if folder and notice.contact else None
    return NoticeView(
        key,
        scene.text(notice.title),
        scene.text(notice.text),
        notice.severity.value,
        notice.example,
        scene.day(day),
        day.isoformat(),
        iso_moment(_end(notice.expires).replace(microsecond=0)),
        view_route(route, scene) if route else None,
    )
