"""The search for terms: forms, suggestions that fit, spellings, and what is let pass."""

from __future__ import annotations

import unicodedata

import pytest

from grannsida.problem import Severity
from grannsida.wording.entry import load_entries
from grannsida.wording.search import find_terms

SUGGESTIONS = [
    ("sv", "missbrukaren", "personen med beroende"),
    ("sv", "många missbrukare", "personer med beroende"),
    ("sv", "en missbrukare", "person med beroende"),
    ("sv", "en aktiv missbrukare", "person med beroende"),
    ("sv", "missbrukarna", "personerna med beroende"),
    ("sv", "missbrukarnas", "… för personerna med beroende"),
    ("sv", "missbrukarens", "… för personen med beroende"),
    ("sv", "alkoholmissbrukarna", "personerna med alkoholberoende"),
    ("sv", "missbrukarvården", "vården för personer med beroende"),
    ("sv", "missbruket", "beroendet"),
    ("sv", "missbruksvården", "beroendevården"),
    ("sv", "missbruksboendet", "boendet för personer med beroende"),
    ("sv", "missbruksboenden", "boenden för personer med beroende"),
    ("sv", "knarkhandel", "narkotikahandel"),
    ("sv", "de hemlösa", "personerna i hemlöshet"),
    ("sv", "en hemlös", "en person i hemlöshet"),
    ("sv", "de hemlösas", "… för personer i hemlöshet"),
    ("sv", "begick självmord", "tog sitt liv"),
    ("sv", "lider av psykisk ohälsa", "lever med psykisk ohälsa"),
    ("sv", "brukarna", "personerna som bor här"),
    ("sv", "handikappade barn", "barn med funktionsnedsättning"),
    ("sv", "Hemlösa", "Personer i hemlöshet"),
    ("sv", "fördomsfulla grannarna", "grannarna som saknar information"),
    ("en", "an addict", "a person with addiction"),
    ("en", "Addicts", "People with addiction"),
    ("en", "the addicts", "people with addiction"),
    ("en", "addicts’", "… of people with addiction"),
    ("en", "the addict's", "… of the person with addiction"),
    ("en", "drug-addicts", "people who use drugs"),
    ("sv", "A-lagarna", "Personerna som dricker"),
    ("sv", "personer som missbrukar", "personer som har ett beroende"),
    ("en", "a junkie", "a person who uses drugs"),
    ("en", "junkies", "people who use drugs"),
    ("en", "committed suicide", "died by suicide"),
    ("en", "suffers from depression", "lives with depression"),
    ("en", "a homeless woman", "a woman experiencing homelessness"),
    ("en", "inmates", "residents"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), SUGGESTIONS)
def test_the_first_suggestion_has_the_form_of_the_words_it_replaces(lang: str, text: str, wanted: str) -> None:
    (hit,) = find_terms(text, lang)
    assert hit.write[0] == wanted


def test_the_lists_are_whole_and_in_order() -> None:
    assert [entry.number for entry in load_entries("sv")] == list(range(1, 57))
    assert [entry.number for entry in load_entries("en")] == list(range(1, 43))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_entry_tells_why_and_what_to_do(lang: str) -> None:
    for entry in load_entries(lang):
        assert entry.why.sv, entry
        assert entry.why.en, entry
        assert entry.source, entry
        patterns = entry.patterns
        assert patterns, entry
        assert entry.do.sv or all(pattern.write for pattern in patterns), entry


def test_neighbours_have_a_list_of_their_own() -> None:
    assert [entry.number for entry in load_entries("sv") if entry.is_about_neighbours] == [53, 54, 55, 56]
    assert [entry.number for entry in load_entries("en") if entry.is_about_neighbours] == [42]


@pytest.mark.parametrize(("number", "level"), [(1, Severity.ERROR), (31, Severity.WARNING), (36, Severity.INFO)])
def test_levels_are_those_of_the_list(number: int, level: Severity) -> None:
    assert load_entries("sv")[number - 1].level is level


@pytest.mark.parametrize(
    "text",
    [
        "MISSBRUKARE",
        "miss\u00adbrukare",
        "**missbrukare**",
        "«missbrukare»",
        unicodedata.normalize("NFD", "härbärge"),
        "psykiskt\u00a0störd",
        "A\u2011lagare",
        "f. d. missbrukare",
        "städa bort\nhemlösa",
    ],
)
def test_a_term_is_found_however_it_is_spelt(text: str) -> None:
    assert len(find_terms(text, "sv")) == 1


def test_of_overlapping_terms_the_longest_is_told() -> None:
    assert [hit.entry.number for hit in find_terms("En tung missbrukare och en missbrukare.", "sv")] == [11, 1]


def test_a_term_is_told_each_time_it_stands() -> None:
    assert [hit.found for hit in find_terms("Missbrukare och missbrukarna.", "sv")] == ["Missbrukare", "missbrukarna"]


@pytest.mark.parametrize(
    "text",
    [
        "Lagen om vård av missbrukare i vissa fall",
        "lag (1988:870) om vård av missbrukare i vissa fall",
        "Anonyma Alkoholister",
        "Brukarföreningen i Göteborg",
    ],
)
def test_names_of_laws_and_associations_stand(text: str) -> None:
    assert find_terms(text, "sv") == ()


def test_a_language_without_a_list_has_no_terms() -> None:
    assert find_terms("missbrukare addict", "fi") == ()
