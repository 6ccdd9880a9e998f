"""Texts: a line, a slug, and a text in several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from grannsida.fields.base import Findings, Value, need_text, refuse
from grannsida.fields.language import USUAL_TAGS, parse_language_tag
from grannsida.fields.shape import CHARACTERS, GROUP_EXPECTED, TOO_LONG, VALUE_MISSING, describe
from grannsida.problem import Words, error

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_LOCALE = "sv"

TEXT_EMPTY = error(
    "TEXT-EMPTY",
    message=Words("Texten är tom.", "The text is empty."),
    reason=Words("En tom text syns inte på sidan.", "An empty text does not show on the page."),
    advice=Words("Skriv texten, eller ta bort hela raden.", "Write the text, or remove the whole line."),
    example=('summary: ""', "summary: Här bor tolv personer."),
)
TEXT_LINES = error(
    "TEXT-LINES",
    message=Words("Texten ska stå på en enda rad.", "The text must stand on one single line."),
    reason=Words(
        "Den blir rubrik, länk eller kalendertitel, och där får bara en rad plats.",
        "It becomes a heading, a link or a calendar title, and only one line fits there.",
    ),
    advice=Words(
        "Skriv texten på en rad, utan | eller > före.", "Write the text on one line, without | or > before it."
    ),
    example=("title: |", "title: Öppet hus"),
)
LOCALE_DEFAULT = error(
    "LOCALE-DEFAULT",
    message=Words("Den svenska texten saknas.", "The Swedish text is missing."),
    reason=Words(
        "Svenska är sidans grundspråk. Den texten visas när en översättning saknas.",
        "Swedish is the base language of the site. It is shown where a translation is missing.",
    ),
    advice=Words('Lägg till en rad som börjar med "sv:".', 'Add a line that starts with "sv:".'),
    example=("name: {en: Example House}", "name: {sv: Exempelgården, en: Example House}"),
)
LOCALE_TWICE = error(
    "LOCALE-TWICE",
    message=Words('Språket "{tag}" finns två gånger.', 'The language "{tag}" is here twice.'),
    reason=Words("Bara en av texterna skulle synas.", "Only one of the texts would be shown."),
    advice=Words("Behåll en av raderna.", "Keep one of the lines."),
)
SLUG_FORM = error(
    "SLUG-FORM",
    message=Words(
        'Kortnamnet "{found}" får bara ha små bokstäver a-z, siffror och bindestreck.',
        'The short name "{found}" can only have small letters a-z, digits and hyphens.',
    ),
    reason=Words(
        "Kortnamnet blir en del av sidans adress, som ska gå att läsa upp och skriva av.",
        "The short name becomes part of the page's address, which people read aloud and copy by hand.",
    ),
    advice=Words(
        "Skriv å och ä som a, ö som o, och bindestreck i stället för mellanslag.",
        "Write å and ä as a, ö as o, and a hyphen instead of a space.",
    ),
    example=("slug: Högsbo Norra", "slug: hogsbo-norra"),
)

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LINE_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
PLAIN_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "ø": "o", "æ": "ae"})


def parse_text(value: object) -> str:
    """A text of any number of lines, not empty, without outer space."""
    text = need_text(value)
    if not text:
        raise refuse(TEXT_EMPTY)
    return text


def parse_line(value: object) -> str:
    """A text of one line, not empty, without outer space."""
    text = parse_text(value)
    if LINE_BREAKS.search(text):
        raise refuse(TEXT_LINES)
    return text


def parse_slug(value: object) -> str:
    """A short name fit for an address."""
    text = parse_line(value)
    if not SLUG.fullmatch(text):
        mended = slug_of(text)
        raise refuse(SLUG_FORM, found=text, **({"write": mended} if mended else {}))
    return text


def slug_of(text: str) -> str:
    """The nearest slug to a text: "Högsbo Norra" gives "hogsbo-norra"; empty when nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(PLAIN_LETTERS)).strip("-")


