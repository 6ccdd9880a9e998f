"""The base of all models, and the small tools that typed fields are made with.

A field that cannot read its text raises `refuse(RULE, ...)`. The values fill the rule's sentences;
the value `write`, when there is one, is the corrected text as it should be typed in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError, model_validator
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from grannsida.fields.shape import TEXT_EXPECTED, VALUE_MISSING, describe, translate
from grannsida.fields.told import refuse, rewrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import ModelWrapValidatorHandler
    from pydantic.config import JsonDict, JsonValue
    from pydantic.fields import FieldInfo

    from grannsida.problem import Steps

__all__ = ["Findings", "Model", "Value", "help_", "need_text", "refuse", "refuse_at"]

T = TypeVar("T")
MOST_FINDINGS = 50


class Model(BaseModel):
    """A frozen model that refuses unknown keys and tells every mistake with a rule of ours.

    An optional key without a value (`phone:`) is the same as no key at all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="wrap")
    @classmethod
    def _read_and_tell(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        given = data
        if isinstance(data, dict) and None in data.values():
            known = cls.keys()
            given = {key: value for key, value in data.items() if value is not None or key not in known}
        try:
            return handler(given)
        except ValidationError as found:
            raise translate(found, cls.keys(), data) from None

    @classmethod
    def keys(cls) -> dict[str, FieldInfo]:
        """The fields by their key in files, which differs where Python needs the word itself (`from`)."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}


class Value:
    """A small frozen value class that pydantic reads with its own `read` and nothing else."""

    json_schema: ClassVar[dict[str, Any]] = {"type": "string"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Make the value from what stands in the file. Raises PydanticCustomError or ValidationError."""
        raise NotImplementedError

    @classmethod
    def _read_any(cls, value: object) -> Self:
        return value if isinstance(value, cls) else cls.read(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read_any)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(cls.json_schema)


class Findings:
    """Collects what several parts of one value have to tell, each with the steps to its part."""

    def __init__(self) -> None:
        self._found: list[InitErrorDetails] = []

    def add(self, error: PydanticCustomError, *steps: str | int) -> None:
        self._found.append(InitErrorDetails(type=error, loc=steps, input=None))

    def collect(self, read: Callable[[Any], T], value: object, *steps: str | int) -> T | None:
        """Read one part; what it refuses is kept with its steps, and None comes back.

        Beyond `MOST_FINDINGS` nothing more is read: a file of nonsense must not take minutes.
        """
        if len(self._found) >= MOST_FINDINGS:
            return None
        try:
            return read(value)
        except PydanticCustomError as error:
            self.add(error, *steps)
        except ValidationError as error:
            self._found += rewrap(error, steps)
        return None

    def tell(self) -> None:
        """Raise everything found, at once; do nothing when nothing was found."""
        if self._found:
            raise ValidationError.from_exception_data("", self._found)


def refuse_at(rule_error: PydanticCustomError, steps: Steps) -> ValidationError:
    """Make a refusal about a part inside the present value, such as `("end",)`.

    End the steps with "[key]" to point at the key itself instead of what stands after it.
    """
    details = InitErrorDetails(type=rule_error, loc=steps, input=None)
    return ValidationError.from_exception_data("", [details])


def need_text(value: object) -> str:
    """The text without outer space; refuses lists, groups of lines and nothing at all."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        raise refuse(VALUE_MISSING)
    raise refuse(TEXT_EXPECTED, what=describe(value))


def help_(sv: str, en: str, example: JsonValue = None) -> JsonDict:
    """Explain a field in both languages; the result is its `json_schema_extra`.

    Editors show `description`; `x-help` keeps the languages apart; the example is shown when the key is missing.
    """
    found: JsonDict = {"description": f"{sv}\n\n{en}", "x-help": {"sv": sv, "en": en}}
    if example is not None:
        found["examples"] = [example]
    return found
