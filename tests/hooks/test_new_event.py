"""`grannsida new event`: questions that ask again, flags, and a file that passes the check."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from grannsida import cli
from grannsida.model.event import Event
from grannsida.new_event import make_id, render_event

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from tests.conftest import WriteResidence

GOOD = {
    "kind": "2", "title": "Öppet hus", "summary": "Kom och titta.", "day": "2026-12-05", "start": "14:00",
    "end": "16", "place": "Biblioteket", "for_whom": "Alla grannar.", "price": "tillit",
}  # fmt: skip
FLAGS = (
    "--kind=meeting", "--title=Möte", "--summary=Vi träffas.", "--starts=2026-12-05 18:00",
    "--ends=2026-12-05 19:30", "--for-whom=Alla grannar.", "--price=20", "--place=Biblioteket",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026


@pytest.fixture
def folder(tmp_path: Path, write_residence: WriteResidence) -> Path:
    return write_residence(tmp_path)


@pytest.fixture
def events(folder: Path) -> Path:
    return folder / "exempel" / "events"


def run(folder: Path, *flags: str, slug: str = "exempel") -> int:
    return cli.main(["new", "event", slug, "--residences", str(folder), *flags])


def answer(monkeypatch: pytest.MonkeyPatch, *changes: tuple[str, list[str]]) -> None:
    """Pipe the good answers in, some of them after other ones."""
    lines = {name: [text] for name, text in GOOD.items()} | dict(changes)
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for found in lines.values() for line in found)))


def data_lines(path: Path) -> list[str]:
    """What is not a comment."""
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.lstrip().startswith("#")]


def test_answers_become_a_file_that_the_check_finds_well(
    folder: Path, events: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch)

    assert run(folder) == 0
    assert data_lines(events / "oppet-hus-2026-12.yml") == [
        "title: Öppet hus", "kind: open_house", "summary: Kom och titta.", 'starts: "2026-12-05 14:00"',
        'ends: "2026-12-05 16:00"', "place:", "  name: Biblioteket", "for_whom: Alla grannar.", "price:",
        "  trust: ja", "updated: 2026-11-23",
    ]  # fmt: skip
    told = capsys.readouterr().out
    assert f"{events}/oppet-hus-2026-12.yml är skriven.\n" in told
    assert "EVENT-HISTORY" not in told
    assert told.endswith('Läs igenom filen och lägg till det som saknas. Kör sedan "grannsida record exempel".\n')


@pytest.mark.parametrize(
    ("name", "wrong", "told"),
    [
        ("day", "5/12 2026", "Menar du den 5 december 2026, skriv 2026-12-05. Skriv så: 2026-12-05\n"),
        ("day", "fredag 2026-12-05", "5 december 2026 är en lördag, du skrev fredag. Skriv så: lördag 2026-12-05\n"),
        ("day", "2026-02-30", "Februari 2026 har 28 dagar."),
        ("start", "tjugo", 'Klockslaget "tjugo" går inte att läsa.'),
        ("end", "13:00", "Evenemanget slutar innan det börjar, eller i samma stund.\n"),
        ("price", "femtio", 'Här ska det stå hela kronor som 20, men det står "femtio".\n'),
        ("title", "", "Den frågan behöver ett svar.\n"),
    ],
)
def test_a_mistake_is_told_and_the_question_asked_again(
    folder: Path, events: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    name: str, wrong: str, told: str,
) -> None:  # fmt: skip
    answer(monkeypatch, (name, [wrong, GOOD[name]]))

    assert run(folder) == 0
    assert told in capsys.readouterr().out
    assert (events / "oppet-hus-2026-12.yml").is_file()


def test_a_kind_that_does_not_exist_is_asked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, ("kind", ["7", "open_hous", "open_house"]))

    assert run(folder) == 0
    assert capsys.readouterr().out.count("Vad är det för slags evenemang?") == 3


def test_a_day_that_comes_later_has_no_times(folder: Path, events: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, ("day", ["", "Våren 2027"]), ("start", []), ("end", []), ("price", [""]))

    assert run(folder) == 0
    lines = data_lines(events / "oppet-hus-2026.yml")
    assert "date_later: Våren 2027" in lines
    assert [line for line in lines if line.startswith(("starts", "ends", "price"))] == []


def test_a_whole_day_has_no_end(folder: Path, events: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, ("day", ["lördag 2026-12-05"]), ("start", [""]), ("end", []))

    assert run(folder) == 0
    assert "starts: 2026-12-05" in data_lines(events / "oppet-hus-2026-12.yml")


def test_flags_need_no_questions(folder: Path, events: Path) -> None:
    assert run(folder, *FLAGS, "--yes") == 0
    assert "  kronor: 20" in data_lines(events / "mote-2026-12.yml")


def test_what_the_flags_do_not_say_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Vi ses.\n"))

    assert run(folder, *(flag for flag in FLAGS if "summary" not in flag)) == 0
    assert capsys.readouterr().out.startswith("Vad är det? En eller två meningar.\n> ")


def test_flags_that_are_missing_are_named(folder: Path, events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(events.iterdir())

    assert run(folder, "--title=Möte", "--kind=meeting", "--starts=2026-12-05 18:00", "--yes") == 2
    assert capsys.readouterr().err == "Det saknas svar på: --summary, --ends, --for-whom. Inget skrevs.\n"
    assert sorted(events.iterdir()) == before


def test_a_mistake_in_a_flag_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--starts=fredag 2026-12-05 14:00", "--yes") == 2
    assert capsys.readouterr().err == (
        "5 december 2026 är en lördag, du skrev fredag. Skriv så: lördag 2026-12-05 14:00\n"
    )


def test_answers_that_end_too_early_write_nothing(
    folder: Path, events: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nKafé\n"))
    before = sorted(events.iterdir())

    assert run(folder) == 2
    assert capsys.readouterr().err == "Svaren tog slut. Inget skrevs.\n"
    assert sorted(events.iterdir()) == before


def test_nothing_is_overwritten(folder: Path, events: Path) -> None:
    run(folder, *FLAGS, "--yes")
    first = (events / "mote-2026-12.yml").read_bytes()

    assert run(folder, *FLAGS, "--yes") == 0
    assert (events / "mote-2026-12.yml").read_bytes() == first
    assert (events / "mote-2026-12-2.yml").is_file()


def test_an_unknown_residence_is_answered_with_those_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "--yes", slug="exemple") == 2
    assert run(folder, "--yes", slug="../exempel") == 2
    assert capsys.readouterr().err.splitlines()[0] == ("Det finns inget boende som heter exemple. Välj bland: exempel.")


def test_it_speaks_english_too(folder: Path, events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, *FLAGS, "--yes", "--lang=en") == 0
    assert "mote-2026-12.yml is written.\n" in capsys.readouterr().out
    assert "\n# When it starts. Example: 2026-12-05 14:00\n" in (events / "mote-2026-12.yml").read_text("utf-8")


def test_every_field_stands_in_the_file_but_the_history_that_a_command_writes(now: dt.datetime) -> None:
    answers = {"kind": "other", "title": "A", "summary": "B", "for_whom": "C", "date_later": "D"}
    text = render_event("exempel", answers, now.date())

    for name in set(Event.keys()) - {"history"}:
        assert f"\n{name}:" in text or f"\n# {name}:" in text
    assert "history" not in text.replace("skip", "")


def test_a_title_without_letters_gets_its_kind_as_id(now: dt.datetime) -> None:
    assert (
        make_id({"title": "قهوة", "kind": "popup_cafe", "starts": "2026-12-05"}, (), now.date()) == "popup-cafe-2026-12"
    )
