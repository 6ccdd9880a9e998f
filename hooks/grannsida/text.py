"""Texts ready for a page: chosen for a locale, escaped by themselves, marked when in another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from grannsida.bidi import direction, isolate
from grannsida.catalogue import N_, load_translations
from grannsida.escape import escape_text
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.languages import is_variant
from grannsida.pairs import NO_PAIRS

if TYPE_CHECKING:
    from grannsida.fields.text import LocalizedText
    from grannsida.pairs import Pairs

NOTHING_TOLD = Markup("")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of one language. `lang` is set only where it differs from the page's language.

    `told` is a sentence in the page's language about the translation: that there is none, or that it is older.
    """

    value: str
    lang: str = ""
    told: Markup = NOTHING_TOLD

    @property
    def is_older(self) -> bool:
        """Whether the Swedish text has changed since this translation of it was made."""
        return bool(self.told) and not self.lang

    def __html__(self) -> str:
        if not self.lang:
            return escape_text(self.value)
        return f'<span lang="{self.lang}" dir="{direction(self.lang)}">{escape_text(self.value)}</span>'

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def prose(self) -> Markup:
        """The text as paragraphs with what is told of its translation: before a Swedish text, after an older one."""
        if not self.told:
            return self.body
        return self.told + self.body if self.lang else self.body + self.told

    @property
    def body(self) -> Markup:
        """The text as paragraphs alone; in its own language's box when that is not the page's."""
        html = render_prose(self.value)
        if not self.lang:
            return html
        return Markup('<div lang="{}" dir="{}">{}</div>').format(self.lang, direction(self.lang), html)

    @property
    def inline(self) -> Markup:
        """The text's first paragraph without its box, for table cells and list items."""
        html = render_inline(self.value)
        if not self.lang:
            return html
        return Markup('<span lang="{}" dir="{}">{}</span>').format(self.lang, direction(self.lang), html)


EMPTY = Text("")


def choose(text: LocalizedText | None, locale: str, pairs: Pairs = NO_PAIRS) -> Text:
    """The text in the wanted locale; else in Swedish, marked as such. Absent gives an empty text.

    `pairs` knows which Swedish text each translation was made from.
    """
    if text is None:
        return EMPTY
    wanted = text.get(locale)
    if wanted is None:
        return Text(text.default, DEFAULT_LOCALE, tell_missing(locale))
    if locale != DEFAULT_LOCALE and pairs.is_older(locale, text.default, wanted):
        return Text(isolate(wanted, locale), told=tell_older(locale))
    return Text(isolate(wanted, locale))


@cache
def tell_missing(locale: str) -> Markup:
    """That a text is in Swedish, since nobody has translated it yet."""
    missing = N_("This text is not in easy Swedish yet."), N_("This text is only in Swedish yet.")
    sentence = load_translations(locale).gettext(missing[0] if is_variant(locale) else missing[1])
    return Markup('<p class="untranslated">{}</p>').format(sentence)


@cache
def tell_older(locale: str) -> Markup:
    """That the Swedish text has changed since, and the way to it, which stands at the start of every page."""
    gettext = load_translations(locale).gettext
    older = N_("This text is older than the one in ordinary Swedish."), N_("This text is older than the Swedish one.")
    sentence = gettext(older[0] if is_variant(locale) else older[1])
    link = Markup(' <a href="#in-swedish">{}</a>').format(gettext(name_swedish(locale)))
    return Markup('<p class="older">{}{}</p>').format(sentence, link)


def name_swedish(locale: str) -> str:
    """The message that leads to a page in Swedish; from easy Swedish it is ordinary Swedish."""
    return N_("This page in ordinary Swedish") if is_variant(locale) else N_("This page in Swedish")


# Raw HTML and pictures are off: what an author types in angle brackets is shown as typed.
_markdown = (
    MarkdownIt("commonmark", {"html": False, "breaks": False}).enable("table").disable(["image", "heading", "lheading"])
)

_WORDS = r"[^\x00-\x1f\ufeff\\`*_{}\[\]<>#+=|~&]"
_PLAIN = re.compile(rf"(?![0-9:-]){_WORDS}*(?:(?<! )\n(?![0-9 :-]){_WORDS}+)*")
"""Texts in which no character could mean anything to Markdown or HTML, so that no parser is needed.

A digit, a dash or a colon means something only where a line begins (lists, rules, tables). Spaces before the
end of a line are a line break, and after it they would be taken away.
"""

_LINKS = {"https", "tel", "mailto"}


def _is_plain(value: str) -> bool:
    return _PLAIN.fullmatch(value) is not None


@lru_cache(maxsize=20_000)
def render_prose(value: str) -> Markup:
    """Simple Markdown to HTML paragraphs. A second wall (nh3) stands behind the renderer."""
    value = value.strip()
    if _is_plain(value):
        return Markup("<p>" + value + "</p>\n")  # noqa: S704 - _is_plain admits no < > &
    return _clean(_markdown.render(value))


@lru_cache(maxsize=20_000)
def render_inline(value: str) -> Markup:
    """One line of Markdown without a paragraph around it."""
    value = " ".join(value.split())
    if _is_plain(value):
        return Markup(value)  # noqa: S704 - as above
    return _clean(_markdown.renderInline(value))


_cleaner = nh3.Cleaner(
    tags={
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "a",
        "br",
        "blockquote",
        "code",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    },
    attributes={"a": {"href", "title"}, "ol": {"start"}},
    url_schemes=_LINKS,
    link_rel=None,
)


def _clean(html: str) -> Markup:
    """Only the tags that texts may hold, links only to https, telephone and mail."""
    # nh3 names the no-break space; everywhere else it is itself.
    return Markup(_cleaner.clean(html).replace("&nbsp;", "\u00a0"))  # noqa: S704 - cleaned here


@lru_cache(maxsize=20_000)
def plain(value: str) -> str:
    """The words alone, for descriptions, calendars and structured data."""
    html = str(render_prose(value))
    if html == f"<p>{value.strip()}</p>\n":
        return " ".join(value.split())
    spaced = re.sub(r"</(?:p|li|t[hd])>", r"\g<0> ", html)  # words of different boxes stay apart
    stripped: str = Markup(spaced).striptags()  # noqa: S704
    return stripped
