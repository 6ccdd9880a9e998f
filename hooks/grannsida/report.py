"""Problems as text for people, and as JSON, GitHub annotations and SARIF for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grannsida.problem import RULES, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grannsida.problem import Problem

HELP = "hjalp/problem/"
FOUND = Words("Hittade", "Found")
PROBLEM = Words("Problem", "Problem")
WRITE = Words("Skriv så", "Write")
ADVICE = Words("Gör så", "Do this")
HELP_LABEL = Words("Hjälp", "Help")
SEVERITY = {
    Severity.ERROR: Words("", ""),
    Severity.WARNING: Words("varning", "warning"),
    Severity.INFO: Words("tips", "tip"),
}
FORMATS = ("text", "json", "github", "sarif")


def render_problems(problems: Sequence[Problem], form: str, lang: str) -> str:
    """All problems in one of the FORMATS. Problems come sorted."""
    renderers = {"text": render_text, "json": render_json, "github": render_github, "sarif": render_sarif}
    return renderers[form](problems, lang)


def render_text(problems: Sequence[Problem], lang: str) -> str:
    """For people: each problem with its place, and a closing line that counts."""
    blocks = [render_problem(problem, lang) for problem in problems]
    return "\n\n".join([*blocks, count(problems, lang)]) + "\n"


def render_serious(problems: Sequence[Problem], lang: str) -> str:
    """The same without tips, which would hide the one mistake that stops a build; the closing line counts them."""
    blocks = [render_problem(problem, lang) for problem in problems if problem.severity != Severity.INFO]
    return "\n\n".join([*blocks, count(problems, lang)]) + "\n"


def render_problem(problem: Problem, lang: str) -> str:
    """Place and rule; what was found with a caret below the column; the problem; what to write; help."""
    place = problem.place
    label = SEVERITY[problem.severity].in_(lang)
    head = f"{place.file}:{place.line}:{place.column}  [{problem.rule}]" + (f"  {label}" if label else "")
    width = max(len(words.in_(lang)) for words in (FOUND, PROBLEM, WRITE, ADVICE, HELP_LABEL)) + 1
    lines = [head]

    def add(words: Words, text: str) -> None:
        name = f"{words.in_(lang)}:"
        lines.append(f"  {name:<{width}}  {text}")

    if problem.found:
        add(FOUND, problem.found.strip())
    if problem.caret:
        lines.append(" " * (width + 3 + problem.caret) + "^")
    add(PROBLEM, problem.message.in_(lang))
    if problem.write:
        add(WRITE, problem.write)
    elif problem.advice.in_(lang):
        add(ADVICE, problem.advice.in_(lang))
    add(HELP_LABEL, f"{HELP}#{problem.rule.lower()}")
    return "\n".join(lines)


def count(problems: Sequence[Problem], lang: str) -> str:
    """`2 fel, 1 varning` or that all is well."""
    number = {severity: sum(problem.severity == severity for problem in problems) for severity in Severity}
    errors, warnings, tips = number[Severity.ERROR], number[Severity.WARNING], number[Severity.INFO]
    if not problems:
        return "No problems." if lang == "en" else "Inga problem."
    if lang == "en":
        return f"{errors} to mend before publishing, {_many(warnings, 'warning')}, {_many(tips, 'tip')}."
    return (
        f"{errors} att rätta före publicering, {warnings} {'varning' if warnings == 1 else 'varningar'}, {tips} tips."
    )


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def render_json(problems: Sequence[Problem], lang: str) -> str:
    """A list of objects: file, line, column, rule, severity, path, message, hint."""
    return json.dumps([_as_dict(problem, lang) for problem in problems], ensure_ascii=False, indent=1) + "\n"


def _as_dict(problem: Problem, lang: str) -> dict[str, Any]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "path": problem.place.path,
        "message": problem.message.in_(lang),
        "hint": problem.hint(lang),
    }


def render_github(problems: Sequence[Problem], lang: str) -> str:
    """Workflow commands: GitHub shows each beside its line. Errors come first, since it shows only ten of a kind."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    lines = []
    for severity in Severity:
        for problem in problems:
            if problem.severity == severity:
                text = problem.message.in_(lang)
                hint = problem.hint(lang)
                if hint:
                    text += f"\n{(WRITE if problem.write else ADVICE).in_(lang)}: {hint}"
                place = problem.place
                where = f"file={_property(place.file)},line={place.line},col={place.column},title={problem.rule}"
                lines.append(f"::{kinds[severity]} {where}::{_message(text)}")
    return "".join(f"{line}\n" for line in lines)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def render_sarif(problems: Sequence[Problem], lang: str) -> str:
    """SARIF 2.1.0 (OASIS), with every rule that was broken described."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    used = sorted({problem.rule for problem in problems})
    rules = [
        {
            "id": rule,
            "shortDescription": {"text": RULES[rule].reason.in_(lang)},
            "help": {"text": RULES[rule].advice.in_(lang)},
        }
        for rule in used
    ]
    results = [
        {
            "ruleId": problem.rule,
            "ruleIndex": used.index(problem.rule),
            "level": levels[problem.severity],
            "message": {"text": " ".join(part for part in (problem.message.in_(lang), problem.hint(lang)) if part)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": problem.place.file},
                        "region": {"startLine": problem.place.line, "startColumn": problem.place.column},
                    }
                }
            ],
        }
        for problem in problems
    ]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "grannsida", "rules": rules}}, "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"
