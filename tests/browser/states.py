"""A page in the ways a reader may have it: wide or narrow, light or dark, boxes as delivered or the other way round."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
WIDTHS = (320, 360, 768, 1280)
HEIGHT = 720
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
STATES = ("as delivered", "toggled")
NOW_MS = 1795431600000
"""The moment at which the real site is built: a page that is opened then has nothing to correct."""
TOGGLE = "() => document.querySelectorAll('details').forEach(box => { box.open = !box.open })"


@contextmanager
def open_page(browser: Browser, scheme: Scheme = "light", width: int = 1280, *, script: bool = True) -> Iterator[Page]:
    """A page in a context of its own, at the moment at which the site is built."""
    size = {"width": width, "height": HEIGHT}
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": size["width"], "height": size["height"]},
        java_script_enabled=script,
        timezone_id="Europe/Stockholm",
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    if script:
        page.clock.set_fixed_time(NOW_MS / 1000)
    yield page
    context.close()


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
