"""The lines of a YAML text, sorted into those that carry structure and those that are only text.

The parser stops at the first mistake; this reading does not, so all mistakes of a file can be told at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|[^\s\"'#\[\]{},&*!|>%@`][^\n]{0,200}?)"
    r"(?P<colon>[ \t]*:(?:[ \t]+|$)))?(?P<value>.*)"
)
BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:[ \t]+#.*)?$")
_COMMENT = re.compile(r"[ \t]{2,}#.*$")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"?')
_SINGLE = re.compile(r"'(?:[^']|'')*'?")
_CLOSE = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_IN_BRACES = re.compile(r"(?P<key>[\w-]+: +)(?P<value>[^\"'{}\[\]:]*,[^\"'{}\[\]:]*?)(?=,\s*[\w-]+:|\s*\})")

# Bounds for odd files: a longer line is not looked at, nor more lines of one value, nor more values without an end.
MAX_LENGTH = 10_000
MAX_VALUE_LINES = 400
MAX_LOST = 20


class Line(NamedTuple):
    """One line taken apart. `value` has no trailing comment, `tail` is that comment with its space."""

    number: int
    text: str
    indent: int
    dashes: str
    key: str
    value: str
    tail: str
    start: int  # where the value starts in the text
    goes_on: bool = False  # no key and no dash: more of the text on the line before
    unclosed: str = ""  # the quotation mark or bracket that opens here and never closes

    @property
    def column(self) -> int:
        """Where the key or the text begins, from 0, after the dashes."""
        return self.indent + len(self.dashes)

    @property
    def parent(self) -> int:
        """A text that goes on over several lines must be further in than this."""
        return self.column if self.key or not self.dashes else self.text.rindex("-", 0, self.column)

    def with_value(self, value: str) -> str:
        """Give the line with another value, its comment kept."""
        return self.text[: self.start] + value + self.tail


def quote(value: str) -> str:
    """Put a text in quotation marks so that every character in it stays what it is."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def quote_commas(text: str) -> str | None:
    """Put the texts with a comma that stand in braces on one line in quotation marks; None where there are none."""
    if len(text) > MAX_LENGTH:
        return None
    fixed = _IN_BRACES.sub(lambda found: found["key"] + quote(found["value"].strip()), text)
    return None if fixed == text else fixed


def quoted_part(value: str) -> str:
    """Give the beginning of a value up to its closing quotation mark; all of it where that is missing."""
    found = (_DOUBLE if value.startswith('"') else _SINGLE).match(value)
    return found[0] if found else ""


def is_closed(part: str) -> bool:
    """Whether a part that begins with a quotation mark also ends with it."""
    return bool(_QUOTED.fullmatch(part))


def open_brackets(text: str) -> int:
    """Count brackets that are opened and not closed; those within quotation marks do not count."""
    bare = _QUOTED.sub("", text)
    return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def split_line(number: int, text: str) -> Line:
    """Take one line apart."""
    found = _LINE.match(text)
    assert found is not None  # every group may be empty
    value = found["value"].rstrip()
    tail = ""
    if value[:1] not in "\"'#":
        comment = _COMMENT.search(value)
        tail = comment[0] if comment else ""
        value = value[: len(value) - len(tail)]
    return Line(
        number, text, len(found["indent"]), found["dashes"], found["key"] or "", value, tail, found.start("value")
    )


def structure_lines(text: str) -> Iterator[Line]:
    """Give the lines that carry structure: not comments, blank lines, or lines within a longer text."""
    lines = text.split("\n")
    index = 0
    lost = 0
    has_text = False
    while index < len(lines):
        raw = lines[index]
        index += 1
        if not raw.strip() or raw.lstrip(" \t").startswith("#") or len(raw) > MAX_LENGTH:
            continue
        line = split_line(index, raw)
        line = line._replace(goes_on=has_text and not line.key and not line.dashes)
        has_text = bool(line.value) and line.text != "---"
        if BLOCK.match(line.value):
            yield line
            index = _end_of_block(lines, index, line.parent)
        else:
            end = _end_of_value(lines, index, line) if lost < MAX_LOST else index
            lost += end < 0
            yield line._replace(unclosed=line.value[:1]) if end < 0 else line
            index = max(index, end)


def _end_of_block(lines: list[str], index: int, parent: int) -> int:
    """Give the index of the first line that is not part of a `|` or `>` text."""
    while index < len(lines) and _is_inside(lines[index], parent):
        index += 1
    return index


def _end_of_value(lines: list[str], index: int, line: Line) -> int:
    """Give the index of the line after a quoted or bracketed value; -1 when it is never closed.

    A line that is no further in than the one where the value opened ends the search.
    """
    first = line.value[:1]
    if not first or first not in "\"'[{" or _is_whole(line.value):
        return index
    open_now = open_brackets(line.value)
    for here in range(index, min(len(lines), index + MAX_VALUE_LINES)):
        if not _is_inside(lines[here], line.parent, closing="]}" if first in "[{" else ""):
            return -1
        if first in "[{":
            open_now += open_brackets(lines[here].split(" #", 1)[0])
            if open_now <= 0:
                return here + 1
        elif _CLOSE[first].match(lines[here]):
            return here + 1
    return -1


def _is_inside(text: str, parent: int, closing: str = "") -> bool:
    """Whether a line is blank or further in than `parent`. A closing bracket is often written under the key."""
    bare = text.lstrip(" ")
    return not bare.strip() or len(text) - len(bare) > parent or (bool(closing) and bare[0] in closing)


def _is_whole(value: str) -> bool:
    """Whether quotation marks or brackets that open a value are also closed in it."""
    return is_closed(quoted_part(value)) if value[0] in "\"'" else open_brackets(value) <= 0
