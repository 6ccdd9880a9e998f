"""`grannsida new event`: the questions, what an answer may be, and the commented file that comes of them.

Every answer is read by the same fields as the file, so a mistake is told in the same words.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import PydanticCustomError

from grannsida.check.events import EVENT_ENDS
from grannsida.fields.moments import read_clock
from grannsida.fields.text import slug_of
from grannsida.fields.weekdays import split_weekday
from grannsida.model.codes import EventKind
from grannsida.model.event import Event
from grannsida.new import Presets, render_fields
from grannsida.parse import parse_document
from grannsida.problem import Words
from grannsida.read import quote, read_model
from grannsida.report import WRITE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container

Answers = dict[str, str]
"""What is known so far, by field and as the file will have it; nothing is there for what was left empty."""

LONGEST_ID = 40
KINDS = tuple(kind.value for kind in EventKind)
FREE = frozenset({"gratis", "fri", "fritt", "0", "free"})
TRUST = frozenset({"tillit", "tillitspris", "trust", "trust price"})


class Question(NamedTuple):
    """What is asked. `hint` says how to answer; an optional one may be answered with nothing."""

    name: str
    words: Words
    hint: Words
    optional: bool = False


QUESTIONS = (
    Question(
        "kind",
        Words("Vad är det för slags evenemang?", "What kind of event is it?"),
        Words("Skriv siffran eller ordet.", "Write the number or the word."),
    ),
    Question("title", Words("Vad heter det?", "What is it called?"), Words("En kort rubrik.", "A short title.")),
    Question(
        "summary",
        Words("Vad är det?", "What is it?"),
        Words("En eller två meningar.", "A sentence or two."),
    ),
    Question(
        "day",
        Words("Vilken dag?", "On which day?"),
        Words("Till exempel 2026-12-05. Tomt: dagen kommer senare.", "Such as 2026-12-05. Empty: the day comes later."),
        optional=True,
    ),
    Question(
        "date_later",
        Words("Ungefär när?", "About when?"),
        Words("Till exempel: Våren 2027", "Such as: Spring 2027"),
    ),
    Question(
        "start",
        Words("Vilken tid börjar det?", "At what time does it start?"),
        Words("Till exempel 14:00. Tomt: hela dagen.", "Such as 14:00. Empty: the whole day."),
        optional=True,
    ),
    Question(
        "end",
        Words("Vilken tid slutar det?", "At what time does it end?"),
        Words("Till exempel 16:00.", "Such as 16:00."),
    ),
    Question(
        "place",
        Words("Var är det?", "Where is it?"),
        Words("Platsens namn. Tomt: kommer senare.", "Name of the place. Empty: comes later."),
        optional=True,
    ),
    Question(
        "for_whom",
        Words("Vilka är välkomna?", "Who is welcome?"),
        Words("Nämn både grannar och de som bor i huset.", "Name both neighbours and those who live in the house."),
    ),
    Question(
        "price",
        Words("Vad kostar det?", "What does it cost?"),
        Words("gratis, tillit eller kronor. Tomt: kommer senare.", "free, trust or kronor. Empty: comes later."),
        optional=True,
    ),
)
FILE_WORDS = (
    Words(
        "Rader som börjar med # får utelämnas: ta bort # för att använda dem.",
        "Lines that begin with # may be left out: remove # to use them.",
    ),
    Words(
        'När du har ändrat: skriv dagens datum i updated, kör "grannsida record" och "grannsida check".',
        'When you have changed something: write the day in updated, run "grannsida record" and "grannsida check".',
    ),
)


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether a question still has a sense: a day that comes later has no times, a whole day has no end."""
    starts = answers.get("starts", "")
    if question.name == "day":
        return "starts" not in answers and "date_later" not in answers
    if question.name == "date_later":
        return not starts and "date_later" not in answers
    if question.name == "start":
        return bool(starts) and not _has_clock(starts) and "ends" not in answers
    if question.name == "end":
        return _has_clock(starts) and "ends" not in answers
    return question.name not in answers


