"""What a screen reader is told: headings, landmarks, tables, the language of each part, help in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.locales import LOCALES
from tests.browser.samples import ABOUT_A_RESIDENCE

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter(one => one.innerText.trim()).map(one => Number(one.tagName[1]))"""
LANDMARKS = """() => [...document.querySelectorAll(
    "main, nav, aside, body > header, body > footer, [role=search], [role=region]"
  )].map(one => {
    const label = document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.innerText;
    return `${one.tagName.toLowerCase()} ${one.getAttribute("aria-label") ?? label ?? ""}`.trim();
  })"""
TABLES = """() => [...document.querySelectorAll("table")].flatMap(table => {
  const bare = [...table.querySelectorAll("th")].filter(cell => !cell.hasAttribute("scope")).length;
  const heads = table.querySelectorAll("th[scope]").length;
  return [...(bare ? [`${bare} headings without scope`] : []), ...(heads ? [] : ["a table without headings"])];
})"""
RIGHT_TO_LEFT = ("ar", "fa", "he", "ku", "ur", "ckb")
TURNED = """rightToLeft => [...document.querySelectorAll("[lang]")].flatMap(one => {
  const wanted = rightToLeft.includes(one.lang.split("-")[0]) ? "rtl" : "ltr";
  const found = getComputedStyle(one).direction;
  return found === wanted ? [] : [`${one.innerText.trim().slice(0, 40)}: ${one.lang} runs ${found}`];
})"""
SIGNS = {
    "sv": ("och", "inte", "som", "är", "för", "vad"),
    "en": ("the", "and", "with", "which", "are", "you"),
    "fi": ("ja", "ei", "että", "joka", "ovat", "voit"),
    "so": ("iyo", "waa", "oo", "ama", "waxaan", "ayaa"),
}
"""Small words that tell a language by two in one piece of text."""
FOREIGN = """([own, signs]) => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const box = walk.currentNode.parentElement;
    const told = box.closest("[lang]").lang.split("-")[0];
    if (told !== own || box.closest("script, style, code, pre, noscript, q, .quote")) continue;
    const words = new Set(walk.currentNode.data.toLowerCase().match(/\\p{L}+/gu) ?? []);
    for (const [language, small] of Object.entries(signs)) {
      if (language === own || small.filter(word => words.has(word)).length < 2) continue;
      found.push(`${walk.currentNode.data.trim().slice(0, 60)}: looks like ${language}, is told as ${own}`);
    }
  }
  return found;
}"""
HELP = """() => {
  const next = document.querySelector("header.lead")?.nextElementSibling;
  const isBox = next?.matches("section.contact") || next?.firstElementChild?.matches(".calls-heading");
  return Boolean(isBox) && next.querySelectorAll(".calls .call, .contact .call").length > 1;
}"""


@pytest.mark.parametrize("locale", LOCALES)
def test_headings_follow_each_other_without_a_gap(page: Page, address: str, pick: Pick, locale: str) -> None:
    for sample in pick(locale):
        page.goto(address + sample.path)
        levels = page.evaluate(HEADINGS)
        assert levels.count(1) == 1, sample.path
        first = levels.index(1)
        gaps = [pair for pair in zip(levels[first:], levels[first + 1 :], strict=False) if pair[1] > pair[0] + 1]
        assert gaps == [], sample.path


@pytest.mark.parametrize("locale", LOCALES)
def test_landmarks_have_names_of_their_own(page: Page, address: str, pick: Pick, locale: str) -> None:
    for sample in pick(locale):
        page.goto(address + sample.path)
        found = page.evaluate(LANDMARKS)
        assert [found.count(name) for name in ("main", "header", "footer")] == [1, 1, 1], sample.path
        named = [name for name in found if name not in ("main", "header", "footer", "form")]
        assert len(set(named)) == len(named), sample.path
        assert [name for name in named if " " not in name] == [], sample.path


@pytest.mark.parametrize("locale", LOCALES)
def test_tables_say_what_their_headings_are_for(page: Page, address: str, pick: Pick, locale: str) -> None:
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        faults += [f"{sample.path}: {told}" for told in page.evaluate(TABLES)]
    assert faults == []


@pytest.mark.parametrize("locale", LOCALES)
def test_each_part_in_another_language_says_so_and_runs_its_way(
    page: Page, address: str, pick: Pick, locale: str
) -> None:
    own = locale.split("-", maxsplit=1)[0]
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        told = [*page.evaluate(TURNED, list(RIGHT_TO_LEFT)), *page.evaluate(FOREIGN, [own, SIGNS])]
        faults += [f"{sample.path}: {fault}" for fault in told]
    assert faults == []


@pytest.mark.parametrize("locale", LOCALES)
def test_whom_to_call_stands_right_after_the_title_on_every_page_about_a_residence(
    page: Page, address: str, pick: Pick, locale: str
) -> None:
    for sample in pick(locale, kinds=ABOUT_A_RESIDENCE):
        page.goto(address + sample.path)
        assert page.evaluate(HELP), sample.path


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_ends_with_the_same_contact(page: Page, address: str, pick: Pick, locale: str) -> None:
    feet = set()
    for sample in pick(locale):
        page.goto(address + sample.path)
        feet.add(page.locator("body > footer").inner_text())
    assert len(feet) == 1
