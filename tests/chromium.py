"""The system's Chromium, started once in a run of the tests."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome")


def lack(sentence: str) -> NoReturn:
    """A tool is not here: the test is left out, and says so. Where `CI` is set nothing may be left out."""
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@contextmanager
def start(path: str) -> Iterator[Browser]:
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def find_chromium() -> str | None:
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        lack("Ingen Chromium finns här; sätt CHROMIUM till dess sökväg. / No Chromium here; set CHROMIUM to its path.")
    with start(path) as found:
        yield found


def pytest_addoption(parser: pytest.Parser) -> None:
    """A plugin's option is known wherever the tests are started from; one of a folder below would not be."""
    parser.addoption("--keep-pictures", action="store_true", help="keep new pictures of the components (tests/browser)")
