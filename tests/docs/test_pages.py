"""The hand-written pages: each language with the same addresses inside, and heads of fitting length."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from grannsida.render.parts import PARTS
from grannsida.translate.pages import name_page, split_name

DOCS = Path(__file__).parent.parent.parent / "docs"
NAMES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
SWEDISH = [name for name in NAMES if split_name(name)[1] == "sv"]
OTHERS = [name for name in NAMES if name not in SWEDISH]
HEADING = re.compile(r"^(#+) .*?(?:\{ ?#([\w-]+) ?\})?$", re.MULTILINE)
PART = re.compile(r"<!--\s*part:\s*([a-z-]+)\s*-->")


def read(name: str) -> tuple[dict[str, str], str]:
    """Front matter and body; code is left out, since what it shows is only shown."""
    _, head, body = (DOCS / name).read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(head), re.sub(r"^```.*?^```|`[^`\n]*`", "", body, flags=re.MULTILINE | re.DOTALL)


def swedish(name: str) -> str:
    return name_page(split_name(name)[0], "sv")


@pytest.mark.parametrize("name", SWEDISH)
def test_a_page_exists_in_english_and_its_headings_have_addresses(name: str) -> None:
    assert name_page(split_name(name)[0], "en") in NAMES
    assert [level for level, anchor in HEADING.findall(read(name)[1]) if not anchor] == []
    assert set(PART.findall(read(name)[1])) <= PARTS.keys()


@pytest.mark.parametrize("name", OTHERS)
def test_a_translation_has_the_addresses_and_parts_of_the_swedish_page(name: str) -> None:
    body, other = read(name)[1], read(swedish(name))[1]
    assert HEADING.findall(body) == HEADING.findall(other)
    assert PART.findall(body) == PART.findall(other)


@pytest.mark.parametrize("name", NAMES)
def test_titles_and_descriptions_fit_in_a_list_of_hits(name: str) -> None:
    head, _ = read(name)
    assert 10 <= len(f"{head['title']} | Grannsida") <= 65
    assert 50 <= len(head["description"]) <= 160


def test_no_translation_stands_alone() -> None:
    assert [name for name in OTHERS if swedish(name) not in NAMES] == []
