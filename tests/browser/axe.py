"""axe-core: all its rules on a page, at all widths, with boxes closed and open, in light and dark at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.states import STATES, TOGGLE, WIDTHS, resize
from tests.browser.tools import AXE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from playwright.sync_api import Page
    from tests.browser.samples import Sample
    from tests.browser.states import Scheme

UNUSED = ("hidden-content",)
"""Only says that something is closed or for another width: each page is tried with every box closed and open."""
START = """(source) => {
  window.findings = axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !source.includes(ruleId) }])),
  }).then(found => ["violations", "incomplete"].flatMap(kind => found[kind].flatMap(rule =>
    rule.nodes.map(node => [
    rule.id, kind, node.target.flat().join(" "),
    [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "),
  ]))));
  return true;
}"""


FOLDS = (".languages", ".menu")
"""The boxes of the header, of which one can be open at a time: each is, at every second width."""
OPEN = "(fold) => document.querySelectorAll(fold).forEach(box => { box.open = true })"


def judge(pages: Mapping[Scheme, Page], address: str, samples: Iterable[Sample]) -> Iterator[str]:
    """What axe finds, violations and what it cannot decide, as lines. `pages` are open pages by their scheme.

    The pages of all schemes work at the same time, each in a process of its own.
    """
    source = AXE.path.read_text("utf-8")
    for sample in samples:
        for page in pages.values():
            page.goto(address + sample.path)
            page.evaluate(source)
        yield from dict.fromkeys(_judge_states(pages, sample))


def _judge_states(pages: Mapping[Scheme, Page], sample: Sample) -> Iterator[str]:
    for state in STATES:
        if state == "toggled":
            for page in pages.values():
                page.evaluate(TOGGLE)
        for turn, width in enumerate(WIDTHS):
            for page in pages.values():
                resize(page, width)
                if state == "toggled":
                    page.evaluate(OPEN, FOLDS[turn % len(FOLDS)])
                page.evaluate(START, list(UNUSED))
            for scheme, page in pages.items():
                for rule, kind, target, message in page.evaluate("() => window.findings"):
                    yield f"{sample.path} {width} {scheme} {state}: {rule} ({kind}) {target}: {message}"
