"""How a text is written as a YAML value, so that our parser and every editor reads back what was meant."""

from __future__ import annotations

import re

from grannsida.lines import quote
from grannsida.read import NEEDS_MARKS

_NEEDS_MARKS = re.compile(
    r"[-?:&*!|>%@`\"'#\[\]{},“”„‟‘’‚–—‒―•‣●▪◦·~<=.]"  # signs that mean, or look as if they meant, something
    r"|[+0-9][0-9:. ()-]*$"
    r"|(?:yes|no|true|false|null|on|off|y|n|ja|nej)$"
    r"|.*(?::\s|:$|\s#)",
    re.IGNORECASE,
)


def write_in_flow(text: str) -> str:
    """The value within braces: always on one line, a line break as backslash and n."""
    if "\n" in text:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return quote(text) if NEEDS_MARKS.match(text) or _NEEDS_MARKS.match(text) else text


def write_in_block(text: str, column: int, *, as_block: bool = False, comment: str = "") -> str:
    """The value after a key or dash at a column: on the line, or after `|` on lines two further in.

    `as_block` asks for `|` also for one line. `comment` is what stood after the old value, with its spaces: it stays
    on the first line.
    """
    if not (as_block or "\n" in text):
        return (quote(text) if _NEEDS_MARKS.match(text) else text) + comment
    indent = " " * (column + 2)
    lines = (f"{indent}{line}" if line else "" for line in text.split("\n"))
    return "\n".join((f"|{comment}", *lines))
