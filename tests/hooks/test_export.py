"""`grannsida export`: the whole content as plain files, careful with what others have put in the folder."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from grannsida import cli, export

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    WriteResidence = Callable[..., Path]


@pytest.fixture(autouse=True)
def _at_a_fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")  # 23 November 2026


@pytest.fixture
def folder(tmp_path: Path, write_residence: WriteResidence) -> Path:
    theme = tmp_path / "overrides" / "assets"
    theme.mkdir(parents=True)
    (theme / "stil.css").write_text("p {}", encoding="utf-8")
    return write_residence(tmp_path)


def run(folder: Path, out: Path) -> int:
    return cli.main(["export", str(out), "--residences", str(folder)])


def list_files(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())


def read_all(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in list_files(out)}


def read_json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_every_page_has_a_body_and_what_a_frame_needs(folder: Path, tmp_path: Path) -> None:
    assert run(folder, tmp_path / "ut") == 0

    found = list_files(tmp_path / "ut")
    for home in ("boenden/exempel/", "boenden/exempel/kaffe/", "en/boenden/exempel/"):
        assert f"{home}body.html" in found
        assert f"{home}page.json" in found
    wanted = {"residences.json", "sitemap.xml", "robots.txt", "calendar.ics", "en/calendar.ics", "assets/stil.css"}
    assert wanted <= set(found)
    assert {"boenden/exempel/calendar.ics", "boenden/gamla-exempel/index.html"} <= set(found)


def test_the_parts_of_hand_written_pages_come_in_each_language(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ut")

    swedish, english = tmp_path / "ut" / "parts" / "sv", tmp_path / "ut" / "parts" / "en"
    assert list_files(swedish) == list_files(english)
    assert "residence-list.html" in list_files(swedish)
    assert 'href="../../boenden/exempel/' in (swedish / "residence-list.html").read_text(encoding="utf-8")
    assert 'href="../../en/boenden/exempel/' in (english / "residence-list.html").read_text(encoding="utf-8")


def test_a_page_is_described_with_whole_addresses(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ut")
    page = read_json(tmp_path / "ut" / "en" / "boenden" / "exempel" / "page.json")

    assert page["canonical"] == "https://grannsida.example.org/en/boenden/exempel/"
    assert page["alternates"] == {
        "sv": "https://grannsida.example.org/boenden/exempel/",
        "en": "https://grannsida.example.org/en/boenden/exempel/",
        "x-default": "https://grannsida.example.org/boenden/exempel/",
    }
    assert page["edit_path"] == "residences/exempel/residence.yml"
    assert page["updated"] == "2026-11-02"
    assert {"title", "description", "toc", "json_ld", "kind", "locale", "feeds", "indexed"} <= set(page)


def test_a_body_is_a_part_of_a_page_and_not_a_whole_one(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ut")
    body = (tmp_path / "ut" / "boenden" / "exempel" / "body.html").read_text(encoding="utf-8")

    assert "<h1" in body
    assert "<html" not in body
    assert "<head>" not in body


def test_the_manifest_has_the_sum_of_every_other_file(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ut")
    found = read_all(tmp_path / "ut")
    manifest = json.loads(found.pop("manifest.json"))

    assert manifest["made_by"] == "grannsida export"
    assert manifest["files"] == {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}
    assert list(manifest["files"]) == sorted(manifest["files"])


def test_the_same_data_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ett")
    run(folder, tmp_path / "djupt" / "nere" / "annat")

    assert read_all(tmp_path / "ett") == read_all(tmp_path / "djupt" / "nere" / "annat")


def test_what_may_not_be_public_is_in_no_byte(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "ut")
    everything = b"\n".join(read_all(tmp_path / "ut").values())

    for hidden in ("Smygvägen", "414 77", "57.65", "12.01", "Spärrad nyhet", "Embargoed news"):
        assert hidden.encode() not in everything, hidden


def test_nothing_is_written_when_a_check_would_stop(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faq = folder / "exempel" / "faq.yml"
    faq.write_text(faq.read_text(encoding="utf-8").replace("known:", "konwn:"), encoding="utf-8")

    assert run(folder, tmp_path / "ut") == 1
    assert "residences/exempel/faq.yml:5:5  [KEY-UNKNOWN]" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_a_folder_with_other_files_is_left_alone(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ut"
    out.mkdir()
    (out / "brev.txt").write_text("mitt", encoding="utf-8")

    assert run(folder, out) == 2
    assert capsys.readouterr().err.splitlines()[0] == (
        f"Mappen {out} har filer som inte kommer från en export, till exempel brev.txt. Inget skrevs. Välj en tom mapp."
    )
    assert list_files(out) == ["brev.txt"]


def test_a_later_export_removes_what_is_no_longer_there_and_keeps_what_it_did_not_make(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ut"
    run(folder, out)
    (out / "brev.txt").write_text("mitt", encoding="utf-8")
    (folder / "exempel" / "events" / "sommarfest.yml").unlink()
    capsys.readouterr()

    assert run(folder, out) == 0
    assert not (out / "boenden" / "exempel" / "sommarfest").exists()
    assert (out / "brev.txt").read_text(encoding="utf-8") == "mitt"
    assert " 14 removed." in capsys.readouterr().out


def test_a_file_that_was_changed_since_is_not_removed(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "ut"
    run(folder, out)
    (out / "boenden" / "exempel" / "sommarfest" / "body.html").write_text("eget", encoding="utf-8")
    (folder / "exempel" / "events" / "sommarfest.yml").unlink()
    run(folder, out)

    assert list_files(out / "boenden" / "exempel" / "sommarfest") == ["body.html"]


def test_a_file_of_others_in_the_way_stops_the_export(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "ut"
    run(folder, out)
    manifest = read_json(out / "manifest.json")
    del manifest["files"]["robots.txt"]
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (out / "robots.txt").write_text("eget", encoding="utf-8")

    assert run(folder, out) == 2
    assert (out / "robots.txt").read_text(encoding="utf-8") == "eget"


def test_a_forged_manifest_leads_nowhere_outside_the_folder(tmp_path: Path) -> None:
    out, outside = tmp_path / "ut", tmp_path / "viktigt.txt"
    out.mkdir()
    outside.write_text("kvar", encoding="utf-8")
    digest = hashlib.sha256(b"kvar").hexdigest()
    forged = {"made_by": export.MADE_BY, "files": {"../viktigt.txt": digest, str(outside): digest, "a.txt": digest}}
    (out / "manifest.json").write_text(json.dumps(forged), encoding="utf-8")
    export.write_export(out, {"b.txt": b"ny"})

    assert outside.read_text(encoding="utf-8") == "kvar"


def test_a_link_that_leads_outside_stops_the_export(tmp_path: Path) -> None:
    out = tmp_path / "ut"
    export.write_export(out, {"b.txt": b"ny"})
    (out / "mapp").symlink_to(tmp_path)

    with pytest.raises(export.ExportError):
        export.write_export(out, {"b.txt": b"ny", "mapp/c.txt": b"ut"})
    assert not (tmp_path / "c.txt").exists()


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", '{"made_by": "other"}', '{"made_by": "grannsida export", "files": 1}']
)
def test_a_manifest_that_is_not_ours_protects_the_folder(manifest: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")

    with pytest.raises(export.ExportError):
        export.write_export(tmp_path, {"b.txt": b"ny"})


def test_a_second_export_writes_nothing(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, tmp_path / "ut")
    capsys.readouterr()
    run(folder, tmp_path / "ut")

    assert ": 0 skrivna, 0 borttagna.\n" in capsys.readouterr().out
