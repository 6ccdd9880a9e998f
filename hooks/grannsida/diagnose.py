"""Why the parser stopped: one finding in plain words, from its error and the lines around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.finding import Finding
from grannsida.hygiene import TAB
from grannsida.lines import BLOCK, Line, open_brackets, split_line, structure_lines
from grannsida.problem import Words, error
from grannsida.values import COLON

if TYPE_CHECKING:
    import yaml

INDENT = error(
    "YAML-INDENT",
    message=Words(
        "Raden är indragen {count} steg, raderna den hör ihop med {wanted}.",
        "The line is indented {count} steps, the lines it belongs with {wanted}.",
    ),
    reason=Words(
        "Indraget visar vad som hör ihop. Fält i samma grupp måste börja lika långt in.",
        "Indentation shows what belongs together. Fields of one group must begin equally far in.",
    ),
    advice=Words(
        "Ge raden lika många mellanslag som raderna den hör ihop med.",
        "Give the line as many spaces as the lines it belongs with.",
    ),
    example=("   phone: 031-390 06 00", "  phone: 031-390 06 00"),
)
KEY = error(
    "YAML-KEY",
    message=Words(
        "Raden har varken ett fältnamn med kolon eller ett streck först.",
        "The line has neither a field name with a colon nor a dash at its start.",
    ),
    reason=Words(
        "Varje uppgift har ett namn, så att den hamnar på rätt plats på sidan.",
        "Each piece of information has a name, so that it gets to the right place on the page.",
    ),
    advice=Words(
        "Skriv fältets namn, kolon och ett mellanslag först. Hör raden till texten ovanför: dra in den.",
        "Begin with the name of the field, a colon and a space. If the line belongs to the text above: indent it.",
    ),
    example=("Öppet hus", "title: Öppet hus"),
)
OPEN_QUOTE = error(
    "YAML-OPEN-QUOTE",
    message=Words("Citattecknet som öppnas här stängs aldrig.", "The quotation mark that opens here is never closed."),
    reason=Words(
        "Utan det andra citattecknet räknas resten av filen till texten.",
        "Without the second quotation mark the rest of the file counts as part of the text.",
    ),
    advice=Words("Sätt ett likadant citattecken sist i texten.", "Put the same quotation mark at the end of the text."),
    example=('title: "Öppet hus', 'title: "Öppet hus"'),
)
BRACKET = error(
    "YAML-BRACKET",
    message=Words(
        "Parentesen {sign} som öppnas här stängs aldrig.", "The bracket {sign} that opens here is never closed."
    ),
    reason=Words(
        "Klamrar och hakparenteser håller ihop en lista på en rad. De kommer alltid två och två.",
        "Brackets hold a list together on one line. They always come in pairs.",
    ),
    advice=Words("Stäng parentesen, eller skriv en punkt per rad.", "Close the bracket, or write one entry per line."),
    example=("languages: [sv, en", "languages: [sv, en]"),
)
MIXED = error(
    "YAML-MIXED",
    message=Words(
        "Här blandas en lista och fält med namn i samma grupp.",
        "A list and fields with names are mixed in the same group here.",
    ),
    reason=Words(
        "En grupp är antingen en lista, där varje rad börjar med streck, eller fält med namn.",
        "A group is either a list, where each line begins with a dash, or fields with names.",
    ),
    advice=Words(
        "Kontrollera indraget, eller ge listan ett eget fältnamn.",
        "Check the indentation, or give the list a field name of its own.",
    ),
)
OTHER = error(
    "YAML-OTHER",
    message=Words("Det går inte att läsa filen förbi det här stället.", "The file cannot be read past this point."),
    reason=Words(
        "Något tecken på raden, eller raden före, betyder något annat än det var tänkt.",
        "Some character on the line, or the line before, means something else than was intended.",
    ),
    advice=Words(
        "Jämför med raderna runt om. Sätt citattecken runt texten om den har särskilda tecken.",
        "Compare with the lines around it. Put quotation marks around the text if it has special characters.",
    ),
)


def explain(text: str, refusal: yaml.YAMLError) -> Finding:
    """Give the one mistake that made the parser stop, as near to its cause as the lines show it."""
    mark = getattr(refusal, "problem_mark", None)
    count = text.count("\n") + 1
    number = min(mark.line + 1, count) if mark else 1
    column = mark.column + 1 if mark else 1
    lines = [line for line in structure_lines(text) if line.number <= number]
    return (
        _unclosed(lines, text)
        or _tab(refusal, number, text)
        or _nameless(lines, refusal)
        or _indent(lines, number, text)
        or Finding(OTHER, number, column, text.split("\n")[number - 1])
    )


def _unclosed(lines: list[Line], text: str) -> Finding | None:
    """A quotation mark or bracket that opened before the stop and has no end: told where it opened."""
    line = next((line for line in lines if line.unclosed), None)
    if line is None:
        return None
    sign = line.unclosed
    is_quote = sign in "\"'"
    end = sign if is_quote else {"[": "]", "{": "}"}[sign]
    is_sure = is_quote or (open_brackets(line.value) == 1 and not line.value.endswith(","))
    fixed = line.with_value(line.value + end) if is_sure and not _has_more(line, text) else None
    rule = OPEN_QUOTE if is_quote else BRACKET
    return Finding(rule, line.number, line.start + 1, line.text, fixed, values=() if is_quote else (("sign", sign),))


def _has_more(line: Line, text: str) -> bool:
    """Whether the text goes on below the line, so that a sign at its end would not mend it."""
    after = text.split("\n", line.number)
    following = after[line.number] if len(after) > line.number else ""
    first = following.split("\n", 1)[0]
    return bool(first.strip()) and len(first) - len(first.lstrip(" ")) > line.parent


def _tab(refusal: yaml.YAMLError, number: int, text: str) -> Finding | None:
    raw = text.split("\n")[number - 1]
    if "tab" not in str(getattr(refusal, "problem", "")).split() or "\t" not in raw:
        return None
    return Finding(TAB, number, raw.index("\t") + 1, raw, raw.replace("\t", "  ") if raw.strip() else "")


def _nameless(lines: list[Line], refusal: yaml.YAMLError) -> Finding | None:
    """A line without a name where one is needed: where the parser says, or just before the stop."""
    mark = getattr(refusal, "context_mark", None)
    if "simple key" in str(getattr(refusal, "context", "")) and mark:
        wanted = [line for line in lines if line.number == mark.line + 1]
    else:
        wanted = lines[-2:-1]
    line = wanted[0] if wanted else None
    if line is None or line.key or line.dashes or not line.value:
        return None
    if lines[-1].key and lines[-1].column > line.column:
        return None
    if line.goes_on and lines[-1].key and line.column >= lines[-1].column > 0:
        last = lines[-1]
        return Finding(COLON, last.number, last.column + len(last.key) + 1, last.text)
    return Finding(KEY, line.number, line.column + 1, line.text)


def _indent(lines: list[Line], number: int, text: str) -> Finding | None:
    """The line stands at a depth that no group above it has."""
    if lines and lines[-1].number < number and BLOCK.match(lines[-1].value):
        return _indent_in_text(lines[-1], number, text)
    if len(lines) < 2 or lines[-1].number != number:
        return None
    last = lines[-1]
    column = last.indent
    depths = _depths(lines[:-1], is_item=bool(last.dashes))
    if column in _depths(lines[:-1], is_item=not last.dashes) and column not in depths:
        return Finding(MIXED, number, column + 1, last.text)
    if not depths or column in depths or not (last.key or last.dashes):
        return None
    wanted = min(depths, key=lambda depth: (abs(depth - column), -depth))
    return _move(last, wanted)


def _indent_in_text(head: Line, number: int, text: str) -> Finding | None:
    """A line of a `|` text that is less far in than the first line of that text."""
    below = text.split("\n")[head.number : number]
    body = next((line for line in below if line.strip()), "")
    line = split_line(number, below[-1])
    wanted = len(body) - len(body.lstrip(" "))
    return _move(line, wanted) if line.indent < wanted else None


def _move(line: Line, wanted: int) -> Finding:
    fixed = " " * wanted + line.text[line.indent :]
    values = (("count", line.indent), ("wanted", wanted))
    return Finding(INDENT, line.number, line.indent + 1, line.text, fixed, values=values)


def _depths(lines: list[Line], *, is_item: bool) -> list[int]:
    """Give the depths that the groups above have open: of list dashes, or of fields."""
    depths: list[int] = []
    lowest = 10**6
    for line in reversed(lines[-400:]):
        if not line.key and not line.dashes:
            continue
        if line.indent <= lowest:
            lowest = line.indent
            if is_item == bool(line.dashes):
                depths.append(line.indent)
            elif line.dashes and line.key:
                depths.append(line.column)
    return depths
