"""Pictures between disk and page: where the bytes of each come from, and the files made of them, each made once.

Views need the sizes and names of the files, checks need to know whether a picture opens, and the
publication needs the files themselves: all ask here, and no picture is opened before somebody asks.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from grannsida.fields.text import slug_of
from grannsida.problem import Place
from grannsida.render.pictures import PictureFile, find_fault, render_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from grannsida.problem import Rule

KEPT = 512
"""Pictures whose files are kept in memory."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One file of a folder `images`: its name, what stands for its bytes, and the way to them."""

    file: str
    fingerprint: str
    load: Callable[[], bytes] = field(compare=False, repr=False)


class Rendition(NamedTuple):
    """One file to publish. Its name changes when its bytes do, so that it can be kept for ever by whoever has it."""

    name: str
    width: int
    height: int
    suffix: str
    data: bytes


@lru_cache(maxsize=KEPT)
def find_source_fault(source: PictureSource) -> Rule | None:
    """The rule that a picture breaks by not opening; None when it can be shown."""
    return find_fault(source.load())


@lru_cache(maxsize=KEPT)
def make_renditions(source: PictureSource) -> tuple[Rendition, ...]:
    """The files of a picture, narrow ones first, WebP before JPEG; none when it cannot be opened (the check tells)."""
    raw = source.load()
    digest = _digest(raw)
    if digest not in _made:
        _made[digest] = render_picture(source.file, raw, Place(source.file))[0]
    stem = slug_of(source.file.rsplit(".", 1)[0])
    return tuple(Rendition(f"{stem}-{_digest(file.data)}-{file.width}{file.suffix}", *file) for file in _made[digest])


_made: dict[str, tuple[PictureFile, ...]] = {}
"""Files by the hash of the picture they were made of: the same picture in two folders is made once."""


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()
