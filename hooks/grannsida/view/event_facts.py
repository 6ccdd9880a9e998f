"""What stands on an event's page beside its time: price, access, who invites, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.text import EMPTY, Text

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.event import Event, Price
    from grannsida.scene import Scene


def view_price(price: Price | None, scene: Scene) -> Text:
    if price is None:
        return EMPTY
    if price.trust and price.kronor:
        told = scene.gettext("Trust price: pay what you can, %(amount)s kronor is proposed")
        return Text(told.replace("%(amount)s", scene.number(price.kronor)))
    if price.trust:
        return Text(scene.gettext("Trust price: pay what you can"))
    if price.kronor:
        return Text(scene.gettext("%(amount)s kronor").replace("%(amount)s", scene.number(price.kronor)))
    return Text(scene.gettext("Free of charge")) if price.free or price.kronor == 0 else EMPTY


def view_access(event: Event, scene: Scene) -> tuple[tuple[str, ...], Text]:
    if event.access is None:
        return (), EMPTY
    _ = scene.gettext
    told = (
        (event.access.step_free, _("Step-free"), _("There are steps")),
        (event.access.hearing_loop, _("Hearing loop"), _("No hearing loop")),
        (event.access.smoke_free, _("Smoke-free"), _("Smoking may occur")),
    )
    words = tuple(yes if value else no for value, yes, no in told if value is not None)
    return words, scene.text(event.access.note)


def view_organisation(key: str | None, folder: Folder, scene: Scene) -> Text:
    organisation = folder.organisations.get(key or "")
    return scene.text(organisation.name) if organisation else EMPTY


def view_outcome_measures(event: Event, folder: Folder, scene: Scene) -> tuple[tuple[str, Text], ...]:
    wanted = event.outcome.measures if event.outcome else ()
    return tuple((f"#measure-{m.id}", scene.text(m.title)) for m in folder.residence.measures if m.id in wanted)


def view_outcome_said(event: Event, folder: Folder, scene: Scene) -> tuple[tuple[str, Text], ...]:
    wanted = event.outcome.you_said if event.outcome else ()
    return tuple((f"#said-{item.id}", scene.text(item.said)) for item in folder.openness.you_said if item.id in wanted)
