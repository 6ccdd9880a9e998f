"""`grannsida translations` and what `grannsida record` notes of translations, as an editor meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida import cli

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import WriteResidence

    Output = pytest.CaptureFixture[str]

FAQ = "exempel/faq.yml"
KNOWN = "{sv: Ett boende med stöd., en: A residence with support.}"
CHANGED = "{sv: Ett boende med mycket stöd., en: A residence with support.}"


@pytest.fixture
def folder(tmp_path: Path, write_residence: WriteResidence) -> Path:
    """The small data folder with hand-written pages beside it, all of it recorded as made by a machine."""
    folder = write_residence(tmp_path)
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "om.md").write_text("---\ntitle: Om\n---\n\n# Om\n", "utf-8")
    (docs / "om.en.md").write_text("---\ntitle: About\n---\n\n# About\n", "utf-8")
    assert run(folder, "record", "--status", "machine", "--today", "2026-11-23") == 0
    return folder


def run(folder: Path, *arguments: str) -> int:
    return cli.main([*arguments, "--residences", str(folder)])


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def rules(folder: Path, capsys: Output) -> list[str]:
    capsys.readouterr()
    cli.main(["check", str(folder), "--format", "github", "--lang", "en"])
    return [line for line in capsys.readouterr().out.splitlines() if "TRANSLATION" in line]


def test_record_notes_each_part_in_a_file_of_its_own(folder: Path, capsys: Output) -> None:
    records = sorted(path.relative_to(folder.parent).as_posix() for path in folder.parent.rglob("*translations.txt"))
    assert records == [
        "docs/.translations.txt",
        "residences/_shared/translations.txt",
        "residences/exempel/translations.txt",
    ]
    (folder.parent / "docs/.translations.txt").unlink()
    capsys.readouterr()
    assert run(folder, "record", "docs") == 0
    assert capsys.readouterr().out.startswith("docs/.translations.txt: 1 översättningar antecknade, 0 borta.\n")
    assert run(folder, "record") == 0
    assert capsys.readouterr().out == "Alla ändringar är redan antecknade.\nAll changes are recorded already.\n"


def test_whoever_changes_the_swedish_text_does_nothing_and_the_translation_is_older(
    folder: Path, capsys: Output
) -> None:
    assert rules(folder, capsys) == []
    edit(folder / FAQ, KNOWN, CHANGED)
    (line,) = rules(folder, capsys)
    assert line.startswith(f"::warning file=residences/{FAQ},line=5,col=")
    assert "The text in en is older than the Swedish one, which has changed since." in line
    assert "grannsida translations export --locale en exempel" in line
    assert run(folder, "record") == 0
    assert len(rules(folder, capsys)) == 1  # recording does not make it right


def test_whoever_mends_the_translation_does_nothing_either(folder: Path, capsys: Output) -> None:
    edit(folder / FAQ, KNOWN, CHANGED.replace("with support", "with a lot of support"))
    (line,) = rules(folder, capsys)
    assert "New translations of the file that are not recorded yet: 1." in line
    assert run(folder, "record", "exempel") == 0
    assert rules(folder, capsys) == []
    assert run(folder, "record") == 0
    assert "Alla ändringar" in capsys.readouterr().out


def test_a_text_that_is_right_all_the_same_is_kept_by_a_command(folder: Path, capsys: Output) -> None:
    edit(folder / FAQ, KNOWN, CHANGED)
    assert run(folder, "translations", "keep", "--locale", "en", "exempel") == 0
    assert "exempel/translations.txt: 1 äldre texter på en gäller som de är.\n" in capsys.readouterr().out
    assert rules(folder, capsys) == []
    assert run(folder, "translations", "keep", "--locale", "en") == 0
    assert capsys.readouterr().out.startswith("Ingen text på en är äldre än den svenska.\n")


def test_a_shared_text_and_a_page_that_are_older_are_told_once(folder: Path, capsys: Output) -> None:
    edit(folder / "_shared/contacts.yml", "sv: Fara just nu.", "sv: Fara nu.")
    edit(folder.parent / "docs" / "om.md", "# Om", "# Om oss")
    first, second = rules(folder, capsys)
    assert first.startswith("::warning file=docs/om.en.md,line=1")
    assert "translations export --locale en docs" in first
    assert second.startswith("::warning file=residences/_shared/contacts.yml,line=8")


def test_a_file_that_cannot_be_read_loses_no_record(folder: Path) -> None:
    record = folder / "exempel/translations.txt"
    before = record.read_bytes()
    (folder / FAQ).write_text("entries: [", "utf-8")
    run(folder, "record")
    assert record.read_bytes() == before


def test_a_line_that_cannot_be_read_stops_nothing_and_record_takes_it_away(folder: Path, capsys: Output) -> None:
    record = folder / "exempel/translations.txt"
    before = record.read_bytes()
    record.write_bytes(before + b"<<<<<<< HEAD\n")
    (line,) = rules(folder, capsys)
    assert line.startswith(f"::warning file=residences/exempel/translations.txt,line={len(before.splitlines()) + 1},")
    assert run(folder, "record") == 0
    assert record.read_bytes() == before


def test_status_is_a_table_by_file_and_language(folder: Path, capsys: Output) -> None:
    edit(folder / FAQ, KNOWN, "{sv: Ett boende med stöd.}")
    capsys.readouterr()
    assert run(folder, "translations", "status", "exempel") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "fil / file"
    (row,) = [line.split() for line in lines if line.startswith(FAQ)]
    assert row == [FAQ, "en", "2", "1", "0", "1"]


@pytest.mark.parametrize("form", ["xliff", "po"])
def test_a_text_goes_out_and_comes_back(folder: Path, capsys: Output, form: str) -> None:
    edit(folder / FAQ, KNOWN, CHANGED)
    out = folder.parent / "out.file"
    export = ["translations", "export", "--locale", "en", "--format", form, "--out", str(out)]
    assert run(folder, *export) == 0
    assert f"1 texter (5 ord) på en finns i {out}.\n" in capsys.readouterr().out
    text = out.read_text("utf-8")
    assert "Ett boende med mycket stöd." in text
    assert "needs-adaptation" in text or "#, fuzzy" in text
    text = text.replace("A residence with support.", "A residence with much support.").replace("#, fuzzy\n", "")
    out.write_text(text, "utf-8")
    assert run(folder, "translations", "import", str(out), "--status", "checked") == 0
    assert "en: 1 texter inskrivna i 1 filer." in capsys.readouterr().out
    assert "{sv: Ett boende med mycket stöd., en: A residence with much support.}" in (folder / FAQ).read_text("utf-8")
    assert "en checked " in (folder / "exempel/translations.txt").read_text("utf-8")
    assert rules(folder, capsys) == []


@pytest.mark.parametrize("form", ["xliff", "po"])
def test_what_goes_out_and_comes_back_as_it_was_changes_nothing(folder: Path, form: str) -> None:
    out = folder.parent / "out.file"
    before = {path: path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}
    export = ["translations", "export", "--locale", "en", "--what", "all", "--format", form, "--out", str(out)]
    assert run(folder, *export) == 0
    assert run(folder, "translations", "import", str(out), "--status", "machine") == 0
    assert {path: path.read_bytes() for path in before} == before


def test_a_text_that_is_refused_is_told_with_its_line(folder: Path, capsys: Output) -> None:
    file = folder.parent / "in.po"
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n'
    unit = f'msgctxt "{FAQ}: entries[0].question"\nmsgid "Vad är det här?"\nmsgstr "What\\nis it?"\n'
    file.write_text(head + unit, "utf-8")
    capsys.readouterr()
    assert run(folder, "translations", "import", str(file)) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:3] == [
        f"{file}:6: {FAQ}: entries[0].question",
        "  Texten ska stå på en enda rad.",
        "  The text must stand on one single line.",
    ]


WRONG = [
    (["translations", "export", "--locale", "xx"], "Språket xx finns inte på webbplatsen. Det finns: en."),
    (["translations", "status", "borta"], "borta finns inte. Det finns: exempel, _shared, docs."),
    (["translations", "export", "--locale", "en", "--what", "x"], "x går inte att läsa. Skriv några av: "),
    (["translations", "import", "/nowhere/x.po"], "/nowhere/x.po:1: Filen /nowhere/x.po går inte att läsa."),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_wrong_use_is_told(folder: Path, capsys: Output, arguments: list[str], told: str) -> None:
    capsys.readouterr()
    assert run(folder, *arguments) == 2
    assert capsys.readouterr().err.startswith(told)


@pytest.mark.parametrize("locale", ["sv", "de"])
def test_swedish_itself_and_strange_languages_are_not_taken_in(folder: Path, capsys: Output, locale: str) -> None:
    file = folder.parent / "in.po"
    file.write_text(f'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n', "utf-8")
    capsys.readouterr()
    assert run(folder, "translations", "import", str(file)) == 2
    assert capsys.readouterr().err.startswith(f"Språket {locale} går inte att ta in. Webbplatsen har: en.\n")
