"""Try every kind of page with the three checkers, and record the figures for the accessibility statement.

    python -m tests.browser.record [--date 2026-11-23]

builds the real site, tries it as `pytest -m slow tests/browser` does, and writes
`residences/_shared/accessibility-test.yml`. Exit code 0: nothing found, 1: findings, which are printed and
recorded as they are. The day comes from `--date`, `SOURCE_DATE_EPOCH` or else the clock.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser import ace, axe, vnu
from tests.browser.locales import LOCALES
from tests.browser.samples import find_samples
from tests.browser.states import SCHEMES, STATES, WIDTHS, open_page
from tests.browser.tools import ACE, AXE, VNU, Tool
from tests.chromium import find_chromium, start
from tests.real_site import serve
from tests.site.conftest import Site, copy_real, read_tree

from grannsida.clock import read_now
from grannsida.layout import TEST_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser
    from tests.browser.samples import Sample

ROOT = Path(__file__).parents[2]
FILE = ROOT / "residences" / "_shared" / TEST_FILE
HEAD = """\
# yaml-language-server: $schema=../../schemas/accessibility-test.schema.json
# Skrivs av `python -m tests.browser.record`. Ändra inte för hand.
"""

Figures = list[tuple[Tool, int, list[str]]]
"""For each tool: how many times it judged a page, and what it found."""


def render(day: dt.date, browser: str, samples: Sequence[Sample], figures: Figures) -> str:
    """The file's text."""
    kinds = {sample.kind for sample in samples}
    spoken = [locale for locale in LOCALES if any(sample.locale == locale for sample in samples)]
    lines = [
        f"tested: {day.isoformat()}",
        f"browser: Chromium {browser}",
        f"pages: {len(samples)}",
        f"kinds: {len(kinds)}",
        f"languages: [{', '.join(spoken)}]",
        f"widths: [{', '.join(map(str, WIDTHS))}]",
        f"schemes: [{', '.join(SCHEMES)}]",
        "checkers:",
    ]
    lines += [
        f'  - {{name: {tool.name}, version: "{tool.version}", judged: {judged}, findings: {len(findings)}}}'
        for tool, judged, findings in figures
    ]
    return HEAD + "\n".join(lines) + "\n"


def try_all(browser: Browser, site: Site, samples: Sequence[Sample]) -> Figures:
    with serve(site.folder) as address, ExitStack() as stack:
        pages = {scheme: stack.enter_context(open_page(browser, scheme)) for scheme in SCHEMES}
        by_axe = list(axe.judge(pages, address, samples))
        by_ace = list(ace.judge(pages[SCHEMES[0]], address, samples))
    judged = len(samples) * len(SCHEMES) * len(STATES) * len(WIDTHS)
    documents = sum(name.endswith(".html") for name in site.files)
    return [
        (AXE, judged, by_axe),
        (ACE, len(samples) * len(ace.WIDTHS), by_ace),
        (VNU, documents, list(vnu.judge(site.folder))),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.browser.record", description=__doc__)
    now = read_now(os.environ, time.time())
    parser.add_argument("--date", type=dt.date.fromisoformat, default=now.date(), help="the day of the test")
    day: dt.date = parser.parse_args(arguments).date
    path = find_chromium()
    if path is None:
        parser.error("no Chromium here; set CHROMIUM to its path")
    with tempfile.TemporaryDirectory() as folder, start(path) as browser:
        project = copy_real(ROOT, Path(folder))
        built = project.build()
        if built.returncode:
            parser.error(built.stderr)
        site = Site(project.site, read_tree(project.site))
        samples = find_samples(site, LOCALES)
        figures = try_all(browser, site, samples)
        FILE.write_text(render(day, browser.version, samples, figures), "utf-8")
    findings = [f"{tool.name}: {line}" for tool, _, lines in figures for line in lines]
    sys.stdout.write("\n".join([*findings, f"{len(findings)} findings; written: {FILE.relative_to(ROOT)}", ""]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
