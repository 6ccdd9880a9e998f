"""Mistakes within one value: characters that mean something else to the computer than to the writer."""

from __future__ import annotations

import re

from grannsida.compose import is_refused
from grannsida.finding import Finding
from grannsida.lines import BLOCK, Line, is_closed, open_brackets, quote, quoted_part
from grannsida.problem import Rule, Severity, Words, error, warning

COLON = error(
    "YAML-COLON",
    message=Words(
        "En text med kolon måste stå inom citattecken.", "Text that contains a colon must be in quotation marks."
    ),
    reason=Words(
        "Kolon skiljer rubriken från texten. Ett kolon till gör att det inte går att veta var texten börjar.",
        "A colon separates the field name from its text. With one more, nobody can know where the text begins.",
    ),
    advice=Words(
        "Sätt citattecken runt hela texten, eller skriv | och texten på raderna under.",
        "Put quotation marks around the whole text, or write | and the text on the lines below.",
    ),
    example=("title: Öppet hus: välkommen", 'title: "Öppet hus: välkommen"'),
)
START = error(
    "YAML-START",
    message=Words(
        "En text som börjar med {sign} måste stå inom citattecken.",
        "Text that begins with {sign} must be in quotation marks.",
    ),
    reason=Words(
        "Några tecken betyder något särskilt först i en text. Då läses texten fel eller inte alls.",
        "A few characters have a special meaning at the start of a text. It is then read wrongly or not at all.",
    ),
    advice=Words("Sätt citattecken runt hela texten.", "Put quotation marks around the whole text."),
    example=("note: [obs] läs detta", 'note: "[obs] läs detta"'),
)
QUOTE = error(
    "YAML-QUOTE",
    message=Words(
        "Texten börjar med ett citattecken som slutar på fel ställe.",
        "The text begins with a quotation mark that ends in the wrong place.",
    ),
    reason=Words(
        "Det första citattecknet visar var texten börjar, nästa likadana visar var den slutar.",
        "The first quotation mark shows where the text begins, the next one of its kind where it ends.",
    ),
    advice=Words(
        "Sätt citattecken runt hela texten, och använd det andra slaget inne i texten.",
        "Put quotation marks around the whole text, and use the other kind inside it.",
    ),
    example=("name: 'Alma's café'", 'name: "Alma\'s café"'),
)
ESCAPE = error(
    "YAML-ESCAPE",
    message=Words(
        "Omvänt snedstreck inom \" \" ändrar tecknet efter. Använd ' ' i stället.",
        "A backslash within \" \" changes the character after it. Use ' ' instead.",
    ),
    reason=Words(
        "Inom dubbla citattecken blir till exempel \\n en ny rad. Det är nästan aldrig det som menas.",
        "Within double quotation marks \\n, for example, becomes a new line. That is hardly ever what is meant.",
    ),
    advice=Words("Skriv texten inom enkla citattecken.", "Write the text in single quotation marks."),
    example=('file: "C:\\new"', "file: 'C:\\new'"),
)
SMART_QUOTE = error(
    "YAML-SMART-QUOTE",
    message=Words(
        "Citattecknen är böjda. De blir en del av texten i stället för att omge den.",
        "The quotation marks are curly. They become part of the text instead of enclosing it.",
    ),
    reason=Words(
        "Ordbehandlare byter raka citattecken mot böjda. Bara de raka visar var en text börjar och slutar.",
        "Word processors turn straight quotation marks into curly ones. Only straight ones enclose a text.",
    ),
    advice=Words('Byt till raka citattecken: "', 'Change to straight quotation marks: "'),
    example=("title: “Öppet hus”", 'title: "Öppet hus"'),
)
ANCHOR = error(
    "YAML-ANCHOR",
    message=Words(
        "Tecknen & och * först i en text, och fältet <<, läses som hänvisningar. De används inte här.",
        "The signs & and * at the start of a text, and the field <<, are read as references. They are not used here.",
    ),
    reason=Words(
        "Hänvisningar inom en fil gör den svår att läsa och lätt att ändra fel.",
        "References within a file make it hard to read and easy to change wrongly.",
    ),
    advice=Words(
        "Skriv ut uppgiften på varje ställe, eller sätt citattecken runt texten.",
        "Write the information out in each place, or put quotation marks around the text.",
    ),
    example=("note: *viktigt*", 'note: "*viktigt*"'),
)
TAG = error(
    "YAML-TAG",
    message=Words(
        "En text som börjar med utropstecken måste stå inom citattecken.",
        "Text that begins with an exclamation mark must be in quotation marks.",
    ),
    reason=Words(
        "Ett utropstecken först läses som en märkning, och ordet efter försvinner.",
        "An exclamation mark at the start is read as a label, and the word after it is lost.",
    ),
    advice=Words("Sätt citattecken runt hela texten.", "Put quotation marks around the whole text."),
    example=("note: !viktigt läs", 'note: "!viktigt läs"'),
)
COMMENT = warning(
    "YAML-COMMENT",
    message=Words(
        "Allt efter # läses som en anteckning och syns inte på sidan.",
        "Everything after # is read as a remark and does not show on the page.",
    ),
    reason=Words(
        "Ett mellanslag och # inne i en text klipper av den utan att något annat märks.",
        "A space and # within a text cuts it off, and nothing else shows that it happened.",
    ),
    advice=Words(
        "Sätt citattecken runt texten. Är det en anteckning: skriv två mellanslag före #.",
        "Put quotation marks around the text. If it is a remark: write two spaces before #.",
    ),
    example=("street: Gata 5 # port B", 'street: "Gata 5 # port B"'),
)

