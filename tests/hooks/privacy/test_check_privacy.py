"""Texts about what happened and what was said point nobody out; articles near a period need a secrecy review."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import privacy, secrecy

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

    from grannsida.publication import Publication

OPENNESS, HOME = "exempel/openness.yml", "exempel/residence.yml"
BASE = """\
incidents:
  publish: ja
  periods:
    - first: 2026-04
      last: 2026-06
      counts: [{category: noise, count: 12, handled: HANDLED}]
      learned: LEARNED
you_said:
  - {id: lamp, said_on: 2026-05, said: SAID, status: done}
"""
WHO = "Texten säger något om {} hos den som det hände."
WHEN = "Texten om händelser har en exakt dag eller ett klockslag."
NAMED = "Här kan det stå en persons namn. Vi visar det inte här."


def openness(handled: str = "Vi pratade lugnt.", learned: str = "Fler lampor hjälper.", said: str = "Mörkt.") -> str:
    return BASE.replace("HANDLED", handled).replace("LEARNED", learned).replace("SAID", said)


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({OPENNESS: openness()}, []),
        ({OPENNESS: openness(handled="En psykotisk man skrek.")}, [f"6:57 PRIV-WORDS {WHO.format('hälsan')}"]),
        ({OPENNESS: openness(said="En somalier satt där.")}, [f"9:43 PRIV-WORDS {WHO.format('ursprunget')}"]),
        ({OPENNESS: openness(learned="De var muslimer.")}, [f"7:23 PRIV-WORDS {WHO.format('tron')}"]),
        ({OPENNESS: openness(learned="Han är dömd.")}, [f"7:23 PRIV-WORDS {WHO.format('brott eller domar')}"]),
        ({OPENNESS: openness(handled="Det larmade kl. 22.")}, [f"6:66 PRIV-MOMENT {WHEN}"]),
        ({OPENNESS: openness(learned="Den 3 mars larmade det.")}, [f"7:16 PRIV-MOMENT {WHEN}"]),
        ({OPENNESS: openness(said="Det var mörkt den 3 mars kl. 22.")}, []),
        (
            {OPENNESS: openness(learned="Bilen ABC 123 stod där.")},
            ["7:22 PRIV-PLATE Här ser det ut att stå ett bilnummer."],
        ),
        ({OPENNESS: openness(said="Anna Berg såg skräp.")}, [f"9:40 PRIV-NAME {NAMED}"]),
        ({OPENNESS: openness(said="Exempelgårdens personal kom.")}, []),
        ({OPENNESS: openness(learned="|\n        Det var lugnt.\n        Sen kom Lars.")}, [f"9:17 PRIV-NAME {NAMED}"]),
    ],
)  # fmt: skip
def test_nobody_is_pointed_out(found: Find, changes: dict[str, Change], lines: list[str]) -> None:
    assert found(privacy, changes) == [f"{OPENNESS}:{line}" for line in lines]


def test_no_other_rule_tells_what_is_masked(check_folder: CheckFolder) -> None:
    words = "Anna Berg, som är missbrukare, " + "satt och skrek och skrek " * 5 + "."
    problems = check_folder(**{OPENNESS: openness(handled=f'"{words}"', said="Mörkt sa en missbrukare.")})
    told = {problem.rule: problem.found for problem in problems if problem.place.line == 6}
    assert {"PRIV-NAME", "SENTENCE-LONG", "TERM-RESIDENT"} <= set(told)
    assert "Anna" not in "".join([*told.values(), *(problem.message.sv for problem in problems)])
    assert [problem.found for problem in problems if problem.place.line == 9] == ["Mörkt sa en missbrukare."]


@pytest.mark.parametrize("text", ["Anna Berg", "psykotisk", "ABC 123", "kl. 22"])
def test_what_was_found_is_shown_as_dots(check_folder: CheckFolder, text: str) -> None:
    (problem,) = check_folder(
        "PRIV-NAME", "PRIV-WORDS", "PRIV-PLATE", "PRIV-MOMENT", **{OPENNESS: openness(learned=f"Det var {text} där.")}
    )
    assert problem.found == "".join("•" if sign.isalnum() else sign for sign in text)
    assert text not in repr(problem)


def test_the_alternative_text_of_a_picture_names_nobody(found: Find) -> None:
    picture = "{file: a.jpg, alt: Sture Lind vid porten, credit: A, people_visible: none, legal_basis: no_people}"
    changes: dict[str, Change] = {HOME: ("sources:\n", f"pictures:\n  - {picture}\nsources:\n")}
    assert found(privacy, changes) == [f"{HOME}:32:24 PRIV-NAME {NAMED}"]


def test_a_text_that_is_right_is_kept_by_an_exception(found: Find) -> None:
    where = "where: 'openness.yml:you_said[lamp]', reason: Rätt, role: Chef, until: 2027-01-01"
    exception = f"exceptions:\n  - {{rule: PRIV-WORDS, {where}}}\n"
    changes: dict[str, Change] = {OPENNESS: openness(said="En somalier satt där."), HOME: ("exceptions:", exception)}
    assert found(privacy, changes) == []


PRESS = """\
press:
  items:
    - headline: Oro vid boendet
      outlet: Exempelbladet
      date: DATE
      stance: critical
      context: Det var så då.
      names_resident: NAMES
"""
REVIEW = "{role: Enhetschef, date: 2026-11-12}"
LINK = "      url: https://example.org/artikel\n"


def press(date: str, names: str = "no", rest: str = "") -> str:
    return PRESS.replace("DATE", f'"{date}"').replace("NAMES", names) + rest


@pytest.mark.parametrize("date", ["2026-03-02", "2026-04-01", "2026-06-30", "2026-07-30"])
def test_an_article_near_a_period_blocks_it_until_it_is_reviewed(found: Find, date: str) -> None:
    message = f"En artikel på sidan kom ut nära den här perioden ({date}). Tillsammans kan de visa vem det gäller."
    assert found(secrecy, {OPENNESS: openness() + press(date)}) == [f"{OPENNESS}:4:7 PRIV-MOSAIC {message}"]
    reviewed = openness().replace("      learned:", f"      secrecy_review: {REVIEW}\n      learned:")
    assert found(secrecy, {OPENNESS: reviewed + press(date)}) == []


@pytest.mark.parametrize("date", ["2026-03-01", "2026-07-31", "2025-05-05"])
def test_an_article_long_before_or_after_blocks_nothing(found: Find, date: str) -> None:
    assert found(secrecy, {OPENNESS: openness() + press(date)}) == []


@pytest.mark.parametrize("names", ["yes", "unknown"])
def test_a_link_to_an_article_that_may_name_a_resident_needs_a_review(found: Find, names: str) -> None:
    message = "Artikeln nämner eller visar kanske någon som bor i huset, och sidan länkar dit."
    linked = openness() + press("2025-01-01", names, LINK)
    assert found(secrecy, {OPENNESS: linked}) == [f"{OPENNESS}:12:7 PRIV-ARTICLE {message}"]
    assert found(secrecy, {OPENNESS: f"{linked}      secrecy_review: {REVIEW}\n"}) == []


def test_an_article_that_names_nobody_or_has_no_link_needs_none(found: Find) -> None:
    assert found(secrecy, {OPENNESS: openness() + press("2025-01-01", "no", LINK)}) == []
    assert found(secrecy, {OPENNESS: openness() + press("2025-01-01", "unknown")}) == []


def test_the_project_own_texts_break_no_rule(real: Publication) -> None:
    assert [problem for problem in real.problems if problem.rule.startswith(("PRIV-", "PICTURE-"))] == []
