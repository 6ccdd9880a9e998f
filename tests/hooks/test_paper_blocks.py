"""A page's body as blocks for paper: what is kept, what is left out, and how words, languages and addresses stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from grannsida.render.html_tree import read_html
from grannsida.render.paper_blocks import list_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator


def blocks(html: str, deeper: int = 0) -> list[dict[str, Any]]:
    return list_blocks(read_html(html), deeper)


def words(value: object) -> Iterator[str]:
    """All texts in blocks, in their order."""
    if isinstance(value, dict):
        if "t" in value:
            yield value["t"]
        for inner in value.values():
            yield from words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)


def test_headings_move_down_and_paragraphs_keep_their_words() -> None:
    assert blocks("<section><h2>Rubrik</h2>\n<p>Ett  och\n två.</p></section>", deeper=1) == [
        {"heading": [{"t": "Rubrik"}], "level": 3},
        {"par": [{"t": "Ett och två."}]},
    ]


def test_loose_words_are_a_paragraph_between_boxes() -> None:
    assert blocks("<div>först<p>sedan</p>sist</div>") == [
        {"par": [{"t": "först"}]},
        {"par": [{"t": "sedan"}]},
        {"par": [{"t": "sist"}]},
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<nav><a href="#a">Hit</a></nav>',
        "<script>let a = 1</script>",
        '<svg><title>Karta</title><foreignObject><span>Torget</span></foreignObject><path d="M0 0"/></svg>',
        '<p hidden class="state-line">Har varit</p>',
        '<p><span aria-hidden="true">Sedan</span></p>',
        '<p><span class="for-readers">: Nödnumret</span></p>',
        '<nav class="call-bar"><a class="call" href="tel:112">112</a></nav>',
        '<details class="expect-box"><summary>Mer</summary></details>',
        '<figure class="picture"><img src="a.png" alt="Hus"><figcaption>Bild: A</figcaption></figure>',
        '<p><a id="in-swedish" href="../x/">På svenska</a> <a href="#in-swedish">På svenska</a></p>',
        "<ul><li></li></ul><dl></dl><h2></h2><p> </p>",
    ],
)
def test_what_is_for_a_screen_or_a_listener_alone_leaves_nothing(html: str) -> None:
    assert blocks(html) == []


def test_an_open_box_shows_its_name_unless_that_only_opens_it() -> None:
    box = '<details class="route-more"><summary>Visa</summary><p>Text</p></details>'
    assert blocks(box) == [{"par": [{"t": "Text"}]}]
    assert blocks("<details><summary>Möte</summary><p>Text</p></details>") == [
        {"par": [{"t": "Möte", "b": True}]},
        {"par": [{"t": "Text"}]},
    ]
    assert blocks("<details><summary><h2>Vad?</h2></summary></details>") == [{"heading": [{"t": "Vad?"}], "level": 2}]


def test_an_address_that_one_can_type_is_spelled_out_once() -> None:
    outside = "https://example.org/a"
    assert blocks(f'<p>Läs <a href="{outside}">planen</a>.</p>') == [
        {
            "par": [
                {"t": "Läs "},
                {"t": "planen", "url": outside},
                {"t": f" ({outside})", "rtl": False, "quiet": True},
                {"t": "."},
            ]
        }
    ]
    assert blocks(f'<p><a href="{outside}">example.org</a></p>') == [{"par": [{"t": "example.org", "url": outside}]}]
    assert blocks('<p><a href="../plats/#b">planen</a></p>') == [{"par": [{"t": "planen"}]}]
    assert blocks('<p><a href="javascript:x">planen</a></p>') == [{"par": [{"t": "planen"}]}]
    assert blocks('<p><a dir="ltr" href="tel:112">112</a></p>') == [
        {"par": [{"t": "112", "rtl": False, "url": "tel:112"}]}
    ]


def test_words_of_another_language_keep_it_with_its_direction() -> None:
    assert blocks('<div lang="sv" dir="ltr"><p>Ett <em>ord</em></p></div>') == [
        {"par": [{"t": "Ett ", "lang": "sv", "rtl": False}, {"t": "ord", "lang": "sv", "rtl": False, "i": True}]}
    ]
    assert blocks('<p><span lang="ar">نص</span></p>') == [{"par": [{"t": "نص", "lang": "ar", "rtl": True}]}]


def test_a_line_of_badges_is_told_apart() -> None:
    line = '<p class="badges">\n<span class="badge">Klar</span><span class="muted">2024</span><span>Staden</span></p>'
    assert blocks(line) == [{"par": [{"t": "Klar · 2024 · Staden"}], "quiet": True}]


def test_the_mark_of_an_example_stands_in_brackets() -> None:
    html = '<h2>Karta <span class="tag tag-example">Exempel</span></h2>'
    assert blocks(html) == [{"heading": [{"t": "Karta (Exempel)"}], "level": 2}]


def test_lists_terms_and_boxes_keep_what_they_hold() -> None:
    html = '<ol><li>ett<ul class="plain"><li>inre</li></ul></li></ol><dl><div><dt>När</dt><dd>Nu</dd></div></dl>'
    inner = {"list": [[{"par": [{"t": "inre"}]}]], "sort": "plain"}
    assert blocks(html) == [
        {"list": [[{"par": [{"t": "ett"}]}, inner]], "sort": "ordered"},
        {"terms": [[[{"t": "När"}], [{"par": [{"t": "Nu"}]}]]]},
    ]
    assert blocks('<div class="slot slot-unknown"><p class="slot-name">Vet inte</p></div>') == [
        {"box": [{"par": [{"t": "Vet inte", "b": True}]}], "look": "soft"}
    ]


def test_a_table_keeps_its_headings_and_spans() -> None:
    html = (
        '<table class="routes"><caption class="for-readers">Vem</caption>'
        "<thead><tr><th>Vad</th><th>Ring</th></tr></thead>"
        '<tbody><tr><th rowspan="2">Ljud</th><td>112</td></tr><tr><td>114 14</td></tr></tbody>'
        "<tfoot><tr><th>Summa</th><td></td></tr></tfoot></table>"
    )
    (table,) = blocks(html)
    assert table["sort"] == "routes"
    assert table["heads"] == [[{"t": "Vad"}], [{"t": "Ring"}]]
    assert [[(cell["rows"], cell["is_head"]) for cell in row] for row in table["table"]] == [
        [(2, True), (1, False)],
        [(1, False)],
        [(1, True), (1, False)],
    ]
    assert list(words(table["table"])) == ["Ljud", "112", "114 14", "Summa"]


@given(st.lists(st.text(), min_size=1, max_size=6))
def test_any_words_come_out_as_they_went_in(texts: list[str]) -> None:
    html = "".join(f"<p>{escape(text)}</p>" for text in texts)
    told = "".join("".join(words(blocks(html))).split())
    assert told == "".join("".join(texts).split())
