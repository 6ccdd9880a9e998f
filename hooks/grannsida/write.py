"""Writing files: only what differs, never outside the folder, and a whole site swapped in at once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grannsida.page import Asset


def write_assets(folder: Path, assets: Iterable[Asset]) -> int:
    """Write assets below a folder. Returns how many files were written; equal ones are left alone."""
    return sum(write_asset(folder, asset) for asset in assets)


def write_asset(folder: Path, asset: Asset) -> bool:
    """Write one file unless it stands there already with the same bytes. Raises ValueError outside the folder."""
    if ".." in asset.dest_uri.split("/") or asset.dest_uri.startswith("/"):
        raise ValueError(f"{asset.dest_uri} is outside the site")
    path = folder / asset.dest_uri
    try:
        if path.read_bytes() == asset.data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(asset.data)
    return True


def swap_in(made: Path, site: Path) -> None:
    """Put a finished folder in the place of the site. The old one goes only when the new one stands."""
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    made.rename(site)
    shutil.rmtree(old, ignore_errors=True)
