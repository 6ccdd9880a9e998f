"""Texts on their way to a page: escaped, marked when in another language, plain where they may be."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from grannsida.bidi import direction
from grannsida.fields.text import LocalizedText
from grannsida.text import (
    EMPTY,
    Text,
    _clean,
    _is_plain,
    _markdown,
    choose,
    plain,
    render_inline,
    render_prose,
)

ALLOWED = {
    "p": set[str](),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "strong": set(),
    "em": set(),
    "a": {"href", "title"},
    "br": set(),
    "blockquote": set(),
    "code": set(),
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": set(),
    "td": set(),
}

# Pieces that mean something to Markdown, HTML or browsers, so that random texts meet them often.
PIECES = st.sampled_from(
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "data:text/html,x", "&lt;",
        "&#106;avascript:", "[a](", ")", "<javascript:x>", "<https://a.example>", "![b](https://c.example/d.png)",
        "**", "_", "`", "~~~", "# ", "- ", "1. ", "1) ", "> ", "    ", "\t", "\n", "\n\n", "---", "===", "| a | b |\n",
        "|---|---|\n", '"', "'", "&", ":", "+ ", "* ", "\\", "\0", "\u2028", "\u00a0", "\ufeff", "\r", "\x0b", "\x85",
        "ord", "å", " ", ".", "(", "1", "[x]: https://e.example\n", "vbscript:", "http://f.example", "JaVaScRiPt:",
        "//g",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))
PLAIN_TEXTS = st.text(alphabet="aåÖ .,()1?–…\n\t\r\x0b\x85\u00a0\u2028\ufeff\0;/%@$^", max_size=30)


class Tags(HTMLParser):
    """The tags of a piece of HTML, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check_only_allowed(html: str) -> None:
    for tag, attributes in Tags(html).found:
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
        scheme = re.match(r"[\s\0-\x20]*([a-z][a-z0-9+.\s-]*):", attributes.get("href") or "", re.IGNORECASE)
        assert scheme is None or scheme[1].lower() in {"https", "tel", "mailto"}


@given(TEXTS)
@example("[a](javascript:alert(1))")
@example("[a](data:text/html,x)")
@example("<javascript:alert(1)>")
@example("[a](&#106;avascript:alert(1))")
@example("[a](java\nscript:alert(1))")
def test_any_text_gives_only_the_allowed_tags_and_links(value: str) -> None:
    check_only_allowed(render_prose(value))
    check_only_allowed(render_inline(value))


@given(st.one_of(PLAIN_TEXTS, TEXTS))
def test_a_plain_text_gives_the_same_paragraphs_with_and_without_the_parser(value: str) -> None:
    stripped = value.strip()
    if stripped and _is_plain(stripped):
        assert render_prose(value) == _clean(_markdown.render(stripped))


@given(st.one_of(PLAIN_TEXTS, TEXTS))
def test_a_plain_text_gives_the_same_line_with_and_without_the_parser(value: str) -> None:
    joined = " ".join(value.split())
    if _is_plain(joined):
        assert render_inline(value) == _clean(_markdown.renderInline(joined))


@given(st.text(max_size=60))
def test_a_text_in_a_template_is_escaped(value: str) -> None:
    assert escape(Text(value)) == escape(value)
    assert Tags(str(escape(Text(value)))).found == []


def test_a_link_keeps_its_address_and_gets_no_extras() -> None:
    html = render_inline("Ring [112](tel:112) eller [skriv](mailto:a@example.org), se [mer](https://example.org/).")
    assert html == (
        'Ring <a href="tel:112">112</a> eller <a href="mailto:a@example.org">skriv</a>, '
        'se <a href="https://example.org/">mer</a>.'
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "http://example.org/", "vbscript:x"])
def test_other_kinds_of_links_lead_nowhere(address: str) -> None:
    assert "href" not in render_inline(f"[här]({address})")
    assert "href" not in render_inline(f"<{address}>")


def test_tags_that_an_author_types_are_shown_as_typed() -> None:
    assert render_prose("Skriv <b>så</b>") == "<p>Skriv &lt;b&gt;så&lt;/b&gt;</p>\n"


def test_headings_and_pictures_are_no_part_of_a_text() -> None:
    assert render_prose("# Rubrik") == "<p># Rubrik</p>\n"
    assert "<img" not in render_prose("![bild](https://example.org/a.png)")


def test_paragraphs_and_lists_are_made() -> None:
    assert render_prose("Ett\n\n- två\n- tre") == "<p>Ett</p>\n<ul>\n<li>två</li>\n<li>tre</li>\n</ul>\n"


def test_a_line_has_no_paragraph_around_it() -> None:
    assert render_inline("  en\n  **två** ") == "en <strong>två</strong>"


BOTH = LocalizedText({"sv": "Hej", "en": "Hello"})
SWEDISH = LocalizedText({"sv": "Hej & hå"})


def test_a_text_in_the_pages_language_is_not_marked() -> None:
    assert choose(BOTH, "en") == Text("Hello")
    assert escape(choose(BOTH, "en")) == "Hello"


def test_a_missing_translation_is_shown_in_swedish_and_says_so() -> None:
    text = choose(SWEDISH, "ar")
    assert escape(text) == '<span lang="sv" dir="ltr">Hej &amp; hå</span>'
    box = '<div lang="sv" dir="ltr"><p>Hej &amp; hå</p>\n</div>'
    assert text.prose == f'<p class="untranslated">هذا النص متوفر بالسويدية فقط حتى الآن.</p>{box}'
    assert text.inline == '<span lang="sv" dir="ltr">Hej &amp; hå</span>'
    assert str(text) == "Hej & hå"


def test_a_text_in_arabic_runs_from_right_to_left() -> None:
    assert Text("مرحبا", "ar").inline == '<span lang="ar" dir="rtl">مرحبا</span>'


def test_an_absent_text_is_empty_and_false() -> None:
    assert choose(None, "sv") is EMPTY
    assert not EMPTY
    assert escape(EMPTY) == ""


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("sv", "ltr"),
        ("en", "ltr"),
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("ckb", "rtl"),
        ("ti", "ltr"),
        ("yi", "rtl"),
        ("ku", "ltr"),
        ("ku-Arab", "rtl"),
        ("fa-AF", "rtl"),
        ("fit", "ltr"),
        ("rom", "ltr"),
        ("swl", "ltr"),
        ("sv-simple", "ltr"),
    ],
)
def test_the_direction_follows_the_language(locale: str, expected: str) -> None:
    assert direction(locale) == expected


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Bara ord.", "Bara ord."),
        (" två\nrader ", "två rader"),
        ("**Fet** och [länk](https://example.org/)", "Fet och länk"),
        ("Ett.\n\nTvå.\n\n- a\n- b", "Ett. Två. a b"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("a & b < c", "a & b < c"),
    ],
)
def test_the_words_alone(value: str, words: str) -> None:
    assert plain(value) == words
    assert not isinstance(plain(value), Markup)
