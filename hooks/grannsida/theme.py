"""The theme's own files as they are sent: style sheets without comments and white space, all else as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rcssmin

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = "assets/"


def load_theme(folder: Path) -> dict[str, bytes]:
    """The files of `overrides/assets` by their path below the site; none when there is no such folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {f"{PREFIX}{path.relative_to(folder).as_posix()}": _load(path) for path in found}


def _load(path: Path) -> bytes:
    data = path.read_bytes()
    return minify(data) if path.suffix == ".css" else data


def minify(css: bytes) -> bytes:
    """A style sheet that means the same in fewer bytes. Its first comment stays where it begins with `/*!`."""
    return bytes(rcssmin.cssmin(css, keep_bang_comments=True))
