"""BAL-01 and BAL-02: the questions that must be answered, and the parts that an answer to a worry must have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grannsida.check.phases import is_closed, is_planned
from grannsida.code_words import describe_code
from grannsida.model.codes import Theme
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from grannsida.dataset import Folder
    from grannsida.model.faq import FaqEntry
    from grannsida.model.site import Site
    from grannsida.problem import Problem

BAL_01 = error(
    "BAL-01",
    message=Words("Det saknas ett svar: {what_sv}.", "An answer is missing: {what_en}."),
    reason=Words(
        "Det här frågar grannar om vid alla boenden. "
        "Lämnar vi en fråga obesvarad svarar någon annan, ofta med ett rykte.",
        "Neighbours ask this about every residence. "
        "If we leave it unanswered, somebody else answers, often with a rumour.",
    ),
    advice=Words(
        "Svara så långt det går, och skriv i unknown vad ni inte vet. "
        "Ett planerat eller avslutat boende behöver färre svar.",
        "Answer as far as you can, and write in unknown what you do not know. "
        "A planned or closed residence needs fewer.",
    ),
)
BAL_02 = error(
    "BAL-02",
    message=Words("Svaret på «{key}» saknar {what_sv}.", "The answer to “{key}” lacks {what_en}."),
    reason=Words(
        "Den som är orolig behöver bli tagen på allvar, se vad som görs, veta vem man ringer och vad ingen vet. "
        "Saknas en del låter svaret som reklam eller som ett larm.",
        "Somebody worried needs to be taken seriously, see what is done, know whom to call and what nobody knows. "
        "With a part missing the answer sounds like an advertisement or an alarm.",
    ),
    advice=Words(
        "Lägg till det i samma svar. Gäller det något annat än trygghet, ordning, plats eller ekonomi, byt theme.",
        "Add it to the same answer. If it is about something else than safety, order, location or economy, change "
        "theme.",
    ),
    example=("theme: safety, utan unknown", "unknown: Vi vet inte om brotten i området har ändrats."),
)

KEYS: Final[Mapping[str, Words]] = {
    "vem-ringer-jag": Words("vem ringer jag, nu, på dagen och på natten?", "whom do I call, now, by day and at night?"),
    "vem-driver": Words("vem driver boendet?", "who runs the residence?"),
    "vad-ar": Words("vad är det här för ett boende?", "what sort of residence is this?"),
    "personal-natt": Words("finns det personal på natten och helgen?", "are there staff at night and at weekends?"),
    "vad-tycker-de": Words("vad tycker de som bor här om området?", "what do residents think of the area?"),
    "vad-hande": Words("vad har hänt, och vad gjorde ni åt det?", "what has happened, and what did you do about it?"),
}
"""The questions that every page answers, by key (brief 1.2)."""
THEMES: Final = (
    Theme.WHAT, Theme.RESPONSIBILITY, Theme.LOCATION, Theme.SAFETY,
    Theme.ORDER, Theme.CONTACT, Theme.OPENNESS, Theme.RESIDENTS,
)  # fmt: skip
BEFORE_MOVE: Final = (
    frozenset({"vem-ringer-jag", "vem-driver", "vad-ar", "personal-natt"}),
    frozenset(THEMES) - {Theme.ORDER, Theme.OPENNESS, Theme.RESIDENTS},
)
"""A planned house has no days behind it: nothing has happened there and nobody lives there who could say anything."""
AFTER_CLOSING: Final = (
    frozenset({"vem-ringer-jag", "vem-driver", "vad-ar"}),
    frozenset({Theme.WHAT, Theme.RESPONSIBILITY, Theme.CONTACT}),
)
WORRIES: Final = frozenset({Theme.SAFETY, Theme.ORDER, Theme.LOCATION, Theme.ECONOMY})
SLOTS: Final[Mapping[str, Words]] = {
    "acknowledge": Words("acknowledge (oron, tagen på allvar)", "acknowledge (the worry, taken seriously)"),
    "done": Words("done eller measures (vad som görs)", "done or measures (what is done)"),
    "contact": Words("contact (vem man ringer)", "contact (whom to call)"),
    "unknown": Words("unknown (vad ni inte vet eller kan lova)", "unknown (what you do not know or cannot promise)"),
    "source": Words("sources eller own_information (hur ni vet)", "sources or own_information (how you know)"),
    "date": Words("dag i own_information (när det gällde)", "a day in own_information (when it held)"),
}
YEAR: Final = re.compile(r"\b20\d\d\b")


def wanted_answers(folder: Folder) -> tuple[frozenset[str], frozenset[Theme]]:
    """Keys and themes that must be answered in the phase of the residence."""
    if is_planned(folder):
        return BEFORE_MOVE
    if is_closed(folder):
        return AFTER_CLOSING
    return frozenset(KEYS), frozenset(THEMES)


def check_questions(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """The questions of the minimum set are answered, and each of its themes has an answer."""
    del site, today
    keys, themes = wanted_answers(folder)
    missing = keys - {entry.key for entry in folder.faq.entries}
    for key in filter(missing.__contains__, KEYS):
        what = Words(f"«{key}» ({KEYS[key].sv})", f"“{key}” ({KEYS[key].en})")
        yield _unanswered(folder, what, f"  - key: {key}")
    empty = themes - {entry.theme for entry in folder.faq.entries}
    for theme in filter(empty.__contains__, THEMES):
        words = describe_code(theme)
        what = Words(f"temat {theme.value} ({words.sv})", f"the theme {theme.value} ({words.en})")
        yield _unanswered(folder, what)


def _unanswered(folder: Folder, what: Words, write: str = "") -> Problem:
    place = folder.place("faq.yml", ("entries",), key=True)
    return BAL_01.at(place, write=write, what_sv=what.sv, what_en=what.en)


def check_slots(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """An answer to a worry has all its parts. One finding for each answer names them all."""
    del site, today
    for number, entry in enumerate(folder.faq.entries):
        missing = [SLOTS[slot] for slot in list_missing(entry)] if entry.theme in WORRIES else []
        if missing:
            yield BAL_02.at(
                folder.place("faq.yml", ("entries", number)),
                key=entry.key,
                what_sv=join([words.sv for words in missing], "och"),
                what_en=join([words.en for words in missing], "and"),
            )


def list_missing(entry: FaqEntry) -> list[str]:
    """The parts of SLOTS that an answer is without."""
    has_source = bool(entry.sources or entry.own_information)
    filled = {
        "acknowledge": bool(entry.acknowledge),
        "done": bool(entry.done or entry.measures),
        "contact": bool(entry.contact),
        "unknown": bool(entry.unknown),
        "source": has_source,
        "date": bool(entry.sources) or not has_source or bool(YEAR.search(str(entry.own_information))),
    }
    return [slot for slot, is_filled in filled.items() if not is_filled]


def join(parts: list[str], last: str) -> str:
    """`a, b och c`."""
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


CHECKS = (check_questions, check_slots)
