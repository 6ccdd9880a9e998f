"""Pictures reach the page in two formats without their metadata; what must not be shown is in no byte."""

from __future__ import annotations

import io
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from grannsida.gallery import PictureSource, make_renditions
from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.render.exports import render_pictures
from grannsida.render.pages import render_event_page, render_residence_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import WriteResidence

RESIDENCE, PARTY = "exempel/residence.yml", "exempel/events/sommarfest.yml"
DATA = "{file: hus.jpg, alt: {sv: Ett rött hus, en: A red house}, caption: Gaveln., credit: Foto AB, people_visible: none, legal_basis: no_people%s}"  # noqa: E501
SECRET = "HEMLIG-PLATS"


def jpeg(width: int = 1000) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    out = io.BytesIO()
    Image.new("RGB", (width, 600), (200, 30, 30)).save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def publish(tmp_path: Path, write_residence: WriteResidence, now: dt.datetime) -> Callable[..., Publication]:
    def read(rest: str = "", data: bytes | None = None, *, on_event: bool = False) -> Publication:
        line = DATA % rest
        change = (PARTY, ("for_whom", f"picture: {line}\nfor_whom"))
        if not on_event:
            change = (RESIDENCE, ("sources:\n", f"pictures:\n  - {line}\nsources:\n"))
        folder = write_residence(tmp_path, **dict([change]))
        (folder / "exempel" / "images").mkdir()
        (folder / "exempel" / "images" / "hus.jpg").write_bytes(data if data is not None else jpeg())
        publication = Publication(now)
        publication.load(load_sources(folder))
        return publication

    return read


def body(publication: Publication, locale: str = "sv") -> str:
    return str(render_residence_page(publication.folders[0], publication.scene(locale)).body)


def assets(publication: Publication, locale: str = "sv") -> dict[str, bytes]:
    made = render_pictures(publication.folders[0], publication.scene(locale))
    return {asset.dest_uri: asset.data for asset in made}


def test_a_picture_has_its_size_its_words_and_a_choice_of_files(publish: Callable[..., Publication]) -> None:
    html = body(publish())
    figure = html[html.index("<figure") : html.index("</figure>")]
    assert 'width="1000" height="600" alt="Ett rött hus" loading="lazy"' in figure
    assert 'type="image/webp"' in figure
    assert re.sub(r"<[^>]+>", "", figure).split() == ["Gaveln.", "Bild:", "Foto", "AB"]


def test_every_file_that_the_page_names_is_published_and_no_other(publish: Callable[..., Publication]) -> None:
    publication = publish()
    named = set(re.findall(r"boenden/exempel/images/[\w.-]+", body(publication)))
    assert (
        named
        == assets(publication).keys()
        == set(re.findall(r"boenden/exempel/images/[\w.-]+", body(publication, "en")))
    )
    assert sorted(re.sub(r"-[0-9a-f]{16}-", "-*-", name.rsplit("/", 1)[-1]) for name in named) == [
        "hus-*-1000.jpg", "hus-*-1000.webp", "hus-*-800.jpg", "hus-*-800.webp",
    ]  # fmt: skip


def test_no_metadata_is_published(publish: Callable[..., Publication]) -> None:
    assert SECRET.encode() in jpeg()
    assert not [name for name, data in assets(publish()).items() if SECRET.encode() in data]


def test_the_same_picture_has_the_same_names_and_another_has_others() -> None:
    sources = [
        PictureSource("Vårt hus.jpg", str(number), partial(jpeg, width)) for number, width in enumerate((9, 9, 8))
    ]
    first, same, other = ([file.name for file in make_renditions(source)] for source in sources)
    assert first == same
    assert not set(first) & set(other)
    assert all(re.fullmatch(r"vart-hus-[0-9a-f]{16}-9\.(webp|jpg)", name) for name in first)


def test_the_event_shows_its_picture(publish: Callable[..., Publication]) -> None:
    publication = publish(on_event=True)
    folder = publication.folders[0]
    html = render_event_page("sommarfest", folder.events["sommarfest"], folder, publication.scene("en")).body
    assert '<img src="../../../../boenden/exempel/images/hus-' in html
    assert 'alt="A red house"' in html
    assert "Pictures" not in body(publication, "en")


def test_a_picture_whose_time_is_over_is_nowhere(publish: Callable[..., Publication]) -> None:
    publication = publish(", expires: 2026-11-22")
    assert "PICTURE-EXPIRED" in {problem.rule for problem in publication.problems}
    assert "<figure" not in body(publication)
    assert assets(publication) == {}


@pytest.mark.parametrize(
    ("data", "rule"), [(b"", "PICTURE-UNREAD"), (jpeg()[:900], "PICTURE-UNREAD"), (b"\0" * 25_000_001, "PICTURE-LARGE")]
)
def test_a_broken_picture_is_told_and_the_page_is_made_without_it(
    publish: Callable[..., Publication], data: bytes, rule: str
) -> None:
    publication = publish(data=data)
    found = [problem for problem in publication.problems if problem.rule.startswith("PICTURE")]
    assert [(problem.rule, problem.place.path) for problem in found] == [(rule, "pictures[0].file")]
    assert "<figure" not in body(publication)
    assert assets(publication) == {}
