"""`grannsida report`: rule by rule for an editor, as text and as a page, without any score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida import cli

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteResidence

RESIDENCE = "exempel/residence.yml"
FAQ = "exempel/faq.yml"
EXCEPTION = """\
exceptions:
  - {rule: BAL-04, where: measures, reason: Rundan <b>provas</b>., role: Enhetschef, until: 2027-01-01}
"""


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026


@pytest.fixture
def folder(tmp_path: Path, write_residence: WriteResidence, whole: dict[str, str]) -> Path:
    """A page that promises too much, with a measure whose limits an exception lets out."""
    limits = "    limits: {sv: Rundan är kort., en: The round is short.}\n"
    changes = {
        RESIDENCE: whole[RESIDENCE].replace(limits, "") + EXCEPTION,
        FAQ: whole[FAQ].replace("sv: Ett boende med stöd.", "sv: Det är helt tryggt här.", 1),
    }
    return write_residence(tmp_path, **{**whole, **changes})


def report(folder: Path, *more: str) -> int:
    return cli.main(["report", "exempel", "--residences", str(folder), *more])


def test_it_tells_each_rule_its_place_and_the_next_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(folder) == 0
    text = capsys.readouterr().out
    assert text.startswith("Redaktörens rapport: Exempelgården\n2026-11-23. Bara för er som skriver.")
    assert "\nNästa steg: «helt tryggt» låter som ett löfte om att inget kan hända. Skriv vad ni gör" in text
    assert "\n  + BAL-01  uppfylld: De frågor alla grannar har är besvarade\n" in text
    assert (
        "\n  - BAL-03  saknas: Ingen text lovar full trygghet\n      residences/exempel/faq.yml:5  «helt tryggt»"
        in text
    )


def test_exceptions_stand_with_their_end_role_and_reason(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(folder)
    text = capsys.readouterr().out
    assert "\n  o BAL-04  undantag: Vakter, kameror och rundor har sina gränser\n" in text
    assert "\n  BAL-04  measures  till och med 2027-01-01, beslutat av Enhetschef\n" in text
    assert "\n      Rundan <b>provas</b>. (tystar 1 fynd)\n" in text


def test_it_speaks_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(folder, "--lang", "en")
    assert "  - BAL-03  missing: No text promises complete safety\n" in capsys.readouterr().out


def test_a_page_stands_by_itself_without_script_and_with_every_text_escaped(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "rapport.html"
    assert report(folder, "--html", str(page)) == 0
    assert capsys.readouterr().out == f"Rapporten finns i {page}.\n"
    html = page.read_text(encoding="utf-8")
    assert "Rundan &lt;b&gt;provas&lt;/b&gt;." in html
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert not [word for word in ("<script", "src=", "href=", "url(", "@import") if word in html]


@pytest.mark.parametrize("place", ["docs", "site/alma", "residences"])
def test_a_page_is_not_written_where_it_would_be_published(
    place: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = folder.parent / place / "rapport.html"
    assert report(folder, "--html", str(page)) == 2
    assert capsys.readouterr().err == f"Rapporten är inte till för webbplatsen. Välj en annan plats än {page}.\n"


def test_a_line_to_paste_stands_after_the_advice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / FAQ
    text = path.read_text(encoding="utf-8").replace("helt tryggt", "nytt").replace("key: vad-hande", "key: annat")
    path.write_text(text, encoding="utf-8")
    report(folder)
    assert "färre svar. Skriv så: - key: vad-hande" in capsys.readouterr().out


def test_there_is_no_score_in_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(folder)
    text = capsys.readouterr().out.lower()
    assert not [word for word in ("%", "poäng", "betyg", " av 1", "score") if word in text]


def test_a_residence_that_is_not_there_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "nix", "--residences", str(folder)]) == 2
    assert capsys.readouterr().err == f"Det finns inget boende som heter nix i {folder}.\n"


def test_files_that_cannot_be_read_are_told_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FAQ).write_text("entries: nej\n", encoding="utf-8")
    assert report(folder) == 1
    assert capsys.readouterr().out.startswith("Filerna för exempel går inte att läsa än. Rätta det här först:\n\n")


def test_a_personal_number_in_a_reason_is_not_repeated(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / RESIDENCE
    path.write_text(path.read_text(encoding="utf-8").replace("<b>provas</b>", "19811218-9876"), encoding="utf-8")
    report(folder)
    assert "9876" not in capsys.readouterr().out
