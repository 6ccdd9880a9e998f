"""Templates compiled our way print what Jinja prints, and refuse what is missing."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError

from grannsida.render.compiled import PlainEnvironment

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
