"""Read a document as a model: every mistake becomes a problem with its exact place, all at once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from grannsida.fields.base import Model
from grannsida.fields.field_help import find_help
from grannsida.fields.shape import KEY_MISSING, TOO_SHORT, VALUE_MISSING, VALUE_UNFIT, translate
from grannsida.mask import mask_personal
from grannsida.parse import MORE
from grannsida.problem import NO_WORDS, RULES, Problem, Words, point_at, shorten

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from grannsida.document import Document
    from grannsida.problem import Steps

__all__ = ["Model", "read_model"]

M = TypeVar("M", bound=BaseModel)

KEY_STEP = "[key]"
MOST_PROBLEMS = 100
LONGEST_LINE = 400  # a longer line is no help to paste
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
NEEDS_MARKS = re.compile(r"[-?:&*!|>%@`\"'#\[\]{},]|[+0-9][0-9:. ()-]*$|.*(?::\s|:$|\s#|[\[\]{},])")
IS_SAFE = re.compile(r"[1-9][0-9]*(?:-[0-9]+){0,2}|0")  # whole numbers, dates, ranges


def read_model(
    model: type[M], document: Document, context: dict[str, Any] | None = None
) -> tuple[M | None, list[Problem]]:
    """The model that a document holds, or all that hinders it, from top to bottom.

    `context` is handed to the validators that ask for it (`ValidationInfo.context`).
    """
    try:
        return model.model_validate(document.data, context=context), []
    except ValidationError as found:
        told = translate(found, model.model_fields, document.data).errors(include_url=False)
    own = [details for details in told if not _is_echo(details, told)]
    problems = {_explain(_problem(document, details), model, details): None for details in own}
    return None, _first_of(sorted(problems, key=lambda problem: problem.key))


def _explain(problem: Problem, model: type[BaseModel], details: ErrorDetails) -> Problem:
    """A line without a value says what the value is for."""
    told = find_help(model, details["loc"]) if details["type"] == VALUE_MISSING.id else NO_WORDS
    if not told.sv:
        return problem
    message = Words(f"{problem.message.sv} Här ska stå: {told.sv}", f"{problem.message.en} It is for: {told.en}")
    return replace(problem, message=message)


def _is_echo(details: ErrorDetails, told: list[ErrorDetails]) -> bool:
    """A list that is too short only because its entries have mistakes: those are told, and are enough."""
    place = details["loc"]
    inside = (other["loc"] for other in told if len(other["loc"]) > len(place))
    return details["type"] == TOO_SHORT.id and any(other[: len(place)] == place for other in inside)


def _first_of(problems: list[Problem]) -> list[Problem]:
    """The problems themselves, or the first `MOST_PROBLEMS` and one that counts the rest."""
    rest = len(problems) - MOST_PROBLEMS
    if rest <= 0:
        return problems
    last = problems[MOST_PROBLEMS - 1].place
    return [*problems[:MOST_PROBLEMS], MORE.at(last, count=rest)]


def _problem(document: Document, details: ErrorDetails) -> Problem:
    rule = RULES.rules.get(details["type"], VALUE_UNFIT)
    values = dict(details.get("ctx", {}))
    steps, is_key = file_steps(details["loc"], document.data)
    place = document.place(steps, key=is_key)
    line = document.line(place.line)
    is_private = bool(values.pop("hide", False)) or mask_personal(line) != line
    old = _at(document.data, steps)
    if is_key and _has(_at(document.data, steps[:-1]), values.get("write", "")):
        del values["write"]  # the mended key is there already: a line to paste would make it twice
    write = "" if is_private else _write(line, place.column - 1, values, old, is_key=is_key)
    return Problem(
        place=place,
        rule=rule.id,
        severity=rule.severity,
        message=fill(rule.message, values),
        found="" if rule is KEY_MISSING else shorten(_shown(line, details)),
        write=write,
        advice=fill(rule.advice, values),
        caret=0 if rule is KEY_MISSING or details.get("ctx", {}).get("hide") else point_at(line, place.column),
    )


def _shown(line: str, details: ErrorDetails) -> str:
    """The source line as it may be shown: nothing of what a rule hides, no personal numbers."""
    return "" if details.get("ctx", {}).get("hide") else mask_personal(line.strip())


def fill(words: Words, values: dict[str, Any]) -> Words:
    """Put values into both sentences; a value that is `Words` itself follows the language."""
    shown = {
        name: value if isinstance(value, Words) else Words(_safe(value), _safe(value)) for name, value in values.items()
    }
    return Words(
        words.sv.format(**{name: value.sv for name, value in shown.items()}),
        words.en.format(**{name: value.en for name, value in shown.items()}),
    )


def _safe(value: object) -> str:
    return shorten(mask_personal(str(value)), 300)


def file_steps(steps: Steps, data: object) -> tuple[Steps, bool]:
    """The steps that exist in the file, and whether the key itself is meant.

    Pydantic adds steps of its own, such as the branch of a union, which the file does not have. The last
    step stays although it is not there: it may be a key that was forgotten.
    """
    is_key = bool(steps) and steps[-1] == KEY_STEP
    found: list[str | int] = []
    here: Any = data
    steps = steps[:-1] if is_key else steps
    for index, step in enumerate(steps):
        if _has(here, step):
            found.append(step)
            here = here[step]
        elif index == len(steps) - 1 and isinstance(here, dict) and isinstance(step, str):
            found.append(step)
    return tuple(found), is_key


def _at(data: Any, steps: Steps) -> object:
    for step in steps:
        if not _has(data, step):
            return None
        data = data[step]
    return data


def _has(data: object, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and -1 < step < len(data)


def _write(line: str, start: int, values: dict[str, Any], old: object, *, is_key: bool) -> str:
    """The source line mended, or the line to add; empty when only the author can know it."""
    if "line" in values:
        return str(values["line"])
    if "list" in values:
        mended = with_value(line, start, str(values["list"]), old, is_list=True)
    elif "write" not in values:
        return ""
    elif is_key:
        mended = _with_key(line, start, values)
    else:
        mended = with_value(line, start, str(values["write"]), old)
    return mended if len(mended) <= LONGEST_LINE else ""


def _with_key(line: str, start: int, values: dict[str, Any]) -> str:
    found = str(values.get("key", values.get("found", "")))
    end = _end_of_quotes(line, start) or start + len(found)
    is_there = bool(found) and found in line[start:end]
    return line[:start] + str(values["write"]) + line[end:] if is_there else ""


def with_value(line: str, start: int, value: str, old: object, *, is_list: bool = False) -> str:
    """The line with another value than `old` from position `start` on; what comes after the old value stays.

    Empty when the old value is not one text that begins and ends on this line.
    """
    end = _end_of_quotes(line, start) or _end_of_plain(line, start)
    if end <= start or not isinstance(old, str) or (line[start] not in "\"'" and line[start:end] != old):
        return ""
    return line[:start] + (value if is_list else quote(value, was_quoted=line[start] in "\"'")) + line[end:]


def _end_of_quotes(line: str, start: int) -> int:
    found = QUOTED.match(line, start)
    return found.end() if found else 0


def _end_of_plain(line: str, start: int) -> int:
    """Where a text without quotation marks ends: before a comment, or before , ] } within brackets."""
    before = QUOTED.sub("", line[:start])
    is_inside = before.count("[") + before.count("{") > before.count("]") + before.count("}")
    stop = re.search(r"\s+#|\s*[,\]}]" if is_inside else r"\s+#", line[start:])
    return start + (stop.start() if stop else len(line[start:].rstrip()))


def quote(value: str, *, was_quoted: bool = False) -> str:
    """The value as it should be typed: in quotation marks where any YAML reader could misread it."""
    is_plain = bool(IS_SAFE.fullmatch(value)) or not NEEDS_MARKS.match(value)
    if is_plain and not was_quoted:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
