"""From the bytes of one file to a document, or to every problem that can be told about it at once."""

from __future__ import annotations

import yaml

from grannsida.compose import MAX_DEPTH, Located, OddError, Oddity, compose, locate
from grannsida.diagnose import explain
from grannsida.document import Document
from grannsida.encoding import read_text
from grannsida.finding import Finding, mend
from grannsida.hygiene import DOCUMENTS, INVISIBLE, check_lines, is_suspect, remove_hidden
from grannsida.lines import quote_commas
from grannsida.problem import Place, Problem, Rule, Words, error
from grannsida.values import ANCHOR, COMMENT, ESCAPE, SMART_QUOTE, TAG

MAX_PROBLEMS = 20
MAX_TRIES = 25
MAX_TRIES_LENGTH = 1_000_000  # characters read again, all tries together

TWICE = error(
    "YAML-TWICE",
    message=Words(
        "Fältet {name} finns två gånger i samma grupp: rad {first} och rad {second}.",
        "The field {name} is there twice in the same group: line {first} and line {second}.",
    ),
    reason=Words(
        "Bara den ena uppgiften kan visas. En kontaktväg kan försvinna utan att det märks.",
        "Only one of them can be shown. A contact route could be lost without anybody noticing.",
    ),
    advice=Words("Ta bort den ena raden, eller gör om fältet till en lista.", "Remove one of them, or make a list."),
)
SHAPE = error(
    "YAML-SHAPE",
    message=Words(
        "Filen ska bestå av fält: ett namn, ett kolon och en text på varje rad.",
        "The file should consist of fields: a name, a colon and a text on each line.",
    ),
    reason=Words(
        "Namnen visar vad varje uppgift är. En tom fil eller en lista utan namn går inte att visa.",
        "The names say what each piece of information is. An empty file or a nameless list cannot be shown.",
    ),
    advice=Words(
        "Börja från en mall: kör grannsida new, eller kopiera ett annat boendes fil.",
        "Start from a template: run grannsida new, or copy the file of another residence.",
    ),
)
FIELD_NAME = error(
    "YAML-FIELD-NAME",
    message=Words(
        "Ett fältnamn ska vara en kort text före kolon.", "The name of a field should be a short text before a colon."
    ),
    reason=Words(
        "En lista, en grupp eller ingenting alls kan inte vara namn på en uppgift.",
        "A list, a group or nothing at all cannot be the name of a piece of information.",
    ),
    advice=Words("Skriv namnet som vanlig text före kolon.", "Write the name as plain text before the colon."),
)
TOO_DEEP = error(
    "YAML-TOO-DEEP",
    message=Words(
        "Här finns fler än {levels} nivåer inne i varandra.", "There are more than {levels} levels inside each other."
    ),
    reason=Words("Så djupa grupper finns inte i våra filer.", "Groups this deep do not exist in our files."),
    advice=Words("Kontrollera indrag och parenteser.", "Check indentation and brackets."),
)
COMMA = error(
    "YAML-COMMA",
    message=Words(
        "Inom klamrar skiljer ett komma fälten åt. En text med komma måste stå inom citattecken.",
        "Inside braces a comma separates the fields. Text that contains a comma must be in quotation marks.",
    ),
    reason=Words(
        "Annars tar texten slut vid kommat, och resten tas för namnet på ett fält till.",
        "Otherwise the text ends at the comma, and the rest is taken for the name of one more field.",
    ),
    advice=Words(
        "Sätt citattecken runt hela texten, eller skriv varje språk på en egen rad.",
        "Put quotation marks around the whole text, or write each language on a line of its own.",
    ),
    example=("title: {sv: Kaffe, te och bullar}", 'title: {sv: "Kaffe, te och bullar"}'),
)
MORE = error(
    "YAML-MORE",
    message=Words(
        "Filen har {count} problem till. De visas när de här är rättade.",
        "The file has {count} more problems. They are shown when these are mended.",
    ),
    reason=Words("En lång lista är svår att arbeta med.", "A long list is hard to work with."),
    advice=Words("Rätta det som står ovanför först.", "Mend what stands above first."),
)

_HARMLESS = {TWICE.id, COMMENT.id, ESCAPE.id, SMART_QUOTE.id, INVISIBLE.id}
_ODD: dict[str, Rule] = {
    "anchor": ANCHOR, "merge": ANCHOR, "tag": TAG, "documents": DOCUMENTS, "key": FIELD_NAME, "deep": TOO_DEEP,
    "comma": COMMA,
}  # fmt: skip


