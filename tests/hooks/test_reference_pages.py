"""Reference for editors: every rule and every field on a page, in the languages that the program speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.problem import RULES
from grannsida.render.fields import FILES, list_fields
from grannsida.render.parts import render_rule_list
from grannsida.render.reference_pages import render_reference_pages
from grannsida.rule_groups import RuleGroup, group_of

if TYPE_CHECKING:
    from grannsida.publication import Publication

WAYS = {"base": "../../", "home": "../../"}


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_rule_is_explained_on_one_page(real: Publication, locale: str) -> None:
    bodies = [str(page.body) for page in render_reference_pages(real.scene(locale))]
    for rule in RULES.rules:
        assert sum(f'<h2 id="{rule.lower()}">' in body for body in bodies) == 1, rule


@pytest.mark.parametrize("name", FILES)
def test_every_field_is_listed(real: Publication, name: str) -> None:
    bodies = "".join(str(page.body) for page in render_reference_pages(real.scene("sv")))
    for field in list_fields(name, "sv"):
        assert f"<code>{field.name}</code>" in bodies


@pytest.mark.parametrize("locale", ["fi", "ar", "so", "sv-simple"])
def test_a_language_that_the_program_does_not_speak_has_none(real: Publication, locale: str) -> None:
    assert list(render_reference_pages(real.scene(locale))) == []


def test_they_are_for_editors_and_not_for_search_engines(real: Publication) -> None:
    for page in render_reference_pages(real.scene("sv")):
        assert (page.listed, page.indexed) == (False, False)


def test_the_old_anchor_of_a_rule_leads_to_its_page(real: Publication) -> None:
    assert real.dataset
    body = str(render_rule_list(real.dataset, real.scene("sv"), WAYS))
    wanted = '<li id="yaml-colon"><a href="../../hjalp/problem/skrivsatt/#yaml-colon" hreflang="sv">'
    assert wanted in body


def test_other_languages_lead_to_the_swedish_pages_and_say_so(real: Publication) -> None:
    assert real.dataset
    body = str(render_rule_list(real.dataset, real.scene("ar"), WAYS))
    assert 'href="../../hjalp/problem/skrivsatt/" hreflang="sv" lang="sv" dir="ltr"' in body


@pytest.mark.parametrize(
    ("rule", "group"),
    [("YAML-COLON", RuleGroup.WRITING), ("PHONE-FORM", RuleGroup.CONTACT), ("NEW-THING", RuleGroup.FILES)],
)
def test_a_rule_has_its_group_by_its_first_word(rule: str, group: RuleGroup) -> None:
    assert group_of(rule) is group
