"""Templates compiled our way print what Jinja prints, and refuse what is missing."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment, PackageLoader, StrictUndefined, UndefinedError

from grannsida.render import templates
from grannsida.render.compiled import PlainEnvironment
from grannsida.render.pages import render_pages

if TYPE_CHECKING:
    from grannsida.page import Page
    from grannsida.publication import Publication

OURS = templates.environment
TEMPLATES = {
    "page.html": '<ul>\n{% for one in many %}\n  {% include "parts/one.html" %}\n{% endfor %}\n</ul>\n{{ _("Hi") }}\n',
    "parts/one.html": '{#- One. -#}\n{% from "m.html" import tag %}\n<li>{{ tag(one.name) }}{{ tag(shown="b") }}\n',
    "m.html": '{% macro tag(shown, mark="i") -%}\n<{{ mark }}>{{ shown }}</{{ mark }}>\n{%- endmacro %}\n',
    "unknown.html": "{{ nobody }}",
}


def _render(name: str, **values: object) -> str:
    env = PlainEnvironment(
        {"Hi": "Hej & hå"}.__getitem__, loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return env.get_template(name).render(**values)


def test_parts_macros_and_messages_stand_in_the_page() -> None:
    many = [SimpleNamespace(name="<a>")]
    expected = "<ul>\n<li><i>&lt;a&gt;</i><i>b</i></ul>\nHej & hå"
    assert _render("page.html", many=many) == expected


def test_an_attribute_that_is_missing_is_an_error() -> None:
    with pytest.raises(AttributeError, match="name"):
        _render("page.html", many=[SimpleNamespace()])


def test_a_name_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="nobody"):
        _render("unknown.html")


def _plain_environment(locale: str) -> Environment:
    """Jinja as it comes, with the same templates, texts and functions."""
    quick = OURS(locale)
    env = Environment(
        loader=PackageLoader("grannsida", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    shared = ("_", "gettext", "ngettext", "icon", "chart", "draw_map", "page_code")
    env.globals.update({name: quick.globals[name] for name in shared})
    return env


def test_every_real_page_has_the_bytes_that_jinja_itself_makes(
    real: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = {page.url: page.body for page in _real_pages(real)}
    monkeypatch.setattr(templates, "environment", cache(_plain_environment))
    assert {page.url: page.body for page in _real_pages(real)} == quick
    assert len(quick) > 20


def _real_pages(publication: Publication) -> list[Page]:
    folders, locales = publication.folders, publication.locales
    return [
        page for folder in folders for locale in locales for page in render_pages(folder, publication.scene(locale))
    ]
