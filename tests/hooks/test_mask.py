"""What looks like a personal number is never shown."""

from __future__ import annotations

import pytest

from grannsida.mask import mask_personal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ring 121212-1212 nu", "ring ••••••-•••• nu"),
        ("19121212-1212", "••••••••-••••"),
        ("191212121212", "••••••••••••"),
        ("121212 1212", "•••••• ••••"),
        ("121212+1212", "••••••+••••"),
        ("121212–1212", "••••••–••••"),
        ("121272-1212", "••••••-••••"),
    ],
)
def test_what_looks_like_a_personal_number_becomes_dots(text: str, shown: str) -> None:
    assert mask_personal(text) == shown


@pytest.mark.parametrize("text", ["212000-1355", "0313900601", "031-390 06 01", "2026-12-05", "121240-1212", "112"])
def test_other_numbers_are_left_as_they_are(text: str) -> None:
    assert mask_personal(text) == text