_SMART = re.compile(r"[“”„‟‘’‚]([^“”„‟\"]*)[“”‟‘’]")
_CUT = re.compile(r"\S #")
_COLON = re.compile(r":(?=\s|$)")
_ODD_ESCAPE = re.compile(r"[A-Za-z]:\\|\\[abefv0xuUNLP_r]")
_SIGNS = "@`%|>{[]},?-"


def check_value(line: Line) -> Finding | None:
    """Find the mistake in the value of one line. Nothing is told that the parser would read as it was meant."""
    if not line.value or line.unclosed or line.goes_on or line.text.startswith("%"):
        return None
    first = line.value[0]
    if first in "\"'":
        return _check_quoted(line)
    if first in "#&*!" or line.key == "<<":
        return _check_label(line)
    if first in _SIGNS and not BLOCK.match(line.value):
        return _check_sign(line)
    return _check_plain(line)


def _check_label(line: Line) -> Finding | None:
    """A text that is read as a remark, a reference or a label, and so disappears or changes."""
    value = line.value
    if value[0] == "#":
        return _tell(line, COMMENT, quote(value)) if line.key and re.match(r"#\w", value) else None
    if line.key == "<<":
        return _tell(line, ANCHOR, None)
    is_mark = re.fullmatch(r"&\S+", value)  # it names what comes on the lines below, so it just goes
    return _tell(line, TAG if value[0] == "!" else ANCHOR, "" if is_mark else quote(value))


def _tell(line: Line, rule: Rule, value: str | None, **more: object) -> Finding:
    fixed = None if value is None else line.with_value(value).rstrip()
    severity = Severity.WARNING if more.pop("mild", False) else None
    return Finding(rule, line.number, line.start + 1, line.text, fixed, severity, tuple(more.items()))


def _check_quoted(line: Line) -> Finding | None:
    value = line.value
    part = quoted_part(value)
    rest = value[len(part) :].strip()
    if is_closed(part) and (not rest or rest.startswith(("#", ":"))):
        return _check_escape(line, part)
    if not is_closed(part):
        return None  # it goes on over more lines
    whole = is_inner_quote(value, len(part))
    return _tell(line, QUOTE, quote(value[1:-1] if whole else value))


def is_inner_quote(value: str, end: int) -> bool:
    """Whether the first inner quotation mark belongs to the text: `"Hon sa "hej" till oss"`, `'Alma's'`."""
    if value[-1] != value[0] or len(value) < end + 2:
        return False
    before, after = value[end - 2], value[end]
    return before.isspace() or (value[0] == "'" and before.isalnum() and after.isalnum())


def _check_escape(line: Line, part: str) -> Finding | None:
    if part[0] == "'" or "\\" not in part:
        return None
    if not _ODD_ESCAPE.search(part.replace("\\\\", "")) and not is_refused(f"k: {part}\n"):
        return None
    inner = part[1:-1].replace('\\"', '"')
    return _tell(line, ESCAPE, quote(inner) + line.value[len(part) :])


def _check_sign(line: Line) -> Finding | None:
    """A text that begins with a sign. A list or a map in brackets that can be read is left as it is."""
    value = line.value
    if value[0] in "-?" and not value[1:2].isspace():
        return _check_plain(line)
    if value[0] in "[{" and _is_bracketed(value):
        is_text = value.startswith("{{") or (value[0] == "{" and not re.search(r"[:\[\]]|^\{\s*\}", value))
        return _tell(line, START, quote(value), sign=value[0]) if is_text else None
    return _tell(line, START, quote(value), sign=value[0])


def _is_bracketed(value: str) -> bool:
    """Whether a value is a list or a map in brackets, perhaps over more lines, and nothing more."""
    bare = value.split(" #", 1)[0].rstrip()
    return open_brackets(bare) > 0 or bare.endswith(("]", "}"))


def _check_plain(line: Line) -> Finding | None:
    value = line.value
    has_colon = bool(_COLON.search(value)) and bool(line.key or line.dashes) and value[0] not in "[{|>"
    if smart := _SMART.fullmatch(value):
        return _tell(line, SMART_QUOTE, quote(smart[1].strip()), mild=not has_colon)
    if has_colon and not is_closed(line.value):
        return _tell(line, COLON, quote(value))
    if value[0] not in "[{|>" and _CUT.search(value) and not value.startswith("-"):
        found = _tell(line, COMMENT, quote(value))
        return found._replace(column=line.start + value.index(" #") + 2)
    return None
