"""Which characters the fonts have, held against another reader of fonts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageFont

from grannsida.render import glyphs

FONTS = Path(glyphs.__file__).parent.parent / "fonts"
UNKNOWN = "\U000f1234"


def drawn(font: ImageFont.FreeTypeFont, char: str) -> bytes:
    return bytes(font.getmask(char))


@pytest.mark.parametrize("name", ["NotoSans-Regular", "NotoSansArabic-Bold"])
@pytest.mark.parametrize("text", ["Ååö éß–’“…•½", "مرحبا؟،٣", "ሰ😀漢Ω", "Łęşğıñ", "□▪✓"])
def test_the_characters_are_those_that_freetype_finds(name: str, text: str) -> None:
    path = FONTS / f"{name}.ttf"
    font = ImageFont.truetype(path, 40)
    known = set(glyphs.read_cmap(path.read_bytes()))
    missing = drawn(font, UNKNOWN)
    assert {char: ord(char) in known for char in text} == {char: drawn(font, char) != missing for char in text}


def test_every_language_of_the_site_and_its_neighbours_can_be_set() -> None:
    texts = ("Flygande bäckasiner söka hwila på mjuka tuvor", "Šį žąsį, Łódź, Çağrı, Đặng", "مرحباً بالجيران، ڤ گ چ پ ژ")
    assert [glyphs.find_missing(text) for text in texts] == [(), (), ()]


def test_what_cannot_be_set_is_found_and_marked() -> None:
    missing = glyphs.find_missing("Hej ሰላም\n\u200f")
    assert missing == ("ላ", "ም", "ሰ")
    assert glyphs.mark_missing("Hej ሰላም", missing) == "Hej \ufffd\ufffd\ufffd"


def test_the_mark_itself_can_be_set() -> None:
    assert glyphs.find_missing(glyphs.MARK) == ()
