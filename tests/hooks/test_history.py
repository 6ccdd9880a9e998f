"""The history of events: prints that last, changes that count once, and files that are left as they were."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from grannsida import cli
from grannsida.check import history as check
from grannsida.history import fingerprint, last_modified, missing_changes, render_changes, sequence
from grannsida.model.event import Event
from grannsida.record import record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import CheckFolder, WriteResidence

    Output = pytest.CaptureFixture[str]

BASE = {"title": "Kaffe", "kind": "meeting", "summary": "Kaffe.", "for_whom": "Alla.", "updated": "2026-11-01"}
TODAY = dt.date(2026, 11, 23)
PARTY = "exempel/events/sommarfest.yml"
FIRST = "  - {on: 2026-06-07, what: first, print: 7dfec6f6}"


def make(**given: Any) -> Event:
    return Event.model_validate({"starts": "2026-12-05 14:00"} | BASE | given)


FULL: dict[str, Any] = {
    "title": {"sv": "Kaffe", "en": "Coffee"},
    "place": {"name": "Torget", "street": "Storgatan 1", "coordinates": "57.7, 11.97"},
    "repeat": {
        "every": "week",
        "count": "5",
        "moved": [{"from": "2026-12-12", "to": "2026-12-13 14:00", "reason": "Regn."}],
        "cancelled": [{"on": "2026-12-19", "reason": "Storm."}],
    },
}


def test_a_print_is_the_same_for_ever() -> None:
    assert fingerprint(make()) == "1dab48f7"
    assert fingerprint(make(**FULL)) == "3e72f11f"


@pytest.mark.parametrize(
    "change",
    [
        {"starts": "2026-12-05 15:00"},
        {"starts": "2026-12-05"},
        {"ends": "2026-12-05 15:00"},
        {"status": "planned"},
        {"title": "Te"},
        {"title": {"sv": "Kaffe", "en": "Coffee"}},
        {"summary": "Te."},
        {"reason": "Storm."},
        {"place": {"name": "Torget"}},
        {"repeat": {"every": "week", "count": "2"}},
        {"former_starts": ["2026-12-04 14:00"]},
    ],
)
def test_what_a_calendar_must_know_changes_the_print(change: dict[str, Any]) -> None:
    assert fingerprint(make(**change)) != fingerprint(make())


@pytest.mark.parametrize(
    "change", [{"photos": "Inga."}, {"updated": "2026-11-09"}, {"price": {"free": "ja"}}, {"example": "ja"}]
)
def test_anything_else_leaves_it_alone(change: dict[str, Any]) -> None:
    assert fingerprint(make(**change)) == fingerprint(make())


def test_the_way_in_which_a_value_is_typed_does_not_matter() -> None:
    assert fingerprint(make(starts="lördag 2026-12-05 14.00")) == fingerprint(make(starts="2026-12-05T14:00"))


def test_an_event_without_history_has_the_changes_that_its_file_shows() -> None:
    event = make(former_starts=["2026-11-05", "2026-11-12"], status="cancelled", reason="Storm.")
    assert [change.what for change in missing_changes(event, TODAY)] == ["first", "moved", "moved", "cancelled"]
    assert (sequence(event), last_modified(event)) == (3, dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"status": "cancelled", "reason": "Storm."}, "cancelled"),
        ({"status": "postponed", "reason": "Storm."}, "cancelled"),
        ({"former_starts": ["2026-12-04 14:00"]}, "moved"),
        ({"repeat": FULL["repeat"]}, "moved"),
        ({"repeat": {"every": "week", "cancelled": FULL["repeat"]["cancelled"]}}, "cancelled"),
        ({"title": "Te"}, "details"),
    ],
)
def test_one_missing_line_says_what_probably_changed(change: dict[str, Any], what: str) -> None:
    history = [{"on": "2026-10-01", "what": "first", "print": fingerprint(make())}]
    (missing,) = missing_changes(make(**change, history=history), TODAY)
    assert (missing.what, missing.on) == (what, TODAY)


def test_a_print_that_looks_like_a_number_is_written_as_a_text() -> None:
    history = [{"on": "2026-10-01", "what": "first", "print": text} for text in ("12345678", "1234e567", "a1b2c3d4")]
    assert [line.rpartition("print: ")[2] for line in render_changes(make(history=history).history)] == [
        '"12345678"}',
        '"1234e567"}',
        "a1b2c3d4}",
    ]


BODY = b"title: Kaffe\nkind: meeting\nsummary: Kaffe.\nfor_whom: Alla.\nstarts: 2026-12-05 14:00\nupdated: 2026-11-01"
LINE = b"  - {on: 2026-11-01, what: first, print: 1dab48f7}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BODY + b"\n", BODY + b"\nhistory:\n" + LINE + b"\n"),
        (BODY, BODY + b"\nhistory:\n" + LINE + b"\n"),
        (BODY + b" # sist\n# slut\n\n", BODY + b" # sist\n# slut\n\nhistory:\n" + LINE + b"\n"),
        (BODY.replace(b"\n", b"\r\n") + b"\r\n", BODY.replace(b"\n", b"\r\n") + b"\r\nhistory:\r\n" + LINE + b"\r\n"),
        (b"\xef\xbb\xbf" + BODY + b"\n", b"\xef\xbb\xbf" + BODY + b"\nhistory:\n" + LINE + b"\n"),
    ],
)
def test_a_first_line_comes_last_and_no_other_byte_moves(before: bytes, after: bytes) -> None:
    assert record(before, TODAY) == (after, 1)
    assert record(after, TODAY) == (after, 0)


OLD = b"on: 2026-10-01, what: first, print: 00000000"
NEW = b"on: 2026-11-23, what: details, print: 1dab48f7"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"history: # med flit\n- {%b}\n# mer\n%b\n", b"history: # med flit\n- {%b}\n- {%b}\n# mer\n%b\n"),
        (b"history:\n    - {%b}\n\n%b\n", b"history:\n    - {%b}\n    - {%b}\n\n%b\n"),
    ],
)
def test_a_further_line_stands_below_the_ones_before_wherever_they_are(before: bytes, after: bytes) -> None:
    assert record(before % (OLD, BODY), TODAY) == (after % (OLD, NEW, BODY), 1)


@pytest.mark.parametrize(
    "raw", [BODY + b"\nhistory: [{%b}]\n" % OLD, b"\xff\xfe", b"title: [", BODY.replace(b"Alla.", b"")]
)
def test_a_file_that_lines_cannot_be_added_to_is_left_alone(raw: bytes) -> None:
    assert record(raw, TODAY) is None


def test_the_command_writes_each_line_once(tmp_path: Path, write_residence: WriteResidence, capsys: Output) -> None:
    folder = write_residence(tmp_path)
    before = (folder / PARTY).read_bytes()
    arguments = ["record", "exempel", "--today", "2026-11-23", "--residences", str(folder)]
    assert cli.main(arguments) == 0
    assert f"{PARTY}: antecknat i history (1).\n{PARTY}: recorded in history (1).\n" in capsys.readouterr().out
    assert (folder / PARTY).read_bytes().startswith(before + b"history:\n  - {on: 2026-06-07, what: first, print: ")
    assert cli.main(arguments) == 0
    assert capsys.readouterr().out == "Alla ändringar är redan antecknade.\nAll changes are recorded already.\n"


def test_a_residence_that_is_not_there_is_wrong_use(
    tmp_path: Path, write_residence: WriteResidence, capsys: Output
) -> None:
    folder = write_residence(tmp_path)
    assert cli.main(["record", "borta", "--residences", str(folder)]) == 2
    assert capsys.readouterr().err == f"Mappen {folder}/borta finns inte.\nThere is no folder {folder}/borta.\n"


def told(check_folder: CheckFolder, text: tuple[str, str]) -> list[tuple[int, str, str, str]]:
    problems = check_folder(check.EVENT_HISTORY.id, **{PARTY: text, "exempel/events/kaffe.yml": None})
    return [(one.place.line, one.severity.value, one.message.sv, one.write) for one in problems]


def test_a_missing_history_is_told_with_the_lines_to_paste(check_folder: CheckFolder) -> None:
    message = 'Evenemanget har ingen history än. Kör "grannsida record exempel", eller klistra in raderna sist i filen.'
    assert told(check_folder, ("kind", "kind")) == [(7, "warning", message, f"history:\n{FIRST}")]


def test_a_change_that_is_not_recorded_is_told_with_the_line_of_today(check_folder: CheckFolder) -> None:
    message = (
        'Evenemanget är ändrat efter den sista raden i history. Kör "grannsida record exempel", eller klistra in raden.'
        " Är tiden ny? Skriv då också status: moved, den gamla tiden i former_starts och skälet i reason."
    )
    old = "updated: 2026-06-07\nhistory:\n  - {on: 2026-06-01, what: first, print: 00000000}"
    line = FIRST.replace("2026-06-07, what: first", "2026-11-23, what: details")
    assert told(check_folder, ("updated: 2026-06-07", old)) == [(9, "warning", message, line)]


def test_a_recorded_event_is_told_nothing(check_folder: CheckFolder) -> None:
    assert told(check_folder, ("updated: 2026-06-07", f"updated: 2026-06-07\nhistory:\n{FIRST}")) == []
