"""Details that point at one person: ages, rooms, private numbers and addresses, plates, days and clocks.

Each detail has one pattern; patterns that can be met anywhere begin with a digit or `@`, because whole
files are searched and the search can then leap from one such sign to the next.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Detail(StrEnum):
    """What was found."""

    MAIL = "mail"
    MOBILE = "mobile"
    AGE = "age"
    ROOM = "room"
    PLATE = "plate"
    CLOCK = "clock"
    DAY = "day"


class Find(NamedTuple):
    """A find in a text, from `start` up to `end`."""

    start: int
    end: int
    detail: Detail


_PRIVATE_MAIL = (
    r"@(?:g(?:oogle)?mail|hotmail|outlook|live|icloud|me|msn|yahoo|aol|telia|bredband(?:2|sbolaget)?|comhem|spray|"
    r"passagen|proton(?:mail)?|tele2|swipnet|home|tutanota|mail|gmx|ownit|bahnhof|glocalnet)"
    r"\.(?:com|se|net|nu|me|org|fi|no|dk|de)(?![\w-])"
)
_MAIL = re.compile(_PRIVATE_MAIL, re.IGNORECASE)
_LOCAL_PART = re.compile(r"[\w.+-]{1,64}$")
_PERSON = (
    "man|män|mannen|kvinn|person|pojke|flick|kille|killar|tjej|dam|herre|granne|boende|patient|brukare|son|dotter|"
    "ungdom|barn"
)
_AGES = (
    rf"\d?[- ]?(?:åring|års[ -]?ålder|åri(?:g|ga|ge|gt)[- ](?:\w+[- ])?(?:{_PERSON})|"
    rf"[ ]år[ ]gam(?:mal|la|le)(?:[ ](?:{_PERSON})|(?=[.,;]|[ ](?:och|som|när|med|i|på|från|var|hade)\b|$))|"
    r"[- ]years?[- ]olds?\b|-?vuotia)"
)
_AGE_AFTER = ("man på ", "kvinna på ", "person på ", "kille på ", "tjej på ", "man of ", "woman of ")
_AGE_BETWEEN = ("mannen, ", "man, ", "kvinnan, ", "kvinna, ", "killen, ", "tjejen, ", "woman, ", "aged ")
"""A number after these is an age when `år` follows the first, and no other number the second."""
_BORN_AFTER = ("f. ", "född ", "född år ", "född i ", "fött ", "födda ", "born ", "born in ", "syntynyt ")
_ROOM_WORDS = (
    "rum ", "rum nr ", "rummet ", "lgh ", "lgh. ", "lägenhet ", "lägenhet nr ", "våning ", "vån ", "dörr ",
    "room ", "flat ", "flat no ", "floor ", "apartment ", "huone ", "asunto ",
)  # fmt: skip
_FLOORS = r"(?::?[ea]|st|nd|rd|th)?[ ](?:våningen|vån\b|trappor|tr\b|floor\b)"


_AFTER_WORD = r"(?<=[\w.][ ]\d)"
"""A quick look: most numbers in the files stand after a colon or a dash."""


def _after(words: tuple[str, ...]) -> str:
    """Look behind the first digit, which has been taken already."""
    return "|".join(rf"(?<={re.escape(word)}\d)" for word in words)


_SEVEN = r"7[02369](?:[ \-/\u00a0\u2011\u2013]?\d){7}(?!\d)"
ANYWHERE = re.compile(
    rf"\d(?<!\d\d)(?:(?P<mobile>(?<=0)(?:0[ -]?46[ -]?(?:\(0\))?)?[ -]?{_SEVEN}|(?<=\+4)6[ -]?(?:\(0\))?[ -]?{_SEVEN})|"
    rf"(?P<age>{_AGES}|{_AFTER_WORD}(?:{_after(_BORN_AFTER)})(?:\d{{3}}|\d)(?!\d)(?!-\d)|"
    rf"(?:{_after(_AGE_AFTER)})\d(?:[ ]år\b|(?=[.,;]|$))|"
    rf"(?:{_after(_AGE_BETWEEN)})\d(?=[ ]?[.,;)]|[ ](?!(?:to|and|or|till|och|eller)\b)[a-zåäö]|$))|"
    rf"(?P<room>{_AFTER_WORD}(?:{_after(_ROOM_WORDS)})\d{{0,3}}[a-zA-Z]?(?!\w|\.\d)|\d?{_FLOORS}))",
    re.IGNORECASE,
)

_PLATE = re.compile(
    r"(?<!\w)(?!SMS|TEL|RUM|LGH|KRL|SFS|WEB|PDF)[A-HJ-PR-UW-Z]{3}[ ]?\d{2}[A-HJ-PR-UW-Z\d](?!\w)(?![ -]\d)"
)
_ENGLISH_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|"
    "Aug|Sept?|Oct|Nov|Dec"
)
_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|"
    rf"nov|dec|(?-i:{_ENGLISH_MONTHS})"
)
_WEEKDAY = "(?:mån|tis|ons|tors|fre|lör|sön)dag"
_ENGLISH_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ORDINALS = (
    r"första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|\w+tonde|"
    r"(?:tjugo|trettio)\w*[aeo]|first|second|third|\w+th"
)
_CLOCK = re.compile(
    r"(?<!\w)(?:(?:kl|klockan|o'clock)\.?[ ]?\d{1,2}(?:[.:]\d\d)?(?![\d.]*[ ]?(?:kr|procent|%))|\d{1,2}:\d\d(?!\d)|"
    r"[01]?\d(?:[.:]\d\d)?[ ]?[ap]\.?m\b|[012]?\d\.\d\d-tiden|midnatt\w*|midnight|"
    r"(?:vid|runt|kring|omkring|strax|efter|före|mellan|från|cirka|ca|around|about|after|before)[ ]"
    r"(?:[01]\d|2[0-3])\.[0-5]\d(?![\d.,]*\d|[ ]?(?:kr|procent|%|meter|km))|"
    r"vid[ ](?:\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)-?tiden)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?<![\w-])(?:(?:19|20)\d\d-\d\d-\d\d(?!\d)|\d{{1,2}}/\d{{1,2}}(?![\d/]|[ ](?:av|of)\b)|"
    rf"\d{{1,2}}(?:\.|:[ea]|st|nd|rd|th)?[ ](?:of[ ])?(?:{_MONTHS})\b|"
    rf"(?-i:{_ENGLISH_MONTHS})[ ]\d{{1,2}}(?:st|nd|rd|th)?(?![\d\w])|"
    r"(?:den|natten|kvällen|dagen)[ ](?:till[ ]|mot[ ])?(?:den[ ])?\d{1,2}(?::?[ea])?(?=[ .,;]|$)(?![ ]\w+[ ]gång)|"
    rf"(?:{_ORDINALS})[ ](?:of[ ])?(?:{_MONTHS})\b|(?:i[ ]{_WEEKDAY}s|{_WEEKDAY}en[ ]den[ ]\d\d?)\b|"
    rf"(?:förra|natten[ ](?:till|mot))[ ]{_WEEKDAY}(?:en|s)?\b|last[ ]{_ENGLISH_WEEKDAY}\b|"
    r"(?<!varje[ ])(?<!per[ ])(?:vecka|week)[ ]\d{1,2}(?![\d-]|[ ](?:gång|samtal|time|call))|"
    r"(?:julafton|juldagen|nyårsafton|nyårsnatten|midsommarafton|valborgsmässoafton|valborg|lucianatten|"
    r"Christmas Eve|New Year.s Eve|Midsummer.s Eve)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def find_anywhere(text: str) -> tuple[Find, ...]:
    """Ages, rooms, mobile numbers and private mail addresses, in order."""
    found = [Find(match.start(), match.end(), Detail(match.lastgroup or "")) for match in ANYWHERE.finditer(text)]
    if "@" in text:
        for match in _MAIL.finditer(text):
            local = _LOCAL_PART.search(text, max(0, match.start() - 64), match.start())
            if local:
                found.append(Find(local.start(), match.end(), Detail.MAIL))
    return tuple(sorted(found)) if len(found) > 1 else tuple(found)


@lru_cache(maxsize=4096)
def find_plates(text: str) -> tuple[Find, ...]:
    """Registration plates of cars: `ABC 123` or `ABC 12D`."""
    return tuple(Find(match.start(), match.end(), Detail.PLATE) for match in _PLATE.finditer(text))


@lru_cache(maxsize=4096)
def find_moments(text: str) -> tuple[Find, ...]:
    """Clock times and single days: more exact than a month."""
    found = [Find(match.start(), match.end(), Detail.CLOCK) for match in _CLOCK.finditer(text)]
    found += [Find(match.start(), match.end(), Detail.DAY) for match in _DAY.finditer(text)]
    return tuple(sorted(found))
