"""Texts ready for a page: chosen for a locale, escaped by themselves, marked when in another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from grannsida.bidi import direction, isolate
from grannsida.escape import escape_text
from grannsida.fields.text import DEFAULT_LOCALE

if TYPE_CHECKING:
    from grannsida.fields.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Text:
    """A text of one language. `lang` is set only where it differs from the page's language."""

    value: str
    lang: str = ""

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
        """The text as paragraphs; in its own language's box when that is not the page's."""
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


def choose(text: LocalizedText | None, locale: str) -> Text:
    """The text in the wanted locale; else in Swedish, marked as such. Absent gives an empty text."""
    if text is None:
        return EMPTY
    wanted = text.get(locale)
    if wanted is not None:
        return Text(isolate(wanted, locale))
    return Text(text.default, DEFAULT_LOCALE)


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
