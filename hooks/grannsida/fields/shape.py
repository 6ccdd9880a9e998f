"""The shape of a file: which keys there are, and where a text, a list or a group of lines belongs.

Pydantic tells these mistakes in its own English words; here they become rules of ours.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError

from grannsida.fields.codes import synonyms_of, unknown_code
from grannsida.fields.key_names import nearest_key
from grannsida.fields.told import is_told, keep, refuse
from grannsida.problem import Rule, Words, error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from grannsida.problem import Steps

KEY_UNKNOWN = error(
    "KEY-UNKNOWN",
    message=Words('"{key}" används inte här. {suggestion}', '"{key}" is not used here. {suggestion}'),
    reason=Words(
        "Ett namn som ingen känner igen skulle annars försvinna tyst, och det du skrev skulle aldrig synas på sidan.",
        "A name that nothing knows would otherwise be lost in silence, and what you wrote would never be shown.",
    ),
    advice=Words(
        "Byt namnet före kolonet till ett som finns, eller ta bort raden.",
        "Change the name before the colon to one that exists, or remove the line.",
    ),
    example=('phnoe: "031-390 06 01"', 'phone: "031-390 06 01"'),
)
KEY_MISSING = error(
    "KEY-MISSING",
    message=Words('Här saknas en rad som börjar med "{key}:".', 'A line that starts with "{key}:" is missing here.'),
    reason=Words("Utan uppgiften blir sidan inte hel.", "Without this the page would not be complete."),
    advice=Words("Lägg till raden.", "Add the line."),
    example=("", "name: Exempelgården"),
)
VALUE_MISSING = error(
    "VALUE-MISSING",
    message=Words("Raden har inget värde.", "The line has no value."),
    reason=Words(
        "Uppgiften måste finnas, men inget står efter namnet.",
        "This is needed, but nothing stands after the name.",
    ),
    advice=Words("Skriv värdet efter kolonet eller strecket.", "Write the value after the colon or the dash."),
    example=("name:", "name: Exempelgården"),
)
TEXT_EXPECTED = error(
    "TEXT-EXPECTED",
    message=Words("Här ska det stå en text, men det står {what}.", "A text belongs here, but there is {what}."),
    reason=Words("Uppgiften kan bara ha ett enda värde.", "This can only have one single value."),
    advice=Words(
        'Skriv ett värde på samma rad. En text med kolon sätts inom citattecken: "…".',
        'Write one value on the same line. Put a text with a colon in quotation marks: "…".',
    ),
    example=("name: [Exempelgården]", "name: Exempelgården"),
)
LIST_EXPECTED = error(
    "LIST-EXPECTED",
    message=Words("Här ska det stå en lista, men det står {what}.", "A list belongs here, but there is {what}."),
    reason=Words(
        "Det kan finnas flera, och då behöver varje sak ett eget streck.",
        "There can be several, so each of them needs a dash of its own.",
    ),
    advice=Words(
        'Skriv varje sak på en egen rad som börjar med "- ".',
        'Write each thing on a line of its own that starts with "- ".',
    ),
    example=("languages: sv", "languages: [sv]"),
)
GROUP_EXPECTED = error(
    "GROUP-EXPECTED",
    message=Words(
        'Här ska det stå rader som "namn: värde", men det står {what}.',
        'Lines like "name: value" belong here, but there is {what}.',
    ),
    reason=Words(
        "Uppgiften har flera delar, och varje del har ett namn.",
        "This has several parts, and each part has a name.",
    ),
    advice=Words(
        'Skriv delarna på egna rader, indragna två steg: "namn: värde".',
        'Write the parts on lines of their own, indented two steps: "name: value".',
    ),
    example=("phase: running", 'phase: {code: running, since: "2024-09"}'),
)
TOO_LONG = error(
    "TOO-LONG",
    message=Words(
        "Här finns {count} {unit}, men det får vara högst {limit}.", "{count} {unit}; at most {limit} fit here."
    ),
    reason=Words("En kort text blir läst, också på en telefon.", "A short text is read, also on a telephone."),
    advice=Words("Korta ner.", "Make it shorter."),
)
TOO_SHORT = error(
    "TOO-SHORT",
    message=Words(
        "Här behövs minst {limit} ({unit}), men det finns {count}.",
        "At least {limit} ({unit}) are needed here; {count} found.",
    ),
    reason=Words("Med färre blir bilden inte hel.", "With fewer the picture is not complete."),
    advice=Words("Lägg till det som fattas.", "Add what is missing."),
)
VALUE_MEANING = error(
    "VALUE-MEANING",
    message=Words("Uppgifterna går inte ihop: {text}", "This does not fit together: {text}"),
    reason=Words("Två uppgifter säger emot varandra.", "Two things contradict each other."),
    advice=Words(
        "Läs uppgifterna bredvid varandra och ändra den som är fel.", "Compare them and change the wrong one."
    ),
)
NUMBER_RANGE = error(
    "NUMBER-RANGE",
    message=Words(
        'Här ska det stå ett tal från {low} till {high}, men det står "{found}".',
        'A number from {low} to {high} belongs here, but there is "{found}".',
    ),
    reason=Words("Talet väljer bland sådant som sidan har ord för.", "The number chooses what the page has words for."),
    advice=Words("Skriv talet med en siffra.", "Write the number as a figure."),
    example=("principle: 6", "principle: 2"),
)
VALUE_UNFIT = error(
    "VALUE-UNFIT",
    message=Words("Värdet går inte att använda här.", "The value cannot be used here."),
    reason=Words("Programmet vet inte vad värdet betyder.", "The program does not know what the value means."),
    advice=Words("Jämför med exemplen i hjälpen för redaktörer.", "Compare with the examples in the help for editors."),
)

NO_TEXT, NO_LIST, NO_GROUP = ("string", "str"), ("list", "tuple", "set", "frozen_set", "iterable"), ("model", "dict")
_WORDS = re.compile(r"[\w-]+(?:\s*[,;]\s*[\w-]+){0,20}")
CHARACTERS, THINGS = Words("tecken", "characters"), Words("stycken", "items")


def describe(value: object) -> Words:
    """What stands in the file, as people call it."""
    if isinstance(value, list | tuple):
        return Words("en lista", "a list")
    if isinstance(value, dict):
        return Words('rader som "namn: värde"', 'lines like "name: value"')
    if value is None:
        return Words("inget", "nothing")
    return Words("en text", "a text")


def translate(found: ValidationError, fields: Mapping[str, FieldInfo], data: object) -> ValidationError:
    """The same errors with pydantic's own kinds exchanged for rules of ours. `data` is what the model was given."""
    return ValidationError.from_exception_data(
        "",
        [
            keep(details) if is_told(details) else _tell(details, fields, data)
            for details in found.errors(include_url=False)
        ],
    )


