"""Flags: ja or nej."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from grannsida.fields.base import need_text, refuse
from grannsida.problem import Words, error

FLAG_UNCLEAR = error(
    "FLAG-UNCLEAR",
    message=Words(
        'Skriv "ja" eller "nej" här, i stället för "{found}".', 'Write "ja" or "nej" here instead of "{found}".'
    ),
    reason=Words(
        "Ett ord som programmet gissar kan publicera det som skulle vara dolt.",
        "A word that the program has to guess could publish what should be hidden.",
    ),
    advice=Words("Skriv ja eller nej (true och false går också).", "Write ja or nej (true and false are fine too)."),
    example=("published: kanske", "published: nej"),
)

MEANINGS = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}
LIKELY = {
    **dict.fromkeys(("1", "on", "på", "sant", "j", "y", "japp", "jo"), "ja"),
    **dict.fromkeys(("0", "off", "av", "falskt", "n", "nä"), "nej"),
}


def parse_flag(value: object) -> bool:
    """True for ja, yes, true; False for nej, no, false; in any case of letters."""
    if isinstance(value, bool):
        return value
    text = need_text(value)
    meaning = MEANINGS.get(text.lower())
    if meaning is None:
        likely = LIKELY.get(text.lower())
        raise refuse(FLAG_UNCLEAR, found=text, **({"write": likely} if likely else {}))
    return meaning


Flag = Annotated[
    bool,
    BeforeValidator(parse_flag),
    WithJsonSchema({"enum": ["ja", "nej", "true", "false", True, False], "examples": ["ja"]}),
]
