"""Problems as people and machines read them: text, JSON, GitHub's annotations, SARIF."""

from __future__ import annotations

import json
from typing import Any

import pytest

from grannsida.fields.shape import KEY_UNKNOWN, VALUE_MISSING
from grannsida.problem import Place, Problem, Severity, Words
from grannsida.report import FORMATS, render_problems, render_serious

PLACE = Place("boenden/alma.yml", 23, 10, "title")
COLON = Problem(
    PLACE,
    "YAML-COLON",
    Severity.ERROR,
    Words("En text med kolon måste stå inom citattecken.", "Text that contains a colon must be in quotation marks."),
    found="title: Öppet hus: välkommen",
    write='title: "Öppet hus: välkommen"',
)
EMPTY = VALUE_MISSING.at(Place("boenden/alma.yml", 2, 6, "name"), found="name:")


def render(form: str, *problems: Problem, lang: str = "sv") -> str:
    return render_problems(problems, form, lang)


def test_a_problem_says_where_what_why_and_what_to_write() -> None:
    assert render("text", COLON) == (
        "boenden/alma.yml:23:10  [YAML-COLON]\n"
        "  Hittade:   title: Öppet hus: välkommen\n"
        "  Problem:   En text med kolon måste stå inom citattecken.\n"
        '  Skriv så:  title: "Öppet hus: välkommen"\n'
        "  Hjälp:     hjalp/problem/#yaml-colon\n"
        "\n"
        "1 att rätta före publicering, 0 varningar, 0 tips.\n"
    )


def test_the_same_in_english() -> None:
    assert render("text", COLON, lang="en") == (
        "boenden/alma.yml:23:10  [YAML-COLON]\n"
        "  Found:    title: Öppet hus: välkommen\n"
        "  Problem:  Text that contains a colon must be in quotation marks.\n"
        '  Write:    title: "Öppet hus: välkommen"\n'
        "  Help:     hjalp/problem/#yaml-colon\n"
        "\n"
        "1 to mend before publishing, 0 warnings, 0 tips.\n"
    )


def test_where_only_the_author_knows_the_value_there_is_advice() -> None:
    assert render("text", EMPTY).splitlines()[:4] == [
        "boenden/alma.yml:2:6  [VALUE-MISSING]",
        "  Hittade:   name:",
        "  Problem:   Raden har inget värde.",
        "  Gör så:    Skriv värdet efter kolonet eller strecket.",
    ]


def test_what_must_not_be_shown_leaves_no_line() -> None:
    assert "Hittade" not in render("text", VALUE_MISSING.at(PLACE))


@pytest.mark.parametrize(
    ("severity", "lang", "label"),
    [
        (Severity.WARNING, "sv", "  varning"),
        (Severity.INFO, "sv", "  tips"),
        (Severity.WARNING, "en", "  warning"),
        (Severity.INFO, "en", "  tip"),
        (Severity.ERROR, "en", ""),
    ],
)
def test_what_does_not_stop_is_called_so(severity: Severity, lang: str, label: str) -> None:
    problem = VALUE_MISSING.at(PLACE, severity=severity)

    assert render("text", problem, lang=lang).splitlines()[0] == f"boenden/alma.yml:23:10  [VALUE-MISSING]{label}"


def test_the_last_line_counts() -> None:
    found = [EMPTY, EMPTY, VALUE_MISSING.at(PLACE, severity=Severity.WARNING)]

    assert render("text", *found).splitlines()[-1] == "2 att rätta före publicering, 1 varning, 0 tips."
    assert render("text", *found, lang="en").splitlines()[-1] == "2 to mend before publishing, 1 warning, 0 tips."


def test_tips_do_not_hide_what_stops_a_build() -> None:
    tip = VALUE_MISSING.at(PLACE, severity=Severity.INFO)

    told = render_serious([tip, EMPTY, tip], "sv")

    assert told == render("text", EMPTY).replace("0 tips", "2 tips")


def test_no_problems_are_told_as_such() -> None:
    assert render("text") == "Inga problem.\n"
    assert render("text", lang="en") == "No problems.\n"
    assert render("json") == "[]\n"
    assert render("github") == ""


def test_json_is_a_list_of_objects_with_these_keys() -> None:
    assert json.loads(render("json", COLON)) == [
        {
            "file": "boenden/alma.yml",
            "line": 23,
            "column": 10,
            "rule": "YAML-COLON",
            "severity": "error",
            "path": "title",
            "message": "En text med kolon måste stå inom citattecken.",
            "hint": 'title: "Öppet hus: välkommen"',
        }
    ]


def test_json_gives_advice_where_there_is_no_line_to_write() -> None:
    assert json.loads(render("json", EMPTY, lang="en"))[0]["hint"] == "Write the value after the colon or the dash."


def test_an_annotation_names_file_line_and_column() -> None:
    assert render("github", COLON) == (
        "::error file=boenden/alma.yml,line=23,col=10,title=YAML-COLON::"
        'En text med kolon måste stå inom citattecken.%0ASkriv så: title: "Öppet hus: välkommen"\n'
    )  # fmt: skip


def test_nothing_that_an_author_typed_ends_an_annotation_or_starts_another() -> None:
    nasty = "100 %\r\n::error file=a,line=1::x"
    problem = Problem(Place("a,b:c%\nd.yml"), "X", Severity.ERROR, Words(nasty, nasty))

    assert render("github", problem) == (
        "::error file=a%2Cb%3Ac%25%0Ad.yml,line=1,col=1,title=X::100 %25%0D%0A::error file=a,line=1::x\n"
    )


def test_annotations_that_stop_come_first_since_only_ten_are_shown() -> None:
    tip, warning = (VALUE_MISSING.at(PLACE, severity=level) for level in (Severity.INFO, Severity.WARNING))

    lines = render("github", tip, warning, COLON).splitlines()
    assert [line.split(" ", 1)[0] for line in lines] == ["::error", "::warning", "::notice"]


def load_run(*problems: Problem) -> dict[str, Any]:
    log = json.loads(render("sarif", *problems))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_has_each_rule_once_and_points_at_it() -> None:
    unknown = KEY_UNKNOWN.at(PLACE, key="konwn", suggestion="")
    run = load_run(EMPTY, unknown, EMPTY)

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["KEY-UNKNOWN", "VALUE-MISSING"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])


def test_sarif_gives_the_place_and_the_sentence() -> None:
    result = load_run(EMPTY)["results"][0]

    assert result["level"] == "error"
    assert result["message"]["text"] == "Raden har inget värde. Skriv värdet efter kolonet eller strecket."
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "boenden/alma.yml"},
        "region": {"startLine": 2, "startColumn": 6},
    }


def test_sarif_knows_three_levels() -> None:
    found = [VALUE_MISSING.at(PLACE, severity=severity) for severity in Severity]

    assert [result["level"] for result in load_run(*found)["results"]] == ["error", "warning", "note"]


def test_sarif_without_problems_is_still_a_whole_log() -> None:
    assert load_run()["results"] == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_form_ends_with_a_line_break(form: str, lang: str) -> None:
    assert render(form, EMPTY, lang=lang).endswith("\n")
