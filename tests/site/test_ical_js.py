"""Every calendar of the real site, read by ical.js and by icalendar: the same times in the same states."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import recurring_ical_events  # type: ignore[import-untyped]  # it has no types
from icalendar import Calendar
from tests.chromium import lack

if TYPE_CHECKING:
    from tests.site.conftest import Site

pytestmark = pytest.mark.slow
FIRST, LAST = dt.date(2026, 9, 1), dt.date(2028, 9, 1)
LIBRARY = Path("node_modules/ical.js/dist/ical.js")


@pytest.fixture(scope="module")
def library(root: Path) -> Path:
    found = root / ".cache" / "node" / LIBRARY
    if shutil.which("node") is None or not found.is_file():
        lack("node and ical.js are not installed: npm install --prefix .cache/node ical.js")
    return found


def test_ical_js_sees_the_same_times(real_site: Site, library: Path, root: Path) -> None:
    files = sorted(str(path) for path in real_site.folder.rglob("*.ics"))
    script = str(root / "tests" / "site" / "occurrences.mjs")
    command = ["node", script, str(library), FIRST.isoformat(), LAST.isoformat(), *files]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert len(files) > 20
    assert {name: _expand(Path(name)) for name in files} == told


def _expand(path: Path) -> list[str]:
    calendar = Calendar.from_ical(path.read_bytes())
    found = []
    for event in recurring_ical_events.of(calendar).between(FIRST, LAST):
        start = event["DTSTART"].dt
        shown = start.strftime("%Y-%m-%dT%H:%M:%S") if isinstance(start, dt.datetime) else start.isoformat()
        found.append(f"{event['UID']} {shown} {event['STATUS']}")
    return sorted(found)