def take(name: str, text: str, answers: Answers) -> Words | None:
    """Keep an answer as the file will have it, or say what is wrong with it. `name` is a question's or a field's."""
    value, key = text.strip(), {"day": "starts", "start": "starts", "end": "ends"}.get(name, name)
    if name == "kind" and value.isdecimal() and 0 < int(value) <= len(KINDS):
        value = KINDS[int(value) - 1]
    if name in {"start", "end"}:
        value = f"{answers['starts'][:10]} {_clock(value)}"
    told = check_field(key, value)
    if told:
        return told
    value = split_weekday(value)[1] if key in {"starts", "ends"} else value
    if key == "ends" and _ends_first(answers.get("starts", ""), value):
        return EVENT_ENDS.message
    answers[key] = value
    return None


def check_field(key: str, value: str) -> Words | None:
    """What is wrong with one field of an event, and what to write instead; None when all is well."""
    source = "\n".join([f"{key}:", *_nested(preset)] if (preset := _preset(key, value)) else [f"{key}: {quote(value)}"])
    document, found = parse_document("event.yml", source.encode())
    if document:
        found = [*found, *read_model(Event, document)[1]]
    problem = next((one for one in found if one.place.path.split(".", 1)[0] == key), None)
    if problem is None or not problem.write:
        return problem.message if problem else None
    write = problem.write.split(":", 1)[-1].strip(' "')
    sv, en = problem.message
    return Words(f"{sv} {WRITE.sv}: {write}", f"{en} {WRITE.en}: {write}")


def _preset(key: str, value: str) -> dict[str, str]:
    """The part of a field that an answer fills, for the fields that have parts."""
    if key == "place":
        return {"name": value}
    if key != "price":
        return {}
    known = value.lower()
    return {"free": "ja"} if known in FREE else {"trust": "ja"} if known in TRUST else {"kronor": value}


def _nested(preset: dict[str, str]) -> list[str]:
    return [f"  {name}: {quote(text)}" for name, text in preset.items()]


def _clock(text: str) -> str:
    """`14` and `kl. 14.00` as `14:00`, because here only a time can be meant; anything else as it is."""
    try:
        return f"{read_clock(text):%H:%M}"
    except PydanticCustomError:
        return text


def _has_clock(text: str) -> bool:
    return ":" in text


def _ends_first(starts: str, ends: str) -> bool:
    """Both are read already, so both are days or moments as ISO 8601 has them; days may be the same."""
    if not starts or _has_clock(starts) != _has_clock(ends):
        return False
    return ends <= starts if _has_clock(starts) else ends < starts


def list_missing(answers: Answers) -> list[Question]:
    """The questions that must be answered and are not."""
    return [one for one in QUESTIONS if not one.optional and is_asked(one, answers)]


def make_id(answers: Answers, taken: Container[str], today: dt.date) -> str:
    """`oppet-hus-2026-12`: the title, and the month that tells it from the one next year. Never one that is taken."""
    when = answers.get("starts", "")[:7] or f"{today:%Y}"
    name = f"{slug_of(answers['title'])[:LONGEST_ID].strip('-') or answers['kind'].replace('_', '-')}-{when}"
    return next(one for n in count(1) if (one := name if n == 1 else f"{name}-{n}") not in taken)


def render_event(slug: str, answers: Answers, today: dt.date, lang: str = "sv") -> str:
    """The file: every field below its help, the ones without an answer commented out."""
    presets: Presets = {key: _preset(key, value) or value for key, value in answers.items()}
    presets["updated"] = today.isoformat()
    head = [
        "# yaml-language-server: $schema=../../../schemas/event.schema.json",
        f"# {slug}: {answers['title']}",
        *(f"# {words.in_(lang)}" for words in FILE_WORDS),
    ]
    lines = render_fields(Event, presets, is_top=True, lang=lang, skip=("history",))
    return "".join(f"{line}\n" for line in (*head, *lines))
