"""The whole site by keyboard: a way past the menu, a focus that is always seen, boxes that open, targets to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.states import open_page, resize

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
NUMBER = """() => {
  const all = [...document.querySelectorAll("a[href], summary, input, button, select, textarea, [tabindex='0']")];
  const seen = all.filter(one => one.checkVisibility() && one.getClientRects().length);
  const groups = new Set();
  window.stops = seen.filter(one => {
    if (one.type !== "radio") return true;
    if (groups.has(one.name)) return false;
    groups.add(one.name);
    return true;
  });
  return window.stops.length;
}"""
"""Marks what the key should stop at, and counts it. Of a group of radio buttons it stops at one."""
WHERE = """() => {
  const one = document.activeElement;
  const shown = [one, one.nextElementSibling].filter(Boolean).map(part => getComputedStyle(part));
  const ring = shown.some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const [box] = one.getClientRects();
  if (!box) return { stop: -1, fault: "the focus is nowhere" };
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const covered = !at || !(one.contains(at) || at.contains(one) || [...(one.labels ?? [])].includes(at));
  const name = (one.innerText || one.id || one.tagName).trim().slice(0, 40);
  const stop = window.stops.findIndex(other => other === one || (one.type === "radio" && other.name === one.name));
  return { stop, fault: !ring ? `${name}: no ring` : covered ? `${name}: covered` : "" };
}"""
SMALL = """() => [...document.querySelectorAll("a[href], button, summary, .choices label")].flatMap(one => {
  if (!one.checkVisibility() || !one.getClientRects().length || one.matches(".skip")) return [];
  const least = one.matches(".call") ? 44 : 24;
  const { width, height } = one.getBoundingClientRect();
  const text = one.parentElement.innerText.trim();
  const inline = getComputedStyle(one).display === "inline" && text !== one.innerText.trim();
  if (inline || (Math.round(height) >= least && Math.round(width) >= least)) return [];
  return [`${one.innerText.trim().slice(0, 40)}: ${Math.round(width)} x ${Math.round(height)}, not ${least}`];
})"""
"""Links within a sentence are as high as its lines (WCAG 2.5.8, the exception for inline targets)."""
OPEN = "() => document.querySelectorAll('details').forEach(box => { box.open = true })"


@pytest.mark.parametrize("locale", ["sv", "ar"])
def test_the_first_tab_is_a_way_past_the_menu(page: Page, address: str, pick: Pick, locale: str) -> None:
    for sample in pick(locale):
        page.goto(address + sample.path)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", sample.path
        assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]  # it is seen
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content", sample.path


@pytest.mark.parametrize(("locale", "width"), [("sv", 360), ("ar", 1280)])
def test_the_focus_reaches_all_and_is_never_lost_or_covered(
    browser: Browser, address: str, pick: Pick, locale: str, width: int
) -> None:
    faults = []
    with open_page(browser, width=width) as page:
        for sample in pick(locale):
            page.goto(address + sample.path)
            reached = set()
            count = page.evaluate(NUMBER)
            for _ in range(count):
                page.keyboard.press("Tab")
                told = page.evaluate(WHERE)
                reached.add(told["stop"])
                if told["fault"]:
                    faults.append(f"{sample.path}: {told['fault']}")
            if reached != set(range(count)):
                faults.append(f"{sample.path}: {len(reached)} of {count} reached")
    assert faults == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_boxes_open_and_close_by_key(browser: Browser, address: str, pick: Pick, key: str) -> None:
    with open_page(browser, width=360) as page:
        for sample in pick("sv"):
            page.goto(address + sample.path)
            for box in page.locator("details:has(> summary:visible)").all()[:4]:
                before = box.get_attribute("open")
                box.locator("> summary").focus()
                page.keyboard.press(key)
                assert box.get_attribute("open") != before, sample.path
                page.keyboard.press(key)
                assert box.get_attribute("open") == before, sample.path


@pytest.mark.parametrize("locale", ["sv", "ar"])
def test_targets_are_large_enough_to_hit(page: Page, address: str, pick: Pick, locale: str) -> None:
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        page.evaluate(OPEN)
        for width in (320, 360, 1280):
            resize(page, width)
            faults += [f"{sample.path} {width}: {told}" for told in page.evaluate(SMALL)]
    assert faults == []
