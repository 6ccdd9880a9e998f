"""Mistakes that one line shows by itself: spaces that are no spaces, list signs from a word processor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grannsida.compose import is_refused
from grannsida.finding import Finding, mend
from grannsida.lines import Line, quote, structure_lines
from grannsida.problem import Rule, Words, error
from grannsida.values import START, check_value

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_FINDINGS = 300

TAB = error(
    "YAML-TAB",
    message=Words(
        "Raden är indragen med tabb. Använd mellanslag.", "The line is indented with a tab. Use spaces instead."
    ),
    reason=Words(
        "En tabb är olika bred i olika program, så det går inte att se vad raden hör till.",
        "A tab has a different width in every program, so nobody can see what the line belongs to.",
    ),
    advice=Words("Byt varje tabb mot två mellanslag.", "Replace each tab with two spaces."),
    example=("\tphone: 031-390 06 00", "  phone: 031-390 06 00"),
)
NBSP = error(
    "YAML-NBSP",
    message=Words(
        "Raden har ett hårt mellanslag där ett vanligt behövs.",
        "The line has a no-break space where an ordinary space is needed.",
    ),
    reason=Words(
        "Hårda mellanslag följer med från ordbehandlare. De ser likadana ut men läses som bokstäver.",
        "No-break spaces come along from word processors. They look the same but are read as letters.",
    ),
    advice=Words("Sudda mellanslaget och skriv det igen.", "Delete the space and type it again."),
)
INVISIBLE = error(
    "YAML-INVISIBLE",
    message=Words(
        "Fältets namn innehåller ett tecken som inte syns.",
        "The name of the field holds a character that is invisible.",
    ),
    reason=Words(
        "Osynliga tecken följer med när text kopieras. Namnet känns då inte igen fast det ser rätt ut.",
        "Invisible characters come along when text is copied. The name looks right but is not recognised.",
    ),
    advice=Words("Skriv fältets namn för hand.", "Type the name of the field by hand."),
)
DASH_LIST = error(
    "YAML-DASH-LIST",
    message=Words(
        "En punkt i en lista börjar med ett vanligt bindestreck och ett mellanslag.",
        "An entry in a list begins with an ordinary hyphen and a space.",
    ),
    reason=Words(
        "Långa streck och punkter från ordbehandlare gör hela listan till en enda text.",
        "Long dashes and bullets from word processors turn the whole list into one text.",
    ),
    advice=Words("Byt tecknet mot - och ett mellanslag.", "Replace the sign with - and a space."),
    example=("– Kaffe", "- Kaffe"),
)
DASH = error(
    "YAML-DASH",
    message=Words("Det saknas ett mellanslag efter bindestrecket.", "There is a space missing after the hyphen."),
    reason=Words(
        "Utan mellanslag läses bindestrecket som en del av texten, och listan blir ingen lista.",
        "Without the space the hyphen is read as part of the text, and the list is no list.",
    ),
    advice=Words("Skriv ett mellanslag efter bindestrecket.", "Write a space after the hyphen."),
    example=("-Kaffe", "- Kaffe"),
)
SPACE = error(
    "YAML-SPACE",
    message=Words("Det saknas ett mellanslag efter kolon.", "There is a space missing after the colon."),
    reason=Words(
        "Utan mellanslag läses fältets namn och texten som ett enda ord.",
        "Without the space the name of the field and the text are read as one word.",
    ),
    advice=Words("Skriv ett mellanslag efter kolon.", "Write a space after the colon."),
    example=("title:Öppet hus", "title: Öppet hus"),
)

DOCUMENTS = error(
    "YAML-DOCUMENTS",
    message=Words(
        "Filen är delad i flera delar (---) eller har en rad som börjar med %.",
        "The file is divided into parts (---) or has a line that begins with %.",
    ),
    reason=Words(
        "En fil innehåller en sak. Det som står efter --- skulle inte komma med på sidan.",
        "A file is about one thing. What stands after --- would not get onto the page.",
    ),
    advice=Words("Lägg varje del i en egen fil och ta bort raden.", "Put each part in its own file, remove the line."),
)
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_REMOVED = re.compile("[\u200b\u2060\ufeff]")
_LEAD = re.compile(f"[ \t{_SPACES}]*")
_SPACE_AFTER = re.compile(f"^( *(?:- +)*(?:-|[\\w.-]{{1,60}}:))[ {_SPACES}]*[{_SPACES}][ {_SPACES}]*")
_KEY_PART = re.compile(rf"^( *(?:- +)*)([^\s:#][^:\n]{{0,80}}?)(?=[ {_SPACES}]*:(?:[\s{_SPACES}]|$))")
_IN_KEY = re.compile(f"[{_HIDDEN}]")
_BULLET = re.compile(rf"[–—‒―•‣●▪◦·*](?:[ \t{_SPACES}]+)(?=\S)")
_TIGHT_DASH = re.compile(r"-(?=[^\s\-\d.])")
# Swedish writes "EU:s" and "id:t": that is no field.
_TIGHT_COLON = re.compile(r"([a-z_][\w-]{0,40}):(?=[^\s:/\\])(?!\d|(?:s|n|t|en|et|ar|er|are|na)\b)")
_SCHEMES = ("mailto", "tel", "sms", "urn", "geo", "webcal", "doi", "isbn", "http", "https", "data")
# Each pair: a sign that is seldom there and quick to look for, and what it must stand in to matter.
_SUSPECTS = (
    ("\n", re.compile(r"\n *+(?:- +)*+(?:[A-Za-z_][\w-]*+:[^\s/]|[–—‒―•‣●▪◦·]|-[^\s\-]|\? |%)")),
    (" #", re.compile(r"\S #")),
    ("{", re.compile(r"[:-] +\{[^:\n]*\}")),
    *((sign, re.compile(f"[:-] +{sign}")) for sign in "“”„‟‘’‚"),
    *((sign, re.compile(re.escape(sign))) for sign in ("\t", "\\", "<<", "\u200b", "\u2060", "\ufeff")),
)
_EACH_SPACE = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_SPACE_THAT_MATTERS = re.compile(f"(?:^ *(?:- +)*|[:-])[{_SPACES}]", re.MULTILINE)


def is_suspect(text: str) -> bool:
    """Whether a text that the parser accepts may still mean something else than it says. Fast."""
    text = "\n" + text
    if any(sign in text and pattern.search(text) for sign, pattern in _SUSPECTS):
        return True
    return any(space in text for space in _EACH_SPACE) and bool(_SPACE_THAT_MATTERS.search(text))


def check_lines(text: str, *, refused: bool) -> tuple[str, list[Finding]]:
    """Find every mistake that a single line shows. Gives the text with those lines mended, too.

    `refused` says that the parser stopped somewhere: some things are only then sure mistakes.
    """
    unit = _indent_unit(text)
    text, spaces = _pass(text, lambda line: _check_spaces(line, unit))
    text = remove_hidden(text)
    text, signs = _pass(text, lambda line: _check_signs(line, refused=refused))
    text, values = _pass(text, check_value)
    return text, [*spaces, *signs, *values]


def remove_hidden(text: str) -> str:
    """Take away zero-width spaces. Joiners stay: Arabic and Persian are misspelt without them."""
    return _REMOVED.sub("", text)


def _pass(text: str, check: Callable[[Line], Finding | None]) -> tuple[str, list[Finding]]:
    findings = []
    for line in structure_lines(text):
        if found := check(line):
            findings.append(found)
            if len(findings) >= MAX_FINDINGS:
                break
    return mend(text, findings), findings


def _indent_unit(text: str) -> str:
    """Give the first indentation by spaces in a file, or two spaces: what a tab stood for."""
    found = re.search(r"^( {1,8})[^\s#]", text, re.MULTILINE)
    return found[1] if found else "  "


def _check_spaces(line: Line, unit: str) -> Finding | None:
    """Find a tab or a no-break space that indents, one after a colon or a dash, and what hides in a key."""
    text = line.text
    lead = _LEAD.match(text)
    indent = lead[0] if lead else ""
    if "\t" in indent:
        fixed = re.sub(f"[{_SPACES}]", " ", indent.replace("\t", unit)) + text[len(indent) :]
        return Finding(TAB, line.number, indent.index("\t") + 1, text, fixed)
    if indent.strip(" "):
        column = len(indent) - len(indent.lstrip(" ")) + 1
        return Finding(NBSP, line.number, column, text, " " * len(indent) + text[len(indent) :])
    if found := _SPACE_AFTER.match(text):
        return Finding(NBSP, line.number, len(found[1]) + 1, text, f"{found[1]} {text[found.end() :]}")
    return _check_key(line)


def _check_key(line: Line) -> Finding | None:
    """Find what cannot be seen in the name of a field."""
    found = _KEY_PART.match(line.text)
    if not found:
        return None
    hidden = re.search(f"[{_HIDDEN}{_SPACES}]", line.text[found.start(2) : found.end()])
    if not hidden or line.goes_on:
        return None
    key = re.sub(f"[{_SPACES}]", " ", _IN_KEY.sub("", found[2])).strip()
    rest = line.text[line.text.index(":", found.end()) :]
    return Finding(INVISIBLE, line.number, found.start(2) + hidden.start() + 1, line.text, found[1] + key + rest)


def _check_signs(line: Line, *, refused: bool) -> Finding | None:
    """Find list signs that are no hyphens, and a space that is missing after a hyphen or a colon."""
    if line.text.startswith("%") or (refused and line.text.rstrip() == "..."):
        return Finding(DOCUMENTS, line.number, 1, line.text)
    body = line.text[line.column :]
    if found := _BULLET.match(body):
        return _tell(line, DASH_LIST, f"- {_safe(body[found.end() :])}")
    if not line.dashes and _TIGHT_DASH.match(body):
        return _tell(line, DASH, f"- {_safe(body[1:])}")
    if body.startswith("? ") and not line.goes_on:
        return Finding(START, line.number, line.column + 1, line.text, values=(("sign", "?"),))
    return _check_colon(line, body, refused=refused)


def _check_colon(line: Line, body: str, *, refused: bool) -> Finding | None:
    """Find `name:text`. Within a longer text it is only a mistake where the parser stopped."""
    found = _TIGHT_COLON.match(body)
    if not found or (line.goes_on and not refused) or found[1] in _SCHEMES:
        return None
    return _tell(line, SPACE, f"{found[1]}: {_safe(body[found.end() :])}")


def _tell(line: Line, rule: Rule, body: str) -> Finding:
    fixed = line.text[: line.column] + body
    return Finding(rule, line.number, line.column + 1, line.text, fixed)


def _safe(value: str) -> str:
    """Give a text as it can stand after a dash or a colon: in quotation marks where it must."""
    if ": " in value and re.match(r"[a-z_]+: ", value):
        return value  # the first field of an entry; its own text is looked at later
    return quote(value) if is_refused(f"k: {value}\n") else value
