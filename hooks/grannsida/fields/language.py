"""Language tags after BCP 47 (RFC 5646): sv, en, sv-simple, ku-Arab."""

from __future__ import annotations

import difflib
import re
from functools import cache
from typing import Annotated

from babel import Locale
from babel.core import get_global
from pydantic import BeforeValidator, WithJsonSchema

from grannsida.fields.base import need_text, refuse
from grannsida.problem import Words, error

LANGUAGE_UNKNOWN = error(
    "LANGUAGE-UNKNOWN",
    message=Words(
        '"{found}" är ingen språkkod som webbläsare känner till. {suggestion}',
        '"{found}" is not a language code that browsers know. {suggestion}',
    ),
    reason=Words(
        "Koden säger åt skärmläsare vilken röst de ska läsa med, och åt webbläsare åt vilket håll texten går.",
        "The code tells screen readers which voice to use, and browsers in which direction the text runs.",
    ),
    advice=Words(
        "Vanliga koder: sv, sv-simple (lättläst), en, fi, ar, fa, so, ckb, bs, ti, es, pl, uk, fit, se, yi.",
        "Common codes: sv, sv-simple (easy to read), en, fi, ar, fa, so, ckb, bs, ti, es, pl, uk, fit, se, yi.",
    ),
    example=("languages: [svenska]", "languages: [sv]"),
)

# language, script, region, variants, extensions, private use
TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)(?P<rest>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)"
)
# What people write, and what they mean: names of easy Swedish, and of languages as Babel does not call them.
COMMON = {
    "lättläst": "sv-simple", "lattlast": "sv-simple", "lättläst svenska": "sv-simple", "sv-ll": "sv-simple",
    "sv-lattlast": "sv-simple", "sv-easy": "sv-simple", "sorani": "ckb", "dari": "fa-AF", "farsi": "fa",
    "serbokroatiska": "bs",
    "nordsamiska": "se", "samiska": "se", "teckenspråk": "swl", "svenskt teckenspråk": "swl", "romani": "rom",
    "sw-simple": "sv-simple", "se-simple": "sv-simple", "eng": "en", "english": "en", "jp": "ja", "dk": "da",
    "ua": "uk", "gr": "el", "cz": "cs", "kurdiska": "ckb",
}  # fmt: skip
USUAL_TAGS = frozenset(
    {
        "ar", "bs", "ckb", "da", "de", "en", "es", "fa", "fi", "fr", "hr", "ku", "no", "pl", "ro", "ru", "se", "sma",
        "smj", "so", "sq", "sr", "sv", "sv-simple", "ti", "tr", "uk", "zh",
    }
)  # fmt: skip
"""Tags as most files have them: right as they stand, so that the list of all languages need not be loaded."""
# In ISO 639-3, but Babel has no name for them.
UNNAMED = frozenset({"fit", "rom", "swl", "rmy", "rmn", "rmu", "sgs", "fkv", "sje", "sju"})


@cache
def parse_tag(text: str) -> str:
    """The tag in canonical casing: sv-simple, ku-Arab, en-GB. Raises PydanticCustomError."""
    if text in USUAL_TAGS:
        return text
    match = TAG.fullmatch(text.lower().replace("_", "-"))
    if match is None or match["language"] not in _known() or "_" in text or text.lower() in COMMON:
        raise _unknown(text)
    if match["language"] in _aliases() and len(match["language"]) == 3:
        raise _unknown(text)
    return _cased(match)


def parse_language_tag(value: object) -> str:
    """A language tag from a data file."""
    return parse_tag(need_text(value))


def _cased(match: re.Match[str]) -> str:
    parts = [match["language"]]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts) + match["variants"] + match["rest"]


@cache
def _known() -> frozenset[str]:
    names = Locale("en").languages
    return frozenset(str(code) for code in names if "_" not in str(code)) | UNNAMED


@cache
def _aliases() -> dict[str, str]:
    """Long codes of languages that have a short one: swe is sv."""
    return {str(long): str(short) for long, short in get_global("language_aliases").items()}


@cache
def _names() -> dict[str, str]:
    """Languages by their Swedish, English and own names."""
    found: dict[str, str] = {}
    for lang in ("en", "sv"):
        found |= {name.lower(): code.replace("_", "-") for code, name in Locale(lang).languages.items()}
    return found | COMMON


def nearest_tag(text: str) -> str:
    """The code that a person most likely meant; empty when none is near."""
    plain = text.strip().lower().replace("_", "-")
    direct = _names().get(plain) or _aliases().get(plain)
    if direct:
        return direct
    head, _, tail = plain.partition("-")
    if tail in {"simple", "simpel", "simpl", "latt"} or plain == "simple":
        return "sv-simple"
    match = TAG.fullmatch(plain)
    if match and _aliases().get(head):
        return f"{_aliases()[head]}-{tail}" if tail else _aliases()[head]
    if match and head in _known():
        return _cased(match)
    alike = [name for name in _names() if name[:2] == plain[:2]]  # all names would take a millisecond each time
    near = difflib.get_close_matches(plain[:40], alike, n=1, cutoff=0.75)
    return _names()[near[0]] if near else ""


def _unknown(text: str) -> Exception:
    near = nearest_tag(text)
    if near:
        suggestion = Words(f'Menade du "{near}"?', f'Did you mean "{near}"?')
        return refuse(LANGUAGE_UNKNOWN, found=text, suggestion=suggestion, write=near)
    suggestion = Words("Skriv till exempel sv, en eller ar.", "Write for example sv, en or ar.")
    return refuse(LANGUAGE_UNKNOWN, found=text, suggestion=suggestion)


LanguageTag = Annotated[
    str,
    BeforeValidator(parse_language_tag),
    WithJsonSchema(
        {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "examples": ["sv", "en", "ar"]}
    ),
]
