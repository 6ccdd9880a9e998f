"""The rules about words on a whole folder: what is told, where, and what is let stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.problem import Problem, Severity, Words

if TYPE_CHECKING:
    from tests.conftest import CheckFolder

    from grannsida.publication import Publication

WORDING = frozenset(
    {"TERM-RESIDENT", "TERM-NEIGHBOUR", "LIX-HIGH", "SENTENCE-LONG", "PLAIN-WORD", "QUESTION-FORM", "LINK-TEXT"}
)
SUMMARY = "{sv: Här bor personer som får stöd., en: People who get support live here.}"
KNOWN = "{sv: Ett boende med stöd., en: A residence with support.}"
HARD = "Socialförvaltningens ledningsgrupp diskuterade planeringens övergripande målformuleringar. " * 6


def told(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.rule in WORDING]


def in_summary(text: str) -> tuple[str, str]:
    return SUMMARY, f"{{sv: '{text}', en: A house.}}"


def test_the_small_folder_is_clean(check_folder: CheckFolder) -> None:
    assert told(check_folder()) == []


def test_a_term_is_told_with_why_and_a_form_that_fits(check_folder: CheckFolder) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary("Här bor missbrukarna.")}))
    assert (problem.rule, problem.severity, problem.place.path) == ("TERM-RESIDENT", Severity.ERROR, "summary.sv")
    assert (problem.found, problem.caret) == ("Här bor missbrukarna.", 9)
    assert problem.message == Words(
        "«missbrukarna»: Ordet gör beroendet till hela människan. Skriv till exempel «personerna med beroende» eller "
        "«personerna som använder alkohol eller narkotika».",
        "“missbrukarna”: The word makes the addiction the whole person. Write for example “personerna med beroende” or "
        "“personerna som använder alkohol eller narkotika”.",
    )
    assert "voice: neighbour" in problem.hint("sv")
    assert "exceptions" in problem.hint("en")


def test_the_caret_stands_at_the_word(check_folder: CheckFolder) -> None:
    block = "\n  sv: |\n    Vi svarar.\n    Där bor knarkare.\n  en: A house."
    (problem,) = told(check_folder(**{"exempel/residence.yml": (f" {SUMMARY}", block)}))
    assert (problem.place.line, problem.place.column) == (8, 13)


def test_where_words_cannot_be_exchanged_the_reader_is_told_what_to_do(check_folder: CheckFolder) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary("Stökiga element får inte komma in.")}))
    assert problem.message.sv == (
        "«Stökiga element»: Ordet sårar och säger inget om vad som har hänt. Beskriv i stället vad personen gjorde."
    )


@pytest.mark.parametrize(
    ("text", "severity"),
    [("En brukare.", Severity.WARNING), ("Målgruppen är vuxna.", Severity.INFO), ("Knarkare.", Severity.ERROR)],
)
def test_the_level_of_the_term_is_the_severity(check_folder: CheckFolder, text: str, severity: Severity) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary(text)}))
    assert problem.severity is severity


def test_words_that_belittle_neighbours_have_a_rule_of_their_own(check_folder: CheckFolder) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary("Vi möter grannarnas obefogade oro.")}))
    assert problem.rule == "TERM-NEIGHBOUR"
    assert problem.message.sv == ("«obefogade oro»: Orden tar inte oron på allvar. Skriv till exempel «oro».")


def test_english_texts_have_the_english_list(check_folder: CheckFolder) -> None:
    change = (SUMMARY, "{sv: Ett hus., en: Junkies live here.}")
    (problem,) = told(check_folder(**{"exempel/residence.yml": change}))
    assert problem.place.path == "summary.en"
    assert problem.message.en == (
        "“Junkies”: The word hurts and tells nothing of what has happened. Write for example “People who use drugs”."
    )


@pytest.mark.parametrize(
    "addition",
    [
        "search_aliases:\n  - {term: missbruksboende, reason: {sv: Så söker folk., en: People search so.}}\n",
        "search_aliases:\n  - {term: missbruksboende, reason: {sv: Missbruksboende är ett sökord., en: A word.}}\n",
        "wording:\n  - {term: {sv: brukare}, our_word: {sv: de som bor här}, why: {sv: Ordet brukare är kontorets.}}\n",
        "resident_perspective:\n  how_collected: Vid ett husmöte.\n  date: 2026-10\n  statements: [Vi är alkisar.]\n",
    ],
    ids=["search word", "reason", "wording", "own words"],
)
def test_declared_words_stand(check_folder: CheckFolder, addition: str) -> None:
    changes = {"exempel/residence.yml": ("operator: staden\n", f"operator: staden\n{addition}")}
    assert told(check_folder(**changes)) == []


def test_an_explanation_may_name_its_own_term_only(check_folder: CheckFolder) -> None:
    addition = "wording:\n  - {term: {sv: brukare}, our_word: {sv: boende}, why: {sv: Knarkare är värre.}}\n"
    changes = {"exempel/residence.yml": ("operator: staden\n", f"operator: staden\n{addition}")}
    assert [problem.place.path for problem in told(check_folder(**changes))] == ["wording[0].why"]


def test_headlines_and_titles_of_sources_stand(check_folder: CheckFolder) -> None:
    press = (
        "press:\n  items:\n    - {headline: Knarkare tar över, outlet: Tidningen, date: 2022-10-10, stance: critical, "
        "context: {sv: Det var före flytten., en: It was before.}, names_resident: no}\n"
    )
    title = ("title: {sv: Vägledning, en: Guide}", "title: {sv: Boende för missbrukare, en: Addicts}")
    openness = ("you_said:", f"{press}you_said:")
    found = check_folder(**{"exempel/openness.yml": openness, "exempel/residence.yml": title})
    assert told(found) == []


@pytest.mark.parametrize(("voice", "number"), [("neighbour", 0), ("resident", 0), ("editor", 1)])
def test_neighbours_ask_with_their_own_words(check_folder: CheckFolder, voice: str, number: int) -> None:
    old = "question: {sv: Vad är det här?, en: What is this?}"
    new = f"question: {{sv: Är det ett missbruksboende?, en: What is this?}}\n    voice: {voice}"
    assert len(told(check_folder(**{"exempel/faq.yml": (old, new)}))) == number


def test_the_real_name_of_the_house_stands(check_folder: CheckFolder) -> None:
    name = ("name: {sv: Exempelgården, en: Example House}", "name: {sv: Norra härbärget, en: Example House}")
    said = ("{sv: Det är mörkt.", "{sv: Norra härbärget är ett hem.")
    assert told(check_folder(**{"exempel/residence.yml": name, "exempel/openness.yml": said})) == []
    said = ("{sv: Det är mörkt.", "{sv: Härbärget är ett hem.")
    (problem,) = told(check_folder(**{"exempel/residence.yml": name, "exempel/openness.yml": said}))
    assert problem.found == "Härbärget är ett hem."


def test_what_looks_like_a_personal_number_is_not_shown(check_folder: CheckFolder) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary("Knarkare 19811218-9876 bor här.")}))
    assert "9876" not in problem.found
    assert "9876" not in problem.message.sv


@pytest.mark.parametrize(("words", "severity"), [(21, Severity.INFO), (28, Severity.INFO), (29, Severity.WARNING)])
def test_long_sentences_are_told(check_folder: CheckFolder, words: int, severity: Severity) -> None:
    text = " ".join(["vi"] * (words - 1)) + " svarar."
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary(text)}))
    assert (problem.rule, problem.severity) == ("SENTENCE-LONG", severity)
    assert problem.message == Words(f"Meningen har {words} ord.", f"The sentence has {words} words.")


def test_a_sentence_of_twenty_words_is_fine(check_folder: CheckFolder) -> None:
    assert told(check_folder(**{"exempel/residence.yml": in_summary(" ".join(["vi"] * 20) + ".")})) == []


def test_heavy_words_come_with_plain_ones(check_folder: CheckFolder) -> None:
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary("I syfte att hjälpa ringer vi.")}))
    assert (problem.rule, problem.severity) == ("PLAIN-WORD", Severity.INFO)
    assert problem.message.sv == "«I syfte att» kan ofta skrivas enklare: för att."


def test_a_hard_answer_is_told_and_the_page_with_it(check_folder: CheckFolder) -> None:
    answer, page = told(check_folder(**{"exempel/faq.yml": (KNOWN, f"{{sv: '{HARD.strip()}', en: Yes.}}")}))
    assert (answer.rule, answer.severity, answer.place.path) == ("LIX-HIGH", Severity.WARNING, "entries[0]")
    assert answer.message.sv == "Svaret har läsbarhetsindex (LIX) 106. Målet är högst 38."
    assert page.message.sv == "Sidan har läsbarhetsindex (LIX) 57. Målet är högst 40."


def test_a_hard_page_is_told(check_folder: CheckFolder) -> None:
    text = " ".join([HARD] * 4).strip()
    found = told(check_folder(**{"exempel/openness.yml": ("{sv: Det är mörkt.", f"{{sv: '{text}'")}))
    assert [problem.rule for problem in found] == ["LIX-HIGH"]
    assert found[0].message.en.startswith("The page has a readability index (LIX) of ")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("Information om personal", "Frågan slutar inte med frågetecken."),
        ("Vad då?", "Frågan har 2 ord."),
        ("Vad är det för hus och vilka bor där och vem ringer jag?", "Frågan har 13 ord."),
    ],
)
def test_the_form_of_questions(check_folder: CheckFolder, question: str, message: str) -> None:
    change = ("{sv: Vad är det här?", f"{{sv: '{question}'")
    (problem,) = told(check_folder(**{"exempel/faq.yml": change}))
    assert (problem.rule, problem.severity, problem.message.sv) == ("QUESTION-FORM", Severity.INFO, message)


@pytest.mark.parametrize("words", ["här", "Läs mer", "klicka här", "**här**"])
def test_links_that_say_nothing_are_told(check_folder: CheckFolder, words: str) -> None:
    text = f"Om lampor: [{words}](https://example.org/)."
    (problem,) = told(check_folder(**{"exempel/residence.yml": in_summary(text)}))
    assert problem.rule == "LINK-TEXT"
    assert problem.message.sv == f"Länken heter «{words.strip('*')}» och säger inte vart den leder."


def test_links_that_say_where_they_lead_are_fine(check_folder: CheckFolder) -> None:
    text = "Du kan [anmäla en trasig lampa](https://example.org/)."
    assert told(check_folder(**{"exempel/residence.yml": in_summary(text)})) == []


def test_easy_swedish_has_a_lower_limit(check_folder: CheckFolder) -> None:
    text = "Vi svarar alltid grannar på kvällen. " * 20
    easy = f"{{sv: Ett hus., sv-simple: '{text.strip()}', en: A house.}}"
    site = ("languages: [sv, en]", "languages: [sv, en, sv-simple]")
    found = told(check_folder(**{"exempel/residence.yml": (SUMMARY, easy), "site.yml": site}))
    assert [problem.message.sv for problem in found] == ["Sidan har läsbarhetsindex (LIX) 39. Målet är högst 30."]


def test_a_heavy_word_in_a_label_stands(check_folder: CheckFolder) -> None:
    change = ("role: {sv: Enhetschef", "role: {sv: Chef för verksamheten")
    assert told(check_folder(**{"exempel/residence.yml": change})) == []


def test_our_own_pages_follow_the_rules(real: Publication) -> None:
    serious = [problem for problem in told(list(real.problems)) if problem.severity is not Severity.INFO]
    assert serious == []
