"""Whole data folders: what is kept between readings, what is included, and that no file can bring anything down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from grannsida.assemble import Reader
from grannsida.load import SourceFiles
from grannsida.publication import Publication, is_fatal
from grannsida.render.exports import render_folder_assets, render_open_data, render_site_calendar
from grannsida.render.pages import render_pages

if TYPE_CHECKING:
    import datetime as dt

    from tests.conftest import ReadFolder

    from grannsida.dataset import Dataset

RESIDENCE = "exempel/residence.yml"
CONTACTS = "exempel/contacts.yml"


def sources(files: dict[str, str], **changes: str) -> SourceFiles:
    return SourceFiles("residences", {name: text.encode() for name, text in {**files, **changes}.items()})


def read(reader: Reader, given: SourceFiles) -> Dataset:
    dataset, _ = reader.read(given)
    assert dataset
    return dataset


def test_a_folder_is_the_same_object_while_nothing_in_it_changes(files: dict[str, str]) -> None:
    reader = Reader()
    first = read(reader, sources(files)).folders[0]
    assert read(reader, sources(files)).folders[0] is first
    edited = files[RESIDENCE].replace("Här bor personer", "Här bor några personer")
    assert read(reader, sources(files, **{RESIDENCE: edited})).folders[0] is not first


def test_an_edit_of_what_is_shared_reaches_the_folders_that_take_it_in(files: dict[str, str]) -> None:
    reader = Reader()
    read(reader, sources(files))
    name = "_shared/contacts.yml"
    edited = files[name].replace("Nödnumret 112", "Ring 112")
    route = read(reader, sources(files, **{name: edited})).folders[0].route("emergency")
    assert route
    assert route.label.default == "Ring 112"


def test_what_stands_beside_an_include_goes_before_what_is_shared(read_folder: ReadFolder) -> None:
    own = "  - include: emergency\n    hours: always\n    label: {sv: Larma, en: Raise the alarm}"
    folder, _ = read_folder(**{CONTACTS: ("  - include: emergency", own)})
    route = folder.route("emergency")
    assert route
    assert route.label.default == "Larma"
    assert route.for_what.default == "Fara just nu."


def test_a_residence_that_cannot_be_read_is_left_out_and_the_others_stay(files: dict[str, str]) -> None:
    twin = {name.replace("exempel/", "annat/"): text for name, text in files.items() if name.startswith("exempel/")}
    twin["annat/residence.yml"] = "name: [\n"
    dataset, problems = Reader().read(sources(files, **twin))
    assert dataset
    assert [folder.slug for folder in dataset.folders] == ["exempel"]
    assert {problem.place.file for problem in problems} == {"residences/annat/residence.yml"}


def test_without_site_settings_there_is_no_data_set(files: dict[str, str]) -> None:
    dataset, problems = Reader().read(sources(files, **{"site.yml": "name: 1\n"}))
    assert dataset is None
    assert is_fatal(problems)


def test_the_last_good_data_stay_while_something_is_wrong(files: dict[str, str], now: dt.datetime) -> None:
    publication = Publication(now)
    publication.load(sources(files))
    good = publication.dataset
    wrong = files[RESIDENCE].replace("operator: staden", "operator: stan")
    assert is_fatal(publication.load(sources(files, **{RESIDENCE: wrong})))
    assert publication.dataset is good


def test_problems_come_by_file_and_then_from_top_to_bottom(files: dict[str, str], now: dt.datetime) -> None:
    wrong = files[RESIDENCE].replace("responsible: staden", "responsible: b").replace("operator: staden", "operator: a")
    contacts = files[CONTACTS].replace("emergency", "alarm")
    problems = Publication(now).load(sources(files, **{RESIDENCE: wrong, CONTACTS: contacts}))
    places = [(problem.place.file, problem.place.line) for problem in problems]
    assert places == sorted(places)
    assert {f"residences/{name}" for name in (RESIDENCE, CONTACTS)} <= {file for file, _ in places}


PIECES = st.sampled_from(
    [
        "",
        "- ",
        "  ",
        "\t",
        ": ",
        "{",
        "]",
        "nej",
        "2026-13-40",
        "2099-01-01",
        "0",
        "-1",
        "null",
        "å",
        "<b>",
        "'",
        "x: y",
        "112",
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> list[tuple[int, int, str, str]]:
    """Some edits as a tired person makes them: file, line, what happens to the line, and with which text."""
    kinds = st.sampled_from(["drop", "twice", "before", "after", "value", "cut"])
    return draw(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), kinds, PIECES), min_size=1, max_size=3))


def damage(text: str, number: int, kind: str, piece: str) -> str:
    lines = text.split("\n")
    at = number % len(lines)
    line = lines[at]
    new = {
        "drop": [],
        "twice": [line, line],
        "before": [piece + line],
        "after": [line + piece],
        "value": [line.split(":")[0] + ": " + piece],
        "cut": [line[: len(line) // 2]],
    }
    return "\n".join(lines[:at] + new[kind] + lines[at + 1 :])


@given(damaged())
@settings(max_examples=120, deadline=None)
def test_no_edit_of_any_file_gives_anything_but_problems_or_pages(
    files: dict[str, str], now: dt.datetime, edits: list[tuple[int, int, str, str]]
) -> None:
    texts = dict(files)
    for which, number, kind, piece in edits:
        name = sorted(texts)[which % len(texts)]
        texts[name] = damage(texts[name], number, kind, piece)
    publication = Publication(now)
    problems = publication.load(sources(texts))
    assert all(problem.place.line >= 1 and problem.message.sv and problem.message.en for problem in problems)
    for locale in publication.locales:
        render_everything(publication, locale)


def render_everything(publication: Publication, locale: str) -> None:
    scene = publication.scene(locale)
    assert publication.dataset
    for folder in publication.folders:
        assert list(render_pages(folder, scene))
        assert list(render_folder_assets(folder, scene))
    assert render_open_data(publication.dataset, scene)
    assert render_site_calendar(publication.dataset, scene).data


@given(
    st.dictionaries(
        st.sampled_from([RESIDENCE, CONTACTS, "site.yml", "exempel/events/kaffe.yml"]), st.binary(max_size=300)
    )
)
@settings(max_examples=60, deadline=None)
def test_any_bytes_in_any_file_give_problems_with_a_place(
    files: dict[str, str], now: dt.datetime, given_bytes: dict[str, bytes]
) -> None:
    data = {name: text.encode() for name, text in files.items()} | given_bytes
    for problem in Publication(now).load(SourceFiles("residences", data)):
        assert problem.place.file.removeprefix("residences/") in data
        assert problem.place.line >= 1
