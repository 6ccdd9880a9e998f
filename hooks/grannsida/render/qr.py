"""QR codes as inline SVG: one for sheets that hang in the rain, and a small one for pages that are printed.

Sheets are few and their bytes must not move, so segno makes theirs. Every page in every language has a code of
its own: zxing-cpp makes it in a tenth of the time, which is else half as much as all the rest of a build.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final, cast

from markupsafe import Markup

QUIET: Final = 4
"""Modules that must stay empty around a code (ISO/IEC 18004, 6.3.8)."""
MASK: Final = 3
"""One of the eight patterns that even a code out. Readers take any; to weigh all of them takes four times as long."""
_DARK: Final = re.compile(rb"\x00+")


@cache
def render_qr(address: str) -> str:
    """A QR code for a sheet, with a ground of its own. Level M: a seventh of it may be lost."""
    import segno  # noqa: PLC0415 - most commands make no sheets

    return str(segno.make(address, error="m", micro=False).svg_inline(border=2, scale=4, dark="#000", light="#fff"))


@lru_cache(maxsize=20_000)
def render_page_code(address: str) -> Markup:
    """A QR code for a printed page, level M too: one path, black on the paper, with its quiet zone.

    A path of strokes from one dark run to the next is smaller than any other form, also when it is packed.
    """
    rows = make_rows(address)
    path, column, line = [f"M{QUIET} {QUIET}.5"], 0, 0
    for number, row in enumerate(rows):
        for run in _DARK.finditer(row):
            start, end = run.span()
            path.append(f"m{start - column} {number - line}h{end - start}")
            column, line = end, number
    side = len(rows) + 2 * QUIET
    svg = f'<svg viewBox="0 0 {side} {side}" aria-hidden="true"><path stroke="#000" d="{"".join(path)}"/></svg>'
    return Markup(svg)  # noqa: S704 - numbers only


def make_rows(address: str) -> list[bytes]:
    """The modules of a code row by row: 0 is dark. The smallest version that holds the address."""
    import zxingcpp  # noqa: PLC0415 - most commands make no pages

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M", dataMask=MASK)
    picture = memoryview(cast("Any", code.to_image(add_quiet_zones=False)))  # a buffer, which its types do not say
    size, data = len(picture), picture.tobytes()
    return [data[start : start + size] for start in range(0, size * size, size)]
