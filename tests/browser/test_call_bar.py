"""The bar with numbers on a phone: it begins where whom to call is said, goes with the reader, and hides no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.states import open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
KINDS = ("residence", "chapter", "event")
UNDER = """() => {
  const bar = document.querySelector(".call-bar").getBoundingClientRect();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const under = [];
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.closest(".call-bar, .for-readers, svg") || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const box of range.getClientRects())
      if (box.bottom > bar.top + 1 && box.top < bar.bottom - 1) under.push(walk.currentNode.data.trim().slice(0, 40));
  }
  return under.filter(Boolean);
}"""
TOP = "() => document.querySelector('.call-bar').getBoundingClientRect().top"
ANCHOR = """() => {
  const bar = document.querySelector(".call-bar").getBoundingClientRect();
  return document.querySelector(location.hash).getBoundingClientRect().top >= bar.bottom;
}"""


@pytest.mark.parametrize("locale", ["sv", "ar"])
def test_no_text_lies_under_the_bar_at_first(browser: Browser, address: str, pick: Pick, locale: str) -> None:
    for sample in pick(locale, kinds=KINDS):
        with open_page(browser, width=360) as page:
            page.goto(address + sample.path)
            assert page.evaluate(UNDER) == [], sample.path


def test_it_stays_at_the_upper_edge_while_one_reads(browser: Browser, address: str, pick: Pick) -> None:
    for sample in pick("sv", kinds=KINDS):
        with open_page(browser, width=360) as page:
            page.goto(address + sample.path)
            top = page.evaluate(TOP)
            page.evaluate("y => scrollTo(0, y)", top + 300)
            assert page.evaluate(TOP) == 0, sample.path
            assert page.locator(".call-bar .call").first.is_visible(), sample.path


def test_what_a_link_leads_to_stands_below_it(browser: Browser, address: str) -> None:
    with open_page(browser, width=360) as page:
        page.goto(f"{address}boenden/kalleback/fragor/trygghet/")
        page.evaluate("location.hash = document.querySelectorAll('.question h2')[3].id")
        page.wait_for_function("scrollY > 0")
        assert page.evaluate(ANCHOR)


def test_a_low_screen_is_left_to_the_text_and_a_wide_one_has_no_bar(browser: Browser, address: str) -> None:
    with open_page(browser, width=360) as page:
        page.set_viewport_size({"width": 640, "height": 320})
        page.goto(f"{address}boenden/kalleback/fragor/trygghet/")
        assert _position(page) == "static"
        page.set_viewport_size({"width": 1280, "height": 800})
        assert not page.locator(".call-bar").is_visible()


def _position(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.querySelector('.call-bar')).position"))
