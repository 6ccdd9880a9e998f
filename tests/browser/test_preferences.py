"""What a reader has asked the system for is heeded: own colours, no movement, dark or light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
BORDERLESS = """() => [...document.querySelectorAll(
  ".badge, .call, .state, .notice, .tag, .slot-unknown, .unanswered, .choices label, button, input[type=search]"
)].flatMap(one => {
  const style = getComputedStyle(one);
  const seen = one.checkVisibility() && style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) >= 1;
  return seen || !one.checkVisibility() ? [] : [`${one.className || one.tagName} has no border`];
})"""
ICONS = """() => [...document.querySelectorAll("svg")].flatMap(one => {
  if (!one.checkVisibility()) return [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const { color, fill } = getComputedStyle(one);
  return [color, fill].every(paint => paint === ground) ? ["an icon has the colour of the ground"] : [];
})"""
CHOSEN = """() => [...document.querySelectorAll(".choices input:checked + label")].flatMap(one => {
  const marked = getComputedStyle(one, "::before").content.includes("✓");
  return marked ? [] : [`${one.innerText} shows its choice by colour alone`];
})"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap(one => [null, "::before", "::after"].flatMap(part => {
  const style = getComputedStyle(one, part);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat);
  const smooth = style.scrollBehavior === "smooth";
  return smooth || times.some(time => time > 0) ? [`${one.tagName}.${one.className} moves`] : [];
}))"""


@pytest.mark.parametrize("locale", ["sv", "ar"])
def test_shapes_stay_when_a_reader_has_chosen_the_colours(page: Page, address: str, pick: Pick, locale: str) -> None:
    page.emulate_media(forced_colors="active")
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        told = [*page.evaluate(BORDERLESS), *page.evaluate(ICONS), *page.evaluate(CHOSEN)]
        faults += [f"{sample.path}: {fault}" for fault in told]
    assert faults == []


def test_nothing_moves_for_those_who_want_it_still(page: Page, address: str, pick: Pick) -> None:
    faults = []
    page.emulate_media(reduced_motion="reduce")
    for sample in pick("sv"):
        page.goto(address + sample.path)
        faults += [f"{sample.path}: {fault}" for fault in page.evaluate(MOVING)]
    assert faults == []
