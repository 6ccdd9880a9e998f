"""Pages that are enlarged, spaced out or shown on a small screen: nothing scrolls sideways and nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.locales import LOCALES
from tests.browser.states import TOGGLE, resize

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
"""WCAG 1.4.12: what a reader may set."""
CUT = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one);
    if (!one.checkVisibility() || one.closest("svg") || style.clipPath !== "none") return false;
    const hides = [style.overflowX, style.overflowY].some(value => value === "hidden" || value === "clip");
    return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  });
  const name = one => `${one.tagName.toLowerCase()}.${one.className}`;
  return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.map(one => `${name(one)} is cut off`)];
}"""
CLIPPED = """() => [...document.querySelectorAll(
  "a, summary, h1, h2, h3, h4, button, label, dt, .badge, .tel"
)].flatMap(one => {
  if (!one.checkVisibility() || !one.innerText.trim() || one.matches(".skip")) return [];
  if (getComputedStyle(one.closest(".for-readers") ?? one).clipPath !== "none") return [];
  const { left, right } = one.getBoundingClientRect();
  return left < -1 || right > innerWidth + 1 ? [`${one.innerText.trim().slice(0, 30)} stands outside`] : [];
})"""


def _look(page: Page) -> list[str]:
    return [*page.evaluate(CUT), *page.evaluate(CLIPPED)]


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_cut_off_on_a_narrow_screen_whatever_is_open(
    page: Page, address: str, pick: Pick, locale: str
) -> None:
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        for state in ("as delivered", "toggled"):
            if state == "toggled":
                page.evaluate(TOGGLE)
            for width in (320, 360, 768):
                resize(page, width)
                faults += [f"{sample.path} {width} {state}: {told}" for told in _look(page)]
    assert faults == []


@pytest.mark.parametrize("locale", ["sv", "ar", "fi"])
def test_nothing_is_cut_off_when_letters_words_and_lines_are_spaced_out(
    page: Page, address: str, pick: Pick, locale: str
) -> None:
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        page.add_style_tag(content=SPACED)
        page.evaluate(TOGGLE)
        for width in (320, 768, 1280):
            resize(page, width)
            faults += [f"{sample.path} {width}: {told}" for told in _look(page)]
    assert faults == []


@pytest.mark.parametrize("locale", ["sv", "ar"])
def test_a_window_of_1280_pixels_can_be_enlarged_four_times(
    browser: Browser, address: str, pick: Pick, locale: str
) -> None:
    """400 % in a window of 1280 x 1024: 320 x 256 points of the style sheet, each four pixels."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page = context.new_page()
    faults = []
    for sample in pick(locale):
        page.goto(address + sample.path)
        faults += [f"{sample.path}: {told}" for told in _look(page)]
        sticky = page.evaluate(
            "() => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility()"
            " && ['sticky', 'fixed'].includes(getComputedStyle(one).position)"
            " && one.getBoundingClientRect().height > innerHeight / 3).length"
        )
        faults += [f"{sample.path}: something sticks and takes a third of the screen"] * sticky
    context.close()
    assert faults == []
