"""What may not be public is in no byte of the output: a canary in each hidden field, looked for in all that is made."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Change
    from tests.site.conftest import Project, WriteProject

pytestmark = pytest.mark.slow

HOME, OPENNESS = "exempel/residence.yml", "exempel/openness.yml"
CANARIES = {
    "the hidden street": "Kanarigatan",
    "its number": "7431999",
    "the hidden post code": "41 977",
    "the hidden latitude": "654321",
    "the hidden longitude": "912345",
    "more of the position than a district": "57.65",
    "the number of a street that is shown": "5559991",
    "more of the position than a street": "511199",
    "who decided on the address": "kanari-beslutare",
    "the title of an embargoed notice": "kanarisparrad",
    "the text of an embargoed notice": "kanarisparrtext",
    "the name of an embargoed notice": "kanarisenare",
    "an embargoed notice for all": "kanariallman",
    "a count below the threshold": "6184377",
    "a call count below the threshold": "5196777",
    "a period that overlaps another": "9876177",
    "a call count that overlaps another": "9875977",
    "a count of a house that publishes none": "8812377",
    "what was done in a house that publishes none": "kanarihanterat",
    "what was learned in a house that publishes none": "kanarilardom",
    "the role of a secrecy review": "kanariprovare",
    "an article that names a resident": "kanarirubrik",
    "what is said of an article that names a resident": "kanarisammanhang",
    "the address of an archived article": "kanariarkiv",
    "where the consent is kept": "kanarisamtycke",
    "the reason of an exception": "kanariundantag",
    "the role of an exception": "kanariundantagsroll",
    "the text that a translation was made from": "kanarioriginal",
    "a comment": "kanarikommentar",
    "a hidden file": "kanarigomd",
    "metadata of a picture": "kanarikamera",
    "text within a picture": "kanaribildtext",
}
EXCEPTION = """\
exceptions:
  - {rule: BAL-12, where: review, reason: kanariundantag, role: kanariundantagsroll, until: 2040-01-01}
"""
ADDRESS = """\
address:
  visibility: district
  street: {sv: Kanarigatan 7431999, en: Kanarigatan 7431999}
  postal_code: 41 977
  coordinates: {lat: 57.654321, lon: 12.912345}
  decided_by: {sv: kanari-beslutare, en: kanari-beslutare}
  decided: 2026-01-01
map:
  landmarks:
    - {id: stop, kind: stop, name: Hållplatsen, coordinates: "57.6650, 12.9050"}
    - {id: park, kind: park, name: Parken, coordinates: "57.6710, 12.9180"}
translations:
  - {locale: en, status: checked, source_revision: kanarioriginal}
pictures:
  - file: hus.jpg
    alt: {sv: Ett rött hus, en: A red house}
    credit: Exempelkommunen
    people_visible: staff
    legal_basis: consent
    consent_ref: kanarisamtycke
    protected_identity_checked: 2026-11-01
# kanarikommentar
"""
STREET = """\
address:
  visibility: street
  street: {sv: Synligagatan 5559991, en: Synligagatan 5559991}
  coordinates: {lat: 57.7511199, lon: 12.1}
map:
  landmarks: [{id: stop, kind: stop, name: Hållplatsen, coordinates: "57.7540, 12.1050"}]
"""
SHOWN = """\
incidents:  # kanarikommentar
  publish: ja
  not_shown: {sv: Bara det som sagts., en: Only what was told.}
  periods:
    - first: 2026-04
      last: 2026-06
      counts: [{category: noise, count: 9999999}, {category: litter, count: 6184377}, {category: drugs, count: 0}]
      secrecy_review: {role: kanariprovare, date: 2026-11-01}
    - {first: 2026-01, last: 2026-09, counts: [{category: noise, count: 9876177}]}
contact_use:
  - {first: 2026-04, last: 2026-06, contact: on-duty, calls: 5196777}
  - {first: 2026-01, last: 2026-09, contact: on-duty, calls: 9875977}
press:
  items:
    - headline: kanarirubrik
      outlet: Exempelbladet
      date: "2025-01-01"
      stance: critical
      context: kanarisammanhang
      names_resident: yes
    - headline: En rubrik
      outlet: Exempelbladet
      date: "2025-01-02"
      archived: https://kanariarkiv.example.org/
      stance: neutral
      context: Så var det.
      names_resident: no
"""
SILENT = """\
incidents:
  publish: nej
  why_not: {sv: Vi har inga siffror., en: We have no figures.}
  ask: on-duty
  periods:
    - first: 2026-04
      last: 2026-06
      counts: [{category: noise, count: 8812377, handled: kanarihanterat}]
      learned: kanarilardom
