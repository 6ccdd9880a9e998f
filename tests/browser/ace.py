"""IBM's accessibility checker: its rules for WCAG 2.2 on a page with every box open, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.states import resize
from tests.browser.tools import ACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Page
    from tests.browser.samples import Sample

WIDTHS = (360, 1280)
POLICY = "WCAG_2_2"
OPEN = "() => document.querySelectorAll('details').forEach(box => { box.open = true })"
JUDGE = """async policy => {
  const report = await new ace.Checker().check(document, [policy]);
  const told = report.results.filter(({ value }) => value[1] === "FAIL");
  return told.map(({ ruleId, value, message, snippet }) => [ruleId, value[0], message, snippet.slice(0, 120)]);
}"""
"""What it is sure of, both faults (VIOLATION) and advice (RECOMMENDATION). POTENTIAL and MANUAL are questions to a
person that it asks of every page (`Verify color is not used as the only visual means`), and no findings."""


def judge(page: Page, address: str, samples: Iterable[Sample]) -> Iterator[str]:
    """What it finds, as lines."""
    source = ACE.path.read_text("utf-8")
    for sample in samples:
        page.goto(address + sample.path)
        page.evaluate(source)
        page.evaluate(OPEN)
        for width in WIDTHS:
            resize(page, width)
            for rule, level, message, snippet in page.evaluate(JUDGE, POLICY):
                yield f"{sample.path} {width}: {rule} ({level}) {message}: {snippet}"
