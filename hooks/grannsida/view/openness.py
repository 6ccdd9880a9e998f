"""Openness: you said - we did, what has happened, the press, and what we do not know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.model.codes import Answer, NamesResident
from grannsida.small_counts import keep_apart, publish
from grannsida.view.contact import RouteView, view_route
from grannsida.view.counts import Bar, make_bar, show_count, show_words
from grannsida.view.grown_from import EventLink, view_events_of_answer
from grannsida.view.section import Section
from grannsida.view.walks import is_late, view_event_link

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.openness import ContactUse, IncidentCount, IncidentPeriod, YouSaid
    from grannsida.scene import Scene
    from grannsida.text import Text


@dataclass(frozen=True, slots=True)
class YouSaidView:
    id: str
    when: str
    said: Text
    did: Text
    why: Text
    status: str
    status_code: str
    responsible: Text
    due: str
    done_on: str
    overdue: bool
    events: tuple[EventLink, ...]
    measures: tuple[tuple[str, Text], ...]
    """Anchor and title of each measure it led to."""
    contact: RouteView | None


def view_you_said(folder: Folder, scene: Scene) -> Section | None:
    views = tuple(_you_said(item, folder, scene) for item in folder.openness.you_said)
    return Section("you-said", scene.gettext("You said – we did – not done, because"), views) if views else None


def _you_said(item: YouSaid, folder: Folder, scene: Scene) -> YouSaidView:
    route = folder.route(item.contact) if item.contact else None
    measures = ((f"#measure-{m.id}", m.title) for m in folder.residence.measures if m.id in item.measures)
    return YouSaidView(
        id=item.id,
        when=scene.period(item.said_on),
        said=scene.text(item.said),
        did=scene.text(item.did),
        why=scene.text(item.why),
        status=scene.gettext(labels.ANSWER[item.status]),
        status_code=item.status.value,
        responsible=scene.text(item.responsible),
        due=scene.period(item.due),
        done_on=scene.period(item.done_on),
        overdue=item.status is Answer.ONGOING and is_late(item.due, scene.today),
        events=_events(item, folder, scene),
        measures=tuple((anchor, scene.text(title)) for anchor, title in measures),
        contact=view_route(route, scene) if route else None,
    )


def _events(item: YouSaid, folder: Folder, scene: Scene) -> tuple[EventLink, ...]:
    """Where it was said, and events that name it among what came of them: each once."""
    said_at = view_event_link(item.event, folder, scene)
    return tuple(dict.fromkeys((*((said_at,) if said_at else ()), *view_events_of_answer(item.id, folder, scene))))


@dataclass(frozen=True, slots=True)
class CountView:
    category: str
    count: str
    outside: str
    handled: Text


@dataclass(frozen=True, slots=True)
class PeriodView:
    title: str
    counts: tuple[CountView, ...]
    learned: Text
    total: str
    """All categories together, exact or as the range that the counts shown allow: never more exact than they are."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class UseView:
    period: str
    label: Text
    calls: str
    answered: Text


@dataclass(frozen=True, slots=True)
class HappenedView:
    """What has happened. Without publication, the reason and whom to ask stand in its place."""

    published: bool
    why_not: Text
    ask: RouteView | None
    interval: str
    not_shown: Text
    periods: tuple[PeriodView, ...]
    bars: tuple[Bar, ...]
    """The totals of the periods, the oldest first; none unless all periods are equally long."""
    use: tuple[UseView, ...]


def view_happened(folder: Folder, scene: Scene) -> Section | None:
    incidents = folder.openness.incidents
    ask = folder.route(incidents.ask) if incidents.ask else None
    shown = keep_apart((months_of(item), item) for item in incidents.periods) if incidents.publish else []
    view = HappenedView(
        published=incidents.publish,
        why_not=scene.text(incidents.why_not),
        ask=view_route(ask, scene) if ask else None,
        interval=scene.gettext(labels.INTERVAL[incidents.interval]) if incidents.interval else "",
        not_shown=scene.text(incidents.not_shown),
        periods=tuple(_period(period, scene) for period in shown),
        bars=_bars(shown, scene),
        use=_use(folder, scene),
    )
    return Section("happened", scene.gettext("What has happened"), view)


