"""Material's language file that we ship: whole, and found by the theme's own templates."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import material
import pytest
from jinja2 import ChoiceLoader, Environment, FileSystemLoader

OVERRIDES = Path(__file__).parents[2] / "overrides"
THEME = Path(str(material.__file__)).parent / "templates"
KEY = re.compile(r'^  "([a-z.]+)": ', re.MULTILINE)


@pytest.fixture
def theme() -> Environment:
    return Environment(loader=ChoiceLoader([FileSystemLoader(OVERRIDES), FileSystemLoader(THEME)]), autoescape=True)


def test_somali_says_all_that_the_theme_says() -> None:
    ours = (OVERRIDES / "partials" / "languages" / "so.html").read_text("utf-8")
    theirs = (THEME / "partials" / "languages" / "en.html").read_text("utf-8")
    assert KEY.findall(ours) == KEY.findall(theirs)


def test_the_theme_finds_somali_by_its_own_way(theme: Environment) -> None:
    page = theme.from_string(
        '{% import "partials/language.html" as lang with context %}{{ lang.t("search.placeholder") }}'
    )
    assert page.render(config=SimpleNamespace(theme=SimpleNamespace(language="so"))) == "Raadi"


def test_the_theme_has_still_no_somali_of_its_own() -> None:
    """When it has, ours can go."""
    assert not (THEME / "partials" / "languages" / "so.html").exists()
