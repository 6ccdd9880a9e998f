"""The record of which Swedish text each translation was made from."""

from __future__ import annotations

import pytest

from grannsida.model.codes import TranslationStatus
from grannsida.pairs import HEAD, Age, Translated, pair_of, print_text, read_pairs, render_pairs, update_pairs

MACHINE, HUMAN, CHECKED = TranslationStatus.MACHINE, TranslationStatus.HUMAN, TranslationStatus.CHECKED
COFFEE = Translated("fi", "Kaffe", "Kahvi")


def record(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def test_a_fingerprint_does_not_hang_on_spaces_or_line_ends() -> None:
    assert print_text("Kaffe  och\r\nte ") == print_text("Kaffe och te") == "f3f43b6e"
    assert print_text("Kaffe och te.") != print_text("Kaffe och te")


def test_a_record_is_written_sorted_and_read_back() -> None:
    statuses = {pair_of("fi", "b", "c"): MACHINE, pair_of("ar", "b", "d"): CHECKED}
    raw = render_pairs(statuses)
    assert raw.decode().removeprefix(HEAD).splitlines() == sorted(raw.decode().removeprefix(HEAD).splitlines())
    pairs, problems = read_pairs("alma/translations.txt", raw)
    assert (pairs.statuses, problems) == (statuses, [])


def test_a_translation_is_current_older_or_not_recorded() -> None:
    pairs, _ = read_pairs("", render_pairs({pair_of(*COFFEE): HUMAN}))
    assert pairs.age(pair_of("fi", "Kaffe", "Kahvi")) is Age.CURRENT
    assert pairs.age(pair_of("fi", "Kaffe och te", "Kahvi")) is Age.OLDER
    assert pairs.age(pair_of("fi", "Kaffe och te", "Kahvia ja teetä")) is Age.UNRECORDED
    assert pairs.age(pair_of("so", "Kaffe och te", "Kahvi")) is Age.UNRECORDED


def test_without_a_record_nothing_is_older() -> None:
    assert not read_pairs("", b"")[0].is_older("fi", "Kaffe", "Kahvi")


LINES = [
    ("fi maskin 00000000 11111111", "fi maskin 00000000 11111111"),
    ("fi human 00000000", "fi human 00000000"),
    ("<<<<<<< HEAD", "<<<<<<< HEAD"),
    ("fi human 0000000G 11111111", "fi human 0000000G 11111111"),
]


@pytest.mark.parametrize(("line", "shown"), LINES)
def test_a_line_that_cannot_be_read_is_told_with_its_place(line: str, shown: str) -> None:
    good = "fi human 00000000 11111111"
    pairs, (problem,) = read_pairs("residences/alma/translations.txt", record("# a", good, line, ""))
    assert (problem.rule, problem.place.line, problem.found) == ("TRANSLATION-RECORD", 3, shown)
    assert problem.message.sv == (
        "Raden går inte att läsa. En rad är språk, hur texten är gjord och två fingeravtryck."
    )
    assert len(pairs.statuses) == 1


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"\x00" * 50, b"fi human 00000000 1111\xff111", b"a" * 2_000_000])
def test_bytes_that_are_no_text_are_told_and_no_error(raw: bytes) -> None:
    pairs, problems = read_pairs("residences/alma/translations.txt", raw)
    assert not pairs
    assert problems


def test_of_two_lines_that_a_merge_has_kept_the_later_step_of_life_holds() -> None:
    lines = ["fi checked 00000000 11111111", "fi machine 00000000 11111111", "fi human 00000000 11111111"]
    pairs, _ = read_pairs("", record(*lines))
    assert list(pairs.statuses.values()) == [CHECKED]


def test_new_pairs_come_in_and_those_whose_texts_are_gone_go() -> None:
    old = {pair_of(*COFFEE): CHECKED, pair_of("fi", "Te", "Tee"): MACHINE}
    pairs, _ = read_pairs("", render_pairs(old))
    new = Translated("fi", "Saft", "Mehu")
    assert update_pairs(pairs, [COFFEE, new], HUMAN) == {pair_of(*COFFEE): CHECKED, pair_of(*new): HUMAN}


def test_an_older_translation_stays_older_however_often_it_is_recorded() -> None:
    pairs, _ = read_pairs("", render_pairs({pair_of(*COFFEE): MACHINE}))
    changed = Translated("fi", "Kaffe och te", "Kahvi")
    after = update_pairs(pairs, [changed], HUMAN)
    assert after == {pair_of(*COFFEE): MACHINE}
    assert read_pairs("", render_pairs(after))[0].age(pair_of(*changed)) is Age.OLDER
