"""Without script all is there, and a page weighs little, asks only its own host and keeps nothing."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from tests.browser.locales import LOCALES
from tests.browser.states import open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from tests.browser.conftest import Pick
    from tests.browser.samples import Sample
    from tests.site.conftest import Site

pytestmark = pytest.mark.slow
KIB = 1024
MOST_BYTES, MOST_REQUESTS = 40_000, 8
MOST_SCRIPT = 10_000
MOST = {".html": 15 * KIB, ".css": 12 * KIB}
CONTENT = """() => ({
  text: document.querySelector("main").innerText,
  links: [...document.querySelectorAll("a[href]")].map(one => one.getAttribute("href")),
  times: [...document.querySelectorAll("time")].map(one => `${one.dateTime} ${one.innerText}`),
})"""


@pytest.mark.parametrize("locale", LOCALES)
def test_all_that_is_there_is_there_without_script(browser: Browser, address: str, pick: Pick, locale: str) -> None:
    with open_page(browser) as lively, open_page(browser, script=False) as plain:
        for sample in pick(locale):
            lively.goto(address + sample.path)
            plain.goto(address + sample.path)
            with_script, without = lively.evaluate(CONTENT), plain.evaluate(CONTENT)
            if sample.kind == "search":  # says there that the search box needs script
                without["text"] = without["text"].replace(f"{plain.locator('noscript').inner_text()}\n\n", "")
            assert without == with_script, sample.path


def test_menus_answers_and_contact_are_reached_without_script(browser: Browser, address: str, pick: Pick) -> None:
    with open_page(browser, width=360, script=False) as plain:
        for sample in pick("sv", kinds=("start", "residence", "questions", "work")):
            plain.goto(address + sample.path)
            link = plain.locator(".menu nav a").first
            assert not link.is_visible()
            plain.locator(".menu summary").click()
            assert link.is_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_first_view_weighs_little(browser: Browser, address: str, real_site: Site, pick: Pick, locale: str) -> None:
    faults = []
    for sample in pick(locale):
        with open_page(browser) as page:  # a new context: nothing is in its cache
            faults += [f"{sample.path}: {fault}" for fault in _weigh(page, address, real_site, sample)]
    assert faults == []


def _weigh(page: Page, address: str, site: Site, sample: Sample) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + sample.path, wait_until="load")
    names = [urlsplit(url).path.lstrip("/") for url in asked]
    files = [name if name and not name.endswith("/") else f"{name}index.html" for name in names]
    bytes_of = {name: len(gzip.compress(site.files[name], 9)) for name in files}
    script = sum(size for name, size in bytes_of.items() if name.endswith(".js"))
    found = {"bytes": sum(bytes_of.values()), "requests": len(files), "script": script}
    most = {"bytes": MOST_BYTES, "requests": MOST_REQUESTS, "script": MOST_SCRIPT}
    return [f"{found[name]} {name}, at most {limit}" for name, limit in most.items() if found[name] > limit]


@pytest.mark.parametrize("suffix", MOST)
def test_no_file_of_a_first_view_is_heavy(real_site: Site, suffix: str) -> None:
    weights = {name: len(gzip.compress(data, 9)) for name, data in real_site.files.items() if name.endswith(suffix)}
    weights = {name: size for name, size in weights.items() if "pagefind" not in name}
    assert weights
    assert {name: size for name, size in weights.items() if size > MOST[suffix]} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_asks_no_other_host_says_nothing_and_keeps_nothing(
    page: Page, address: str, pick: Pick, locale: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: said.append(answer.url) if answer.status >= 400 else None)
    for sample in pick(locale):
        page.goto(address + sample.path, wait_until="load")
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert said == []
    assert page.context.cookies() == []
