"""A personal number is found wherever it stands in a data file, and never told by what tells of it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from grannsida.load import load_sources
from grannsida.problem import RULES, Place, Words, error
from grannsida.publication import Publication
from grannsida.report import FORMATS, render_problems

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from tests.conftest import Change, CheckFolder, WriteResidence

    from grannsida.problem import Problem

CANARY = "19121212-1212"
HOME, ROUTES, FAQ = "exempel/residence.yml", "exempel/contacts.yml", "exempel/faq.yml"
COFFEE, WATER, OPEN = "exempel/events/kaffe.yml", "exempel/notices/vatten.yml", "exempel/openness.yml"
ORGANISATIONS = "_shared/organisations.yml"
EVERYWHERE: dict[str, dict[str, Change]] = {
    "a text": {HOME: ("Här bor personer", f"{CANARY} Här bor personer")},
    "a line": {HOME: ("{sv: Exempelgården", f"{{sv: {CANARY}")},
    "another language": {HOME: ("en: People who", f"en: {CANARY} people who")},
    "a comment": {HOME: ("kind:", f"# {CANARY}\nkind:")},
    "a comment after a value": {HOME: ("kind: supported_housing", f"kind: supported_housing # {CANARY}")},
    "a code": {HOME: ("supported_housing", CANARY)},
    "a day": {HOME: ("reviewed: 2026-11-01", f"reviewed: {CANARY}")},
    "a number": {HOME: ("principle: 5", f"principle: {CANARY}")},
    "an address": {HOME: ("Smygvägen 7", CANARY)},
    "a post code": {HOME: ("414 77", CANARY)},
    "coordinates": {HOME: ("57.654321", CANARY)},
    "a mailbox": {HOME: ("exempel@example.org", f"{CANARY}@example.org")},
    "a key": {HOME: ("kind:", f"{CANARY}: x\nkind:")},
    "an id that is missing": {HOME: ("operator: staden", f"operator: {CANARY}")},
    "a list": {HOME: ("[gamla-exempel]", f"[{CANARY}]")},
    "a telephone": {ROUTES: ("031-390 06 01", CANARY)},
    "hours": {ROUTES: ("    hours: always", f"    hours: {CANARY}")},
    "a language": {ROUTES: ("[sv, en]", f"[sv, {CANARY}]")},
    "an included key": {ROUTES: ("include: emergency", f"include: {CANARY}")},
    "a question": {FAQ: ("Vad är det här?", f"Vad är {CANARY}?")},
    "a moment": {COFFEE: ("2026-10-01 18:00", CANARY)},
    "a flag": {OPEN: ("publish: nej", f"publish: {CANARY}")},
    "a notice": {WATER: ("Bara en kort", f"{CANARY} en kort")},
    "what is shared": {ORGANISATIONS: ("Exempelstaden", CANARY)},
    "the settings": {"site.yml": ("Svar till grannar", CANARY)},
    "the settings' address": {"site.yml": ("https://grannsida.example.org/", f"https://{CANARY}.example.org/")},
    "an open quotation mark": {HOME: ("kind: supported_housing", f'kind: "{CANARY}')},
    "a tab": {HOME: ("kind:", f"\t{CANARY}: x\nkind:")},
    "a colon": {HOME: ("kind: supported_housing", f"kind: a: {CANARY}")},
    "an anchor": {HOME: ("kind: supported_housing", f"kind: &a {CANARY}")},
    "a tag": {HOME: ("kind: supported_housing", f"kind: !{CANARY} x")},
    "twice": {HOME: ("kind:", f"kind: {CANARY}\nkind:")},
    "an open bracket": {HOME: ("kind: supported_housing", f"kind: [{CANARY}")},
    "two documents": {HOME: ("kind:", f"---\n{CANARY}: x\nkind:")},
    "no fields at all": {HOME: f"{CANARY}\n"},
    "no lines at all": {HOME: CANARY},
    "a folded text": {HOME: ("{sv: Här bor personer som får stöd.", '{sv: "Här 19121212-\\\n  1212 bor."')},
    "signs with a backslash": {HOME: ("{sv: Här bor personer som får stöd.", '{sv: "19121212\\x2d1212 bor."')},
    "a file that nobody reads": {"exempel/extra.yml": f"a: {CANARY}\n"},
}  # fmt: skip


def told(problems: list[Problem]) -> str:
    """Everything that any reader of problems could see, in all formats and languages, and as Python shows it."""
    return repr(problems) + "".join(render_problems(problems, form, lang) for form in FORMATS for lang in ("sv", "en"))


def hides(text: str) -> bool:
    return not any(part in text for part in ("1212-1212", "19121212", "12121212", "121212"))


@pytest.mark.parametrize("where", EVERYWHERE)
def test_a_personal_number_is_found_and_never_told(check_folder: CheckFolder, where: str) -> None:
    problems = check_folder(**EVERYWHERE[where])
    (found, *_) = [problem for problem in problems if problem.rule == "PRIV-NUMBER"]
    assert found.message.sv == "Här står något som ser ut som ett personnummer. Vi visar det inte här."
    assert found.place.file == f"residences/{next(iter(EVERYWHERE[where]))}"
    assert hides(told(problems))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_file_saved_in_another_way_is_searched_too(
    tmp_path: Path, write_residence: WriteResidence, now: dt.datetime, encoding: str
) -> None:
    folder = write_residence(tmp_path)
    text = (folder / HOME).read_text("utf-8").replace("Smygvägen 7", CANARY)
    (folder / HOME).write_bytes(text.encode(encoding))
    problems = Publication(now).load(load_sources(folder))
    assert "PRIV-NUMBER" in {problem.rule for problem in problems}
    assert hides(told(problems))


@pytest.mark.parametrize(
    "name", [f"exempel/events/{CANARY}.yml", f"exempel/images/{CANARY}.jpg", f"{CANARY}/residence.yml", f"{CANARY}.txt"]
)
def test_the_name_of_a_file_is_searched_and_masked(check_folder: CheckFolder, name: str) -> None:
    problems = check_folder(**{name: "a: b\n"})
    (found,) = [problem for problem in problems if problem.rule == "PRIV-NUMBER-NAME"]
    assert found.place.file == "residences/" + name.replace(CANARY, "••••••••-••••")
    assert hides(told(problems))


def test_the_command_and_its_json_show_the_place_alone(tmp_path: Path, write_residence: WriteResidence) -> None:
    folder = write_residence(tmp_path, **EVERYWHERE["a telephone"])
    command = [sys.executable, "-m", "grannsida", "check", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [problem for problem in json.loads(done.stdout) if problem["rule"] == "PRIV-NUMBER"]
    assert [(one["line"], one["column"], one["path"]) for one in found] == [(7, 12, "routes[1].phone")]
    assert done.returncode == 1
    assert hides(done.stdout + done.stderr)


def test_a_problem_masks_what_any_rule_puts_into_it() -> None:
    rule = error("TEST-MASK", message=Words("{a}", "{a}"), reason=Words("", ""), advice=Words("{a}", "{a}"))
    del RULES.rules["TEST-MASK"]
    problem = rule.at(Place(f"{CANARY}.yml", path=CANARY), found=CANARY, write=CANARY, a=CANARY)
    assert hides(repr(problem))
    assert problem.write == ""


@pytest.mark.parametrize(
    "text", [f"{CANARY}\n" * 20_000, f"# {CANARY} " * 20_000, f"a: {CANARY}\n" * 9_000, "1912 " * 99_000]
)
def test_a_file_full_of_numbers_ends_soon_and_tells_some(check_folder: CheckFolder, text: str) -> None:
    problems = [problem for problem in check_folder(**{HOME: text}) if problem.rule.startswith("PRIV-")]
    assert len(problems) in {0, 100}
    assert hides(told(problems))


def test_hand_written_pages_are_searched_too(tmp_path: Path, write_residence: WriteResidence, now: dt.datetime) -> None:
    folder = write_residence(tmp_path)
    page = folder.parent / "docs" / "hjalp" / "om.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Om\n\nRing 19121212-1212 eller 031-390 06 01.\n", encoding="utf-8")
    found = [p for p in Publication(now).load(load_sources(folder)) if p.rule == "PRIV-NUMBER"]
    assert [(p.place.file, p.place.line, p.found) for p in found] == [("docs/hjalp/om.md", 3, "••••••••-••••")]


def test_nothing_is_logged(check_folder: CheckFolder, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        check_folder(**EVERYWHERE["a text"])
    assert hides(caplog.text)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({HOME: ("som får stöd.", "som får stöd. Ring 121212-1213.")}, f"{HOME}:5 PRIV-NUMBER-UNSURE warning"),
        ({HOME: ("som får stöd.", "som får stöd 121212-XXXX.")}, f"{HOME}:5 PRIV-NUMBER-MASKED warning"),
        ({HOME: ("exempel@example.org", "namn.efternamn@gmail.com")}, f"{HOME}:36 PRIV-MAIL warning"),
        ({HOME: ("som får stöd.", "som ringer 070-174 06 05.")}, f"{HOME}:5 PRIV-MOBILE warning"),
        ({ROUTES: ("    hours: always", "    hours: always # 070-174 06 05")}, f"{ROUTES}:8 PRIV-MOBILE warning"),
        ({FAQ: ("Ett boende med stöd.", "En 34-åring bor här.")}, f"{FAQ}:5 PRIV-AGE warning"),
        ({FAQ: ("Ett boende med stöd.", "Larmet är i rum 12.")}, f"{FAQ}:5 PRIV-ROOM warning"),
        ({FAQ: ("Ett boende med stöd.", "En man med demens gick.")}, f"{FAQ}:5 PRIV-PERSON warning"),
        ({OPEN: ("Det är mörkt.", "En 34-åring ramlade.")}, f"{OPEN}:3 PRIV-AGE error"),
        ({OPEN: ("Det är mörkt.", "Det lyser i rum 12.")}, f"{OPEN}:3 PRIV-ROOM error"),
        ({ORGANISATIONS: ("Exempelstaden", "namn.efternamn@gmail.com")}, f"{ORGANISATIONS}:2 PRIV-MAIL warning"),
    ],
)  # fmt: skip
def test_other_details_are_told_by_how_grave_they_are_there(
    check_folder: CheckFolder, changes: dict[str, Change], line: str
) -> None:
    problems = [problem for problem in check_folder(**changes) if problem.rule.startswith("PRIV-")]
    assert [f"{p.place.file[11:]}:{p.place.line} {p.rule} {p.severity}" for p in problems] == [line]
    assert "gmail" not in told(problems)
    assert "34" not in problems[0].found + problems[0].message.sv


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {ROUTES: ("031-390 06 01", "070-174 06 05")},
        {ROUTES: ("Något som stör.", "Ring annars 070-174 06 05.")},
        {COFFEE: ("name: {sv: Biblioteket", "name: {sv: Biblioteket rum 12")},
        {COFFEE: ("Kaffe varje torsdag.", "Kaffe i rum 12.")},
        {HOME: ("som får stöd.", "som får stöd, se https://example.org/191212121212/x.")},
        {HOME: ("som får stöd.", "med demens. En del är unga.")},
        {HOME: ("som får stöd.", "enligt avtal med 212000-1355.")},
    ],
)  # fmt: skip
def test_what_belongs_where_it_stands_is_left_alone(check_folder: CheckFolder, changes: dict[str, Change]) -> None:
    assert [problem for problem in check_folder(**changes) if problem.rule.startswith("PRIV-")] == []


def test_no_exception_silences_a_personal_number(check_folder: CheckFolder) -> None:
    exception = (
        f"exceptions:\n  - {{rule: PRIV-NUMBER, where: kind, reason: Rätt, role: Chef, until: 2027-01-01}}\n# {CANARY}"
    )
    assert {p.rule for p in check_folder(**{HOME: ("exceptions:", exception)})} >= {"PRIV-NUMBER", "EXCEPTION-NEVER"}
