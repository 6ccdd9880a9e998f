"""A published picture has its pixels and nothing else; what cannot be opened is a problem, never an exception."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from grannsida.problem import Place
from grannsida.render.pictures import PictureFile, render_picture

PLACE = Place("residences/exempel/residence.yml", 32, 12, "pictures[0].file")
GPS, ORIENTATION, ARTIST, DESCRIPTION, MAKER_NOTE = 0x8825, 0x0112, 0x013B, 0x010E, 0x927C
SECRET = "HEMLIG-PLATS"
RED, BLUE = (255, 0, 0), (0, 0, 255)


def picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """The upper half red, the lower half blue."""
    made = Image.new("RGB", (width, height), RED)
    made.paste(BLUE, (0, height // 2, width, height))
    return made.convert(mode)


def save(made: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    made.save(out, form, **options)
    return out.getvalue()


def with_metadata(orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION], exif[ARTIST], exif[DESCRIPTION] = orientation, SECRET, SECRET
    exif.get_ifd(GPS).update({1: "N", 2: (57.0, 41.0, 12.5), 3: "E", 4: (12.0, 0.0, 44.0), 29: "2026:11:12"})
    exif.get_ifd(0x8769)[MAKER_NOTE] = SECRET.encode()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    return save(picture(), exif=exif, comment=SECRET.encode(), xmp=xmp)


def opened(file: PictureFile) -> Image.Image:
    return Image.open(io.BytesIO(file.data))


def rules(source: bytes) -> list[str]:
    files, problems = render_picture("hus.jpg", source, PLACE)
    assert bool(files) != bool(problems)
    return [f"{problem.rule} {problem.message.sv}" for problem in problems]


def test_a_picture_full_of_metadata_keeps_nothing_but_its_pixels() -> None:
    source = with_metadata()
    assert source.count(SECRET.encode()) >= 4
    files, problems = render_picture("hus.jpg", source, PLACE)
    assert problems == []
    for file in files:
        assert SECRET.encode() not in file.data
        assert b"Exif" not in file.data
        assert dict(opened(file).getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & opened(file).info.keys()


def test_text_in_a_png_is_left_out() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET)
    notes.add_itxt("Comment", SECRET, zip=False)
    files, _ = render_picture("hus.png", save(picture(), "PNG", pnginfo=notes), PLACE)
    assert [SECRET.encode() in file.data for file in files] == [False, False]


@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))])
def test_a_picture_is_turned_as_the_camera_was_held(orientation: int, size: tuple[int, int]) -> None:
    files, _ = render_picture("hus.jpg", with_metadata(orientation), PLACE)
    assert {opened(file).size for file in files} == {size}
    corner = opened(files[0]).convert("RGB").getpixel((2, 2))
    assert isinstance(corner, tuple)
    assert (corner[0] > 128) == (orientation in {1, 8})


def test_two_widths_in_two_formats_are_made() -> None:
    files, _ = render_picture("hus.jpg", save(picture(3000, 2000)), PLACE)
    assert [(file.width, file.height, file.suffix) for file in files] == [
        (800, 533, ".webp"), (800, 533, ".jpg"), (1600, 1067, ".webp"), (1600, 1067, ".jpg"),
    ]  # fmt: skip
    assert [opened(file).size for file in files] == [(file.width, file.height) for file in files]
    assert [opened(file).format for file in files] == ["WEBP", "JPEG"] * 2


def test_a_small_picture_is_never_made_larger() -> None:
    files, _ = render_picture("hus.jpg", save(picture(500, 10)), PLACE)
    assert [(file.width, file.height) for file in files] == [(500, 10), (500, 10)]
    files, _ = render_picture("hus.jpg", save(picture(1000, 10)), PLACE)
    assert sorted({file.width for file in files}) == [800, 1000]


def test_the_same_bytes_give_the_same_files() -> None:
    source = with_metadata()
    assert render_picture("hus.jpg", source, PLACE) == render_picture("hus.jpg", source, PLACE)


@pytest.mark.parametrize(
    ("mode", "form"),
    [("RGBA", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("1", "PNG"), ("I;16", "PNG")],
)
def test_pictures_of_every_kind_can_be_published(mode: str, form: str) -> None:
    made = picture(mode="L").convert("I;16") if mode == "I;16" else picture(mode=mode)
    files, problems = render_picture("hus.png", save(made, form), PLACE)
    assert problems == []
    assert {opened(file).mode for file in files} == {"RGB"}


def test_what_is_transparent_becomes_white() -> None:
    files, _ = render_picture("hus.png", save(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"), PLACE)
    assert opened(files[1]).convert("RGB").getpixel((10, 10)) == (255, 255, 255)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has any number of pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("size", [(10_000, 10_000), (2**31 - 1, 1), (2**31 - 1, 2**31 - 1)])
def test_a_picture_that_would_fill_the_memory_is_told(size: tuple[int, int]) -> None:
    assert rules(bomb(*size)) in (
        ["PICTURE-LARGE Bilden hus.jpg är för stor att öppna säkert."],
        ["PICTURE-UNREAD Bilden hus.jpg går inte att öppna."],
    )


@pytest.mark.parametrize(
    "source",
    [b"", b"stands for a picture", b"\xff\xd8\xff\xe0", with_metadata()[:300], bomb(50, 50), b"GIF89a" + b"\0" * 50],
)
def test_a_broken_file_is_told_and_nothing_is_published(source: bytes) -> None:
    assert rules(source) == ["PICTURE-UNREAD Bilden hus.jpg går inte att öppna."]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=20))
def test_any_damage_gives_files_or_a_problem(start: int, noise: bytes) -> None:
    source = bytearray(with_metadata())
    start %= len(source)
    source[start : start + len(noise)] = noise
    files, problems = render_picture("hus.jpg", bytes(source), PLACE)
    assert bool(files) != bool(problems)
    assert all(SECRET.encode() not in file.data for file in files)
