"""Single promises of the real site in Chromium. What holds for every kind of page is in tests/browser."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page, ViewportSize
    from tests.site.conftest import Site

    from grannsida.publication import Publication

pytestmark = pytest.mark.slow
HOME = "boenden/kalleback/"
QUESTIONS = HOME + "fragor/vad/"
SLUGS = ("kalleback", "alma", "hogsbo")
COVERED = """() => {
  const code = document.querySelector('.page-code'), box = code.getBoundingClientRect();
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    if (code.contains(walk.currentNode) || !walk.currentNode.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const one of range.getClientRects())
      if (one.width > 1 && one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)
        found.push(walk.currentNode.data.trim());
  }
  return found;
}"""
"""The texts of a page that lie where its code is."""
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
PHONE: ViewportSize = {"width": 360, "height": 640}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


def test_everything_that_matters_is_there_without_javascript(plain_page: Page, address: str) -> None:
    plain_page.goto(address + HOME)
    assert plain_page.locator("h1").is_visible()
    assert plain_page.locator('a[href="tel:112"]').first.is_visible()
    plain_page.goto(address + QUESTIONS)
    answer = plain_page.locator(".question .answer").first
    assert answer.is_visible()
    plain_page.locator(".question > summary").first.click()
    assert not answer.is_visible()


def test_the_list_is_filtered_without_javascript(plain_page: Page, address: str) -> None:
    plain_page.goto(address)
    shown = plain_page.locator(".residences .district h3")
    assert visible(shown) == 3
    plain_page.locator("#district-2").check()
    assert visible(shown) == 1


def visible(elements: Locator) -> int:
    return sum(elements.nth(number).is_visible() for number in range(elements.count()))


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("locale", ["", "en/", "fi/", "ar/", "so/", "sv-simple/"])
def test_the_numbers_to_call_are_on_the_first_phone_screen(
    page: Page, address: str, real: Publication, slug: str, locale: str
) -> None:
    (folder,) = (folder for folder in real.folders if folder.slug == slug)
    own = folder.route("on-duty")
    assert own
    assert own.phone
    page.goto(f"{address}{locale}boenden/{slug}/")
    for number in ("tel:112", own.phone.uri):
        box = page.locator(f'main a[href="{number}"]').first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= PHONE["height"], (number, box)


@pytest.mark.parametrize(("path", "words"), [("sok/", "Kallebäck"), ("en/sok/", "Kallebäck")])
def test_the_search_finds_a_residence_and_says_how_many(page: Page, address: str, path: str, words: str) -> None:
    page.goto(address + path)
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    page.locator("#search-results a").first.wait_for()
    assert page.locator("#search-results a[href*='boenden/kalleback/']").count() > 0
    status = page.locator("#search-status")
    assert status.get_attribute("aria-live") == "polite"
    assert any(letter.isdigit() for letter in status.inner_text())


def test_the_search_says_when_nothing_was_found(page: Page, address: str) -> None:
    page.goto(f"{address}sok/")
    page.locator("#search-words").fill("xqzwvk")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('search-status').textContent.trim() !== ''")
    assert "Inget hittades" in page.locator("#search-status").inner_text()


def brightness(page: Page) -> tuple[float, float]:
    """Of the background and of the text, from 0 to 255."""
    script = """() => {
      const mean = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) / 3;
      const style = getComputedStyle(document.body);
      return [mean(style.backgroundColor), mean(style.color)];
    }"""
    background, text = page.evaluate(script)
    return background, text


def test_the_page_is_dark_for_those_who_want_it_dark(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address + HOME)
    background, text = brightness(page)
    assert background - text > 120
    page.emulate_media(color_scheme="dark")
    background, text = brightness(page)
    assert text - background > 120


def test_answers_are_open_on_paper(page: Page, address: str) -> None:
    page.goto(address + QUESTIONS)
    page.locator(".question > summary").first.click()
    answer = page.locator(".question:not([open]) .answer p").first
    assert not answer.is_visible()
    page.emulate_media(media="print")
    assert answer.is_visible()
    assert answer.bounding_box()
    assert not page.locator(".site-header .menu").is_visible()


def test_an_address_of_an_answer_opens_it(page: Page, address: str) -> None:
    """Also after somebody has closed it; and the old address, on the front page, leads to it."""
    page.goto(address + QUESTIONS)
    page.locator("#q-vad-ar").click()
    page.goto(f"{address}{QUESTIONS}#vad-ar")
    page.wait_for_function("document.getElementById('vad-ar').closest('details').open")
    assert page.locator("#vad-ar").is_visible()
    page.goto(f"{address}{HOME}#vad-ar")
    assert (page.locator("#vad-ar a").get_attribute("href") or "").endswith(f"{QUESTIONS}#vad-ar")


@pytest.mark.parametrize(
    "path", ["boenden/alma/", "boenden/alma/arbete/", "en/boenden/kalleback/torsdagskaffe/", "ar/boenden/hogsbo/"]
)
def test_a_printed_page_leads_back_to_itself_by_its_code(page: Page, address: str, real_site: Site, path: str) -> None:
    page.goto(address + path)
    assert not page.locator(".page-code").is_visible()
    first = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))[0]
    found = zxingcpp.read_barcodes(first.render(scale=2).to_pil(), QR)
    canonical = re.search(rb'<link rel="canonical" href="([^"]*)"', real_site.files[f"{path}index.html"])
    assert canonical
    assert [code.text for code in found] == [canonical[1].decode()]


@pytest.mark.parametrize("path", ["boenden/alma/", "ar/boenden/alma/", "boenden/kalleback/torsdagskaffe/"])
def test_the_code_on_paper_covers_nothing(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 720, "height": 1000})  # about as wide as the text of an A4 sheet
    page.emulate_media(media="print")
    page.goto(address + path)
    box = page.locator(".page-code").bounding_box()
    assert box
    assert page.evaluate(COVERED) == []
    assert box["y"] < 250
    is_right = box["x"] > 360
    assert is_right is not path.startswith("ar/")
