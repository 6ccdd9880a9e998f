"""Pictures of components, compared with kept ones so that a changed colour or margin shows and another font does not.

Two machines draw the same letters a little differently. So both pictures are made small and soft first: each
pixel then stands for six by six of the screen, where letters become grey and areas, borders and distances
stay. A picture has changed when its size has, or when too large a share of those pixels differs.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

KEPT = 2
"""Pixels of the screen to a pixel that is kept, in each direction."""
CELL = 3
"""Kept pixels to a pixel that is compared."""
NEAR = 20
"""How much one colour of a pixel may differ, of 255: the anti-aliasing of letters stays below."""
SHARE = 0.02
"""How large a share of a picture may differ by more. An edge that moves by a few pixels is more."""
SIZE = 0.04
"""How much a picture may be wider or higher: fonts have other line heights."""
COLOURS = 24
"""Of a kept picture, so that it is small in the repository."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, for people; `picture` shows where."""

    reason: str
    picture: Image.Image


def shrink(png: bytes) -> bytes:
    """A screenshot as it is kept: half as wide and high, few colours, no more bytes than needed."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    half = image.resize((max(1, image.width // KEPT), max(1, image.height // KEPT)), Image.Resampling.BOX)
    small = half.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


def compare(kept: bytes, found: bytes) -> Difference | None:
    """None where they show the same. Both are PNG files."""
    old, new = (Image.open(io.BytesIO(one)).convert("RGB") for one in (kept, found))
    grown = max(abs(a - b) / max(a, 1) for a, b in zip(old.size, new.size, strict=True))
    if grown > SIZE:
        return Difference(f"{old.width} x {old.height} has become {new.width} x {new.height}", _beside(old, new))
    soft_old = _soften(old)
    difference = ImageChops.difference(soft_old, _soften(new, soft_old.size))
    worst = difference.split()
    most = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    far = sum(most.histogram()[NEAR + 1 :]) / (most.width * most.height)
    if far <= SHARE:
        return None
    shown = most.point([255 if level > NEAR else 0 for level in range(256)]).resize(old.size, Image.Resampling.NEAREST)
    return Difference(f"{far:.1%} of it differs, at most {SHARE:.0%}", _beside(old, new, shown.convert("RGB")))


def _soften(image: Image.Image, size: tuple[int, int] | None = None) -> Image.Image:
    wanted = size or (max(1, image.width // CELL), max(1, image.height // CELL))
    return image.filter(ImageFilter.GaussianBlur(CELL / 2)).resize(wanted, Image.Resampling.BOX)


def _beside(*images: Image.Image) -> Image.Image:
    """Pictures in a row: kept, found, and where they differ."""
    row = Image.new("RGB", (sum(one.width for one in images), max(one.height for one in images)), "grey")
    left = 0
    for one in images:
        row.paste(one, (left, 0))
        left += one.width
    return row
