"""Quick looks before slow ones: each says yes wherever the slow one would find something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from grannsida import encoding, hygiene
from grannsida.check.texts import passages, passages_with
from grannsida.fields import language
from grannsida.fields.text import LocalizedLine, LocalizedText
from grannsida.readability import Readability, list_words, measure, split_sentences
from grannsida.texts import list_models, list_texts
from grannsida.wording.lexicon import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import ReadFolder

BODIES = st.text(alphabet='aB. !?…\n"»)*_0-1', max_size=40)
TAGS = st.sampled_from(["sv", "en", "sv-simple", "SV", "xx"])
TEXTS = st.dictionaries(TAGS, st.sampled_from(["a", " b ", "", "c\nd"]))


def test_usual_tags_are_those_that_the_list_of_all_languages_has_as_they_stand() -> None:
    known = language._known()
    aliases = language._aliases()
    for tag in language.USUAL_TAGS:
        match = language.TAG.fullmatch(tag)
        assert match is not None
        assert match["language"] in known
        assert not (len(match["language"]) == 3 and match["language"] in aliases)
        assert tag not in language.COMMON


@given(st.characters(codec="utf-8").map(lambda sign: f"a: b{sign}c\n"))
def test_no_control_character_slips_through_the_look_at_the_bytes(text: str) -> None:
    text = encoding.normalise(text)
    if encoding._CONTROL.search(text):
        assert encoding._may_have_control(text.encode())


@given(BODIES)
def test_a_text_has_as_many_sentences_when_measured_as_when_split(text: str) -> None:
    assert measure(text).sentences == len(split_sentences(text))


def test_measuring_counts_the_words_of_a_text_with_several_sentences() -> None:
    text = "Personalen svarar. Vi ringer!"
    assert measure(text) == Readability(words=len(list_words(text)), sentences=2, long_words=1)


@given(TEXTS)
def test_a_group_of_texts_read_the_quick_way_is_what_the_careful_way_reads(given_texts: dict[str, str]) -> None:
    for kind in (LocalizedText, LocalizedLine):
        quick = kind._read_plain(given_texts)
        if quick is not None:
            assert quick == _read_carefully(kind, given_texts)


def _read_carefully(kind: type[LocalizedText], texts: dict[str, str]) -> dict[str, str] | None:
    try:
        return {language.parse_language_tag(tag): kind.parse_one(text) for tag, text in texts.items()}
    except (ValidationError, PydanticCustomError):
        return None


@given(st.text(alphabet="aå*_\u00a0\u00ad\u200b\u2011\u0301é ", max_size=20))
def test_a_tidy_text_has_no_sign_that_hides_a_word(text: str) -> None:
    assert not re.search("[*_\u00a0\u00ad\u200b\u2011]", tidy(text))
    assert tidy(tidy(text)) == tidy(text)


def test_every_odd_space_is_looked_for() -> None:
    odd = re.compile(f"[{hygiene._SPACES}]")
    assert {chr(number) for number in range(0x10000) if odd.match(chr(number))} == set(hygiene._EACH_SPACE)


def test_the_passages_of_a_language_are_those_of_all_in_that_language(read_folder: ReadFolder) -> None:
    folder, _ = read_folder()
    for lang in ("sv", "en"):
        assert passages(folder, lang) == tuple(passage for passage in passages(folder) if passage.lang == lang)
    with_comma = tuple(passage for passage in passages(folder) if "," in passage.text)
    assert tuple(passages_with(folder, ",")) == with_comma


def test_no_text_of_a_model_is_passed_over(read_folder: ReadFolder) -> None:
    folder, _ = read_folder()
    for _, model in list_models(folder):
        assert len(list_texts(model)) == len(list(_every_text(model)))


def _every_text(value: object) -> Iterator[LocalizedText]:
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, BaseModel):
        yield from (text for inner in value.__dict__.values() for text in _every_text(inner))
    elif isinstance(value, tuple):
        yield from (text for inner in value for text in _every_text(inner))
