"""Swedish personal and coordination numbers in any spelling, also with a masked ending.

Source: the Swedish Tax Agency's form ÅÅMMDD-NNNN or ÅÅÅÅMMDD-NNNN; `+` from the year of turning 100;
a coordination number has 60 added to the day; the last digit is a check digit (Luhn) over the ten.
Organisation numbers have at least 20 in the month's place and are never found.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

_HIDDEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_DASH = r"\-+_\u00ad\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\uFF0B~"
_SPACE = rf"[ \t\u00a0\u2000-\u200a\u202f{_HIDDEN}]"
_WITHIN = rf"[{_DASH}./{_HIDDEN} \u00a0\u202f]?"
# A text can be folded after the dash: then a new line and its indent stand between the two parts.
_BETWEEN = rf"(?P<between>{_SPACE}{{0,3}}[{_DASH}]?(?:{_SPACE}{{0,3}}|\n[ ]{{0,40}}))"
_ENDING = (
    r"(?:(?P<ending>\d{4}|\d\d[ \u00a0\u202f]\d\d)(?!\d)|"
    r"(?P<masked>[xX*•_?#]{3,5}|\d\d[xX*•_]{2}|\d{3}[xX*•_]|\d[xX*•_]{3}|[A-Za-zÅÄÖ]\d{3}(?![\dA-Za-z])))"
)
# The first digit is looked behind *after* it is taken: the search can then leap from digit to digit.
PATTERN = re.compile(
    rf"\d(?<!\d\d)(?P<year>\d(?:\d\d)?){_WITHIN}(?P<month>\d\d){_WITHIN}(?P<day>\d\d){_BETWEEN}{_ENDING}"
)
_DIGIT = re.compile(r"\d")
_CENTURIES = (18, 19, 20)
_GROUPED = re.compile(r"\d{2,4}\D\d\d\D\d\d")


class Kind(Enum):
    """How sure a find is: the check digit holds; it is a likeness or a slip of the pen; the ending is masked."""

    SURE = "sure"
    UNSURE = "unsure"
    MASKED = "masked"


class Number(NamedTuple):
    """A find in a text, from `start` up to `end`."""

    start: int
    end: int
    kind: Kind


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers that point at a person, in order. They do not overlap."""
    found = []
    start = 0
    while match := PATTERN.search(text, start):
        kind = _judge(match, text) if _is_date(match) else None
        if kind:
            found.append(Number(match.start(), match.end(), kind))
        start = match.end() if kind else match.start() + 1
    return tuple(found)


def mask_numbers(text: str) -> str:
    """Put `•` for each digit of anything that has the form of a personal number.

    No check digit is asked for: a mistyped number still points at a person.
    """
    start, parts = 0, []
    while match := PATTERN.search(text, start):
        is_found = _is_date(match)
        end = match.end() if is_found else match.start() + 1
        parts.append(text[start : match.start()])
        shown = text[match.start() : end]
        parts.append(_DIGIT.sub("•", shown) if is_found else shown)
        start = end
    return "".join([*parts, text[start:]]) if parts else text


def has_check_digit(digits: str) -> bool:
    """Whether the last of ten digits is the Luhn check digit of the nine before it."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _is_date(match: re.Match[str]) -> bool:
    year = match.group()[0] + match["year"]
    if len(year) == 4 and int(year[:2]) not in _CENTURIES:
        return False
    month, day = int(match["month"]), int(match["day"])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)


def _judge(match: re.Match[str], text: str) -> Kind | None:
    if match["masked"]:
        return None if _is_part_of_word(match, text) else Kind.MASKED
    if _is_moment(match) or _goes_on(match, text):
        return None
    digits = "".join(str(int(digit)) for digit in _DIGIT.findall(match.group()))
    between = match["between"]
    is_compact = _DIGIT.sub("", match.group()) == ""
    if not has_check_digit(digits[-10:]):
        is_written_so = bool(between.strip()) and "\n" not in between and not _GROUPED.match(match.group())
        return Kind.UNSURE if is_written_so else None
    is_day = is_compact or bool(_GROUPED.match(match.group()))
    return Kind.UNSURE if is_day and _is_other_number(digits, is_compact=is_compact) else Kind.SURE


def _is_other_number(digits: str, *, is_compact: bool) -> bool:
    """Ten digits that begin with 0 may be a telephone, a recent day that ends like a clock a moment in time."""
    if len(digits) == 10:
        return is_compact and digits[0] == "0"
    return digits[:4] >= "2015" and _is_clock(digits[-4:])


def _is_clock(digits: str) -> bool:
    return int(digits[:2]) < 24 and int(digits[2:]) < 60


def _is_moment(match: re.Match[str]) -> bool:
    """`2026-12-05 1400`: a day of late years and a clock."""
    digits = "".join(_DIGIT.findall(match.group()))
    is_spaced = bool(_GROUPED.match(match.group())) and not match["between"].strip()
    return is_spaced and len(digits) == 12 and digits[:4] >= "2015" and _is_clock(digits[-4:])


def _goes_on(match: re.Match[str], text: str) -> bool:
    """A day followed by another, or decimals: the four digits are the beginning or the end of something else."""
    is_grouped = bool(_GROUPED.match(match.group()))
    after = text[match.end() : match.end() + 2]
    if (is_grouped or "\n" in match["between"]) and re.match(r"[-./:]\d", after):
        return True
    before = text[max(0, match.start() - 2) : match.start()]
    return bool(re.fullmatch(r"\d[.,]", before)) and match.group().isdigit()


def _is_part_of_word(match: re.Match[str], text: str) -> bool:
    """`2026-12-05 B123` is a day and a room: only a sign or nothing joins a birth date and its ending."""
    if match["masked"][0].isalpha() and match["masked"][1:].isdigit():
        return bool(_GROUPED.match(match.group())) or not match["between"].strip()
    return "\n" in match["between"] or text[match.end() : match.end() + 1].isalnum()
