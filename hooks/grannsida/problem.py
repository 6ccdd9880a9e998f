"""A problem: what is wrong in a data file, where, why, and what to write instead.

A problem is a value; an error is an exception. Rules are declared once, beside the code that
finds them, and collected here so that the help page is made from the rules themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from grannsida.mask import mask_name, mask_personal

Steps = tuple[str | int, ...]
"""Where in a document: keys and positions from the top, e.g. ("entries", 2, "question")."""

_FIRST_GAP = re.compile(r"^\{\w+\}\s+(?=[A-ZÅÄÖ])")
_GAPS = re.compile(r"(?<!\{)\{\w+\}(?:\s+\{\w+\})*\.?(?=\s*$)|(?<!\{)\{\w+\}")


class Words(NamedTuple):
    """One sentence for people, in the two languages that staff read. Swedish comes first."""

    sv: str
    en: str

    def fill(self, **values: object) -> Words:
        """Put values into the `{name}` places of both sentences."""
        return Words(self.sv.format(**values), self.en.format(**values))

    def in_(self, lang: str) -> str:
        return self.en if lang == "en" else self.sv

    def unfilled(self) -> Words:
        """The sentences as a page about the rule tells them: `…` where each finding has words of its own.

        Advice that begins with a sentence of its own for each finding begins with the next one here.
        """
        return Words(*(_GAPS.sub("…", _FIRST_GAP.sub("", text)) for text in self))

    def masked(self) -> Words:
        """The same sentences without anything that looks like a personal number."""
        return Words(mask_personal(self.sv), mask_personal(self.en))


NO_WORDS = Words("", "")


class Severity(StrEnum):
    """`error` stops the build, `warning` and `info` do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a data file. Line and column count from 1; `path` names the field."""

    file: str
    line: int = 1
    column: int = 1
    path: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    `found` is what stands in the file (at most 60 characters, empty where it must not be shown),
    `write` is a line to paste in its stead, empty where only the author can know it; `caret` is the
    column within `found` that is meant, 0 where there is none to point at.
    """

    place: Place
    rule: str
    severity: Severity
    message: Words
    found: str = ""
    write: str = ""
    advice: Words = NO_WORDS
    caret: int = 0

    def __post_init__(self) -> None:
        """No personal number is ever told, whatever rule found something in its line, field or file."""
        place = self.place
        hidden = {
            "place": replace(place, file=mask_name(place.file), path=mask_name(place.path)),
            "message": self.message.masked(),
            "found": mask_personal(self.found),
            "write": self.write if mask_personal(self.write) == self.write else "",
            "advice": self.advice.masked(),
        }
        for name, value in hidden.items():
            object.__setattr__(self, name, value)

    @property
    def key(self) -> tuple[str, int, int, str, str]:
        """Files by name, then top to bottom."""
        return (self.place.file, self.place.line, self.place.column, self.rule, self.message.sv)

    def hint(self, lang: str) -> str:
        """The line to paste, or else the rule's advice."""
        return self.write or self.advice.in_(lang)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of problem: an id for ever, a sentence with places to fill, and why the rule exists.

    `message` is shown with each finding; `reason` and `advice` stand on the help page, and
    `advice` also with findings that have no line to paste. `example` is a wrong and a right line.
    """

    id: str
    severity: Severity
    message: Words
    reason: Words
    advice: Words
    example: tuple[str, str] = ("", "")

    def at(
        self, place: Place, *, found: str = "", write: str = "", severity: Severity | None = None, **values: object
    ) -> Problem:
        """Make a finding of this rule. Values fill the message and the advice."""
        return Problem(
            place=place,
            rule=self.id,
            severity=severity or self.severity,
            message=self.message.fill(**values),
            found=shorten(found),
            write=write,
            advice=self.advice.fill(**values) if values else self.advice,
        )


def point_at(line: str, column: int) -> int:
    """Where `column` of a line stands once the line is shown without its indentation; 0 when it is not shown."""
    shown = shorten(line.strip())
    position = column - (len(line) - len(line.lstrip()))
    return position if 1 <= position <= len(shown) else 0


def shorten(text: str, width: int = 60) -> str:
    """The first line of a text, cut at `width` characters with an ellipsis."""
    first = text.strip("\n").split("\n", 1)[0].rstrip()
    return first if len(first) <= width else first[: width - 1] + "…"


def show_path(path: Steps) -> str:
    """A path as people read it: `entries[2].question`; positions count from 0 as in JSON."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


@dataclass(slots=True)
class RuleBook:
    """All rules by id. Each family of rules registers its own."""

    rules: dict[str, Rule] = field(default_factory=dict)

    def add(self, rule: Rule) -> Rule:
        if rule.id in self.rules:
            raise ValueError(f"the rule {rule.id} exists twice")
        self.rules[rule.id] = rule
        return rule

    def __getitem__(self, rule_id: str) -> Rule:
        return self.rules[rule_id]


RULES = RuleBook()


def error(rule_id: str, *, message: Words, reason: Words, advice: Words, example: tuple[str, str] = ("", "")) -> Rule:
    """Declare a rule that stops the build."""
    return RULES.add(Rule(rule_id, Severity.ERROR, message, reason, advice, example))


def warning(rule_id: str, *, message: Words, reason: Words, advice: Words, example: tuple[str, str] = ("", "")) -> Rule:
    """Declare a rule that is told but does not stop the build."""
    return RULES.add(Rule(rule_id, Severity.WARNING, message, reason, advice, example))


def info(rule_id: str, *, message: Words, reason: Words, advice: Words, example: tuple[str, str] = ("", "")) -> Rule:
    """Declare a rule that only informs."""
    return RULES.add(Rule(rule_id, Severity.INFO, message, reason, advice, example))