"""
NOTICE = """\
title: {sv: kanarisparrad, en: kanarisparrad}
text: {sv: kanarisparrtext, en: kanarisparrtext}
publish_from: 2026-12-24
expires: 2026-12-31
"""
GPS, DESCRIPTION = 0x8825, 0x010E


def plant(files: dict[str, str]) -> dict[str, Change]:
    """The tiny data folder with a canary in each hidden field, and a second residence that publishes no counts."""
    old = re.search(r"address:\n(?:  .*\n)+", files[HOME])
    assert old
    other = {name.replace("exempel/", "andra/"): text for name, text in files.items() if name.startswith("exempel/")}
    other["andra/residence.yml"] = files[HOME].replace("former_slugs: [gamla-exempel]\n", "").replace(old[0], STREET)
    return {
        **other,
        "andra/openness.yml": SILENT,
        HOME: files[HOME].replace(old[0], ADDRESS).replace("exceptions:", EXCEPTION, 1),
        OPENNESS: SHOWN,
        "exempel/notices/kanarisenare.yml": NOTICE,
        "_shared/notices/kanarialla.yml": NOTICE.replace("kanarisparrad", "kanariallman"),
        "exempel/.kanarigomd.yml": "a: kanarigomd\n",
        "site.yml": files["site.yml"] + "small_count: 7777777\n# kanarikommentar\n",
    }


def write_pictures(folder: Path) -> None:
    exif = Image.Exif()
    exif[DESCRIPTION] = "kanarikamera"
    exif.get_ifd(GPS).update({1: "N", 2: (57.0, 39.0, 15.5)})
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "kanaribildtext", zip=True)
    folder.mkdir(parents=True, exist_ok=True)
    made = Image.new("RGB", (900, 20), (200, 0, 0))
    made.save(folder / "hus.jpg", exif=exif)
    made.save(folder / "karta.png", pnginfo=notes)


def write_pdf(path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.add_metadata({"/Title": "kanarirubrik"})
    writer.write(path)


def plain_bytes(path: Path) -> Iterator[bytes]:
    """The bytes of a file as they are, and as their readers see them: unpacked, unfolded, with their metadata."""
    data = path.read_bytes()
    yield data
    if data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data)
    if path.suffix == ".ics":
        yield data.replace(b"\r\n ", b"")
    if path.suffix == ".pdf":
        yield from _streams(data)
        reader = PdfReader(io.BytesIO(data))
        yield repr(reader.metadata).encode()
        yield " ".join(page.extract_text() for page in reader.pages).encode()
    if path.suffix in {".png", ".jpg", ".jpeg", ".webp"}:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            yield repr((picture.info, dict(picture.getexif()))).encode()


def _streams(data: bytes) -> Iterator[bytes]:
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            yield stream


GROUPED = re.compile(rb"(?<=\d)(?:[ ,.]|\xc2\xa0|\xe2\x80\xaf)(?=\d{3}(?!\d))")
"""What stands between the thousands of a number as languages write it."""


def find_canaries(folder: Path) -> list[str]:
    """`what: file` for every canary in any file below a folder, its name included."""
    wanted = {what: canary.encode() for what, canary in CANARIES.items()}
    found = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix in {".wasm", ".pagefind"} or name.startswith("assets/"):
            continue  # programs and the theme: nothing of the data, and any short number may be there by chance
        plain = [text.lower() for text in plain_bytes(path)]
        texts = [name.encode(), *plain, *(GROUPED.sub(b"", text) for text in plain)]
        found |= {f"{what}: {name}" for what, canary in wanted.items() for text in texts if canary.lower() in text}
    return sorted(found)


@pytest.fixture
def planted(tmp_path: Path, write_project: WriteProject, files: dict[str, str]) -> Project:
    project = write_project(tmp_path / "project", **plant(files))
    write_pictures(project.residences / "exempel" / "images")
    return project


def test_the_built_site_holds_no_canary(planted: Project) -> None:
    built = planted.build()
    assert built.returncode == 0, built.stderr
    names = {path.suffix for path in planted.site.rglob("*") if path.is_file()}
    assert {".html", ".ics", ".json", ".xml", ".pdf", ".png", ".pf_fragment"} <= names
    told = (planted.site / "boenden/exempel/oppenhet/index.html").read_text("utf-8")
    assert "9\u00a0999\u00a0999" in told
    assert "färre än 7\u00a0777\u00a0777" in told
    page = (planted.site / "boenden/exempel/index.html").read_text("utf-8")
    other = (planted.site / "boenden/andra/index.html").read_text("utf-8")
    assert "Synligagatan" in other
    assert "geo:57.751,12.100;u=100" in other
    assert [text.count('<svg class="sketch"') for text in (page, other)] == [1, 1]
    assert find_canaries(planted.site) == []


def test_the_export_holds_no_canary(planted: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = planted.run("grannsida", "export", str(out))
    assert done.returncode == 0, done.stderr
    assert (out / "residences.json").is_file()
    assert find_canaries(out) == []


def test_the_search_itself_finds_a_canary_in_every_kind_of_file(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(b"SUMMARY:kanari\r\n rubrik\r\n")
    (tmp_path / "b.pf_meta").write_bytes(gzip.compress(b"kanarirubrik"))
    (tmp_path / "c.json").write_bytes(b'{"a": "KANARIRUBRIK"}')
    write_pdf(tmp_path / "d.pdf")
    (tmp_path / "kanarirubrik.txt").write_bytes(b"")
    write_pictures(tmp_path)
    assert find_canaries(tmp_path) == [
        "an article that names a resident: a.ics",
        "an article that names a resident: b.pf_meta",
        "an article that names a resident: c.json",
        "an article that names a resident: d.pdf",
        "an article that names a resident: kanarirubrik.txt",
        "metadata of a picture: hus.jpg",
        "text within a picture: karta.png",
    ]


def test_a_personal_number_stops_the_build_and_is_in_none_of_its_words(
    tmp_path: Path, write_project: WriteProject
) -> None:
    number = "19121212-1212"
    changes: dict[str, Change] = {HOME: ("Här bor personer", f"Här bor {number}")}
    built = write_project(tmp_path / "project", **changes).build()
    assert built.returncode != 0
    assert "PRIV-NUMBER" in built.stdout + built.stderr
    assert number[-9:] not in built.stdout + built.stderr
    assert not (tmp_path / "project" / "site").exists()
