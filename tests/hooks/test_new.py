"""`grannsida new residence`: a folder that says what to fill in, and is whole once that is done."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from grannsida import cli
from grannsida.new import check_slug, render_residence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from grannsida.problem import Problem

    WriteResidence = Callable[..., Path]

QUESTIONS = """\
entries:
  - key: sprutor
    theme: order
    question: {sv: Vad gör jag med en spruta?, en: What do I do with a syringe?}
    known: {sv: Rör den inte., en: Do not touch it.}
    contact: [on-duty]
    reviewed: 2026-11-01
"""
BLANKS = {
    "name": "Lindgården", "kind": "supported_housing", "current": "running", "since": "2024-09",
    "summary": "Ett stödboende.", "district": "Exempelby", "city": "Göteborg", "who_lives_here": "Vuxna.",
    "how_to_get_a_place": "Socialtjänsten beslutar.", "operator": "staden", "responsible": "staden", "presence": "yes",
    "levels": "[good_contacts]", "id": "vagledningen", "title": "Vägledning", "publisher": "Staden",
    "date": "2024-03-20", "role": "Enhetschef", "unit": "Exempelenheten", "email": "lindgarden@example.org",
    "reviewed": "2026-11-12", "due": "2027-05-01", "approved_by": "Enhetschef", "label": "Personalen",
    "for_what": "Frågor.", "key": "farligt", "theme": "safety", "question": "Är det farligt?", "known": "Vi vet lite.",
    "publish": "nej",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026


@pytest.fixture
def folder(tmp_path: Path, write_residence: WriteResidence) -> Path:
    return write_residence(tmp_path, **{"_shared/questions.yml": QUESTIONS})


def start(folder: Path, slug: str = "lindgarden") -> int:
    return cli.main(["new", "residence", slug, "--residences", str(folder)])


def find_problems(folder: Path) -> list[Problem]:
    return [problem for problem in cli.load_publication(folder).problems if "/lindgarden/" in problem.place.file]


def fill(folder: Path) -> None:
    """Write a value on each line that a check calls empty."""
    for problem in find_problems(folder):
        if problem.rule == "VALUE-MISSING":
            path = folder.parent / problem.place.file
            lines = path.read_text(encoding="utf-8").splitlines()
            lines[problem.place.line - 1] += f" {BLANKS[problem.place.path.rsplit('.', 1)[-1]]}"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_it_writes_four_files_and_says_what_comes_next(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(folder) == 0
    assert sorted(path.name for path in (folder / "lindgarden").iterdir()) == [
        "contacts.yml", "faq.yml", "openness.yml", "residence.yml",
    ]  # fmt: skip
    assert capsys.readouterr().out == (
        f'Mappen {folder}/lindgarden är skapad. Fyll i raderna som är tomma. "grannsida check" säger vilka.\n'
        f'The folder {folder}/lindgarden is made. Fill in the empty lines. "grannsida check" says which.\n'
    )


def test_a_check_of_it_points_at_every_empty_line_and_at_nothing_else(folder: Path) -> None:
    start(folder)
    found = {(p.place.file.rsplit("/", 1)[1], p.place.line) for p in find_problems(folder) if p.rule == "VALUE-MISSING"}
    empty = {
        (path.name, number)
        for path in (folder / "lindgarden").iterdir()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.endswith(":") and not line.lstrip().startswith("#")
    }

    assert found < empty
    assert {p.rule for p in find_problems(folder)} <= {"VALUE-MISSING", "TOO-SHORT"}


def test_it_passes_the_check_once_the_empty_lines_are_filled(folder: Path) -> None:
    start(folder)
    fill(folder)

    errors = {problem.rule for problem in find_problems(folder) if problem.severity == "error"}
    assert {rule for rule in errors if not rule.startswith("BAL-")} == set()  # balance takes more than filling in


def test_it_also_fits_what_the_real_residences_share(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "residences"
    shutil.copytree(root / "residences", folder)
    start(folder)
    lines = "\n".join(problem.rule for problem in find_problems(folder))

    assert set(lines.split()) <= {"VALUE-MISSING", "TOO-SHORT"}
    assert "  - include: police\n" in (folder / "lindgarden" / "contacts.yml").read_text(encoding="utf-8")


def test_a_line_that_is_commented_out_becomes_data_when_the_mark_goes(folder: Path) -> None:
    start(folder)
    path = folder / "lindgarden" / "residence.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# places:", "places: 12-20"), encoding="utf-8")
    fill(folder)

    assert "\nplaces: 12-20\n" in path.read_text(encoding="utf-8")
    assert not [p for p in find_problems(folder) if p.severity == "error" and not p.rule.startswith("BAL-")]


def test_each_field_stands_below_its_help() -> None:
    text = render_residence("lindgarden")["residence.yml"]

    assert "\n# Boendets namn. Exempel: Alma\nname:\n" in text
    assert "\n# Husets regler.\n# house_rules:\n#   # Ämnet: alkohol, besök, nattro.\n#   - topic:\n" in text
    assert "\n  # planned, moving_in, running, changing, closing eller closed. Exempel: running\n" not in text
    assert "\n  # planned, moving_in, running, changing, closing eller closed.\n  current:\n" in text


def test_the_address_stays_hidden_until_somebody_decides() -> None:
    assert "\n  visibility: district\n" in render_residence("lindgarden")["residence.yml"]


def test_shared_routes_and_questions_are_included_with_the_emergency_number_first() -> None:
    files = render_residence("lindgarden", ["police", "emergency"], ["sprutor"])

    routes = [line.strip() for line in files["contacts.yml"].splitlines() if line.startswith("  - ")]
    assert routes == ["- include: emergency", "- id: on-duty", "- id: daytime", "- id: email", "- include: police"]
    assert files["faq.yml"].endswith("    reviewed:\n  - include: sprutor\n")


def test_the_first_line_names_the_schema() -> None:
    text = render_residence("lindgarden")["faq.yml"]

    assert text.startswith("# yaml-language-server: $schema=../../schemas/faq.schema.json\n# lindgarden: ")


def test_a_folder_that_exists_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "exempel" / "residence.yml").read_bytes()

    assert start(folder, "exempel") == 2
    assert capsys.readouterr().err.startswith(f"Mappen {folder}/exempel finns redan. Inget skrevs.\n")
    assert (folder / "exempel" / "residence.yml").read_bytes() == before


def test_a_name_that_cannot_be_an_address_is_answered_with_one_that_can(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(folder, "Högsbo Norra") == 2
    assert capsys.readouterr().err.splitlines()[:2] == [
        'Kortnamnet "Högsbo Norra" blir en adress och får bara ha små bokstäver a-z, siffror och bindestreck.',
        "Skriv så: grannsida new residence hogsbo-norra",
    ]


@pytest.mark.parametrize("slug", ["../utanfor", "a/b", "_shared", ".", "", "CON ", "å"])
def test_no_name_leads_out_of_the_folder(slug: str, folder: Path) -> None:
    before = sorted(folder.parent.rglob("*"))

    assert start(folder, slug) == 2
    assert sorted(folder.parent.rglob("*")) == before


def test_a_protected_shelter_is_refused_with_the_reason(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(folder, "kvinnojouren") == 2
    assert capsys.readouterr().err.startswith("Ett skyddat boende får aldrig finnas i det här systemet")


def test_a_good_name_is_not_answered() -> None:
    assert check_slug("hogsbo-norra-2") is None
