"""The Jinja environment of the body templates: escaping on, undefined names refused, one for each locale."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from grannsida.catalogue import load_translations
from grannsida.render.chart import render_chart

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping


FOLDER = Path(str(files("grannsida"))) / "templates"


_MESSAGE = re.compile(r"""\{\{\s*_\((?:"([^"\\{}]*)"|'([^'\\{}]*)')\)\s*\}\}""")
_ICON = re.compile(r"""\{\{\s*icon\("([a-z-]+)"\)\s*\}\}""")


class _Constants(Extension):
    """Puts fixed messages and icons into a template's source before it is compiled.

    A page says some ninety of them; looked up at each rendering they cost a third of its time.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        del name, filename
        words: Any = self.environment.globals["_"]
        source = _MESSAGE.sub(lambda found: str(words(found[1] or found[2] or "")), source)
        return _ICON.sub(lambda found: str(load_icon(found[1])), source)


class _Environment(Environment):
    """Jinja layers each template's own globals over the shared ones; ours have none, so the plain dict serves."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        del d
        return self.globals


@cache
def environment(locale: str) -> Environment:
    """Templates of `grannsida/templates` with the interface texts of a locale."""
    env = _Environment(
        loader=PackageLoader("grannsida", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n", _Constants],
    )
    install_gettext(env, locale)
    env.globals["_"] = env.globals["gettext"] = _quick_gettext(locale)
    env.globals["icon"] = load_icon
    env.globals["chart"] = render_chart
    return env


def install_gettext(env: Environment, locale: str) -> None:
    """Give an environment `_()` and `ngettext()`; values put into messages are escaped."""
    words = load_translations(locale)
    installed: Any = env
    installed.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)


def _quick_gettext(locale: str) -> Callable[..., Markup]:
    """What Jinja's own `gettext` answers where escaping is on, made once for each message: most have no values."""
    words = load_translations(locale)

    @cache
    def find(message: str) -> Markup:
        return Markup(words.gettext(message))  # noqa: S704 - messages are our own

    @cache
    def find_whole(message: str) -> Markup:
        return find(message) % {}

    def gettext(message: str, /, **values: object) -> Markup:
        return find(message) % values if values else find_whole(message)

    return gettext


def render(name: str, locale: str, /, **values: object) -> Markup:
    """One body template as safe HTML."""
    return Markup(environment(locale).get_template(name).render(**values))  # noqa: S704 - autoescaped above


@cache
def load_icon(name: str) -> Markup:
    """An icon as inline SVG, hidden from assistive technology: words stand beside it."""
    svg = (files("grannsida") / "icons" / f"{name}.svg").read_text(encoding="utf-8").strip()
    return Markup(svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - ours
