"""A mistake on one line, with the line as it should have been: so that reading can go on after it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from grannsida.mask import mask_personal
from grannsida.problem import Place, Problem, Rule, Severity, point_at

MAX_WRITE = 400  # a longer line is no help to paste


class Finding(NamedTuple):
    """`fixed` is the whole line mended, None where only the author can know it."""

    rule: Rule
    line: int
    column: int
    text: str
    fixed: str | None = None
    severity: Severity | None = None
    values: tuple[tuple[str, object], ...] = ()

    @property
    def is_error(self) -> bool:
        return (self.severity or self.rule.severity) is Severity.ERROR

    def problem(self, file: str) -> Problem:
        """Make the problem that people see. What looks like a personal number is neither shown nor repeated."""
        shown = mask_personal(self.text.strip())
        is_private = shown != self.text.strip()
        write = "" if self.fixed is None or is_private or len(self.fixed) > MAX_WRITE else self.fixed
        values = {name: mask_personal(str(value)) for name, value in self.values}
        place = Place(file, self.line, self.column)
        problem = self.rule.at(place, found=shown, write=write, severity=self.severity, **values)
        return replace(problem, caret=point_at(self.text, self.column))


def mend(text: str, findings: list[Finding]) -> str:
    """Give the text with every mended line in the place of its mistake. The number of lines stays.

    A warning changes nothing: what it tells of may be meant.
    """
    lines = text.split("\n")
    for finding in findings:
        if finding.fixed is not None and finding.is_error:
            lines[finding.line - 1] = finding.fixed
    return "\n".join(lines)
