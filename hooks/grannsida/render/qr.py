"""QR codes as inline SVG: one for sheets that hang in the rain, and a small one for pages that are printed."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    import segno

LEVEL: Final = "m"
"""Error correction: a sixth of the code may be lost (ISO/IEC 18004, level M)."""
QUIET: Final = 4
"""Modules that must stay empty around a code."""
MASK: Final = 3
"""One of the eight patterns that even a code out. Readers take any; to weigh all of them takes four times as long."""
_RUN: Final = re.compile(rb"\x01+")


def _make(address: str, mask: int | None = None) -> segno.QRCode:
    import segno  # noqa: PLC0415 - most commands make no codes

    return segno.make(address, error=LEVEL, micro=False, mask=mask)


@cache
def render_qr(address: str) -> str:
    """A QR code for a sheet, with a ground of its own."""
    return str(_make(address).svg_inline(border=2, scale=4, dark="#000", light="#fff"))


@lru_cache(maxsize=20_000)
def render_page_code(address: str) -> Markup:
    """A QR code for a printed page: one path, black on the paper, with its quiet zone.

    A path of strokes from one dark run to the next is smaller than any other form, also when it is packed.
    """
    path, column, line, size = [f"M{QUIET} {QUIET}.5"], 0, 0, 0
    for number, row in enumerate(_make(address, MASK).matrix):
        size = len(row)
        for run in _RUN.finditer(bytes(row)):
            start, end = run.span()
            path.append(f"m{start - column} {number - line}h{end - start}")
            column, line = end, number
    side = size + 2 * QUIET
    svg = f'<svg viewBox="0 0 {side} {side}" aria-hidden="true"><path stroke="#000" d="{"".join(path)}"/></svg>'
    return Markup(svg)  # noqa: S704 - numbers only
