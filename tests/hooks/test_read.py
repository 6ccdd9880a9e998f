"""Reading a document as a model: problems with places, sentences and lines to paste."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal, Self

import pytest
from pydantic import Field, model_validator

from grannsida.fields.base import Model, help_, refuse, refuse_at
from grannsida.fields.dates import Day
from grannsida.fields.flag import Flag
from grannsida.fields.phone import Phone
from grannsida.fields.shape import VALUE_UNFIT
from grannsida.fields.text import Line, LocalizedText, Slug, at_most
from grannsida.parse import parse_document
from grannsida.read import quote, read_model

if TYPE_CHECKING:
    from grannsida.problem import Problem


class Kind(StrEnum):
    SUPPORTED_HOUSING = "supported_housing"
    OTHER = "other"


class Cat(Model):
    kind: Literal["cat"]
    lives: Line


class Dog(Model):
    kind: Literal["dog"]


class Route(Model):
    phone: Phone | None = None
    until: Day | None = None


class House(Model):
    name: Line = Field(json_schema_extra=help_("Namnet.", "The name.", "Exempelgården"))
    kind: Kind = Kind.OTHER
    summary: Annotated[LocalizedText, at_most(10)] | None = None
    routes: tuple[Route, ...] = ()
    open: Flag = False
    tags: tuple[Slug, ...] = Field(default=("a",), min_length=1)
    title: Annotated[Line, Field(max_length=5)] | None = None
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None
    since: Day | None = None
    until: Day | None = None
    principle: Annotated[int, Field(ge=1, le=5)] = 1

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise refuse_at(refuse(VALUE_UNFIT), ("until",))
        if self.open and self.until:
            raise ValueError("open and until")
        return self


def read(text: str) -> tuple[House | None, list[Problem]]:
    document, problems = parse_document("a.yml", text.encode())
    assert document is not None, problems
    return read_model(House, document)


def only(text: str) -> Problem:
    house, problems = read(text)
    assert house is None
    assert len(problems) == 1, problems
    return problems[0]


def test_a_good_file_is_a_model() -> None:
    house, problems = read('name: Alma\nroutes:\n  - phone: "031-390 06 01"\n')
    assert problems == []
    assert house is not None
    assert house.routes[0].phone == Phone("+46313900601")


def test_an_optional_key_without_value_is_absent() -> None:
    house, problems = read("name: Alma\nopen:\nroutes:\nsince:\n")
    assert problems == []
    assert house == House(name="Alma")


MISTAKES = [
    ("open: ja", 1, 1, "name", "KEY-MISSING", 'Här saknas en rad som börjar med "name:".', "name: Exempelgården"),
    ("name:", 1, 6, "name", "VALUE-MISSING", "Raden har inget värde. Här ska stå: Namnet.", ""),
    ("name: A\nroots: []", 2, 1, "roots", "KEY-UNKNOWN", '"roots" används inte här. Menade du "routes"?', "routes: []"),
    ("name: A\nöppen: ja", 2, 1, "öppen", "KEY-UNKNOWN", '"öppen" används inte här. Menade du "open"?', "open: ja"),
    ("name: [A]", 1, 7, "name", "TEXT-EXPECTED", "Här ska det stå en text, men det står en lista.", ""),
    ("name: A\nroutes: x", 2, 9, "routes", "LIST-EXPECTED", "Här ska det stå en lista, men det står en text.", ""),
    (
        "name: A\ntags: ljus, bänkar  # två",
        2,
        7,
        "tags",
        "LIST-EXPECTED",
        "Här ska det stå en lista, men det står en text.",
        "tags: [ljus, bänkar]  # två",
    ),
    (
        "name: A\nprinciple: sex",
        2,
        12,
        "principle",
        "NUMBER-RANGE",
        'Här ska det stå ett tal från 1 till 5, men det står "sex".',
        "",
    ),
    (
        "name: A\nroutes: [x]",
        2,
        10,
        "routes[0]",
        "GROUP-EXPECTED",
        'Här ska det stå rader som "namn: värde", men det står en text.',
        "",
    ),
    ("name: A\ntags: []", 2, 7, "tags", "TOO-SHORT", "Här behövs minst 1 (stycken), men det finns 0.", ""),
    ("name: A\ntitle: Sju ord", 2, 8, "title", "TOO-LONG", "Här finns 7 tecken, men det får vara högst 5.", ""),
    (
        "name: A\nsummary:\n  sv: a\n  en: 12345678901",
        4,
        7,
        "summary.en",
        "TOO-LONG",
        "Här finns 11 tecken, men det får vara högst 10.",
        "",
    ),
    (
        "name: A\nkind: stödboende  # typ",
        2,
        7,
        "kind",
        "CODE-UNKNOWN",
        '"stödboende" finns inte här. Menade du "supported_housing"? Alla: supported_housing, other.',
        "kind: supported_housing  # typ",
    ),
    (
        "name: A\nroutes:\n  - phone: 313900601",
        3,
        12,
        "routes[0].phone",
        "PHONE-ZERO",
        'Numret 313900601 har tappat sin nolla. Skriv det med nollan och inom citattecken: "031-390 06 01".',
        '  - phone: "031-390 06 01"',
    ),
    (
        "name: A\nroutes: [{until: 5/12 2026, phone: '112'}]",
        2,
        18,
        "routes[0].until",
        "DATE-FORM",
        'Datumet "5/12 2026" behöver skrivas år-månad-dag. Menar du den 5 december 2026, skriv 2026-12-05.',
        "routes: [{until: 2026-12-05, phone: '112'}]",
    ),
    (
        "name: A\nopen: 'on'",
        2,
        7,
        "open",
        "FLAG-UNCLEAR",
        'Skriv "ja" eller "nej" här, i stället för "on".',
        'open: "ja"',
    ),
    (
        "name: A\nsummary: {swe: x, sv: y}",
        2,
        11,
        "summary.swe",
        "LANGUAGE-UNKNOWN",
        '"swe" är ingen språkkod som webbläsare känner till. Menade du "sv"?',
        "",
    ),
    (
        "name: A\npet: {kind: cat}",
        2,
        6,
        "pet.lives",
        "KEY-MISSING",
        'Här saknas en rad som börjar med "lives:".',
        "lives: …",
    ),
    ("name: A\npet: {kind: cow}", 2, 13, "pet.kind", "CODE-UNKNOWN", '"cow" finns inte här. Alla: cat, dog.', ""),
    (
        "name: A\npet: {lives: nine}",
        2,
        6,
        "pet.kind",
        "KEY-MISSING",
        'Här saknas en rad som börjar med "kind:".',
        "kind: …",
    ),
    (
        "name: A\nsince: 2026-02-01\nuntil: 2026-01-01",
        3,
        8,
        "until",
        "VALUE-UNFIT",
        "Värdet går inte att använda här.",
        "",
    ),
    (
        "name: A\nopen: ja\nuntil: 2026-01-01",
        1,
        1,
        "",
        "VALUE-MEANING",
        "Uppgifterna går inte ihop: open and until",
        "",
    ),
]


@pytest.mark.parametrize(("text", "line", "column", "path", "rule", "sentence", "write"), MISTAKES)
def test_a_mistake_is_one_problem_at_its_place(
    text: str, line: int, column: int, path: str, rule: str, sentence: str, write: str
) -> None:
    problem = only(text)
    assert (problem.rule, problem.message.sv, problem.write) == (rule, sentence, write)
    assert (problem.place.line, problem.place.column, problem.place.path) == (line, column, path)


def test_what_stands_in_the_file_is_shown() -> None:
    assert only("name: A\nroutes:\n  - phone: 313900601").found == "- phone: 313900601"


def test_the_sentence_is_also_english() -> None:
    assert only("name: A\nroutes: x").message.en == "A list belongs here, but there is a text."


def test_an_unknown_key_far_from_all_names_them() -> None:
    keys = "name, kind, summary, routes, open, tags, title, pet, since, until, principle"
    sentence = f'"zzz" används inte här. Här kan stå: {keys}.'
    assert only("name: A\nzzz: 1").message.sv == sentence


def test_personal_numbers_are_never_shown() -> None:
    problem = only("name: A\nsince: 811228-9874")
    assert problem.found == "since: ••••••-••••"
    assert "811228" not in problem.message.sv
    assert problem.write == ""


def test_a_protected_shelter_is_not_repeated() -> None:
    problem = only("name: A\nkind: skyddat boende")
    assert (problem.rule, problem.found, problem.write) == ("KIND-PROTECTED", "", "")


def test_all_mistakes_come_at_once_from_top_to_bottom() -> None:
    _, problems = read("open: x\nkind: y\nroutes: [{phone: z}]\n")
    assert [(problem.place.line, problem.rule) for problem in problems] == [
        (1, "KEY-MISSING"),
        (1, "FLAG-UNCLEAR"),
        (2, "CODE-UNKNOWN"),
        (3, "PHONE-UNREAD"),
    ]


def test_very_many_mistakes_are_counted() -> None:
    _, problems = read("name: A\n" + "".join(f"x{number}: 1\n" for number in range(120)))
    assert len(problems) == 101
    assert problems[-1].message.sv == "Filen har 20 problem till. De visas när de här är rättade."


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("2026-12-05", "2026-12-05"),
        ("10-14", "10-14"),
        ("alma", "alma"),
        ("18:00", '"18:00"'),
        ("a: b", '"a: b"'),
        ("031-390 06 01", '"031-390 06 01"'),
        ("https://example.org", "https://example.org"),
    ],
)
def test_a_value_is_quoted_where_it_could_be_misread(value: str, typed: str) -> None:
    assert quote(value) == typed
