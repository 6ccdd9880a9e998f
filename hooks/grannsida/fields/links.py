"""Links: web addresses and mail addresses that are safe to put in a page."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, WithJsonSchema

from grannsida.fields.base import need_text, refuse
from grannsida.problem import Words, error

URL_SCHEME = error(
    "URL-SCHEME",
    message=Words(
        'En webbadress ska börja med https://, men här står "{found}".',
        'A web address starts with https://, but here is "{found}".',
    ),
    reason=Words(
        "Med https kan ingen på vägen läsa eller ändra sidan som grannen öppnar.",
        "With https nobody on the way can read or change the page that a neighbour opens.",
    ),
    advice=Words(
        "Öppna sidan i en webbläsare och kopiera adressen därifrån.",
        "Open the page in a browser and copy the address from there.",
    ),
    example=("url: www.example.org", 'url: "https://www.example.org"'),
)
URL_FORM = error(
    "URL-FORM",
    message=Words(
        'Webbadressen "{found}" går inte att öppna. {because}', 'The web address "{found}" does not open. {because}'
    ),
    reason=Words(
        "En länk som inte fungerar stoppar den som söker hjälp.", "A broken link stops somebody who seeks help."
    ),
    advice=Words(
        "Öppna sidan i en webbläsare och kopiera adressen därifrån.",
        "Open the page in a browser and copy the address from there.",
    ),
    example=('url: "https://example.org/öppet hus"', 'url: "https://example.org/oppet-hus"'),
)
EMAIL_FORM = error(
    "EMAIL-FORM",
    message=Words(
        'Här ska det stå en e-postadress som namn@example.org, men det står "{found}".',
        'A mail address like name@example.org belongs here, but there is "{found}".',
    ),
    reason=Words(
        "Adressen blir en länk som öppnar ett nytt brev.", "The address becomes a link that opens a new mail."
    ),
    advice=Words("Skriv bara adressen, utan namn och mellanslag.", "Write the address only, without name and spaces."),
    example=('email: "mailto:boendet@example.org"', "email: boendet@example.org"),
)

UNSAFE = re.compile(
    r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufffd\"'<>\\^`{|}]"
)
BARE = re.compile(r"(?:[a-z0-9åäöé](?:[a-z0-9åäöé-]*[a-z0-9åäöé])?\.)+[a-zåäö]{2,}(?:[/?#].*)?", re.IGNORECASE)
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&*+/=?^_{|}~-]+)*")


def parse_url(value: object) -> str:
    """An https address, safe in an href. Raises PydanticCustomError."""
    return read_url(need_text(value))


@cache
def read_url(text: str) -> str:
    """An https address that a browser opens, host in small letters. Raises PydanticCustomError."""
    if not text.lower().startswith("https://"):
        raise _no_https(text)
    if UNSAFE.search(text):
        raise _broken(
            text,
            Words(
                "Den har mellanslag eller tecken som inte får vara med.",
                "It has spaces or other signs that do not belong.",
            ),
        )
    parts = _split(text)
    if "@" in parts.netloc:
        raise refuse(
            URL_FORM, found="…", hide=True, because=Words("Den innehåller en inloggning.", "It holds a login.")
        )
    if not _is_host(parts.hostname or "") or not _has_port(parts):
        raise _broken(text, Words("Den saknar en webbplats efter https://.", "It lacks a site after https://."))
    return "https://" + parts.netloc.lower() + text[len("https://") + len(parts.netloc) :]


def _split(text: str) -> SplitResult:
    try:
        return urlsplit(text)
    except ValueError:
        raise _broken(text, Words("Den har en klammer för mycket.", "It has a bracket too many.")) from None


def _has_port(parts: SplitResult) -> bool:
    """False for a port that is no number; reading it raises then."""
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False


def _no_https(text: str) -> Exception:
    rest = re.sub(r"^(?:http:/*|https:?/*|//)", "", text, flags=re.IGNORECASE)
    if BARE.fullmatch(rest) and not UNSAFE.search(rest):
        return refuse(URL_SCHEME, found=text, write=f"https://{rest}")
    return refuse(URL_SCHEME, found=text)


def _broken(text: str, because: Words) -> Exception:
    return refuse(URL_FORM, found=text, because=because)


def _is_host(host: str) -> bool:
    """True for a public name of two parts or more: letters, digits and hyphens, also outside ASCII (IDNA)."""
    try:
        labels = host.rstrip(".").encode("idna").decode("ascii").lower().split(".")
    except UnicodeError:
        return False
    return len(labels) > 1 and all(map(LABEL.fullmatch, labels)) and not labels[-1].isdigit()


def parse_email(value: object) -> str:
    """A mail address, its domain in small letters. Raises PydanticCustomError."""
    text = need_text(value)
    local, _, domain = text.rpartition("@")
    if is_email(text):
        return f"{local}@{domain.lower()}"
    likely = re.sub(r"^mailto:", "", re.sub(r"\s+", "", text), flags=re.IGNORECASE).strip("<>;,.")
    likely = re.sub(r"\((?:at|a|snabel-a)\)|\[at\]", "@", likely, flags=re.IGNORECASE)
    named = re.search(r"<([^<>\s]+@[^<>\s]+)>", text)
    likely = named[1] if named else likely
    raise refuse(EMAIL_FORM, found=text, **({"write": likely} if is_email(likely) else {}))


def is_email(text: str) -> bool:
    """True for a plain address of local part and public domain (a strict part of RFC 5322)."""
    local, _, domain = text.rpartition("@")
    return len(text) <= 254 and len(local) <= 64 and bool(LOCAL_PART.fullmatch(local)) and _is_host(domain)


Url = Annotated[
    str,
    BeforeValidator(parse_url),
    WithJsonSchema({"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]://", "examples": ["https://www.example.org"]}),
]
Email = Annotated[
    str,
    BeforeValidator(parse_email),
    WithJsonSchema({"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$", "examples": ["boendet@example.org"]}),
]
