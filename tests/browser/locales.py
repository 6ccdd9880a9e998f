"""The site's locales, for tests that stand once for each."""

from __future__ import annotations

from pathlib import Path

import yaml

SITE = Path(__file__).parents[2] / "residences" / "site.yml"
LOCALES: tuple[str, ...] = tuple(yaml.safe_load(SITE.read_text("utf-8"))["languages"])