def _tell(details: ErrorDetails, fields: Mapping[str, FieldInfo], data: object) -> InitErrorDetails:
    steps = details["loc"]
    kind = details["type"]
    if kind == "extra_forbidden":
        return _details(_unknown(str(steps[-1]), fields), (*steps, "[key]"))
    if kind == "missing":
        return _details(_missing(str(steps[-1]), fields, data), steps)
    if kind == "union_tag_not_found":
        tag = str(details["ctx"]["discriminator"]).strip("'")
        return _details(refuse(KEY_MISSING, key=tag, line=f"{tag}: …"), (*steps, tag))
    if kind == "union_tag_invalid":
        tags = re.findall("'([^']*)'", str(details["ctx"]["expected_tags"]))
        tag = str(details["ctx"]["discriminator"]).strip("'")
        return _details(unknown_code(str(details["ctx"]["tag"]), tags), (*steps, tag))
    if kind in {"enum", "literal_error"}:
        return _details(_of_code(details, fields), steps)
    field = fields.get(str(steps[0])) if len(steps) == 1 else None
    return _details(_of_number(details, field) or _of_value(kind, details, field), steps)


def _of_number(details: ErrorDetails, field: FieldInfo | None) -> PydanticCustomError | None:
    """The refusal of a text where a whole number between two bounds belongs; None for everything else."""
    bounds = field.metadata if field else []
    low = next((part.ge for part in bounds if hasattr(part, "ge")), None)
    high = next((part.le for part in bounds if hasattr(part, "le")), None)
    found = details.get("input")
    if low is None or high is None or not isinstance(found, str):
        return None
    return refuse(NUMBER_RANGE, low=low, high=high, found=found.strip())


