"""The preview without a server: what an edit makes again, what it removes, and what the page says."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

from grannsida.load import load_sources
from grannsida.preview import Preview
from grannsida.publication import FRAME_KINDS, Publication
from grannsida.write import write_assets

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Change, WriteResidence

LOG = logging.getLogger("test")
RESIDENCE = "exempel/residence.yml"
BARE = "@@slot:title@@ @@slot:body@@"


class Stand:
    """A publication with bare frames, written once, and a preview over it."""

    def __init__(self, folder: Path, now: dt.datetime, write: Callable[..., Path]) -> None:
        self.folder, self.out, self.write = folder, folder / "out", write
        self.publication = Publication(now)
        self.publication.load(load_sources(write(folder)))
        for locale in self.publication.locales:
            for kind in FRAME_KINDS:
                self.publication.add_frame(kind, locale, BARE)
        write_assets(self.out, self.publication.render_all())
        self.preview = Preview()
        self.other = folder / "docs"
        self.other.mkdir()
        self.preview.start(self.publication, self.other)
        self.built = 0
        self.full = self.build

    def build(self) -> None:
        self.built += 1

    def fail(self) -> None:
        raise RuntimeError("Mallen är trasig.")

    def edit(self, **changes: Change) -> None:
        data = self.write(self.folder, **changes)
        self.preview.rebuild(self.publication, data, self.out, self.full, LOG)

    def page(self, name: str = "boenden/exempel/") -> str:
        return (self.out / name / "index.html").read_text("utf-8")


@pytest.fixture
def stand(tmp_path: Path, now: dt.datetime, write_residence: WriteResidence) -> Stand:
    return Stand(tmp_path, now, write_residence)


def test_an_edit_of_data_makes_no_whole_build(stand: Stand) -> None:
    stand.edit(**{RESIDENCE: ("Här bor personer som får stöd.", "En ny text.")})
    assert "En ny text." in stand.page()
    assert stand.built == 0


def test_an_edit_elsewhere_makes_a_whole_build(stand: Stand) -> None:
    (stand.other / "om.md").write_text("# Om\n", "utf-8")
    stand.edit()
    assert stand.built == 1
    stand.edit()
    assert stand.built == 1


def test_an_edit_of_the_site_settings_makes_a_whole_build(stand: Stand) -> None:
    stand.edit(**{"site.yml": ("sv: Svar till grannar", "sv: En annan rad")})
    assert stand.built == 1


def test_a_removed_event_is_removed_in_every_language(stand: Stand) -> None:
    stand.edit(**{"exempel/events/sommarfest.yml": None})
    for locale in ("", "en/"):
        assert not (stand.out / f"{locale}boenden/exempel/sommarfest").exists()
        assert (stand.out / f"{locale}boenden/exempel/kaffe/index.html").is_file()


def test_a_former_address_that_is_taken_back_is_removed(stand: Stand) -> None:
    assert (stand.out / "boenden/gamla-exempel/index.html").is_file()
    stand.edit(**{RESIDENCE: ("former_slugs: [gamla-exempel]\n", "")})
    assert not (stand.out / "boenden/gamla-exempel").exists()


def test_a_mistake_keeps_the_page_and_is_told_until_it_is_mended(stand: Stand) -> None:
    before = stand.page()
    stand.edit(**{RESIDENCE: ("operator: staden", "operator: stan")})
    assert stand.page() == before
    assert "residences/exempel/residence.yml:15:11  [ID-UNKNOWN]" in stand.preview.message
    stand.edit()
    assert stand.preview.message == ""


def test_a_failed_whole_build_is_told_until_one_goes_well(stand: Stand) -> None:
    (stand.other / "om.md").write_text("# Om\n", "utf-8")
    stand.full = stand.fail
    stand.edit()
    assert stand.preview.message == "Mallen är trasig."
    stand.edit(**{RESIDENCE: ("Här bor personer som får stöd.", "En ny text.")})
    assert "En ny text." in stand.page()
    assert stand.preview.message == "Mallen är trasig."
    (stand.other / "om.md").write_text("# Om sidan\n", "utf-8")
    stand.full = stand.build
    stand.edit()
    assert stand.preview.message == ""


def serve(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    assert environ["PATH_INFO"]
    page = b'<html><body class="a"><h1>Sida</h1></body></html>'
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
    return [page]


def ask(preview: Preview, path: str) -> tuple[bytes, dict[str, str]]:
    headers: dict[str, str] = {}
    body = preview.wrap(serve)({"PATH_INFO": path}, lambda _, given: headers.update(given))
    return b"".join(body), headers


def test_mistakes_stand_escaped_at_the_top_of_every_page(stand: Stand) -> None:
    stand.edit(**{RESIDENCE: ("operator: staden", "operator: <b>")})
    body, headers = ask(stand.preview, "/boenden/exempel/")
    assert body.startswith(b'<html><body class="a"><div class="mistakes" role="alert">')
    assert b"&lt;b&gt;" in body
    assert b"<b>" not in body
    assert headers["Content-Length"] == str(len(body))


def test_other_files_and_pages_without_mistakes_are_served_as_they_are(stand: Stand) -> None:
    assert b"mistakes" not in ask(stand.preview, "/boenden/exempel/")[0]
    stand.edit(**{RESIDENCE: ("operator: staden", "operator: stan")})
    assert b"mistakes" not in ask(stand.preview, "/residences.json")[0]


def test_a_booklet_is_made_when_somebody_asks_for_it(stand: Stand) -> None:
    place = stand.out / "boenden/exempel/booklet.pdf"
    before = place.read_bytes()
    stand.edit(**{RESIDENCE: ("Här bor personer som får stöd.", "En ny text.")})
    assert place.read_bytes() == before
    ask_booklet(stand, "/boenden/exempel/booklet.pdf")
    assert place.read_bytes() != before
    ask_booklet(stand, "/en/boenden/finns-inte/booklet.pdf")
    assert not (stand.out / "en/boenden/finns-inte").exists()


def test_a_booklet_is_found_below_the_path_of_the_site(stand: Stand) -> None:
    stand.edit(**{"site.yml": ("https://grannsida.example.org/", "https://example.org/grannar/")})
    place = stand.out / "en/boenden/exempel/booklet.pdf"
    place.unlink()
    ask_booklet(stand, "/grannar/en/boenden/exempel/booklet.pdf")
    assert place.is_file()


def ask_booklet(stand: Stand, path: str) -> None:
    app = stand.preview.serve_booklets(serve, stand.publication, stand.out)
    app({"PATH_INFO": path}, lambda *_: None)
