"""The Jinja environment of the body templates: escaping on, undefined names refused, one for each locale."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import PackageLoader, StrictUndefined

from grannsida.catalogue import load_translations
from grannsida.escape import as_safe, escape_value
from grannsida.render.chart import render_chart
from grannsida.render.compiled import PlainEnvironment, load_icon
from grannsida.render.qr import render_page_code
from grannsida.render.sketch_map import render_sketch_map

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping

    from jinja2 import Environment
    from markupsafe import Markup


FOLDER = Path(str(files("grannsida"))) / "templates"


@cache
def environment(locale: str) -> PlainEnvironment:
    """Templates of `grannsida/templates` with the interface texts of a locale."""
    env = PlainEnvironment(
        load_translations(locale).gettext,
        loader=PackageLoader("grannsida", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    install_gettext(env, locale)
    env.globals["_"] = env.globals["gettext"] = _quick_gettext(locale)
    env.globals["ngettext"] = _quick_ngettext(locale)
    env.globals["icon"] = load_icon
    env.globals["chart"] = render_chart
    env.globals["page_code"] = render_page_code
    env.globals["draw_map"] = render_sketch_map
    return env


def install_gettext(env: Environment, locale: str) -> None:
    """Give an environment `_()` and `ngettext()`; values put into messages are escaped."""
    words = load_translations(locale)
    installed: Any = env
    installed.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)


def speak(context: MutableMapping[str, Any], locale: str) -> None:
    """Let one page's templates speak a locale that is not the environment's: a variant is built among the others."""
    context["gettext"] = _quick_gettext(locale)
    context["ngettext"] = _quick_ngettext(locale)


def _quick_gettext(locale: str) -> Callable[..., Markup]:
    """What Jinja's own `gettext` answers where escaping is on. Messages without values go past it (see `compiled`)."""
    find = cache(load_translations(locale).gettext)

    def gettext(message: str, /, **values: object) -> Markup:
        return _fill(find(message), values)

    return gettext


def _quick_ngettext(locale: str) -> Callable[..., Markup]:
    """The same for messages with a number."""
    find = cache(load_translations(locale).ngettext)

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        return _fill(find(one, many, number), {"num": number, **values})

    return ngettext


def _fill(message: str, values: Mapping[str, object]) -> Markup:
    """A message with its values, each escaped; numbers stay numbers, for `%(num)d`."""
    shown = {name: value if type(value) is int else escape_value(value) for name, value in values.items()}
    return as_safe(message % shown)


def render(name: str, locale: str, /, **values: object) -> Markup:
    """One body template as safe HTML."""
    return as_safe(environment(locale).get_template(name).render(**values))  # escaped by the template