Text = Annotated[str, BeforeValidator(parse_text), WithJsonSchema({"type": "string", "minLength": 1})]
Line = Annotated[str, BeforeValidator(parse_line), WithJsonSchema({"type": "string", "minLength": 1})]
Slug = Annotated[
    str,
    BeforeValidator(parse_slug),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$", "examples": ["exempelgarden"]}),
]


@dataclass(frozen=True, slots=True, eq=False)
class LocalizedText(Value):
    """A text in one or more languages, in the order of the file. Swedish is always there.

    Made from a text, which is Swedish, or from lines of language and text.
    """

    texts: dict[str, str]
    may_break: ClassVar[bool] = True
    json_schema: ClassVar[dict[str, Any]] = {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {"type": "object", "required": ["sv"], "additionalProperties": {"type": "string", "minLength": 1}},
        ]
    }

    @classmethod
    def read(cls, value: object) -> Self:
        if isinstance(value, str):
            return cls({DEFAULT_LOCALE: cls.parse_one(value)})
        if isinstance(value, dict):
            return cls(cls._read_plain(value) or _read_texts(value, cls.parse_one))
        raise refuse(VALUE_MISSING) if value is None else refuse(GROUP_EXPECTED, what=describe(value))

    @classmethod
    def _read_plain(cls, value: dict[Any, Any]) -> dict[str, str] | None:
        """The texts of a group without any fault, which is nearly every group; None where something is to be told."""
        if DEFAULT_LOCALE not in value or not value.keys() <= USUAL_TAGS:
            return None
        texts = {locale: text.strip() for locale, text in value.items() if isinstance(text, str)}
        is_whole = len(texts) == len(value) and all(texts.values())
        return texts if is_whole and (cls.may_break or not any(map(LINE_BREAKS.search, texts.values()))) else None

    @classmethod
    def parse_one(cls, value: object) -> str:
        return parse_text(value)

    def get(self, locale: str) -> str | None:
        return self.texts.get(locale)

    @property
    def default(self) -> str:
        return self.texts[DEFAULT_LOCALE]

    @property
    def locales(self) -> tuple[str, ...]:
        return tuple(self.texts)

    def __bool__(self) -> bool:
        return bool(self.texts)

    def __len__(self) -> int:
        """Characters of the longest of the texts, which is what a limit is about."""
        return max(map(len, self.texts.values()), default=0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LocalizedText) and self.texts == other.texts

    def __hash__(self) -> int:
        return hash(frozenset(self.texts.items()))


class LocalizedLine(LocalizedText):
    """A localized text whose texts are of one line each."""

    __slots__ = ()
    may_break = False

    @classmethod
    def parse_one(cls, value: object) -> str:
        return parse_line(value)


def _read_texts(given: dict[Any, Any], parse_one: Callable[[object], str]) -> dict[str, str]:
    found, texts = Findings(), dict[str, str]()
    for key, value in given.items():
        tag = found.collect(parse_language_tag, key, key, "[key]")
        text = found.collect(parse_one, value, key)
        if tag in texts:
            found.add(refuse(LOCALE_TWICE, tag=tag), key, "[key]")
        elif tag and text:
            texts[tag] = text
    if DEFAULT_LOCALE not in given and DEFAULT_LOCALE not in texts:
        found.add(refuse(LOCALE_DEFAULT))
    found.tell()
    return texts


def at_most(limit: int) -> AfterValidator:
    """Limit the characters of each of the texts; stands in `Annotated` beside the type."""

    def check(value: LocalizedText) -> LocalizedText:
        found = Findings()
        for locale, text in value.texts.items():
            if len(text) > limit:
                steps = (locale,) if len(value.texts) > 1 else ()
                found.add(refuse(TOO_LONG, count=len(text), limit=limit, unit=CHARACTERS), *steps)
        found.tell()
        return value

    return AfterValidator(check)


def words_of(text: LocalizedText) -> Words:
    """A localized text as a pair of sentences; English falls back to Swedish."""
    return Words(text.default, text.get("en") or text.default)
