"""Colour tokens: every pair that stands on each other has the contrast that it needs, in light and in dark.

Contrast as WCAG 2.2 defines it (relative luminance, 1.4.3, 1.4.6 and 1.4.11).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets" / "grannsida.css").read_text("utf-8")
SURFACES = ("ground", "surface", "soft", "accent-soft", "note")
TEXT = 7.0
SIGN = 3.0


def read_tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block))


def schemes() -> dict[str, dict[str, str]]:
    light = read_tokens(SHEET[SHEET.index(":root {") : SHEET.index("@media (prefers-color-scheme: dark)")])
    dark = SHEET[SHEET.index("@media (prefers-color-scheme: dark)") :]
    return {"light": light, "dark": light | read_tokens(dark[: dark.index("\n}\n")])}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


PAIRS = [(front, back, TEXT) for front in ("text", "muted", "accent") for back in SURFACES]
PAIRS += [(front, back, SIGN) for front in ("edge", "note-edge") for back in SURFACES]
PAIRS += [("on-accent", "accent", TEXT)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_stands_on_a_surface_can_be_read(scheme: str, front: str, back: str, least: float) -> None:
    tokens = schemes()[scheme]
    assert contrast(tokens[front], tokens[back]) >= least


def test_black_on_white_is_what_the_standard_says() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)


def test_no_colour_is_written_outside_the_tokens() -> None:
    """Paper has a sheet and colours of its own; on a screen every colour has a name."""
    rules = SHEET[SHEET.index("/* Ground */") :]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", rules) == []
