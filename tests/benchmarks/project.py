"""A project folder of its own for each measurement: invented residences, our templates, four languages."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import yaml
from tests.benchmarks.generate import EPOCH, write_residences
from tests.benchmarks.words import LOCALES

ROOT = Path(__file__).resolve().parents[2]


def write_project(folder: Path, number: int, scale: int = 1) -> int:
    """Write mkdocs.yml, docs (Swedish only: other languages fall back) and residences. Returns bytes of YAML."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("*.??.md"))
    languages = [{"locale": locale, "name": locale, "default": locale == "sv"} for locale in LOCALES]
    i18n = {
        "docs_structure": "suffix",
        "fallback_to_default": True,
        "reconfigure_material": False,
        "reconfigure_search": False,
        "languages": languages,
    }
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(docs),
        "theme": {"custom_dir": str(ROOT / "overrides")},
        "hooks": [str(ROOT / "hooks" / "mkdocs_events.py")],
        "watch": [],
        "plugins": [{"i18n": i18n}],
    }
    folder.joinpath("mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return write_residences(folder / "residences", number, scale)


def environment() -> dict[str, str]:
    """Surroundings of a build: the day is fixed, the data are the project's own."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "hooks")])
    return {
        **os.environ, "SOURCE_DATE_EPOCH": EPOCH, "RESIDENCES_DIR": "residences", "PYTHONPATH": paths, "NO_COLOR": "1",
    }  # fmt: skip
