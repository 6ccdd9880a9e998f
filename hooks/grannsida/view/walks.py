"""Safety walks: from what was seen to the report and to the day it was mended, with what is late said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.formats import iso_period
from grannsida.model.codes import FindingStatus
from grannsida.view.events import view_card
from grannsida.view.grown_from import EventLink
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    import datetime as dt

    from grannsida.dataset import Folder
    from grannsida.fields.dates import Month, Year
    from grannsida.model.openness import Walk, WalkFinding
    from grannsida.scene import Scene
    from grannsida.text import Text

OPEN = frozenset({FindingStatus.SEEN, FindingStatus.REPORTED})


@dataclass(frozen=True, slots=True)
class WalkFindingView:
    """One finding. A day that nobody wrote down is an empty text."""

    id: str
    what: Text
    place: Text
    status: str
    status_code: str
    responsible: tuple[Text, ...]
    reported_on: str
    reference: str
    due: str
    overdue: bool
    done_on: str
    did: Text
    why: Text


@dataclass(frozen=True, slots=True)
class WalkView:
    """One walk. `tally` counts its findings and how many of them are done."""

    id: str
    event: EventLink | None
    date: str
    where: Text
    note: Text
    tally: str
    findings: tuple[WalkFindingView, ...]
    sources: tuple[SourceView, ...]


def view_walks(folder: Folder, scene: Scene) -> Section | None:
    views = tuple(_walk(walk, folder, scene) for walk in folder.openness.walks)
    return Section("walks", scene.gettext("Safety walks: seen, reported, mended"), views) if views else None


def view_walks_of_event(key: str, folder: Folder, scene: Scene) -> tuple[tuple[str, str], ...]:
    """Anchor on the residence's page and tally of each walk that an event was."""
    walks = (walk for walk in folder.openness.walks if walk.event == key)
    return tuple((f"#walk-{walk.id}", _tally(walk, scene)) for walk in walks)


def is_late(due: dt.date | Month | Year | None, today: dt.date) -> bool:
    """Whether a day, month or year is over. Compared as exactly as it is known."""
    end = iso_period(due) if due else ""
    return bool(end) and end < today.isoformat()[: len(end)]


def view_event_link(key: str | None, folder: Folder, scene: Scene) -> EventLink | None:
    event = folder.events.get(key or "")
    if not key or event is None:
        return None
    card = view_card(key, event, folder, scene)
    return EventLink(card.uri, card.title, card.when.day if card.when else "")


def _walk(walk: Walk, folder: Folder, scene: Scene) -> WalkView:
    return WalkView(
        id=walk.id,
        event=view_event_link(walk.event, folder, scene),
        date=scene.period(walk.date),
        where=scene.text(walk.where),
        note=scene.text(walk.note),
        tally=_tally(walk, scene),
        findings=tuple(_finding(finding, folder, scene) for finding in walk.findings),
        sources=view_sources((walk.source,), folder, scene),
    )


def _tally(walk: Walk, scene: Scene) -> str:
    if not walk.findings:
        return scene.gettext("Nothing was seen that had to be reported")
    number = sum(finding.status is FindingStatus.DONE for finding in walk.findings)
    seen = scene.ngettext("%(num)d finding", "%(num)d findings", len(walk.findings))
    done = scene.ngettext("%(num)d of them is done", "%(num)d of them are done", number)
    return f"{seen}, {done}"


def _finding(finding: WalkFinding, folder: Folder, scene: Scene) -> WalkFindingView:
    names = [folder.organisations[key].name for key in finding.organisations if key in folder.organisations]
    names += [finding.responsible] if finding.responsible else []
    return WalkFindingView(
        id=finding.id,
        what=scene.text(finding.what),
        place=scene.text(finding.place),
        status=scene.gettext(labels.FINDING[finding.status]),
        status_code=finding.status.value,
        responsible=scene.texts(tuple(names)),
        reported_on=scene.period(finding.reported_on),
        reference=finding.reference or "",
        due=scene.period(finding.due),
        overdue=finding.status in OPEN and is_late(finding.due, scene.today),
        done_on=scene.period(finding.done_on),
        did=scene.text(finding.did),
        why=scene.text(finding.why),
    )
