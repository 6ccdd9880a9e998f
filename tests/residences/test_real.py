"""The project's own data: no problem, the smallest set of questions, plain Swedish, both languages, nobody's number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from grannsida.fields.text import LocalizedText
from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.pages import render_pages, render_residence_page
from grannsida.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grannsida.dataset import Folder
    from grannsida.publication import Publication

SLUGS = ("alma", "hogsbo", "kalleback")
THEMES = {"what", "responsibility", "location", "safety", "order", "contact", "openness", "residents"}
QUESTIONS = {"vem-ringer-jag", "vem-driver", "vad-ar", "personal-natt", "vad-tycker-de", "vad-hande"}
THEME_PAGES = {
    "what": "fragor/vad/",
    "responsibility": "fragor/ansvar/",
    "location": "fragor/plats/",
    "safety": "fragor/trygghet/",
    "order": "fragor/ordning/",
    "economy": "fragor/ekonomi/",
    "contact": "fragor/kontakt/",
    "openness": "fragor/oppenhet/",
    "residents": "fragor/de-som-bor-har/",
}
REAL_NUMBERS = {"112", "11414", "1177", "116117"}
EXAMPLE_NUMBER = re.compile(r"\+4631390060[0-9]|\+463139006[1-4][0-9]")
PHONE = re.compile(r"(?<![\d-])(?:\+46|0)(?:[ -]?\d){7,10}(?![\d-])")
MAIL = re.compile(r"[\w.+-]+@([\w.-]+\w)")
STREET = re.compile(r"\b\w+(?:gatan|vägen|gränden|stigen|allén) \d+", re.IGNORECASE)


@pytest.fixture(params=SLUGS)
def folder(request: pytest.FixtureRequest, real: Publication) -> Folder:
    (found,) = (folder for folder in real.folders if folder.slug == request.param)
    return found


def texts(value: object, where: str = "") -> Iterator[tuple[str, LocalizedText]]:
    """Every localized text below a model, with where it stands."""
    if isinstance(value, LocalizedText):
        yield where, value
    elif isinstance(value, BaseModel):
        for name, inner in value:
            yield from texts(inner, f"{where}.{name}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{where}[{number}]")


def all_texts(folder: Folder) -> Iterator[tuple[str, LocalizedText]]:
    models = {
        "residence": folder.residence,
        "contacts": folder.contacts,
        "faq": folder.faq,
        "openness": folder.openness,
    }
    for name, model in {**models, **folder.events, **folder.notices}.items():
        yield from texts(model, f"{folder.slug}/{name}")


def lix(text: str) -> float:
    """Words a sentence plus the percentage of words longer than six letters (Björnsson 1968)."""
    words = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", text)
    sentences = len(re.findall(r"[.!?:]+(?=\s|$)", text)) or 1
    long_words = sum(len(word) > 6 for word in words)
    return len(words) / sentences + 100 * long_words / len(words)


def test_the_data_have_neither_errors_nor_warnings(real: Publication) -> None:
    assert [problem for problem in real.problems if problem.severity != "info"] == []


def test_all_three_residences_are_there(real: Publication) -> None:
    assert tuple(folder.slug for folder in real.folders) == SLUGS


def test_the_smallest_set_of_questions_is_answered(folder: Folder) -> None:
    assert QUESTIONS - {entry.key for entry in folder.faq.entries} == set()
    assert THEMES - {entry.theme.value for entry in folder.faq.entries} == set()


def test_every_answer_has_a_source_or_says_whose_word_it_is(folder: Folder) -> None:
    without = [entry.key for entry in folder.faq.entries if not entry.sources and not entry.own_information]
    assert without == []


def test_every_answer_names_somebody_to_ask(folder: Folder) -> None:
    assert [entry.key for entry in folder.faq.entries if not entry.contact] == []


def test_every_kind_of_need_has_somebody_to_call(folder: Folder) -> None:
    answered = {problem.value for route in folder.contacts.routes for problem in route.problems}
    assert answered == {
        "danger_now",
        "disturbance_now",
        "litter_or_fault",
        "question_or_complaint",
        "police_not_urgent",
    }


def test_longer_swedish_texts_are_easy_to_read(folder: Folder) -> None:
    # Each line of a list is read as a sentence of its own.
    swedish = {where: plain(re.sub(r"\n- ", ". ", text.default)) for where, text in all_texts(folder)}
    long_ones = {where: text for where, text in swedish.items() if len(text.split()) >= 25}
    assert long_ones
    assert {where: round(lix(text), 1) for where, text in long_ones.items() if lix(text) >= 40} == {}


def test_every_text_is_there_in_both_languages(folder: Folder) -> None:
    assert [where for where, text in all_texts(folder) if text.get("en") is None] == []


def test_all_numbers_are_examples_or_national(folder: Folder) -> None:
    numbers = [phone for route in folder.contacts.routes for phone in (route.phone, route.sms) if phone]
    called = [phone.uri.removeprefix("tel:") for phone in numbers]
    assert [number for number in called if number not in REAL_NUMBERS and not EXAMPLE_NUMBER.fullmatch(number)] == []


def files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.yml")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


def test_no_other_number_or_mailbox_stands_anywhere_in_the_files(root: Path) -> None:
    for name, text in files(root / "residences"):
        numbers = [re.sub(r"\D", "", number) for number in PHONE.findall(text)]
        assert [
            number for number in numbers if not re.fullmatch(r"(?:0|46)31390060\d|(?:0|46)3139006[1-4]\d", number)
        ] == [], name
        assert {host for host in MAIL.findall(text) if host != "example.org"} == set(), name


def test_no_street_is_named(folder: Folder, root: Path) -> None:
    assert folder.residence.address.visibility == "district"
    assert folder.residence.address.street is None
    assert folder.residence.address.coordinates is None
    for name, text in files(root / "residences" / folder.slug):
        assert STREET.findall(text) == [], name


def test_everything_invented_is_marked_as_an_example(folder: Folder) -> None:
    assert folder.residence.example
    assert [key for key, event in folder.events.items() if not event.example] == []
    assert [key for key, notice in folder.notices.items() if not notice.example] == []


def test_all_five_principles_have_a_measure(folder: Folder) -> None:
    assert {measure.principle for measure in folder.residence.measures} == {1, 2, 3, 4, 5}


def test_guards_cameras_and_patrols_tell_their_limits(folder: Folder) -> None:
    watching = [measure for measure in folder.residence.measures if measure.type != "general"]
    assert [measure.id for measure in watching if measure.limits is None] == []


def test_the_addresses_never_change(real: Publication) -> None:
    site = real.scene("sv").site
    assert (site.base_url, site.segment) == ("https://grannsida.example.org/", "boenden")
    assert set(site.languages) >= {"sv", "en", "fi", "ar", "so", "sv-simple"}


def test_a_residence_has_the_same_pages_in_every_language(folder: Folder, real: Publication) -> None:
    home = f"boenden/{folder.slug}/"
    asked = {THEME_PAGES[entry.theme.value] for entry in folder.faq.entries}
    wanted = [home, *asked, "arbete/", "oppenhet/", *(f"{key}/" for key in folder.events)]
    for locale in real.locales:
        pages = render_pages(folder, real.scene(locale))
        assert sorted(page.uri for page in pages) == sorted({home, *(home + name for name in wanted[1:])}), locale


def test_every_question_still_answers_at_its_old_address_and_leads_to_its_new_one(
    folder: Folder, real: Publication
) -> None:
    scene = real.scene("sv")
    front = str(render_residence_page(folder, scene).body)
    answers = {page.uri: str(page.body) for page in render_chapter_pages(folder, scene)}
    for entry in folder.faq.entries:
        uri = f"boenden/{folder.slug}/{THEME_PAGES[entry.theme.value]}"
        assert f'<li id="{entry.key}"><a href="../../{uri}#{entry.key}">' in front
        assert f'<div class="answer" id="{entry.key}">' in answers[uri]
