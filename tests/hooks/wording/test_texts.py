"""The walk over all texts: what each text is, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check.texts import Passage, Role, passages
from grannsida.model.codes import Voice

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

PRESS = """\
press:
  items:
    - headline: Huset öppnar
      outlet: Tidningen
      date: 2022-10-10
      stance: neutral
      context: {sv: Så var det., en: So it was.}
      names_resident: no
"""


def by_path(texts: tuple[Passage, ...]) -> dict[tuple[str, str], Passage]:
    return {(text.name, ".".join(map(str, text.path))): text for text in texts}


@pytest.mark.parametrize(
    ("name", "path", "role"),
    [
        ("residence.yml", "summary.sv", Role.PROSE),
        ("residence.yml", "name.en", Role.NAME),
        ("residence.yml", "measures.0.title.sv", Role.LINE),
        ("residence.yml", "sources.0.title.sv", Role.SOURCE_TITLE),
        ("faq.yml", "entries.0.question.sv", Role.QUESTION),
        ("faq.yml", "entries.0.known.en", Role.ANSWER),
        ("events/kaffe.yml", "place.name.sv", Role.NAME),
        ("notices/vatten.yml", "text.sv", Role.PROSE),
        ("openness.yml", "press.items.0.headline", Role.HEADLINE),
    ],
)
def test_each_text_knows_what_it_is(read_folder: ReadFolder, name: str, path: str, role: Role) -> None:
    folder, _ = read_folder(**{"exempel/openness.yml": ("you_said:", f"{PRESS}you_said:")})
    assert by_path(passages(folder))[name, path].role is role


def test_questions_know_whose_they_are(read_folder: ReadFolder) -> None:
    folder, _ = read_folder()
    question = by_path(passages(folder))["faq.yml", "entries.0.question.sv"]
    assert (question.voice, question.is_declared) == (Voice.NEIGHBOUR, True)


def test_a_folder_is_walked_once(read_folder: ReadFolder) -> None:
    folder, _ = read_folder()
    assert passages(folder) is passages(folder)


def test_easy_swedish_is_swedish() -> None:
    assert Passage("residence.yml", ("summary",), "sv-simple", "Ett hus.", Role.PROSE).lang == "sv"
