"""Icons drawn once on a page: the same shapes are seen, less is sent, and nothing else is touched."""

from __future__ import annotations

import re

from grannsida.render.compiled import load_icon
from grannsida.render.shared_icons import share_icons

PHONE, MAIL = str(load_icon("phone")), str(load_icon("mail"))


def test_an_icon_that_comes_again_refers_to_the_first() -> None:
    shared = share_icons(PHONE + MAIL + PHONE)
    assert shared.count("<path ") == 2
    assert re.findall(r'id="([^"]+)"', shared) == ["i-1", "i-2"]
    assert re.findall(r'href="#([^"]+)"', shared) == ["i-1"]


def test_parts_of_one_page_keep_their_ids_apart() -> None:
    assert 'id="a-1"' in share_icons(PHONE, "a")
    assert 'id="b-1"' in share_icons(PHONE, "b")


def test_what_is_no_icon_stays() -> None:
    text = '<svg class="chart"><path d="M0 0"/></svg>&lt;svg class="icon"&gt;&lt;path d="x"/&gt;'
    assert share_icons(text) == text


def test_an_icon_stays_hidden_from_readers_of_the_screen_when_it_is_shared() -> None:
    assert share_icons(PHONE + PHONE).count('aria-hidden="true"') == 2
