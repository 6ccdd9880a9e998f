"""The hand-written pages: both languages, with the same addresses inside, and heads of fitting length."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from grannsida.render.parts import PARTS

DOCS = Path(__file__).parent.parent.parent / "docs"
NAMES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
SWEDISH = [name for name in NAMES if not name.endswith(".en.md")]
HEADING = re.compile(r"^(#+) .*?(?:\{ ?#([\w-]+) ?\})?$", re.MULTILINE)
PART = re.compile(r"<!--\s*part:\s*([a-z-]+)\s*-->")


def read(name: str) -> tuple[dict[str, str], str]:
    """Front matter and body; code is left out, since what it shows is only shown."""
    _, head, body = (DOCS / name).read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(head), re.sub(r"^```.*?^```|`[^`\n]*`", "", body, flags=re.MULTILINE | re.DOTALL)


def english(name: str) -> str:
    return name.removesuffix(".md") + ".en.md"


@pytest.mark.parametrize("name", SWEDISH)
def test_a_page_exists_in_both_languages_with_the_same_anchors(name: str) -> None:
    assert english(name) in NAMES
    headings = HEADING.findall(read(name)[1])
    assert headings == HEADING.findall(read(english(name))[1])
    assert [level for level, anchor in headings if not anchor] == []


@pytest.mark.parametrize("name", SWEDISH)
def test_a_page_has_the_same_parts_in_both_languages(name: str) -> None:
    parts = PART.findall(read(name)[1])
    assert parts == PART.findall(read(english(name))[1])
    assert set(parts) <= PARTS.keys()


@pytest.mark.parametrize("name", NAMES)
def test_titles_and_descriptions_fit_in_a_list_of_hits(name: str) -> None:
    head, _ = read(name)
    assert 10 <= len(f"{head['title']} | Grannsida") <= 65
    assert 50 <= len(head["description"]) <= 160


def test_no_english_page_stands_alone() -> None:
    assert [name for name in NAMES if name.endswith(".en.md") and name.replace(".en.md", ".md") not in NAMES] == []
