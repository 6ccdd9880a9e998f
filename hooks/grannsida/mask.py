"""Hide what looks like a Swedish personal number before any text is shown to people."""

from __future__ import annotations

import re

# A birth date of six or eight digits (day + 60 in a coordination number), a sign or space or
# nothing, four digits. Organisation numbers have 20 or more in the month's place and stay.
_PERSONAL = re.compile(
    r"(?<!\d)(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    r"\s?[-+\u2010-\u2015\u2212]?\s?\d{4}(?!\d)"
)
_DIGIT = re.compile(r"\d")


def mask_personal(text: str) -> str:
    """Put `•` for each digit of anything that looks like a personal or coordination number.

    No check digit is asked for: a mistyped number still points at a person.
    Source: the Swedish Tax Agency's form ÅÅMMDD-NNNN or ÅÅÅÅMMDD-NNNN, `+` after the age of 100.
    """
    return _PERSONAL.sub(lambda found: _DIGIT.sub("•", found[0]), text)