def parse_document(file: str, source: bytes) -> tuple[Document | None, list[Problem]]:
    """Read one file. Never raises, whatever the bytes are.

    Gives the document, and problems sorted from top to bottom: at most 20, and one that counts the
    rest. The document is None when some problem makes its data unsure; with only problems that
    leave the data whole (a field twice: the first counts; a comment; curly quotation marks) it
    is there, so that the next layers can tell what they find in the same run.
    """
    text, problems = read_text(file, source)
    if text is None:
        return None, problems
    data, refused = _attempt(text)
    suspect = is_suspect(text)
    if isinstance(data, dict) and not (problems or suspect):
        return Document(file, text, data), []
    found = _examine(text, refused=refused) if refused or suspect else _shape(text, data)
    problems = _limit(file, [*problems, *_problems(file, found)])
    return _document(file, text, found), problems


def _attempt(text: str, *, strict: bool = True) -> tuple[object, bool]:
    """Give the data, and whether the parser refused the text or found something odd in it."""
    try:
        return compose(text, strict=strict), False
    except (yaml.YAMLError, OddError):
        return None, True


def _examine(text: str, *, refused: bool) -> list[Finding]:
    """Find all mistakes: each that can be mended is mended in a copy, and reading goes on there."""
    mended, findings = check_lines(text, refused=refused)
    for _ in range(max(2, min(MAX_TRIES, MAX_TRIES_LENGTH // (len(text) + 1)))):
        try:
            located = locate(mended)
        except yaml.YAMLError as refusal:
            found = explain(mended, refusal)
            if any(told.line == found.line and not _is_harmless(told) for told in findings):
                return findings
            findings.append(found)
            if found.fixed is None:
                return findings
            mended = mend(mended, [found])
        else:
            return findings + (_odd_parts(mended, located) or ([] if findings else _shape(mended)))
    return findings


def _is_harmless(finding: Finding) -> bool:
    """Whether the data of a file stay whole in spite of this finding."""
    return finding.rule.id in _HARMLESS


def _odd_parts(text: str, located: Located) -> list[Finding]:
    """Tell what can be read but is not used here."""
    lines = text.split("\n")
    return [_odd(oddity, lines) for oddity in located.oddities]


def _shape(text: str, data: object = None) -> list[Finding]:
    """Tell a file that is no group of fields. `data` may be given by who has it already."""
    if isinstance(compose(text, strict=False) if data is None else data, dict):
        return []
    lines = text.split("\n")
    number = next((number for number, line in enumerate(lines, 1) if line.strip() and line.strip()[0] != "#"), 1)
    return [Finding(SHAPE, number, 1, lines[number - 1])]


def _odd(oddity: Oddity, lines: list[str]) -> Finding:
    line, column = oddity.at
    rule = TWICE if oddity.kind == "twice" else _ODD[oddity.kind]
    values = {"name": oddity.text, "first": oddity.first.line, "second": line, "levels": MAX_DEPTH}
    text = lines[line - 1] if line <= len(lines) else ""
    fixed = quote_commas(text) if oddity.kind == "comma" else None
    return Finding(rule, min(line, len(lines)), column, text, fixed, values=tuple(values.items()))


def _document(file: str, text: str, findings: list[Finding]) -> Document | None:
    """Give the document where every finding leaves the data whole."""
    if not all(_is_harmless(finding) for finding in findings):
        return None
    text = mend(remove_hidden(text), findings)
    data, refused = _attempt(text, strict=False)
    return None if refused else Document(file, text, data)


def _problems(file: str, findings: list[Finding]) -> list[Problem]:
    """One problem for each line and rule."""
    seen = {(finding.rule.id, finding.line): finding for finding in reversed(findings)}
    return [finding.problem(file) for finding in seen.values()]


def _limit(file: str, problems: list[Problem]) -> list[Problem]:
    problems = sorted(problems, key=lambda problem: problem.key)
    if len(problems) <= MAX_PROBLEMS:
        return problems
    shown = problems[:MAX_PROBLEMS]
    last = shown[-1].place
    return [*shown, MORE.at(Place(file, last.line, last.column), count=len(problems) - MAX_PROBLEMS)]
