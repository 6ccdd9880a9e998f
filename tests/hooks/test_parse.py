"""The parse layer told by example: each mistake is a file beside the exact lines that people get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grannsida.diagnose import OTHER
from grannsida.parse import parse_document
from grannsida.problem import RULES, Place, Problem, Severity

DATA = Path(__file__).parent / "data" / "parse"
INVALID = sorted((DATA / "invalid").glob("*.yml"))
VALID = sorted((DATA / "valid").glob("*.yml"))


def told(source: str) -> list[Problem]:
    return parse_document("a.yml", source.encode())[1]


def show(problem: Problem) -> str:
    paste = f" | skriv: {problem.write}" if problem.write else ""
    return f"{problem.place.line}:{problem.place.column} [{problem.rule}] {problem.message.sv}{paste}"


def test_the_folders_have_their_examples() -> None:
    assert len(INVALID) >= 70
    assert len(VALID) >= 12
    assert {path.stem for path in INVALID} == {path.stem for path in (DATA / "invalid").glob("*.txt")}
    assert {path.stem for path in VALID} == {path.stem for path in (DATA / "valid").glob("*.json")}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_each_mistake_is_told_in_these_words(path: Path) -> None:
    _, problems = parse_document(path.name, path.read_bytes())
    assert [show(problem) for problem in problems] == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_what_is_written_well_is_read_as_it_stands(path: Path) -> None:
    document, problems = parse_document(path.name, path.read_bytes())
    assert problems == []
    assert document is not None
    assert document.data == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_pasting_the_line_takes_the_problem_away(path: Path) -> None:
    source = path.read_bytes()
    for problem in parse_document(path.name, source)[1]:
        if problem.write:
            lines = source.decode().split("\n")
            lines[problem.place.line - 1] = problem.write
            left = parse_document(path.name, "\n".join(lines).encode())[1]
            assert (problem.rule, problem.place.line) not in {(other.rule, other.place.line) for other in left}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_no_message_uses_the_words_of_a_parser(path: Path) -> None:
    for problem in parse_document(path.name, path.read_bytes())[1]:
        words = (*problem.message, *problem.advice)
        assert not [word for word in ("token", "mapping", "scalar", "node", "nvalid") if word in " ".join(words)]
        assert problem.message.en
        assert problem.write or problem.advice.sv


def test_every_rule_of_this_layer_explains_itself() -> None:
    rules = [rule for rule in RULES.rules.values() if rule.id.startswith("YAML-")]
    assert len(rules) >= 24
    assert all(rule.reason.sv and rule.reason.en and rule.advice.sv and rule.advice.en for rule in rules)


def test_every_rule_but_those_of_size_has_an_example_among_the_files() -> None:
    seen = {line.split("[")[1].split("]")[0] for path in INVALID for line in _expected(path)}
    known = {rule for rule in RULES.rules if rule.startswith("YAML-")}
    assert known - seen == {"YAML-TOO-LARGE"}


def _expected(path: Path) -> list[str]:
    return path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


def test_the_wrong_line_of_each_example_is_told_and_the_right_one_is_not() -> None:
    for rule in RULES.rules.values():
        if rule.id in {"YAML-COLON", "YAML-START", "YAML-QUOTE", "YAML-ESCAPE", "YAML-SMART-QUOTE", "YAML-COMMENT"}:
            wrong, right = rule.example
            assert [problem.rule for problem in told(wrong + "\n")] == [rule.id]
            assert told(right + "\n") == []


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert [problem.rule for problem in told("a: " + "x" * 1_000_000)] == ["YAML-TOO-LARGE"]
    assert [problem.rule for problem in told("# x\n" * 20_001)] == ["YAML-TOO-LARGE"]


def test_a_line_in_another_coding_is_shown_as_its_writer_saw_it() -> None:
    _, problems = parse_document("a.yml", "name: Alma\nwhat: Här är öppet".encode("cp1252"))
    assert [problem.found for problem in problems] == ["what: Här är öppet"]
    assert problems[0].place == Place("a.yml", 2, 8)


def test_a_personal_number_is_neither_shown_nor_repeated() -> None:
    problem = told("note: 121212-1212: ring\n")[0]
    assert problem.found == "note: ••••••-••••: ring"
    assert problem.write == ""


def test_a_personal_number_as_a_field_is_not_in_the_message() -> None:
    problem = told("121212-1212: a\n121212-1212: b\n")[0]
    assert problem.message.sv == "Fältet ••••••-•••• finns två gånger i samma grupp: rad 1 och rad 2."


def test_a_warning_leaves_the_document_as_it_was_written() -> None:
    document, problems = parse_document("a.yml", b"street: Gata 5 # port B\n")
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert document is not None
    assert document.data == {"street": "Gata 5"}


def test_of_a_field_that_is_there_twice_the_first_counts() -> None:
    document, _ = parse_document("a.yml", b"a: 1\nb: 2\na: 3\n")
    assert document is not None
    assert document.data == {"a": "1", "b": "2"}


def test_there_is_no_document_where_the_data_are_unsure() -> None:
    assert parse_document("a.yml", "a:\n  – b\n".encode())[0] is None


def test_curly_quotation_marks_stop_the_build_only_where_the_text_cannot_be_read() -> None:
    severities = [problem.severity for problem in told("a: “b”\nc: “d: e”\n")]
    assert severities == [Severity.WARNING, Severity.ERROR]


def test_a_place_points_at_the_value_or_its_key() -> None:
    document, _ = parse_document("a.yml", b"faq:\n  - key: x\n    question: Vem?\n")
    assert document is not None
    path = ("faq", 0, "question")
    assert document.place(path) == Place("a.yml", 3, 15, "faq[0].question")
    assert document.place(path, key=True) == Place("a.yml", 3, 5, "faq[0].question")
    assert document.line(3) == "    question: Vem?"


def test_the_place_of_what_is_missing_is_the_group_that_lacks_it() -> None:
    document, _ = parse_document("a.yml", b"a: 1\nfaq:\n  - key: x\n")
    assert document is not None
    assert document.place(("faq", 0, "answer", "sv")) == Place("a.yml", 3, 5, "faq[0].answer.sv")
    assert document.place(("gone",), key=True) == Place("a.yml", 1, 1, "gone")
    assert document.line(99) == ""


def test_what_nobody_thought_of_gets_a_calm_sentence() -> None:
    assert OTHER.message.sv == "Det går inte att läsa filen förbi det här stället."
