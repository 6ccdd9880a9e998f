"""Direction of languages, and numbers and Latin names kept whole within text that runs from the right."""

from __future__ import annotations

import re
from functools import cache

from babel.core import get_global

_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts that run from right to left (Unicode Standard, bidirectional class R or AL) and are in use today."""


@cache
def direction(locale: str) -> str:
    """`rtl` or `ltr`, by the script that the tag names, else the usual one of its language (CLDR likely subtags).

    Languages that CLDR does not know run from left to right.
    """
    primary, *others = locale.split("-")
    usual = str(get_global("likely_subtags").get(primary, "")).split("_")
    scripts = [part for part in (*others[:1], *usual[1:]) if len(part) == 4 and part.isalpha()]
    return "rtl" if scripts and scripts[0].title() in _RIGHT_TO_LEFT else "ltr"


_OPEN, _CLOSE = "\u2066", "\u2069"
"""Left-to-right isolate and the end of it (Unicode Standard Annex 9, 2.4)."""
_LEFT_TO_RIGHT = r"0-9A-Za-z\u00c0-\u024f"
_FOREIGN = re.compile(
    rf"(?P<kept>{_OPEN}[^{_CLOSE}]*{_CLOSE}"  # isolated already
    r"|\]\([^)\s]*\)|<[a-z]+:[^>\s]*>"  # addresses of links
    r"|^[ \t]*\d+[.)][ \t])"  # the number of an item in a list
    rf"|\+?[{_LEFT_TO_RIGHT}](?:[{_LEFT_TO_RIGHT} \u00a0./:@&'’+\u2010-\u2015-]*[{_LEFT_TO_RIGHT}%])?",
    re.MULTILINE,
)
_ARABIC_OR_HEBREW = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def isolate(text: str, locale: str) -> str:
    """A text with its numbers and Latin names isolated, where they stand in a text that runs from the right.

    `031-390 06 00` and `14:00-16:00` would else show back to front. A word or number by itself needs nothing.
    Addresses of links and the numbers of lists stay as they are.
    """
    if direction(locale) == "ltr" or not _ARABIC_OR_HEBREW.search(text):
        return text
    return _FOREIGN.sub(_keep_whole, text)


def isolate_always(text: str, locale: str) -> str:
    """A number or name as it stands within any text of a locale that runs from the right."""
    return text if direction(locale) == "ltr" else f"{_OPEN}{text}{_CLOSE}"


def join_span(first: str, last: str, locale: str) -> str:
    """`2022-2023` or `3-5` with an en dash. Figures run from the left everywhere; words run as their language does."""
    span = f"{first}–{last}"
    return span if _ARABIC_OR_HEBREW.search(span) else isolate_always(span, locale)


def _keep_whole(found: re.Match[str]) -> str:
    if found["kept"] or found[0].isalnum():
        return found[0]
    return f"{_OPEN}{found[0]}{_CLOSE}"
