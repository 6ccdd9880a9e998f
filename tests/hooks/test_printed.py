"""The files beside the pages: which there are, what keeps them, and how the pages point at them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from grannsida.paper_cache import KEPT_DAYS, PaperFolder, cached_papers, describe_missing
from grannsida.render.head import render_head
from grannsida.render.pages import render_pages
from grannsida.render.paper import Papers
from grannsida.render.printed import render_printed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import ReadFolder

EVENT = "boenden/exempel/kaffe/"
PAST = "boenden/exempel/sommarfest/"
SITE_WITHOUT = {"site.yml": ("licence:", "paper: nej\nlicence:")}


def test_each_event_and_the_residence_get_files_and_a_past_event_keeps_its_own(read_folder: ReadFolder) -> None:
    found = [asset.dest_uri for asset in render_printed(*read_folder(), Papers())]
    names = ("poster.pdf", "handout.pdf", "letter.pdf", "card.png")
    assert found == ["boenden/exempel/contact-card.pdf", *(url + name for url in (EVENT, PAST) for name in names)]


def test_a_site_without_paper_has_no_files_and_no_links(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**SITE_WITHOUT)
    assert list(render_printed(folder, scene, Papers())) == []
    page = next(page for page in render_pages(folder, scene) if page.uri == EVENT)
    assert page.image == ""
    assert ".pdf" not in page.body


def test_the_page_of_a_coming_event_links_its_sheets_and_shows_its_picture(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    page = next(page for page in render_pages(folder, scene) if page.uri == EVENT)
    assert page.image == EVENT + "card.png"
    for name in ("poster.pdf", "handout.pdf", "letter.pdf", "../contact-card.pdf", "card.png"):
        assert f'href="{name}"' in page.body


def test_a_past_event_keeps_its_picture_and_offers_no_sheets(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    page = next(page for page in render_pages(folder, scene) if page.uri == PAST)
    assert page.image == PAST + "card.png"
    assert ".pdf" not in page.body


def test_the_second_build_takes_everything_from_the_folder(tmp_path: Path, read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    first = list(render_printed(folder, scene, cached_papers(tmp_path)))
    kept = sorted((tmp_path / ".cache" / "grannsida" / "paper").glob("*/*"))
    stamps = [path.stat().st_mtime_ns for path in kept]
    assert list(render_printed(folder, scene, cached_papers(tmp_path))) == first
    assert len(kept) == len(first)
    assert [path.stat().st_mtime_ns for path in kept] == stamps


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    store = PaperFolder(tmp_path / "fil")
    store.put("abc.pdf", b"1")
    assert store.get("abc.pdf") is None


def test_old_files_that_nobody_used_are_swept_away(tmp_path: Path) -> None:
    for name in ("used.pdf", "stale.pdf", "fresh.pdf"):
        PaperFolder(tmp_path).put(name, b"1")
    now = (tmp_path / "fr" / "fresh.pdf").stat().st_mtime
    for name in ("us/used.pdf", "st/stale.pdf"):
        os.utime(tmp_path / name, (0, now - (KEPT_DAYS + 1) * 86_400))
    store = PaperFolder(tmp_path)
    store.get("used.pdf")
    assert store.sweep(now) == 1
    assert sorted(path.name for path in tmp_path.glob("*/*")) == ["fresh.pdf", "used.pdf"]


def test_missing_letters_are_told_with_the_address_of_the_page() -> None:
    papers = Papers(missing={"https://grannsida.example.org/a/": ("ሰ", "😀")})
    told = "tecken som saknas i trycksakernas teckensnitt: ሰ 😀 / not in the fonts of the sheets"
    assert describe_missing(papers) == [f"https://grannsida.example.org/a/: {told}"]


def test_social_media_are_given_the_picture_of_the_event(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    heads = {page.uri: render_head(page, scene, page.title) for page in render_pages(folder, scene)}
    start = '<meta property="og:image" content="https://grannsida.example.org/'
    assert f'{start}{EVENT}card.png">' in heads[EVENT]
    assert f'{start}assets/images/social.png">' in heads["boenden/exempel/"]


def test_structured_data_name_the_same_picture(read_folder: ReadFolder) -> None:
    page = next(page for page in render_pages(*read_folder()) if page.uri == EVENT)
    found = [item["image"] for item in page.json_ld if "image" in item]
    assert found == [f"https://grannsida.example.org/{EVENT}card.png"]


def test_a_check_does_not_load_the_typesetter() -> None:
    asked = (
        "import sys, grannsida.cli, grannsida.publication; sys.exit('typst' in sys.modules or 'segno' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
