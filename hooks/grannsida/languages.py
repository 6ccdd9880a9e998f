"""The site's languages: their own names, their direction, and variants such as easy Swedish.

A variant (`sv-simple`) is the default language said in another way. It has pages of its own below its own
first segment and is linked from every page, but it is no language of its own: it stands out of hreflang, the
sitemap and search engines, where it would compete with the ordinary page.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel.core import get_global

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.formats import show_language

if TYPE_CHECKING:
    from collections.abc import Iterable

_OG_LOCALES = {"en": "en_GB", "ar": "ar_AR"}
"""Open Graph's own list where it differs from the usual country of a language."""


def is_variant(locale: str) -> bool:
    """True for another way to say the default language, such as `sv-simple`."""
    return locale != DEFAULT_LOCALE and locale.split("-", 1)[0] == DEFAULT_LOCALE


def list_languages(locales: Iterable[str]) -> tuple[str, ...]:
    """The locales that are languages of their own: what hreflang, sitemap and the host know."""
    return tuple(locale for locale in locales if not is_variant(locale))


def list_variants(locales: Iterable[str]) -> tuple[str, ...]:
    return tuple(locale for locale in locales if is_variant(locale))


def tell_mismatch(wanted: tuple[str, ...], given: tuple[str, ...]) -> str:
    """What is wrong when the host's languages are not those of site.yml, with the lines to paste; empty when they are.

    `wanted` are the languages of site.yml without variants, `given` those of the host's configuration.
    """
    if wanted == given:
        return ""
    told = f"i samma ordning: {', '.join(wanted)}. Här står: {', '.join(given)}."
    missing = [f"        - {{locale: {tag}, name: {own_name(tag)}}}" for tag in wanted if tag not in given]
    strange = ", ".join(tag for tag in given if tag not in wanted)
    lines = [
        f"Språken ska vara desamma som i site.yml, {told}",
        "The languages must be those of site.yml, in the same order.",
        *(["Lägg till / add:", *missing] if missing else []),
        *([f"Finns inte i site.yml / not in site.yml: {strange}"] if strange else []),
    ]
    return "\n".join(lines)


@cache
def own_name(locale: str) -> str:
    """A language's name in itself, as a list of languages begins it: `Svenska`, `Suomi`, `Lätt svenska`."""
    name = show_language(locale, locale)
    return name[:1].upper() + name[1:]


@cache
def og_locale(locale: str) -> str:
    """`sv_SE`: language and usual country (CLDR likely subtags), as Open Graph writes them."""
    primary = locale.split("-", 1)[0]
    likely = str(get_global("likely_subtags").get(primary, primary)).split("_")
    return _OG_LOCALES.get(primary) or (f"{primary}_{likely[-1]}" if len(likely) > 1 else primary)
