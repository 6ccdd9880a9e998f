"""Writing files: only what differs, never outside the folder, and a whole site swapped in at once."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Literal

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
    path = f"{folder}/{asset.dest_uri}"  # a plain string: ten thousand Path objects cost as much as the writing
    try:
        _write(path, asset.data, "xb")
    except FileExistsError:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 - as above
            if stream.read() == asset.data:
                return False
        _write(path, asset.data, "wb")
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - as above
        _write(path, asset.data, "wb")
    return True


def _write(path: str, data: bytes, mode: Literal["xb", "wb"]) -> None:
    with open(path, mode) as stream:  # noqa: PTH123 - as above
        stream.write(data)


def remove_folders(folder: Path, names: Iterable[str]) -> None:
    """Remove what stands below a site at some addresses. Raises ValueError outside the folder."""
    for name in names:
        if ".." in name.split("/") or not name.strip("/"):
            raise ValueError(f"{name} is outside the site")
        shutil.rmtree(folder / name, ignore_errors=True)


def swap_in(made: Path, site: Path) -> None:
    """Put a finished folder in the place of the site. The old one goes only when the new one stands."""
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    made.rename(site)
    shutil.rmtree(old, ignore_errors=True)
