"""Translations put into YAML: each beside its Swedish text, everything else left byte for byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from grannsida.parse import parse_document
from grannsida.translate.put import put_texts
from grannsida.translate.unit import tidy

if TYPE_CHECKING:
    from grannsida.problem import Steps

ORDER = ("sv", "en", "fi", "ar", "so", "sv-simple")
LONG = "Kahvila, joka on auki joka päivä ja jossa on aina lämmintä kahvia kaikille, jotka tulevat"


def put(text: str, texts: dict[Steps, str], locale: str = "fi") -> str | None:
    made = put_texts(text.encode(), {steps: {locale: one} for steps, one in texts.items()}, ORDER)
    return None if made is None else made.decode()


CASES = [
    # Lines below each other: a line more, after the languages before it.
    ("t:\n  sv: Kafé\n  en: Café\nx: 1\n", "Kahvila", "t:\n  sv: Kafé\n  en: Café\n  fi: Kahvila\nx: 1\n"),
    ("t:\n  sv: Kafé\n  ar: مقهى\n", "Kahvila", "t:\n  sv: Kafé\n  fi: Kahvila\n  ar: مقهى\n"),
    ("t:\n  sv: Kafé # a\n\n# b\nx: 1\n", "Kahvila", "t:\n  sv: Kafé # a\n  fi: Kahvila\n\n# b\nx: 1\n"),
    (
        "t:\n  sv: |\n    Ett\n\n    Två\n\nx: 1\n",
        "Yksi",
        "t:\n  sv: |\n    Ett\n\n    Två\n  fi: |\n    Yksi\n\nx: 1\n",
    ),
    ("t:\n  sv: Kafé", "Kahvila", "t:\n  sv: Kafé\n  fi: Kahvila"),
    # Another text in the place of one that is there.
    ("t:\n  sv: Kafé\n  fi: Kahvi  # a\n", "Kahvila", "t:\n  sv: Kafé\n  fi: Kahvila  # a\n"),
    ("t:\n  sv: Kafé\n  fi: Kahvi  # a\n", "Yksi\nkaksi", "t:\n  sv: Kafé\n  fi: |  # a\n    Yksi\n    kaksi\n"),
    ("t:\n  sv: Kafé\n  fi: >-  # a\n    Kahvi\n", "Kahvila", "t:\n  sv: Kafé\n  fi: |  # a\n    Kahvila\n"),
    ("t: {sv: Kafé, fi: 'Kahvi'} # a\n", "Kahvila", "t: {sv: Kafé, fi: Kahvila} # a\n"),
    # Braces grow on their line, and become lines when they grow too long.
    ("t: {sv: Kafé, en: Café}  # a\n", "Kahvila", "t: {sv: Kafé, en: Café, fi: Kahvila}  # a\n"),
    ("t: {sv: Kafé, en: Café}\n", "Kahvi, tee", 't: {sv: Kafé, en: Café, fi: "Kahvi, tee"}\n'),
    ("t: {sv: Kafé, en: Café}  # a\n", LONG, f"t:  # a\n  sv: Kafé\n  en: Café\n  fi: {LONG}\n"),
    ("t: {sv: Kafé}\n", "Yksi\n\nkaksi", "t:\n  sv: Kafé\n  fi: |\n    Yksi\n\n    kaksi\n"),
    # A comment within braces is never lost.
    ("t: {sv: Kafé, # a\n  en: Café}\n", "Yksi\nkaksi", 't: {sv: Kafé, # a\n  en: Café, fi: "Yksi\\nkaksi"}\n'),
    # One plain text becomes a map.
    ("t: Kafé  # a\n", "Kahvila", "t: {sv: Kafé, fi: Kahvila}  # a\n"),
    ("t: Kafé, te\n", "Kahvi", 't: {sv: "Kafé, te", fi: Kahvi}\n'),
    ("t: Kafé  # a\n", LONG, f"t:  # a\n  sv: Kafé\n  fi: {LONG}\n"),
    ("t: |  # a\n  Ett\n\n  Två\nx: 1\n", "Yksi", "t:  # a\n  sv: |\n    Ett\n\n    Två\n  fi: |\n    Yksi\nx: 1\n"),
    # Texts that YAML would read as something else stand in quotation marks.
    ("t:\n  sv: Ja\n", "no", 't:\n  sv: Ja\n  fi: "no"\n'),
    ("t:\n  sv: Ja\n", "a: b", 't:\n  sv: Ja\n  fi: "a: b"\n'),
    ("t:\n  sv: Ja\n", '"a" # b', "t:\n  sv: Ja\n  fi: '\"a\" # b'\n"),
    ("t:\n  sv: Ja\n", "- a", 't:\n  sv: Ja\n  fi: "- a"\n'),
]


@pytest.mark.parametrize(("before", "text", "after"), CASES)
def test_a_translation_stands_beside_its_swedish_text(before: str, text: str, after: str) -> None:
    assert put(before, {("t",): text}) == after


IN_LISTS = [
    ("t:\n  - Kafé\n  - {sv: Te}\n", "t:\n  - Kafé\n  - {sv: Te, fi: X}\n"),
    ("t:\n- Kafé\n- sv: Te\n  en: Tea\n- a\n", "t:\n- Kafé\n- sv: Te\n  en: Tea\n  fi: X\n- a\n"),
    ("t: [Kafé, Te]\n", "t: [Kafé, {sv: Te, fi: X}]\n"),
]


@pytest.mark.parametrize(("before", "after"), IN_LISTS)
def test_a_text_in_a_list_gets_its_translation(before: str, after: str) -> None:
    assert put(before, {("t", 1): "X"}) == after


def test_a_long_entry_in_braces_becomes_lines_only_where_it_must() -> None:
    before = "o:\n  - {id: staden, name: {sv: Staden, en: The City}, tags: [a, b], public: ja}  # c\n"
    lines = f"- id: staden  # c\n    name:\n      sv: Staden\n      en: The City\n      fi: {LONG}\n"
    assert put(before, {("o", 0, "name"): LONG}) == f"o:\n  {lines}    tags: [a, b]\n    public: ja\n"


def test_line_ends_of_windows_and_a_byte_order_mark_stay() -> None:
    before = b"\xef\xbb\xbft:\r\n  sv: Ett\r\nx: 1\r\n"
    made = put_texts(before, {("t",): {"fi": "Yksi\nkaksi"}}, ORDER)
    assert made == b"\xef\xbb\xbft:\r\n  sv: Ett\r\n  fi: |\r\n    Yksi\r\n    kaksi\r\nx: 1\r\n"


@pytest.mark.parametrize("before", ["t: [a", "t: &x a\nu: *x\n", "u: 1\n", "t: {en: a}\n", "", "t: a\r\nu: b\n"])
def test_nothing_is_made_of_a_file_that_is_not_as_it_should_be(before: str) -> None:
    assert put(before, {("t",): "X"}) is None


def test_several_languages_come_in_the_order_of_the_site() -> None:
    made = put_texts(b"t: {sv: a}\n", {("t",): {"so": "d", "en": "b", "fi": "c"}}, ORDER)
    assert made == b"t: {sv: a, en: b, fi: c, so: d}\n"


SIGNS = [*"abå é#:-?,&*!|>%@`\"'[]{}“”–·~=.0", "ع", "\u200f", "ja", "\\", "%(a)s", "  ", ": ", " #", "😀"]
WORDS = st.lists(st.sampled_from(SIGNS), max_size=20).map("".join)
ONE = WORDS.map(lambda text: tidy(text) or "x")
MANY = st.lists(WORDS, min_size=1, max_size=4).map(lambda lines: tidy("\n".join(lines)) or "x")
STYLES = st.sampled_from(["plain", "double", "single", "literal", "folded"])


def one_value(text: str, style: str, indent: int) -> str:
    """A text in one of the styles that YAML has for it."""
    if style == "literal" or "\n" in text:
        return "|\n" + "\n".join(" " * (indent + 2) + line if line else "" for line in text.split("\n"))
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "folded" and not text.startswith(" "):
        return ">-\n" + " " * (indent + 2) + text
    is_plain = style == "plain" and all(sign.isalnum() for sign in text.replace(" ", "x"))
    return text if is_plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Steps]]:
    """A file of texts in every style, with comments between and after them, and where the texts are."""
    lines: list[str] = []
    places: list[Steps] = []
    for number in range(draw(st.integers(1, 5))):
        name, kind = f"field{number}", draw(st.sampled_from(["text", "lines", "braces", "list", "entry"]))
        comment = draw(st.sampled_from(["", f"  # c{number}"]))
        if draw(st.booleans()):
            lines.append(f"# before {number}")
        sv, en = draw(ONE), draw(MANY)
        if kind == "text":
            lines.append(f"{name}: {one_value(sv, draw(STYLES), 0)}")
            places.append((name,))
        elif kind == "lines":
            lines += [f"{name}:{comment}", f"  sv: {one_value(en, draw(STYLES), 2)}", f"  # between {number}"]
            lines.append(f"  en: {one_value(sv, draw(STYLES), 2)}")
            places.append((name,))
        elif kind == "braces":
            lines.append(f"{name}: {{sv: {one_value(sv, 'double', 0)}, en: {one_value('b', 'single', 0)}}}{comment}")
            places.append((name,))
        elif kind == "list":
            lines += [f"{name}:", f"  - {one_value(sv, draw(STYLES), 2)}", f"  - sv: {one_value(en, draw(STYLES), 4)}"]
            places += [(name, 0), (name, 1)]
        else:
            lines.append(f"{name}: [{{id: a, text: {{sv: {one_value(sv, 'double', 0)}}}, more: [1, 2]}}]{comment}")
            places.append((name, 0, "text"))
        lines += draw(st.sampled_from([[], ["", ""]]))
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"])), places


def marks(text: str) -> list[str]:
    """The comments of the documents above, in their order."""
    return re.findall(r"# (?:before|between) \d|  # c\d", text)


@settings(max_examples=300, deadline=None)
@given(documents(), st.data())
def test_exactly_the_wanted_texts_change(made: tuple[str, list[Steps]], data: st.DataObject) -> None:
    before, places = made
    document, problems = parse_document("", before.encode())
    assume(document is not None and not problems)
    wanted = {steps: {"fi": data.draw(MANY), "so": data.draw(ONE)} for steps in places if data.draw(st.booleans())}
    after = put_texts(before.encode(), wanted, ORDER)
    assert after is not None
    assert marks(after.decode()) == marks(before)
    again, told = parse_document("", after)
    assert again is not None
    assert not told
    assert put_texts(after, wanted, ORDER) is not None
