"""Writing: only what differs, never outside the site, and a whole site swapped in at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.page import Asset
from grannsida.write import remove_folders, swap_in, write_asset, write_assets

if TYPE_CHECKING:
    from pathlib import Path


def test_equal_files_are_left_alone(tmp_path: Path) -> None:
    assets = [Asset("a/index.html", b"one"), Asset("b.ics", b"two")]
    assert write_assets(tmp_path, assets) == 2
    before = (tmp_path / "a" / "index.html").stat().st_mtime_ns
    assert write_assets(tmp_path, [assets[0], Asset("b.ics", b"three")]) == 1
    assert (tmp_path / "a" / "index.html").stat().st_mtime_ns == before
    assert (tmp_path / "b.ics").read_bytes() == b"three"


@pytest.mark.parametrize("name", ["../b", "a/../../b", "/etc/b"])
def test_nothing_is_written_outside_the_site(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="is outside the site"):
        write_asset(tmp_path / "site", Asset(name, b""))
    assert list(tmp_path.rglob("b")) == []


@pytest.mark.parametrize("name", ["", "/", "../a", "a/../.."])
def test_nothing_is_removed_outside_the_site(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(ValueError, match="is outside the site"):
        remove_folders(tmp_path / "site", [name])
    assert (tmp_path / "a").is_dir()


def test_folders_that_are_gone_already_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    remove_folders(tmp_path, ["a/b/", "c/"])
    assert list((tmp_path / "a").iterdir()) == []


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site, made, left = (tmp_path / name for name in ("site", "site.next", "site.old"))
    for folder, text in ((site, "old"), (made, "new"), (left, "older")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    swap_in(made, site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "new"


def test_the_first_site_is_put_in_place_too(tmp_path: Path) -> None:
    (tmp_path / "site.next").mkdir()
    swap_in(tmp_path / "site.next", tmp_path / "site")
    assert (tmp_path / "site").is_dir()
