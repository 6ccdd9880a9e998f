"""The Jinja environment of the body templates: escaping on, undefined names refused, one for each locale."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grannsida.catalogue import load_translations


@cache
def environment(locale: str) -> Environment:
    """Templates of `grannsida/templates` with the interface texts of a locale."""
    env = Environment(
        loader=PackageLoader("grannsida", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    install_gettext(env, locale)
    env.globals["icon"] = load_icon
    return env


def install_gettext(env: Environment, locale: str) -> None:
    """Give an environment `_()` and `ngettext()`; values put into messages are escaped."""
    words = load_translations(locale)
    installed: Any = env
    installed.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)


def render(name: str, locale: str, **values: object) -> Markup:
    """One body template as safe HTML."""
    return Markup(environment(locale).get_template(name).render(**values))  # noqa: S704 - autoescaped above


@cache
def load_icon(name: str) -> Markup:
    """An icon as inline SVG, hidden from assistive technology: words stand beside it."""
    svg = (files("grannsida") / "icons" / f"{name}.svg").read_text(encoding="utf-8").strip()
    return Markup(svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - ours
