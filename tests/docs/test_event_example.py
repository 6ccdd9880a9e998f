"""The annotated event of the help pages: every key of the model stands in it, and it can be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grannsida.fields.field_help import find_model
from grannsida.model.event import Event
from grannsida.parse import parse_document
from grannsida.read import read_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from tests.conftest import CheckFolder

HELP = Path(__file__).parents[2] / "docs" / "hjalp"
PAGES = ("evenemang.md", "evenemang.en.md")
EVENT = "events/oppet-hus.yml"


def example(page: str, anchor: str) -> str:
    text = (HELP / page).read_text("utf-8")
    found = re.search(rf"\{{ #{anchor} \}}.*?^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def list_keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of a model and of the models within it."""
    for name, field in model.model_fields.items():
        yield field.alias or name
        inner, _ = find_model(field.annotation)
        if inner:
            yield from list_keys(inner)


@pytest.mark.parametrize("page", PAGES)
def test_the_example_holds_every_key(page: str) -> None:
    text = example(page, "every-field")
    assert [key for key in list_keys(Event) if not re.search(rf"(?:^|[ {{#-]){key}:", text, re.MULTILINE)] == []


@pytest.mark.parametrize("anchor", ["short-example", "every-field"])
@pytest.mark.parametrize("page", PAGES)
def test_an_example_can_be_read(page: str, anchor: str) -> None:
    document, problems = parse_document("event.yml", example(page, anchor).encode())
    assert document
    event, more = read_model(Event, document)
    assert problems + more == []
    assert event


@pytest.mark.parametrize("anchor", ["short-example", "every-field"])
def test_an_example_passes_the_check(check_folder: CheckFolder, anchor: str) -> None:
    text = example("evenemang.md", anchor).replace("exempelkommunen", "staden").replace("exempelforeningen", "staden")
    text = text.replace("new-lights", "cafe").replace("dark-path", "lamp").replace("own-notes", "guide")
    text = re.sub(r"^picture:\n(?:  .*\n)+", "", text, flags=re.MULTILINE)  # no such file here
    problems = check_folder(**{f"exempel/{EVENT}": text})

    assert [(p.rule, p.message.en) for p in problems if EVENT in p.place.file and p.severity == "error"] == []


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_show_the_same_data(page: str) -> None:
    found = [parse_document("event.yml", example(name, "every-field").encode())[0] for name in ("evenemang.md", page)]
    assert found[0]
    assert found[1]
    assert found[0].data == found[1].data
