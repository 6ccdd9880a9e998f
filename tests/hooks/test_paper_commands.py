"""`grannsida poster`, `letter` and the others: one sheet as a file, and what is said when it cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from grannsida import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import WriteResidence

    Run = Callable[..., int]
    Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026


@pytest.fixture
def run(tmp_path: Path, write_residence: WriteResidence, monkeypatch: pytest.MonkeyPatch) -> Run:
    folder = write_residence(tmp_path)
    monkeypatch.chdir(tmp_path)
    return lambda *words: cli.main([*words, "--residences", str(folder)])


@pytest.mark.parametrize("kind", ["poster", "handout", "letter", "card"])
def test_a_sheet_of_an_event_is_written(kind: str, run: Run, tmp_path: Path, capsys: Output) -> None:
    assert run(kind, "exempel", "kaffe", "--out", "blad") == 0
    assert (tmp_path / "blad").read_bytes()[:4] == (b"\x89PNG" if kind == "card" else b"%PDF")
    assert capsys.readouterr().out == "Filen blad är skriven.\nThe file blad is written.\n"


def test_a_contact_card_needs_no_event(run: Run, tmp_path: Path) -> None:
    assert run("contact-card", "exempel", "--locale", "en") == 0
    assert (tmp_path / "exempel-contact-card-en.pdf").is_file()


def test_a_booklet_needs_no_event(run: Run, tmp_path: Path) -> None:
    assert run("booklet", "exempel") == 0
    assert (tmp_path / "exempel-booklet-sv.pdf").read_bytes()[:4] == b"%PDF"


def test_a_booklet_says_which_texts_are_older_as_the_site_does(tmp_path: Path, write_residence: WriteResidence) -> None:
    folder = write_residence(tmp_path)
    cli.main(["record", "--status", "machine", "--residences", str(folder)])
    path = folder / "exempel" / "faq.yml"
    path.write_text(path.read_text("utf-8").replace("Ett boende med stöd.", "Ett boende med mycket stöd."), "utf-8")
    out = tmp_path / "blad.pdf"
    cli.main(["booklet", "exempel", "--locale", "en", "--out", str(out), "--residences", str(folder)])
    told = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out.read_bytes()))
    assert "This text is older than the Swedish one." in " ".join(told.split())


def test_without_a_name_the_file_is_called_after_what_it_is(run: Run, tmp_path: Path) -> None:
    assert run("poster", "exempel", "kaffe") == 0
    assert (tmp_path / "exempel-kaffe-poster-sv.pdf").is_file()


def test_a_file_that_is_there_is_replaced_only_when_told(run: Run, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "blad.pdf").write_bytes(b"mitt")
    assert run("poster", "exempel", "kaffe", "--out", "blad.pdf") == 2
    assert (tmp_path / "blad.pdf").read_bytes() == b"mitt"
    assert capsys.readouterr().err == (
        "Filen blad.pdf finns redan. Inget skrevs. Lägg till --force för att byta ut den.\n"
        "The file blad.pdf exists already. Nothing was written. Add --force to replace it.\n"
    )
    assert run("poster", "exempel", "kaffe", "--out", "blad.pdf", "--force") == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("exempel", "kafe"), 'Evenemanget "kafe" finns inte på exempel. Menade du kaffe?'),
        (("exempel", "zzz"), 'Evenemanget "zzz" finns inte på exempel. Välj bland: kaffe, sommarfest.'),
        (("exemplet", "kaffe"), 'Boendet "exemplet" finns inte. Menade du exempel?'),
        (("exempel", "kaffe", "--locale", "so"), 'Språket "so" finns inte i site.yml. Välj bland: sv, en.'),
        (
            ("exempel", "kaffe", "--out", "borta/x"),
            "Filen borta/x gick inte att skriva. Finns mappen, och får du skriva där?",
        ),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest_name(
    words: tuple[str, ...], told: str, run: Run, capsys: Output
) -> None:
    assert run("letter", *words) == 2
    assert capsys.readouterr().err.splitlines()[0] == told


def test_nothing_is_made_while_the_data_have_mistakes(
    tmp_path: Path, write_residence: WriteResidence, capsys: Output
) -> None:
    folder = write_residence(tmp_path, **{"exempel/events/kaffe.yml": ("kind: meeting", "kind: mote")})
    out = tmp_path / "blad.pdf"
    assert cli.main(["poster", "exempel", "kaffe", "--out", str(out), "--residences", str(folder)]) == 1
    assert "exempel/events/kaffe.yml:2" in capsys.readouterr().err
    assert not out.exists()


def test_letters_that_are_not_in_the_font_are_told(
    tmp_path: Path, write_residence: WriteResidence, capsys: Output
) -> None:
    folder = write_residence(tmp_path, **{"exempel/events/kaffe.yml": ("sv: Alla.", "sv: Alla ሰ.")})
    out = tmp_path / "blad.pdf"
    assert cli.main(["poster", "exempel", "kaffe", "--out", str(out), "--residences", str(folder)]) == 0
    assert capsys.readouterr().err.startswith("Tecken som inte finns i teckensnittet är utbytta mot \ufffd: ሰ\n")


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["poster", "a", "b", "--residences", str(tmp_path / "borta")]) == 2
    assert capsys.readouterr().err.startswith(f"Mappen {tmp_path}/borta finns inte.\n")
