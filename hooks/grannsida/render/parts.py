"""Generated parts of hand-written pages: lists, search, the accessibility statement, rules and fields.

A page asks for a part with a line `<!-- part: NAME -->`; the names are the keys of `PARTS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.address import localized, residence_uri
from grannsida.chapters import theme_uri
from grannsida.formats import show_language, show_list
from grannsida.render.components import render_components
from grannsida.render.event_list import render_event_list
from grannsida.render.reference_pages import Group, language_for, list_file_groups, list_rule_groups
from grannsida.render.templates import render
from grannsida.scene import Scene
from grannsida.text import EMPTY, Text
from grannsida.view.events import TAKES_PLACE, view_cards
from grannsida.view.notices import view_common_notices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from grannsida.dataset import Dataset, Folder
    from grannsida.model.accessibility_test import AccessibilityTest
    from grannsida.model.site import Exempt

SWEDISH_ORDER = str.maketrans("åäö", "{|}")
UPCOMING = 4
"""How many coming events the front page shows."""


@dataclass(frozen=True, slots=True)
class ResidenceCard:
    """A residence in a list."""

    name: Text
    district: Text
    city: Text
    phase: str
    phase_code: str
    kind: str
    summary: Text
    uri: str
    next_event: str
    next_ends: str


def render_residence_list(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """All residences by district, with what a filter needs."""
    cards = [_card(folder, scene) for folder in dataset.folders]
    cards.sort(key=lambda card: (str(card.district), str(card.name)))
    by_district: dict[str, list[ResidenceCard]] = {}
    for card in cards:
        by_district.setdefault(str(card.district), []).append(card)
    districts = [(found[0].district, found) for found in by_district.values()]
    used = {card.phase_code for card in cards}
    phases = [(code.value, scene.gettext(name)) for code, name in labels.PHASE.items() if code.value in used]
    return render("parts/residence-list.html", scene.locale, districts=districts, phases=phases, **ways)


def _card(folder: Folder, scene: Scene) -> ResidenceCard:
    home = folder.residence
    events = [card for card in view_cards([folder], scene) if card.state in TAKES_PLACE and card.when]
    return ResidenceCard(
        name=scene.text(home.name),
        district=scene.text(home.district),
        city=scene.text(home.city),
        phase=scene.gettext(labels.PHASE[home.phase.current]),
        phase_code=home.phase.current.value,
        kind=scene.gettext(labels.KIND[home.kind]),
        summary=scene.text(home.summary),
        uri=residence_uri(scene.site, folder.slug),
        next_event=f"{events[0].title}, {events[0].when}" if events else "",
        next_ends=events[0].ends_iso if events else "",
    )


def render_upcoming_events(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    cards = [card for card in view_cards(dataset.folders, scene) if card.state in TAKES_PLACE and card.when]
    return render("parts/upcoming-events.html", scene.locale, cards=cards[:UPCOMING], **ways)


def render_a_to_z(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """Every residence and question by its first letter: the way to find things without JavaScript.

    Residences answer the same questions, so each question says whose answer it leads to.
    """
    entries: list[tuple[Text, Text, str]] = []
    for folder in dataset.folders:
        uri = localized(residence_uri(scene.site, folder.slug), scene.locale)
        name = scene.text(folder.residence.name)
        entries.append((name, EMPTY, uri))
        entries += [
            (q, name, f"{localized(theme_uri(scene.site, folder.slug, entry.theme), scene.locale)}#{entry.key}")
            for entry in folder.faq.entries
            if (q := scene.text(entry.question))
        ]
    letters: dict[str, list[tuple[Text, Text, str]]] = {}
    for title, name, url in sorted(entries, key=lambda entry: (_collate(str(entry[0])), entry[2])):
        letters.setdefault(str(title)[:1].upper(), []).append((title, name, url))
    return render("parts/a-to-z.html", scene.locale, entries=list(letters.items()), **ways)


def _collate(text: str) -> str:
    """Swedish order: å, ä and ö come after z."""
    return text.lower().translate(SWEDISH_ORDER)


def render_search(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    del dataset  # the same for every data set; the index is made from the pages
    return render("parts/search.html", scene.locale, **ways)


def render_accessibility_statement(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """All that the law asks of a statement, from site.yml (lag 2018:1937 with the agency's list)."""
    model = dataset.site.accessibility
    statement = SimpleNamespace(
        site_name=scene.text(dataset.site.name),
        publisher=scene.text(dataset.site.publisher.name),
        compliance_text=scene.gettext(labels.COMPLIANCE[model.compliance]),
        standard=model.standard,
        faults=[
            (scene.text(fault.content), scene.text(fault.reason), scene.text(fault.alternative))
            for fault in model.known_faults
        ],
        disproportionate=_exempt(model.disproportionate, scene),
        outside_law=_exempt(model.outside_law, scene),
        assessed=scene.day(model.assessed),
        method=scene.text(model.method),
        updated=scene.day(model.updated),
        feedback_email=model.feedback_email,
        feedback_phone=model.feedback_phone.display if model.feedback_phone else "",
        feedback_phone_uri=model.feedback_phone.uri if model.feedback_phone else "",
        response_time=scene.text(model.response_time),
        supervisor=scene.text(model.supervisor.name),
        supervisor_url=model.supervisor.url,
        test=_view_test(dataset.test, scene) if dataset.test else None,
    )
    return render("parts/accessibility-statement.html", scene.locale, statement=statement, **ways)


def _view_test(test: AccessibilityTest, scene: Scene) -> SimpleNamespace:
    """What was tried, with what, when, and what came of it."""
    return SimpleNamespace(
        tested=scene.day(test.tested),
        tested_iso=test.tested.isoformat(),
        browser=test.browser,
        pages=test.pages,
        kinds=test.kinds,
        languages=show_list([show_language(tag, scene.locale) for tag in test.languages], scene.locale),
        widths=show_list([str(width) for width in test.widths], scene.locale),
        schemes=show_list([scene.gettext(labels.COLOUR_SCHEME[one]) for one in test.schemes], scene.locale),
        checkers=test.checkers,
    )


def _exempt(items: tuple[Exempt, ...], scene: Scene) -> list[tuple[Text, Text]]:
    return [(scene.text(item.content), scene.text(item.reason)) for item in items]


def render_rule_list(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """Every rule of `grannsida check` by group, leading to the pages that explain them."""
    has_rules = language_for(scene.locale, dataset.site.languages) in {scene.locale, scene.locale.split("-", 1)[0]}
    return _reference(partial(list_rule_groups, with_rules=has_rules), dataset, scene, ways)


def render_field_list(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    """Every kind of file, leading to the pages that list its fields."""
    return _reference(lambda _: list_file_groups(), dataset, scene, ways)


def _reference(
    list_groups: Callable[[Scene], list[Group]], dataset: Dataset, scene: Scene, ways: dict[str, str]
) -> Markup:
    """Links to the reference in the page's language, or in Swedish where it has none."""
    lang = language_for(scene.locale, dataset.site.languages)
    told = scene if lang == scene.locale else Scene(lang, scene.now, scene.site)
    values = {"lang": lang, "locale": scene.locale, "root": f"{ways['base']}{localized('', lang)}"}
    return render("parts/reference-list.html", scene.locale, groups=list_groups(told), **values)


def render_site_notices(dataset: Dataset, scene: Scene, ways: dict[str, str]) -> Markup:
    return render("parts/site-notices.html", scene.locale, notices=view_common_notices(dataset, scene), **ways)


PARTS: dict[str, Callable[[Dataset, Scene, dict[str, str]], Markup]] = {
    "residence-list": render_residence_list,
    "upcoming-events": render_upcoming_events,
    "event-list": render_event_list,
    "a-to-z": render_a_to_z,
    "search": render_search,
    "accessibility-statement": render_accessibility_statement,
    "rule-list": render_rule_list,
    "field-list": render_field_list,
    "site-notices": render_site_notices,
    "components": render_components,
}

_FROM_EVENTS = frozenset({"residence-list", "upcoming-events", "event-list"})
_FROM_ANSWERS = frozenset({"a-to-z"})
_FROM_MANY = frozenset({"site-notices", "components"})
_FROM_TEST = frozenset({"accessibility-statement"})


def list_sources(name: str, dataset: Dataset) -> tuple[object, ...] | None:
    """What a part is made of beside site.yml and the moment: it is the same as long as these are the same objects.

    None for a part that is quicker made than compared.
    """
    if name in _FROM_MANY:
        return None
    if name in _FROM_TEST:
        return (dataset.test,)
    if name in _FROM_ANSWERS:
        return tuple(model for folder in dataset.folders for model in (folder.residence, folder.faq))
    if name in _FROM_EVENTS:
        return tuple(one for folder in dataset.folders for one in _list_models(folder))
    return ()


def _list_models(folder: Folder) -> Iterator[object]:
    yield folder.residence
    yield from folder.events.values()
