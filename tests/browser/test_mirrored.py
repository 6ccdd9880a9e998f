"""Pages that run from the right: mirrored as a whole, with numbers, times, addresses and Swedish names as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.states import TOGGLE, resize

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
SIDES = """parts => Object.fromEntries(Object.entries(parts).flatMap(([name, selector]) => {
  const one = document.querySelector(selector);
  if (!one?.checkVisibility() || getComputedStyle(one).direction !== document.documentElement.dir) return [];
  const range = document.createRange();
  range.selectNodeContents(one);
  const { left, right } = range.getBoundingClientRect();
  return [[name, left + right > document.documentElement.clientWidth ? "right" : "left"]];
}))"""
"""On which half of a wide window the text of a part stands. What is not translated yet runs its own way."""
PARTS = {
    "brand": ".site-header .brand",
    "languages": ".languages",
    "breadcrumb": ".breadcrumb",
    "title": "h1",
    "question": ".question > summary > :first-child",
    "timeline": ".timeline",
}
BACKWARDS = """wanted => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, style")) continue;
    for (const run of node.data.matchAll(new RegExp(wanted, "gu"))) {
      const boxes = [...run[0].matchAll(/[\\p{Script=Latin}\\d]+/gu)].flatMap(word => {
        const range = document.createRange();
        range.setStart(node, run.index + word.index);
        range.setEnd(node, run.index + word.index + word[0].length);
        const rects = range.getClientRects();
        return rects.length === 1 ? [rects[0]] : [];
      });
      const back = boxes.some((box, at) => at && Math.abs(box.y - boxes[at - 1].y) < 2 && box.x < boxes[at - 1].x);
      if (back) found.push(run[0]);
    }
  }
  return found;
}"""
"""Pieces of text whose words or groups of digits do not stand from left to right, line by line."""
NUMBERS = r"(?<![\d:.])(?!\d{4}\s\d\d?[.:])\+?\d+(?:[\s.:/\u2010-\u2015-]{1,3}\d+)+"
"""Telephone numbers, times of day, dates in figures, spans: digits with marks and spaces between them.

A year and the clock after it (`2026 16:30`) are two things, and are read in turn."""
NAMES = r"\p{Script=Latin}+(?:[ .@/&’'+-]{1,2}[\p{Script=Latin}\d]+)+"
"""Names, streets and addresses in Latin letters."""


def test_the_page_is_mirrored(page: Page, address: str, pick: Pick) -> None:
    opposite = {"left": "right", "right": "left"}
    mirrored = {sample.kind: sample for sample in pick("ar")}
    for sample in pick("sv"):
        if sample.kind not in mirrored:
            continue
        page.goto(address + sample.path)
        here = page.evaluate(SIDES, PARTS)
        page.goto(address + mirrored[sample.kind].path)
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        there = page.evaluate(SIDES, PARTS)
        both = here.keys() & there.keys()
        assert {"brand", "languages"} <= both
        assert {name: there[name] for name in both} == {name: opposite[here[name]] for name in both}, sample.path


def test_arrows_point_the_other_way(page: Page, address: str, pick: Pick) -> None:
    (sample,) = pick("ar", kinds=("event-upcoming",))
    page.goto(address + sample.path)
    turned = page.locator(".action .icon").evaluate_all("all => all.map(one => getComputedStyle(one).transform)")
    assert turned
    assert set(turned) == {"matrix(-1, 0, 0, 1, 0, 0)"}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("what", [NUMBERS, NAMES], ids=["numbers", "names"])
def test_nothing_latin_is_shown_back_to_front(page: Page, address: str, pick: Pick, width: int, what: str) -> None:
    resize(page, width)
    faults = []
    for sample in pick("ar"):
        page.goto(address + sample.path)
        page.evaluate(TOGGLE)
        faults += [f"{sample.path}: {told}" for told in page.evaluate(BACKWARDS, what)]
    assert faults == []


def test_a_number_that_is_back_to_front_is_found(page: Page) -> None:
    page.set_content('<p dir="rtl" lang="ar">اتصل 031-390 06 00 الآن</p>')
    assert page.evaluate(BACKWARDS, NUMBERS) == ["031-390 06 00"]
    page.set_content('<p dir="rtl" lang="ar">اتصل <bdi dir="ltr">031-390 06 00</bdi> الآن</p>')
    assert page.evaluate(BACKWARDS, NUMBERS) == []