def _of_code(details: ErrorDetails, fields: Mapping[str, FieldInfo]) -> PydanticCustomError:
    value, steps = details.get("input"), details["loc"]
    if not isinstance(value, str):
        return refuse(VALUE_MISSING) if value is None else refuse(TEXT_EXPECTED, what=describe(value))
    known = re.findall("'([^']*)'", str(details["ctx"]["expected"]))
    field = fields.get(str(steps[0])) if steps else None
    enums = list(_enums(field.annotation)) if field else []
    synonyms = {word: meant for enum in enums for word, meant in synonyms_of(enum).items()}
    return unknown_code(value.strip(), known, synonyms)


def _enums(annotation: object) -> Iterator[object]:
    """The enum classes that an annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield annotation
    for part in get_args(annotation):
        yield from _enums(part)


def _details(told: PydanticCustomError, steps: Steps) -> InitErrorDetails:
    return InitErrorDetails(type=told, loc=steps, input=None)


def _of_value(kind: str, details: ErrorDetails, field: FieldInfo | None) -> PydanticCustomError:
    value, context = details.get("input"), details.get("ctx", {})
    stem = kind.removesuffix("_type")
    if kind.endswith("_type") and value is None:
        return refuse(VALUE_MISSING)
    for stems, rule in ((NO_TEXT, TEXT_EXPECTED), (NO_LIST, LIST_EXPECTED), (NO_GROUP, GROUP_EXPECTED)):
        if stem in stems and kind != stem:
            return refuse(rule, what=describe(value), **(_as_list(value, field) if rule is LIST_EXPECTED else {}))
    if kind.endswith(("too_long", "too_short")):
        return _size(kind, value, context)
    if kind in {"value_error", "assertion_error"}:
        return refuse(VALUE_MEANING, text=_meaning(context.get("error")))
    return refuse(VALUE_UNFIT)


def _as_list(value: object, field: FieldInfo | None) -> dict[str, str]:
    """The value to paste where a list of short words was written without brackets: `sv, en`."""
    if not isinstance(value, str) or not _WORDS.fullmatch(value.strip()) or field is None or _holds_groups(field):
        return {}
    words = re.split(r"\s*[,;]\s*", value.strip())
    return {"list": f"[{', '.join(words)}]"}


def _holds_groups(field: FieldInfo) -> bool:
    """Whether a list is of groups of lines, so that a word alone cannot be meant."""
    parts: list[object] = [field.annotation]
    for part in parts:
        parts += get_args(part)
    return any(hasattr(part, "model_fields") for part in parts)


def _meaning(cause: object) -> object:
    """A ValueError may carry `Words`; a plain text serves both languages."""
    first = cause.args[0] if isinstance(cause, Exception) and cause.args else ""
    return first if isinstance(first, Words) else str(first)


def _size(kind: str, value: object, context: dict[str, Any]) -> PydanticCustomError:
    rule: Rule = TOO_LONG if kind.endswith("too_long") else TOO_SHORT
    limit = context.get("max_length", context.get("min_length", 0))
    unit = THINGS if isinstance(value, list | tuple | dict) else CHARACTERS
    text = value.strip() if isinstance(value, str) else value
    count = context.get("actual_length", len(text) if hasattr(text, "__len__") else 0)
    return refuse(rule, count=count, limit=limit, unit=unit)


def _unknown(key: str, fields: Iterable[str]) -> PydanticCustomError:
    near = nearest_key(key, fields)
    if near:
        suggestion = Words(f'Menade du "{near}"?', f'Did you mean "{near}"?')
        return refuse(KEY_UNKNOWN, key=key, suggestion=suggestion, write=near)
    known = ", ".join(fields)
    return refuse(KEY_UNKNOWN, key=key, suggestion=Words(f"Här kan stå: {known}.", f"What can stand here: {known}."))


def _missing(key: str, fields: Mapping[str, FieldInfo], data: object) -> PydanticCustomError:
    if isinstance(data, dict) and key in data:
        return refuse(VALUE_MISSING)
    return refuse(KEY_MISSING, key=key, line=f"{key}: {_example(fields.get(key))}")


def _example(field: FieldInfo | None) -> str:
    """An example value for a field: its own, or that of its type, or an ellipsis."""
    if field is None:
        return "…"
    schemas: list[object] = [field.json_schema_extra, getattr(field.annotation, "json_schema", None)]
    schemas += [part.json_schema for part in field.metadata if isinstance(part, WithJsonSchema)]
    for schema in schemas:
        if isinstance(schema, dict) and isinstance(schema.get("examples"), list):
            return str(schema["examples"][0])
    return "…"
