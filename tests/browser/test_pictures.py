"""Components look as they did: small pictures of each, in light, dark and from the right, against kept ones.

`pytest -m slow tests/browser/test_pictures.py --keep-pictures` keeps new ones: look at them before they are handed in.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw, ImageFont
from tests.browser.pictures import compare, shrink
from tests.browser.states import Scheme, open_page
from tests.chromium import find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser
    from tests.site.conftest import Site

KEPT = Path(__file__).parent / "pictures"
PAGE = "formsprak/"
"""The page that shows every component, each marked with `data-component`."""
WIDTH = 360
LOOKS: dict[str, tuple[Scheme, str]] = {
    "light": ("light", PAGE),
    "dark": ("dark", PAGE),
    "rtl": ("light", f"ar/{PAGE}"),
}


def take(browser: Browser, url: str, scheme: Scheme) -> dict[str, bytes]:
    """A small picture of each component of a page by its name."""
    with open_page(browser, scheme, WIDTH) as page:
        page.goto(url)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        parts = page.locator("[data-component]").all()
        return {_name(part.get_attribute("data-component")): shrink(part.screenshot()) for part in parts}


def _name(component: str | None) -> str:
    return re.sub(r"[^a-z0-9-]+", "-", (component or "").lower()).strip("-")


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_each_component_looks_as_it_did(
    browser: Browser, address: str, real_site: Site, look: str, tmp_path: Path, keep_pictures: bool
) -> None:
    scheme, path = LOOKS[look]
    kept = {file.stem: file.read_bytes() for file in (KEPT / look).glob("*.png")}
    if f"{path}index.html" not in real_site.files and not kept:
        pytest.skip("Sidan med komponenter finns inte än. / There is no page of components yet.")
    found = take(browser, address + path, scheme)
    if keep_pictures:
        _keep(KEPT / look, found)
        return
    assert sorted(found) == sorted(kept), "--keep-pictures keeps new ones"
    faults = []
    for name in found:
        difference = compare(kept[name], found[name])
        if difference:
            difference.picture.save(tmp_path / f"{name}.png")
            faults.append(f"{name}: {difference.reason}; see {tmp_path / name}.png")
    assert faults == []


def _keep(folder: Path, found: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.png"):
        file.unlink()
    for name, data in found.items():
        (folder / f"{name}.png").write_bytes(data)


def draw(colour: str = "#0b4f4d", top: int = 24, words: int = 12, border: int = 2) -> bytes:
    """A card with a border, a button and some words: what a screenshot of a component may be."""
    image = Image.new("RGB", (WIDTH, 240), "#faf8f3")
    pen = ImageDraw.Draw(image)
    pen.rectangle((12, 12, WIDTH - 12, 228), fill="white", outline=colour, width=border)
    for line in range(3):
        font = ImageFont.load_default(words)
        pen.text((24, top + 20 * line), "Vem ringer jag om någon stör?", fill="#1c2524", font=font)
    pen.rectangle((24, top + 80, 180, top + 124), fill=colour)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_picture_is_like_itself_and_small() -> None:
    kept = shrink(draw())
    assert compare(kept, shrink(draw())) is None
    assert len(kept) < 2500


def test_slightly_other_letters_are_no_change() -> None:
    assert compare(shrink(draw()), shrink(draw(words=13))) is None


@pytest.mark.parametrize(
    "change",
    [lambda: draw(colour="#0b4f8d"), lambda: draw(top=32), lambda: draw(border=6)],
    ids=["colour", "margin", "border"],
)
def test_another_colour_margin_or_border_is_a_change(change: Callable[[], bytes]) -> None:
    difference = compare(shrink(draw()), shrink(change()))
    assert difference
    assert "% of it differs" in difference.reason
    assert difference.picture.width == 3 * WIDTH // 2


def test_another_height_is_a_change() -> None:
    image = Image.open(io.BytesIO(draw())).resize((WIDTH, 270))
    out = io.BytesIO()
    image.save(out, "PNG")
    difference = compare(shrink(draw()), shrink(out.getvalue()))
    assert difference
    assert difference.reason == "180 x 120 has become 180 x 135"


CARD = """<!doctype html><meta name="color-scheme" content="light dark"><style>body {{ margin: 0; font-family: {font} }}
div {{ margin: 12px; padding: {padding}px; border: 2px solid {colour} }}
a {{ display: inline-block; margin-top: 16px; padding: 12px 24px; background: {colour}; color: white }}</style>
<div data-component="Card"><b>Vem ringer jag?</b><br>Personalen svarar dygnet runt.<br><a href="#">Ring nu</a></div>"""


@pytest.mark.slow
def test_the_same_chromium_with_other_fonts_passes_and_another_look_does_not(browser: Browser, tmp_path: Path) -> None:
    assert find_chromium()

    def shoot(**changes: object) -> bytes:
        values = {"font": "sans-serif", "padding": 16, "colour": "#0b4f4d", **changes}
        (tmp_path / "card.html").write_text(CARD.format(**values), "utf-8")
        (found,) = take(browser, (tmp_path / "card.html").as_uri(), "light").items()
        assert found[0] == "card"
        return found[1]

    kept = shoot()
    assert compare(kept, shoot()) is None
    assert compare(kept, shoot(font="'Noto Sans', 'DejaVu Sans', sans-serif")) is None
    assert compare(kept, shoot(colour="#0b4f8d"))
    assert compare(kept, shoot(padding=24))
