"""On paper: whom to call first, all answers open, addresses spelled out, no menus, no blank sheet."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from tests.browser.locales import LOCALES
from tests.browser.samples import ABOUT_A_RESIDENCE

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.conftest import Pick

pytestmark = pytest.mark.slow
MOST_SHEETS = 4
KINDS = (*ABOUT_A_RESIDENCE, "event-series", "event-cancelled")
AT_ONCE = ":is(.calls, .problem-danger_now, .problem-disturbance_now)"
"""What may not wait: somebody is in danger, or something disturbs right now."""
ANSWERS = "all => all.map(one => one.textContent)"
OUTSIDE = "all => all.filter(one => one.checkVisibility()).map(one => one.getAttribute('href'))"
NAVIGATION = "all => all.map(one => one.textContent.trim())"


def _print(page: Page) -> list[str]:
    """The text of each sheet, without space between its letters and without ligatures: a line may break anywhere."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", print_background=False))).pages
    return [_squeeze(sheet.extract_text()) for sheet in sheets]


def _squeeze(text: str) -> str:
    return re.sub(r"[\s\u2066-\u2069\u00ad-]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_prints_on_few_sheets_and_none_is_blank(
    page: Page, address: str, pick: Pick, locale: str, kind: str
) -> None:
    (sample,) = pick(locale, kinds=(kind,))
    page.goto(address + sample.path)
    sheets = _print(page)
    assert len(sheets) <= MOST_SHEETS
    assert [number for number, text in enumerate(sheets, 1) if len(text) < 20] == []


@pytest.mark.parametrize("locale", ["sv", "ar"])
@pytest.mark.parametrize("kind", ABOUT_A_RESIDENCE)
def test_the_numbers_to_call_at_once_stand_on_the_first_sheet(
    page: Page, address: str, pick: Pick, locale: str, kind: str
) -> None:
    (sample,) = pick(locale, kinds=(kind,))
    page.goto(address + sample.path)
    numbers = page.locator(f"{AT_ONCE} a.call[href^='tel:'] .tel").all_inner_texts()
    first, *_ = _print(page)
    assert len(numbers) > 1
    assert [number for number in numbers if _squeeze(number) not in first] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_menu_is_printed(page: Page, address: str, pick: Pick, kind: str) -> None:
    (sample,) = pick("sv", kinds=(kind,))
    page.goto(address + sample.path)
    page.emulate_media(media="print")
    menus = page.locator(".skip, .site-header nav, .site-header summary, .toc, .breadcrumb, .contents")
    assert [one for one in menus.all() if one.is_visible()] == []
    text = "".join(_print(page))
    for words in page.locator(".skip, .toc > summary").evaluate_all(NAVIGATION):
        assert _squeeze(words) not in text


def test_all_answers_are_printed(page: Page, address: str, pick: Pick) -> None:
    (sample,) = pick("sv", kinds=("questions",))
    page.goto(address + sample.path)
    answers = page.locator(".question .answer .slot > p:not([class])").evaluate_all(ANSWERS)
    text = "".join(_print(page))
    plain = [_squeeze(answer.split("\n")[0])[:60] for answer in answers]
    assert len(plain) > 3
    assert [answer for answer in plain if answer not in text] == []


@pytest.mark.parametrize("kind", ["residence", "questions", "openness"])
def test_addresses_of_other_websites_are_spelled_out(page: Page, address: str, pick: Pick, kind: str) -> None:
    (sample,) = pick("sv", kinds=(kind,))
    page.goto(address + sample.path)
    page.emulate_media(media="print")
    links = page.locator("main a[href^='https:']").evaluate_all(OUTSIDE)
    text = "".join(_print(page))
    assert [link for link in links if _squeeze(link) not in text] == []
