"""BAL-05: whoever says that something has become more or less says how they know, where and when.

Research on crime and prices near such houses points in several directions (brief 1, point 3), so a
sentence about either needs two sources, or the plain words that the evidence is limited.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import BaseModel

from grannsida.check.effect_words import TONGUES, find_claims
from grannsida.check.likely import likely_passages
from grannsida.check.sentences import straighten
from grannsida.check.texts import Role
from grannsida.fields.text import LocalizedText
from grannsida.model.faq import FaqEntry
from grannsida.model.openness import ContactUse, IncidentPeriod, PressItem, Statistic
from grannsida.problem import Severity, Words, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from grannsida.check.effect_words import Tongue
    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Place, Problem

BAL_05 = warning(
    "BAL-05",
    message=Words(
        "«{words}» säger att något har en effekt, men {lacks_sv}.", "“{words}” tells of an effect, but {lacks_en}."
    ),
    reason=Words(
        "Forskning och siffror om sådana här boenden pekar åt olika håll. Läsaren ska kunna se hur vi vet, "
        "var det gäller och vilka år.",
        "Research and figures about such residences point in different directions. Readers must be able to see how "
        "we know, where it holds and for which years.",
    ),
    advice=Words(
        "{step_sv} Vet ni inte, skriv det: «Vi vet inte om det har ändrats.»",
        "{step_en} If you do not know, say so: “We do not know whether it has changed.”",
    ),
    example=(
        "known: Brotten har minskat.",
        "known: Polisens siffror för Exempelbacken 2024 och 2025 visar färre anmälda stölder. Underlaget är begränsat.",
    ),
)


class Lack(NamedTuple):
    """What a claim is without, and the next step."""

    words: Words
    step: Words
    severity: Severity


NO_SOURCE: Final = Lack(
    Words("det står ingen källa bredvid", "there is no source beside it"),
    Words(
        "Lägg till källan i sources (eller own_information med enhet och dag) i samma svar eller åtgärd.",
        "Add the source in sources (or own_information with unit and day) of the same answer or measure.",
    ),
    Severity.ERROR,
)
NO_SCOPE: Final = Lack(
    Words("inte vilka år det gäller", "not which years it is about"),
    Words("Skriv vilket år eller vilka år, och vilken plats.", "Write the year or years, and the place."),
    Severity.WARNING,
)
NO_PLACE: Final = Lack(
    Words("inte vilken plats det gäller", "not which place it is about"),
    Words("Skriv var det är mätt: området, staden eller landet.", "Write where: the area, the city or the country."),
    Severity.WARNING,
)
ONE_SIDE: Final = Lack(
    Words("bara en källa om brott eller priser", "only one source on crime or prices"),
    Words(
        "Lägg till en källa som pekar åt andra hållet, eller skriv «Underlaget är begränsat.»",
        "Add a source that points the other way, or write “The evidence is limited.”",
    ),
    Severity.WARNING,
)


YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
DOUBTING: Final = frozenset(
    {
        "unknown",
        "unknowns",
        "caveats",
        "not_shown",
        "limits",
        "why_not",
        "said",
        "acknowledge",
        "definition",
        "exceptions",
    }
)
"""Fields in which what somebody says, worries about or does not know stands: they claim nothing for us."""
WHEN: Final = frozenset({"since", "until", "date"})
"""Fields that say when it was; the day of a review does not."""
WORDS_ROLES: Final = frozenset({Role.QUESTION, Role.STATEMENT, Role.NAME})
FIGURES: Final = (Statistic, ContactUse, IncidentPeriod, PressItem)
"""Models that say themselves where, when and by whom: a claim inside them is a claim with its source."""


def check_effects(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Every claim of effect has a source on the same entry, a place and years; crime and prices have two sides."""
    del site, today
    for language, tongue in TONGUES.items():
        for passage in filter(_may_claim, likely_passages(folder, language, tongue.stems)):
            for words, sentence in find_claims(passage.text, language):
                lack = _lack(folder, passage, sentence, tongue)
                if lack:
                    yield _problem(passage.spot(folder, words), words, lack)


def _may_claim(passage: Passage) -> bool:
    is_ours = not passage.is_declared and passage.role not in WORDS_ROLES
    return is_ours and DOUBTING.isdisjoint(passage.path)


def _problem(place: Place, words: str, lack: Lack) -> Problem:
    return BAL_05.at(
        place,
        severity=lack.severity,
        found=words,
        words=words,
        lacks_sv=lack.words.sv,
        lacks_en=lack.words.en,
        step_sv=lack.step.sv,
        step_en=lack.step.en,
    )


def _lack(folder: Folder, passage: Passage, sentence: str, tongue: Tongue) -> Lack | None:
    entry = _entry(folder, passage)
    if isinstance(entry, FIGURES):
        return None
    sources = count_sources(entry)
    if not sources:
        return NO_SOURCE
    text = _whole(entry, passage.locale)
    if not YEAR.search(text):
        return NO_SCOPE
    if not tongue.place.search(text):
        return NO_PLACE
    if tongue.topic.search(sentence) and sources < 2 and not tongue.limited.search(text):
        return ONE_SIDE
    return None


def count_sources(entry: BaseModel | None) -> int:
    """How many sources stand on an entry; information of one's own, with unit and day, is one."""
    if entry is None:
        return 0
    if isinstance(entry, FaqEntry):
        return len(entry.sources) + bool(entry.own_information)
    return int(bool(getattr(entry, "source", None)))


def _entry(folder: Folder, passage: Passage) -> BaseModel | None:
    """The innermost part of the file that can carry a source; None where nothing can."""
    value: object = _model(folder, passage.name)
    best: BaseModel | None = None
    for step in passage.path:
        value = value[step] if isinstance(step, int) and isinstance(value, tuple) else getattr(value, str(step), None)
        if isinstance(value, BaseModel) and (isinstance(value, (*FIGURES, FaqEntry)) or hasattr(value, "source")):
            best = value
    return best


def _model(folder: Folder, name: str) -> BaseModel:
    kind, _, stem = name.removesuffix(".yml").partition("/")
    dated: dict[str, Mapping[str, BaseModel]] = {"events": folder.events, "notices": folder.notices}
    whole: dict[str, BaseModel] = {"residence": folder.residence, "contacts": folder.contacts, "faq": folder.faq}
    return dated[kind][stem] if stem else whole.get(kind, folder.openness)


def _whole(entry: BaseModel | None, locale: str) -> str:
    """All texts of an entry in one language, with its dates: what a reader sees together."""
    parts = []
    for name, value in (entry.__dict__ if entry else {}).items():
        if isinstance(value, LocalizedText):
            parts.append(value.get(locale) or value.default)
        elif name in WHEN and value:
            parts.append(str(value))
    return straighten("\n".join(parts))


CHECKS = (check_effects,)
