"""Three checkers that are not ours find nothing on any kind of page, in any locale, width or scheme."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from tests.browser import ace, axe, vnu
from tests.browser.locales import LOCALES
from tests.browser.samples import Sample
from tests.browser.states import SCHEMES, open_page
from tests.real_site import serve

from grannsida.languages import is_variant

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from tests.browser.conftest import Pick
    from tests.site.conftest import Site

pytestmark = pytest.mark.slow
FAULTY = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>Fel</title>
<main>
<h1>Fel</h1>
<p style="color: #999; background: #fff">För ljus text.</p>
<img src="x.png"></main></html>
"""
KINDS = {
    "start",
    "page",
    "help",
    "calendar",
    "search",
    "statement",
    "residence",
    "questions",
    "work",
    "openness",
    "event-upcoming",
    "event-series",
    "event-cancelled",
    "event-moved",
    "event-past",
}


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if not is_variant(locale)])
def test_every_kind_of_page_is_tried_in_every_language(samples: tuple[Sample, ...], locale: str) -> None:
    assert {sample.kind for sample in samples if sample.locale == locale} >= KINDS
    assert {sample.locale for sample in samples} == set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing(browser: Browser, address: str, pick: Pick, locale: str) -> None:
    with ExitStack() as stack:
        pages = {scheme: stack.enter_context(open_page(browser, scheme)) for scheme in SCHEMES}
        assert list(axe.judge(pages, address, pick(locale))) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_checker_of_ibm_finds_nothing(page: Page, address: str, pick: Pick, locale: str) -> None:
    assert list(ace.judge(page, address, pick(locale))) == []


def test_the_checker_of_html_finds_nothing(real_site: Site) -> None:
    assert list(vnu.judge(real_site.folder)) == []


def test_each_checker_finds_what_is_wrong(page: Page, tmp_path: Path) -> None:
    """Else nothing found would say nothing."""
    (tmp_path / "index.html").write_text(FAULTY, "utf-8")
    sample = Sample("page", "sv", "", len(FAULTY))
    with serve(tmp_path) as address:
        by_axe = list(axe.judge({"light": page}, address, [sample]))
        by_ace = list(ace.judge(page, address, [sample]))
    assert any("320 light as delivered: image-alt (violations) img" in line for line in by_axe)
    assert any("320 light as delivered: color-contrast (violations) p" in line for line in by_axe)
    assert any("360: img_alt_valid (VIOLATION)" in line for line in by_ace)
    assert any("An “img” element must have an “alt” attribute" in line for line in vnu.judge(tmp_path))
