"""The components of the pages, each with real data: what the page about the design language shows.

Where no residence has anything for a component, an example stands in its place and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from grannsida import labels
from grannsida.address import residence_uri
from grannsida.catalogue import N_
from grannsida.chapters import Chapter, chapter_uri
from grannsida.escape import as_safe
from grannsida.model.codes import PhaseCode, Theme
from grannsida.render.templates import render
from grannsida.view.chapter import view_theme
from grannsida.view.contact import view_calls
from grannsida.view.events import view_cards
from grannsida.view.residence import PARTS
from grannsida.view.section import Section
from grannsida.view.sources import view_all_sources
from grannsida.view.specimens import view_example_articles, view_example_period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from grannsida.dataset import Dataset, Folder
    from grannsida.scene import Scene

    Finder = Callable[[Dataset, Scene], dict[str, Any] | None]

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Component:
    """One component: its id, its name, when it is used, its template, and where its data come from."""

    id: str
    title: str
    use: str
    template: str
    find: Finder


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component as it is shown."""

    id: str
    title: str
    use: str
    body: Markup


def render_components(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """All components one after the other, after colours, type and icons."""
    specimens = tuple(_show(dataset, scene, ways))
    phases = [(code.value, scene.gettext(labels.PHASE[code])) for code in PhaseCode]
    return render("parts/components.html", scene.locale, specimens=specimens, phases=phases, **ways)


def _show(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Iterator[Specimen]:
    for component in COMPONENTS:
        values = component.find(dataset, scene)
        if values is not None:
            body = render(component.template, scene.locale, **values, **ways)
            body = _lead_away(body, values.get("folder"), ways["home"], scene)
            yield Specimen(component.id, scene.gettext(component.title), scene.gettext(component.use), body)


def _lead_away(body: Markup, folder: Folder | None, home: str, scene: Scene) -> Markup:
    """A specimen's links to other places of its own page lead to that residence's pages instead."""
    if folder is None:
        return body
    openness = f"{home}{chapter_uri(scene.site, folder.slug, Chapter.OPENNESS)}"
    work = f"{home}{chapter_uri(scene.site, folder.slug, Chapter.WORK)}"
    front = f"{home}{residence_uri(scene.site, folder.slug)}"
    html = str(body)
    for anchor, page in (("source-", openness), ("measure-", work), ("", front)):
        html = html.replace(f'href="#{anchor}', f'href="{page}#{anchor}')
    return as_safe(html)


def _from_section(
    name: str, trim: Callable[[Any], Any] = lambda view: view
) -> Callable[[Dataset, Scene], Values | None]:
    """The section of the first residence that has it, cut down to what shows the component."""

    def find(dataset: Dataset, scene: Scene) -> Values | None:
        for folder in dataset.folders:
            section = PARTS[name](folder, scene)
            if section and section.id == name:
                shown = Section(section.id, section.title, trim(section.view))
                return {"section": shown, "folder": folder}
        return None

    return find


def _one_of(name: str, key: str, pick: Callable[[Any], Any]) -> Finder:
    """A single thing out of a section, under the name that its template knows."""
    find_section = _from_section(name)

    def find(dataset: Dataset, scene: Scene) -> Values | None:
        values = find_section(dataset, scene)
        return {key: pick(values["section"].view), "folder": values["folder"]} if values else None

    return find


def _first_rows(view: Any) -> Any:
    return replace(view, rows=view.rows[:2], others=(), card_url="")


def _first_measure(principles: Any) -> Any:
    return next(measure for principle in principles for measure in principle.measures)


def _calls(dataset: Dataset, scene: Scene) -> Values | None:
    folder = next(iter(dataset.folders), None)
    return {"calls": view_calls(folder, scene), "front_uri": f"{scene.site.segment}/{folder.slug}/"} if folder else None


def _event(dataset: Dataset, scene: Scene) -> Values | None:
    cards = view_cards(dataset.folders, scene)
    states = {card.state: card for card in reversed(cards)}
    return {"cards": list(states.values())} if states else None


def _question(dataset: Dataset, scene: Scene) -> Values | None:
    for folder in dataset.folders:
        for section in view_theme(Theme.SAFETY, folder, scene).sections:
            if section.id == "answers" and isinstance(section.view, tuple) and section.view:
                return {"q": section.view[0], "folder": folder}
    return None


def _sources(dataset: Dataset, scene: Scene) -> Values | None:
    for folder in dataset.folders:
        section = view_all_sources(folder, scene)
        if section and isinstance(section.view, tuple):
            return {"section": Section(section.id, section.title, section.view[:3])}
    return None


def _period(dataset: Dataset, scene: Scene) -> Values | None:
    del dataset
    return {"period": view_example_period(scene)}


def _articles(dataset: Dataset, scene: Scene) -> Values | None:
    del dataset
    return {"section": Section("press", scene.gettext("In the press"), view_example_articles(scene))}


def _nothing(dataset: Dataset, scene: Scene) -> Values | None:
    del dataset, scene
    return {}


COMPONENTS: tuple[Component, ...] = (
    Component(
        "contact-table", N_("Contact table"),
        N_("First on a residence's page. By what has happened, since nobody knows whose task it is."),
        "sections/contact.html", _from_section("contact", _first_rows),
    ),
    Component(
        "calls", N_("Numbers to call"),
        N_("In the same place on every other page about a residence."),
        "parts/calls.html", _calls,
    ),
    Component(
        "notice", N_("Notice"),
        N_("What is true right now. It goes away by itself when its time is over."),
        "sections/notices.html", _from_section("notices", lambda notices: notices[:1]),
    ),
    Component(
        "event-card", N_("Event card"),
        N_("An event in a list. What has changed stands first, in words and with a sign."),
        "parts/component-events.html", _event,
    ),
    Component(
        "question", N_("Question"),
        N_("A worry, what is known, what is done, whom to contact, and what nobody knows."),
        "parts/question.html", _question,
    ),
    Component(
        "measure", N_("Measure for two"),
        N_("What is done, side by side for those who live there and for neighbours, and where it ends."),
        "parts/component-measure.html", _one_of("measures", "measure", _first_measure),
    ),
    Component(
        "you-said", N_("You said, we did"),
        N_("What somebody said, what came of it, or why not."),
        "sections/you-said.html", _from_section("you-said", lambda items: items[:1]),
    ),
    Component(
        "incidents", N_("Incidents by period"),
        N_("A chart and the table that says the same. Small numbers are not told exactly."),
        "parts/component-incidents.html", _period,
    ),
    Component(
        "timeline", N_("Timeline"),
        N_("What happened when. The shape of the sign tells decisions from meetings."),
        "sections/timeline.html", _from_section("timeline"),
    ),
    Component(
        "press", N_("Press item"),
        N_("An article of any stance, with what was true and what has changed since."),
        "parts/component-press.html", _articles,
    ),
    Component(
        "map", N_("Sketch map"),
        N_("Where the house is, no more exactly than may be known, drawn and in words."),
        "sections/map.html", _from_section("map"),
    ),
    Component(
        "figure", N_("Picture"),
        N_("With a text that says what it shows and who made it."),
        "parts/component-figure.html", _nothing,
    ),
    Component(
        "sources", N_("List of sources"),
        N_("Last on every page: where each statement comes from, and from when."),
        "sections/sources.html", _sources,
    ),
)  # fmt: skip
"""Every component. A new one is one entry here; the page and its pictures in the tests follow."""
