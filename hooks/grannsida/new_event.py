"""`grannsida new event`: the questions, what an answer may be, and the commented file that comes of them.

Every answer is read by the same fields as the file, so a mistake is told in the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from grannsida.check.events import EVENT_ENDS
from grannsida.fields.text import slug_of
from grannsida.model.codes import EventKind
from grannsida.model.event import Event
from grannsida.new import render_fields
from grannsida.parse import parse_document
from grannsida.problem import Words
from grannsida.read import quote, read_model
from grannsida.report import WRITE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

Answers = dict[str, str]
"""What is known so far, by the name of the question or of the flag; nothing is there for what was left empty."""

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
        'Kör "grannsida check" när du har ändrat. Skriv då också dagens datum i updated.',
        'Run "grannsida check" when you have changed something. Write the day in updated then too.',
    ),
)


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether a question still has a sense: a day that comes later has no times, a whole day has no end."""
    if question.name in answers:
        return False
    if question.name == "date_later":
        return "day" not in answers and "starts" not in answers
    if question.name == "day":
        return "starts" not in answers and "date_later" not in answers
    if question.name == "start":
        return "day" in answers and "starts" not in answers
    if question.name == "end":
        return "ends" not in answers and ("start" in answers or ":" in answers.get("starts", ""))
    return True


def take(name: str, text: str, answers: Answers) -> Words | None:
    """Keep an answer, or say what is wrong with it. `name` is a question's or a flag's."""
    value = text.strip()
    if name == "kind" and value.isdecimal() and 0 < int(value) <= len(KINDS):
        value = KINDS[int(value) - 1]
    tried = {**answers, name: value}
    key = {"day": "starts", "start": "starts", "end": "ends"}.get(name, name)
    told = check_part(key, _lines(tried))
    if told is None:
        answers[name] = value
    return told


def check_part(key: str, lines: Mapping[str, str]) -> Words | None:
    """What is wrong with one field of an event that is not whole yet; None when all is well."""
    source = "".join(f"{name}: {text}\n" for name, text in lines.items())
    document, found = parse_document("event.yml", source.encode())
    event = None
    if document:
        event, more = read_model(Event, document)
        found = found + more
    problem = next((one for one in found if one.place.path.split(".", 1)[0] == key), None)
    if problem is None:
        ends_first = key == "ends" and _ends_first(lines)
        return EVENT_ENDS.message if ends_first and event is None else None
    if not problem.write:
        return problem.message
    write = Words(problem.write.split(": ", 1)[-1], problem.write.split(": ", 1)[-1])
    return Words(
        f"{problem.message.sv} {WRITE.sv}: {write.sv}",
        f"{problem.message.en} {WRITE.en}: {write.en}",
    )


def _ends_first(lines: Mapping[str, str]) -> bool:
    """Both stand as 2026-12-05 14:00 by now, so that texts compare as moments do."""
    return lines.get("ends", "").strip('"') <= lines.get("starts", "").strip('"')
