"""How a field tells what it refuses: pydantic errors that carry the id of one of our rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import InitErrorDetails, PydanticCustomError

from grannsida.problem import RULES, Rule

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from grannsida.problem import Steps


def refuse(rule: Rule, **values: object) -> PydanticCustomError:
    """An error for a validator to raise. Values fill the rule's sentences; a `Words` value follows the language."""
    return PydanticCustomError(rule.id, "", dict(values) if values else None)


def is_told(details: ErrorDetails) -> bool:
    """True when the error carries one of our rules already."""
    return details["type"] in RULES.rules


def keep(details: ErrorDetails, steps: Steps = ()) -> InitErrorDetails:
    """The same error once more, below some further steps."""
    kind: Any = details["type"]
    context = details.get("ctx", {})
    if is_told(details):
        kind = PydanticCustomError(kind, "", context or None)
    return InitErrorDetails(type=kind, loc=(*steps, *details["loc"]), input=details.get("input"), ctx=context)


def rewrap(error: ValidationError, steps: Steps) -> list[InitErrorDetails]:
    """All errors of a part, as seen from the whole."""
    return [keep(details, steps) for details in error.errors(include_url=False)]
