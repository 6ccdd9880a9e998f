"""What the browser's tests start from: pages of every kind in every locale, and browser windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from tests.browser.samples import Sample, find_samples
from tests.browser.states import open_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from tests.site.conftest import Site

    from grannsida.publication import Publication


class Pick(Protocol):
    """Samples of some locales and kinds; without names of kinds, of all."""

    def __call__(self, *locales: str, kinds: tuple[str, ...] = ()) -> list[Sample]: ...


@pytest.fixture(scope="session")
def samples(real_site: Site, real: Publication) -> tuple[Sample, ...]:
    assert real.dataset
    return find_samples(real_site, real.dataset.site.languages)


@pytest.fixture(scope="session")
def pick(samples: tuple[Sample, ...]) -> Pick:
    def choose(*locales: str, kinds: tuple[str, ...] = ()) -> list[Sample]:
        found = [one for one in samples if one.locale in locales and (not kinds or one.kind in kinds)]
        assert found, f"no pages in {locales} of the kinds {kinds}"
        return found

    return choose


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A wide light window."""
    with open_page(browser) as found:
        yield found


@pytest.fixture
def keep_pictures(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--keep-pictures"))
