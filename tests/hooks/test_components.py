"""The page about the design language: every component is there with data, in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from grannsida.render.components import COMPONENTS, render_components

if TYPE_CHECKING:
    from grannsida.publication import Publication

WAYS = {"base": "../", "home": "../"}
NAMED = (
    "contact-table",
    "notice",
    "event-card",
    "question",
    "measure",
    "you-said",
    "incidents",
    "timeline",
    "press",
    "map",
)


def shown(real: Publication, locale: str) -> str:
    assert real.dataset
    return str(render_components(real.dataset, real.scene(locale), WAYS))


@pytest.mark.parametrize("locale", ["sv", "en", "fi", "ar", "so", "sv-simple"])
def test_every_component_is_shown_in_every_language(real: Publication, locale: str) -> None:
    found = re.findall(r'data-component="([a-z-]+)"', shown(real, locale))
    assert found == ["colours", "type", "states", "icons", *(component.id for component in COMPONENTS)]


def test_the_components_that_the_pages_are_built_of_are_among_them() -> None:
    assert set(NAMED) <= {component.id for component in COMPONENTS}


def test_what_no_residence_has_is_marked_as_an_example(real: Publication) -> None:
    body = shown(real, "sv")
    for component in ("incidents", "press"):
        part = body[body.index(f'data-component="{component}"') :]
        assert "tag-example" in part[: part.index("</section>")]


def test_no_link_leads_to_an_anchor_that_is_not_on_the_page(real: Publication) -> None:
    body = shown(real, "sv")
    anchors = set(re.findall(r'id="([^"]+)"', body))
    assert set(re.findall(r'href="#([^"]+)"', body)) <= anchors