def _period(period: IncidentPeriod, scene: Scene) -> PeriodView:
    published = publish([[count.count for count in period.counts]], scene.site.small_count)
    counts = tuple(
        CountView(
            scene.gettext(labels.CATEGORY[count.category]),
            show_words(shown, scene),
            _reached(count, scene),
            scene.text(count.handled),
        )
        for count, shown in zip(period.counts, published.column_totals, strict=True)
    )
    told = zip(period.counts, published.column_totals, strict=True)
    return PeriodView(
        show_months(period, scene),
        counts,
        scene.text(period.learned),
        show_words(published.total, scene),
        tuple(make_bar(scene.gettext(labels.CATEGORY[count.category]), shown, scene) for count, shown in told),
    )


def _reached(count: IncidentCount, scene: Scene) -> str:
    """What did not happen reached nowhere: nothing is said of it."""
    if not count.count:
        return ""
    return scene.gettext("Yes") if count.affected_outside else scene.gettext("No")


def _bars(periods: list[IncidentPeriod], scene: Scene) -> tuple[Bar, ...]:
    """A quarter beside a year would look like a fall."""
    if len({last - first for first, last in map(months_of, periods)}) != 1:
        return ()
    ordered = sorted(periods, key=months_of)
    totals = (publish([[count.count for count in item.counts]], scene.site.small_count).total for item in ordered)
    return tuple(make_bar(show_months(item, scene), total, scene) for item, total in zip(ordered, totals, strict=True))


def show_months(period: IncidentPeriod | ContactUse, scene: Scene) -> str:
    """`april 2026–juni 2026`, or one month."""
    first, last = scene.period(period.first), scene.period(period.last)
    return first if first == last else f"{first}–{last}"


def months_of(period: IncidentPeriod | ContactUse) -> tuple[int, int]:
    """First and last month, counted from year 0."""
    return period.first.year * 12 + period.first.month, period.last.year * 12 + period.last.month


def _apart(items: tuple[ContactUse, ...]) -> list[ContactUse]:
    """Of each contact route the periods that do not overlap: a year beside three quarters would tell the fourth."""
    routes = dict.fromkeys(item.contact for item in items)
    kept = [keep_apart((months_of(item), item) for item in items if item.contact == route) for route in routes]
    return sorted((item for group in kept for item in group), key=items.index)


def _use(folder: Folder, scene: Scene) -> tuple[UseView, ...]:
    views = []
    for item in _apart(folder.openness.contact_use):
        route = folder.route(item.contact)
        if route:
            calls, answered = show_count(item.calls, scene), scene.text(item.answered)
            views.append(UseView(show_months(item, scene), scene.text(route.label), calls, answered))
    return tuple(views)


@dataclass(frozen=True, slots=True)
class PressView:
    headline: Text
    outlet: str
    date: str
    date_iso: str
    url: str
    stance: str
    context: Text


def view_press(folder: Folder, scene: Scene) -> Section | None:
    """Articles with their context. One that names somebody who lives there is not linked without a secrecy review."""
    press = folder.openness.press
    items = tuple(
        PressView(
            scene.quote(item.headline, item.language),
            item.outlet,
            scene.day(item.date),
            item.date.isoformat(),
            (item.url or "") if item.names_resident == NamesResident.NO or item.secrecy_review else "",
            scene.gettext(labels.STANCE[item.stance]),
            scene.text(item.context),
        )
        for item in press.items
        if item.names_resident != NamesResident.YES or item.secrecy_review
    )
    title = scene.gettext("In the press")
    if items:
        return Section("press", title, items)
    if press.none_found:
        return Section("press-none", title, (scene.text(press.none_found.searched), scene.day(press.none_found.date)))
    return None


@dataclass(frozen=True, slots=True)
class UnknownView:
    text: Text
    when_known: Text


def view_unknowns(folder: Folder, scene: Scene) -> Section | None:
    views = tuple(UnknownView(scene.text(item.text), scene.text(item.when_known)) for item in folder.openness.unknowns)
    return Section("unknowns", scene.gettext("What we do not know"), views) if views else None
