"""Pictures for the web: turned the right way up, of bounded size, in two formats, without anything but their pixels.

Cameras write place, time, owner and a small copy of the whole picture into the file. All that is left out:
only the pixels are taken over to a new picture.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final, NamedTuple

from PIL import Image, ImageCms, ImageOps

from grannsida.problem import Words, error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.problem import Place, Problem, Rule

WIDTHS: Final = (800, 1600)
MOST_PIXELS: Final = 60_000_000
MOST_BYTES: Final = 25_000_000
FORMATS: Final = ("JPEG", "PNG", "WEBP")
QUALITY: Final = 80
WHITE: Final = (255, 255, 255)

PICTURE_UNREAD = error(
    "PICTURE-UNREAD",
    message=Words("Bilden {file} går inte att öppna.", "The picture {file} cannot be opened."),
    reason=Words(
        "Filen är skadad, eller så är den ingen bild. Sidan skulle visa en tom ruta.",
        "The file is damaged, or is no picture. The page would show an empty box.",
    ),
    advice=Words(
        "Spara om bilden som JPEG, PNG eller WebP och lägg in den igen.",
        "Save the picture again as JPEG, PNG or WebP and put it back.",
    ),
)
PICTURE_LARGE = error(
    "PICTURE-LARGE",
    message=Words("Bilden {file} är för stor att öppna säkert.", "The picture {file} is too large to open safely."),
    reason=Words(
        "En bild med mer än 60 miljoner bildpunkter kan få datorn att stanna.",
        "A picture of more than 60 million pixels can make the computer stop.",
    ),
    advice=Words(
        "Gör den mindre i ett bildprogram. 3000 punkter bred räcker gott.",
        "Make it smaller in an image program. 3000 pixels wide is plenty.",
    ),
)


class PictureFile(NamedTuple):
    """One file to publish. `suffix` is `.webp` or `.jpg`; `width` and `height` are those of the picture."""

    width: int
    height: int
    suffix: str
    data: bytes


def render_picture(file: str, source: bytes, place: Place) -> tuple[tuple[PictureFile, ...], list[Problem]]:
    """The files of one picture, narrow ones first, WebP before JPEG; or no files and the problem at `place`.

    A picture is never made wider than it is. The same bytes give the same files with the same Pillow.
    """
    if len(source) > MOST_BYTES:
        return (), [PICTURE_LARGE.at(place, file=file)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd metadata, which is thrown away
            picture = _open(source)
            return (tuple(_files(picture)), []) if picture else ((), [PICTURE_LARGE.at(place, file=file)])
    except Exception:  # noqa: BLE001 - decoders of broken files raise almost anything: each means the same here
        return (), [PICTURE_UNREAD.at(place, file=file)]


def find_fault(source: bytes) -> Rule | None:
    """The rule that a picture breaks by not opening, found without making any file; None when it opens."""
    if len(source) > MOST_BYTES:
        return PICTURE_LARGE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return None if _open(source) else PICTURE_LARGE
    except Exception:  # noqa: BLE001 - as above
        return PICTURE_UNREAD


def _open(source: bytes) -> Image.Image | None:
    """The pixels as they are meant to be seen, in sRGB on white; None for more pixels than are safe to unpack."""
    with Image.open(io.BytesIO(source), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            return None
        upright = ImageOps.exif_transpose(opened)
    return _only_pixels(_on_white(_in_srgb(upright)))


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Colours moved to sRGB, since the profile that explains them is left out."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "CMYK"}:
        return picture
    try:
        moved = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return picture
    return moved or picture


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency: JPEG has none, and the two formats should look the same."""
    if picture.mode not in {"RGBA", "LA", "PA"} and "transparency" not in picture.info:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    paper = Image.new("RGB", layered.size, WHITE)
    paper.paste(layered, mask=layered.getchannel("A"))
    return paper


def _only_pixels(picture: Image.Image) -> Image.Image:
    """A new picture that has the pixels and nothing else of the old one."""
    fresh = Image.new("RGB", picture.size)
    fresh.paste(picture)
    return fresh


def _files(picture: Image.Image) -> Iterator[PictureFile]:
    for width in sorted({min(width, picture.width) for width in WIDTHS}):
        height = max(1, round(picture.height * width / picture.width))
        sized = picture if width == picture.width else picture.resize((width, height), Image.Resampling.LANCZOS)
        yield PictureFile(width, height, ".webp", _save(sized, "WEBP", method=4))
        yield PictureFile(width, height, ".jpg", _save(sized, "JPEG", optimize=True, progressive=True))


def _save(picture: Image.Image, form: str, **options: int | bool) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, quality=QUALITY, **options)
    return out.getvalue()
