"""QR codes read back by a program that is not ours: small ones for printed pages, and those of sheets."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from grannsida.render.pages import render_pages
from grannsida.render.qr import QUIET, render_page_code, render_qr

if TYPE_CHECKING:
    from grannsida.publication import Publication

ADDRESS = "https://grannsida.example.org/en/boenden/exempel/fragor/de-som-bor-har/"
SCALE = 4
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
STEP = re.compile(r"m(-?\d+) (-?\d+)h(\d+)")
BLOCK = re.compile(r'<div class="page-code" hidden data-pagefind-ignore>.*?</div>')


def draw(svg: str) -> Image.Image:
    """The code as a picture: each step of the path is a dark run."""
    found = re.fullmatch(
        r'<svg viewBox="0 0 (\d+) \1" aria-hidden="true"><path stroke="#000" d="M4 4.5(.*)"/></svg>', svg
    )
    assert found
    picture = Image.new("L", (int(found[1]) * SCALE,) * 2, 255)
    pen, x, y = ImageDraw.Draw(picture), QUIET, QUIET
    steps = STEP.findall(found[2])
    assert "".join(f"m{dx} {dy}h{length}" for dx, dy, length in steps) == found[2]
    for dx, dy, length in steps:
        x, y = x + int(dx), y + int(dy)
        pen.rectangle((x * SCALE, y * SCALE, (x + int(length)) * SCALE - 1, (y + 1) * SCALE - 1), fill=0)
        x += int(length)
    return picture


def read(svg: str) -> tuple[str, str]:
    """What a code says, and its level of error correction."""
    (found,) = zxingcpp.read_barcodes(draw(svg), QR)
    return found.text, found.ec_level


def test_a_page_code_says_its_address() -> None:
    assert read(render_page_code(ADDRESS)) == (ADDRESS, "M")


@settings(max_examples=40)
@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/", max_size=120))
def test_any_address_is_read_back(path: str) -> None:
    assert read(render_page_code(f"https://example.org/{path}"))[0] == f"https://example.org/{path}"


def test_a_page_code_is_small_and_the_same_each_time() -> None:
    svg = render_page_code(ADDRESS)
    assert len(gzip.compress(svg.encode())) < 600
    render_page_code.cache_clear()
    assert render_page_code(ADDRESS) == svg


def test_a_sheet_has_a_code_with_a_ground_of_its_own() -> None:
    assert '<path fill="#fff" d="M0 0' in render_qr(ADDRESS)


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_page_about_a_residence_has_its_own_address_on_paper(real: Publication, locale: str) -> None:
    scene = real.scene(locale)
    words = {"sv": "Den här sidan på webben:", "en": "This page on the web:"}[locale]
    for page in render_pages(real.folders[0], scene):
        address = f"https://grannsida.example.org/{page.url}"
        (block,) = BLOCK.findall(str(page.body))
        assert block.endswith(f'<p>{words} <bdi dir="ltr">{address}</bdi></p></div>')
        assert render_page_code(address) in block
        rest = str(page.body).replace(block, "")
        assert len(gzip.compress(str(page.body).encode())) - len(gzip.compress(rest.encode())) < 700
