"""The search index: Pagefind over the finished pages, one index a language, no network."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "pagefind"


def write_index(site: Path) -> None:
    """Write `pagefind/` into a site. Raises CalledProcessError when Pagefind fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own arguments
    _sort_languages(site / INDEX / "pagefind-entry.json")


def _sort_languages(entry: Path) -> None:
    """Pagefind lists languages in an order of chance; the same pages must give the same bytes."""
    found = json.loads(entry.read_bytes())
    found["languages"] = dict(sorted(found["languages"].items()))
    entry.write_bytes(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())


def keep_index(old: Path, new: Path) -> bool:
    """Take over the index of the site before, for a preview where words may lag behind. False when there is none."""
    if not (old / INDEX).is_dir():
        return False
    shutil.copytree(old / INDEX, new / INDEX)
    return True
