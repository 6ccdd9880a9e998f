"""JSON Schemas: the committed files are those of the models, and they fit every real data file."""

from __future__ import annotations

import json
import os.path
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from grannsida import cli, schema
from grannsida.code_words import describe_code
from grannsida.model import codes
from grannsida.model.openness import Openness
from grannsida.parse import parse_document
from grannsida.problem import Words
from grannsida.read import read_model

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
MODELINE = "# yaml-language-server: $schema="


def match_kind(name: str) -> str:
    """The kind of file that a path such as `residences/alma/faq.yml` belongs to."""
    for kind, file_kind in schema.FILE_KINDS.items():
        if any(Path(name).match(pattern) for pattern in file_kind.paths):
            return kind
    raise LookupError(name)


REAL = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "residences").rglob("*.yml"))


class EditorLoader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, which is what editors hold to a schema."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the library's own way


for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))  # 010 is ten since YAML 1.2


@cache
def make_validator(kind: str) -> Any:
    return jsonschema.Draft202012Validator(schema.make_schema(kind))


def find_mistakes(kind: str, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}"[:200] for error in make_validator(kind).iter_errors(data)]


def load_as_editor(text: str) -> object:
    return yaml.load(text, Loader=EditorLoader)


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").iterdir()}

    assert committed == schema.render_schemas(), 'run "grannsida schemas"'


@pytest.mark.parametrize("kind", schema.FILE_KINDS)
def test_each_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema.make_schema(kind))


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_fits_its_schema_as_an_editor_reads_it(name: str) -> None:
    assert find_mistakes(match_kind(name), load_as_editor((ROOT / name).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_fits_its_schema_as_we_read_it(name: str) -> None:
    document, _ = parse_document(name, (ROOT / name).read_bytes())

    assert document
    assert find_mistakes(match_kind(name), document.data) == []


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_says_which_schema_it_has(name: str) -> None:
    first = (ROOT / name).read_text(encoding="utf-8").split("\n", 1)[0]
    target = ROOT / "schemas" / schema.schema_name(match_kind(name))

    assert first == MODELINE + os.path.relpath(target, (ROOT / name).parent)


def test_editors_find_each_schema_by_the_place_of_a_file() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))

    assert settings["yaml.schemas"] == schema.associate_schemas()


def list_fields(part: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for model in [part, *part.get("$defs", {}).values()]:
        yield from model.get("properties", {}).items()


@pytest.mark.parametrize("kind", schema.FILE_KINDS)
def test_every_field_has_a_title_and_help_in_both_languages(kind: str) -> None:
    for name, field in list_fields(schema.make_schema(kind)):
        words = field["x-help"]
        assert words["sv"], name
        assert words["en"], name
        assert field["description"] == f"{words['sv']}\n\n{words['en']}"
        assert field["title"], name


def test_a_title_is_the_first_words_of_the_help() -> None:
    published = schema.make_schema("openness")["$defs"]["Incidents"]["properties"]["publish"]

    assert published["title"] == "Publiceras händelser / Are incidents published"


def test_every_code_is_explained() -> None:
    found = schema.make_schema("contacts")["$defs"]["RouteKind"]

    assert found["enum"][:2] == ["emergency", "police"]
    assert found["enumDescriptions"][:2] == [
        "fara för liv, 112 / danger to life, 112",
        "polisen när det inte är akut / the police when it is not urgent",
    ]


def test_equal_codes_of_different_sets_keep_their_own_meaning() -> None:
    assert describe_code(codes.NamesResident.YES) == Words("ja", "yes")
    assert describe_code(codes.Presence.YES).en == "Yes"
    assert describe_code(codes.PeopleVisible.NONE).en == "nobody is seen"


ENTRY = "{key: a, theme: what, question: Hur, known: Så., reviewed: 2026-11-01}"


@pytest.mark.parametrize(
    "text",
    [
        f"entries: [{ENTRY}]",
        "entries: [{include: sprutor}]",
        "entries: [{include: sprutor, question: Vad}]",
        f"entries:\n- {ENTRY}\n- include: sprutor\n  done:",
        "entries: [{key: 2024, theme: what, question: 1948, known: true, reviewed: 2026-11-01}]",
    ],
)
def test_what_the_reader_takes_fits_the_schema(text: str) -> None:
    assert find_mistakes("faq", load_as_editor(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("entries: [{theme: what}]", "$.entries[0]: "),
        (f"entries: [{ENTRY.replace('what', 'vad')}]", "$.entries[0].theme: 'vad' is not one of"),
        (f"entries: [{ENTRY.replace('known', 'konwn')}]", "$.entries[0]: "),
        (f"entries: [{ENTRY.replace('2026-11-01', '1 nov')}]", "$.entries[0].reviewed: '1 nov' does not match"),
        ("entries:", "$.entries: None is not of type 'array'"),
    ],
)
def test_what_the_reader_refuses_is_marked_while_one_types(text: str, told: str) -> None:
    assert find_mistakes("faq", load_as_editor(text))[0].startswith(told)


@pytest.mark.parametrize("publish", ["ja", "Nej", "true", "false", "yes", "NO"])
def test_a_flag_may_be_typed_in_every_way_that_the_reader_knows(publish: str) -> None:
    text = f"incidents: {{publish: {publish}}}"
    document, _ = parse_document("openness.yml", text.encode())

    assert document
    assert read_model(Openness, document)[1] == []
    assert find_mistakes("openness", load_as_editor(text)) == []


@pytest.mark.parametrize("phone", ["112", "0313906001", "031-390 06 01", '"112"'])
def test_a_number_for_the_telephone_may_stand_without_quotation_marks(phone: str) -> None:
    text = f"routes: [{{id: a, kind: email, label: A, for_what: B, phone: {phone}}}]"

    assert find_mistakes("contacts", load_as_editor(text)) == []


def test_the_command_writes_all_schemas_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schemas", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith(f"10 av 10 scheman skrivna i {tmp_path}.\n10 of 10 schemas written")
    assert cli.main(["schemas", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith(f"0 av 10 scheman skrivna i {tmp_path}.")
