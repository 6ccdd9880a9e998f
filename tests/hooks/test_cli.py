"""The command `grannsida`: what it answers with, and where it looks."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from grannsida import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    WriteResidence = Callable[..., Path]
    Output = pytest.CaptureFixture[str]

EMPTY_NAME = {"exempel/residence.yml": ("name: {sv: Exempelgården, en: Example House}", "name:")}


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026
    monkeypatch.delenv("RESIDENCES_DIR", raising=False)


@pytest.fixture
def good(tmp_path: Path, write_residence: WriteResidence) -> Path:
    return write_residence(tmp_path)


@pytest.fixture
def bad(tmp_path: Path, write_residence: WriteResidence) -> Path:
    return write_residence(tmp_path / "fel", **EMPTY_NAME)


def test_the_answer_is_0_when_nothing_stops(good: Path) -> None:
    assert cli.main(["check", str(good)]) == 0


def test_the_answer_is_1_when_something_must_be_mended(bad: Path, capsys: Output) -> None:
    assert cli.main(["check", str(bad)]) == 1
    assert capsys.readouterr().out.startswith(
        "residences/exempel/residence.yml:2:6  [VALUE-MISSING]\n"
        "  Hittade:   name:\n"
        "  Problem:   Raden har inget värde. Här ska stå: Boendets namn.\n"
        "  Gör så:    Skriv värdet efter kolonet eller strecket.\n"
    )


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["check", str(tmp_path / "borta")]) == 2
    assert capsys.readouterr().err == f"Mappen {tmp_path}/borta finns inte.\n"
    assert cli.main(["check", str(tmp_path / "borta"), "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"There is no folder {tmp_path}/borta.\n"


@pytest.mark.parametrize(
    "arguments",
    [["export", "ut", "--residences", "borta"], ["new", "residence", "lindgarden", "--residences", "borta"]],
)
def test_the_other_commands_need_the_folder_too(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(arguments) == 2
    assert capsys.readouterr().err == "Mappen borta finns inte.\nThere is no folder borta.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [[], ["granska"], ["check", "--format", "xml"], ["check", "--lang", "de"], ["new", "party", "x"]]
)
@pytest.mark.usefixtures("capsys")
def test_a_command_that_does_not_exist_is_wrong_use(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)

    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["check", "--lang", "de"],
            "'de' finns inte. Det finns: 'sv', 'en'. / 'de' is not there. There are: 'sv', 'en'.",
        ),
        (["new", "residence"], "Här saknas: slug. / Missing: slug."),
        (["check", "a", "b"], "Det här går inte att läsa: b. / This cannot be read: b."),
    ],
)
def test_wrong_use_is_told_in_two_languages(arguments: list[str], sentence: str, capsys: Output) -> None:
    with pytest.raises(SystemExit):
        cli.main(arguments)

    assert capsys.readouterr().err.splitlines()[0] == sentence


def test_a_file_in_place_of_the_folder_is_wrong_use(good: Path) -> None:
    assert cli.main(["check", str(good / "site.yml")]) == 2


def test_the_folder_may_be_chosen_by_the_environment(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("RESIDENCES_DIR", str(bad))

    assert cli.main(["check"]) == 1
    assert "[VALUE-MISSING]" in capsys.readouterr().out


def test_a_named_folder_comes_before_the_environment(good: Path, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESIDENCES_DIR", str(bad))

    assert cli.main(["check", str(good)]) == 0


@pytest.mark.parametrize("value", [None, ""])
def test_otherwise_the_folder_is_called_residences(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is not None:
        monkeypatch.setenv("RESIDENCES_DIR", value)

    assert str(cli.default_folder()) == "residences"


def test_english_is_a_choice(bad: Path, capsys: Output) -> None:
    assert cli.main(["check", str(bad), "--lang", "en"]) == 1
    assert "  Problem:  The line has no value. It is for: Name of the residence.\n" in capsys.readouterr().out


def test_json_comes_sorted_by_file_and_line(tmp_path: Path, write_residence: WriteResidence, capsys: Output) -> None:
    wrong = {"exempel/faq.yml": ("    known:", "    konwn:"), **EMPTY_NAME}
    cli.main(["check", str(write_residence(tmp_path, **wrong)), "--format", "json"])
    found = json.loads(capsys.readouterr().out)

    assert [(entry["file"], entry["rule"]) for entry in found] == [
        ("residences/exempel/faq.yml", "KEY-MISSING"),
        ("residences/exempel/faq.yml", "KEY-UNKNOWN"),
        ("residences/exempel/residence.yml", "VALUE-MISSING"),
    ]


def test_annotations_name_files_as_the_repository_does(bad: Path, capsys: Output) -> None:
    cli.main(["check", str(bad), "--format", "github"])

    assert capsys.readouterr().out.startswith("::error file=residences/exempel/residence.yml,line=2,col=6,")


def test_sarif_is_json(bad: Path, capsys: Output) -> None:
    cli.main(["check", str(bad), "--format", "sarif"])

    assert len(json.loads(capsys.readouterr().out)["runs"]) == 1


def test_it_also_runs_as_a_module_in_a_terminal_that_knows_no_swedish(bad: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "grannsida", "check", str(bad)],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1795431600"},
    )

    assert done.returncode == 1
    assert "Raden har inget värde. Här ska stå: " in done.stdout.decode("utf-8")
    assert done.stderr == b""
