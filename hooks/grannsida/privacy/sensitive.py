"""Words for health, origin, faith and crime: what data protection law guards most (GDPR articles 9 and 10).

In a text about something that happened, or in what somebody said, they point at the person it happened to.
Stems stand for all their endings; `$` after a word means that it must end there.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple


class Topic(StrEnum):
    """What a word tells about a person."""

    HEALTH = "health"
    ORIGIN = "origin"
    FAITH = "faith"
    COURT = "court"


STEMS: Final[dict[Topic, str]] = {
    Topic.HEALTH: (
        "schizofren schizophren bipolär bipolar psykos psykotisk psychos psychotic demens$ demensen demenssjuk "
        "dement alzheimer parkinson adhd$ damp$ autis asperger depression deprimer depressed ångestsjuk panikångest "
        "borderline ptsd$ hiv$ hiv-positiv aids$ hepatit epilep diabet cancer$ cancersjuk tumör stroke$ abstinens "
        "overdos överdos självmord självskad suicid suicide psykiskt$sjuk dubbeldiagnos samsjuklig diagnos sinnessjuk "
        "mentally$ill gravid pregnant abort$ förståndshandikapp utvecklingsstör "
        "hjärtinfarkt hjärtstopp hjärnblödning"
    ),
    Topic.ORIGIN: (
        "somalier somali$ somalis$ afghan irakier iraqi$ iraqis$ syrier syrian iranier iranian eritrean etiopier "
        "ethiopian marockan moroccan algerier algerian tunisier gambier nigerian turk$ turkar turken kurd$ kurder "
        "kurden palestinier palestinian libanes rumän$ rumäner romanian bulgar polack polacker ryss$ ryssar ryssen "
        "ukrainar estländare lettare litauer finländare norrman norrmän romer$ romerna$ zigenar roma$ "
        "somalisk$* afghansk$* irakisk$* iransk$* syrisk$* eritreansk$* etiopisk$* kurdisk$* turkisk$* arabisk$* "
        "rumänsk$* bulgarisk$* polsk$* rysk$* ukrainsk$* romsk$* albansk$* bosnisk$* serbisk$* marockansk$* gambisk$* "
        "invandrar immigrant utlän asylsök asylum$seeker papperslös flykting refugee utvis nyanländ"
    ),
    Topic.FAITH: (
        "muslim islam kristen$ kristna$ christian jude$ judar$ judarna$ judisk jewish jew$ jews$ hindu buddhis "
        "jehova pingstvän katolik catholic ortodox troende$ sikh"
    ),
    Topic.COURT: (
        "dömd$ dömda$ dömdes$ åtal fängels fängslad häktad häktet$ häktades anhöll anhåll anhölls "
        "gripen$ gripna$ greps$ rättegång tingsrätt hovrätt straffad brottsdöm villkorligt$frigiv frigiven fotboja "
        "kontaktförbud besöksförbud misstänkt$ misstänkta$ misstänks$ lvm$ lpt$ lvu$ tvångsvård convict sentenced$ "
        "prison prisoner jail jailed arrested$ prosecut remanded parole on$trial charged$with"
    ),
}


PERSONS: Final = "man|män|kvinn|person|pojk|flick|kill|tjej|famil|ungdom|granne|dam|herre|gäng"


class Word(NamedTuple):
    """A find in a text, from `start` up to `end`."""

    start: int
    end: int
    topic: Topic


def _one(stem: str) -> str:
    """`hiv$` is a whole word (also with a genitive s), `psykiskt$sjuk` two words, the second with any ending.

    `somalisk$*` stands before a person or a family: alone it is a language or a dish.
    """
    first, mark, second = stem.partition("$")
    if second == "*":
        return rf"{re.escape(first)}[ae]?[ ]+(?:{PERSONS})\w*"
    ending = rf"[ ]+{re.escape(second)}\w*" if second else r"s?\b"
    return re.escape(first) + (ending if mark else r"\w*")


def _by_first_letters(stems: list[str]) -> str:
    """Alternatives sorted under their first letter: most words of a text are passed over after one look."""
    heads: dict[str, list[str]] = {}
    for stem in stems:
        heads.setdefault(stem[0], []).append(stem)
    return "|".join(f"{head}(?:{'|'.join(_one(stem)[1:] for stem in group)})" for head, group in heads.items())


_TOPICS: Final = {
    topic: re.compile("|".join(map(_one, stems.split())), re.IGNORECASE) for topic, stems in STEMS.items()
}
_WORDS: Final = re.compile(rf"\b(?:{_by_first_letters([stem for stems in STEMS.values() for stem in stems.split()])})")


@lru_cache(maxsize=4096)
def find_words(text: str) -> tuple[Word, ...]:
    """All words of the list in a text, in order. Soft hyphens are no hindrance."""
    plain = text.lower()
    if "\u00ad" in text or len(plain) != len(text):
        kept = [place for place, sign in enumerate(text) if sign != "\u00ad"]
        plain = "".join(text[place].lower()[:1] for place in kept)
        return tuple(
            Word(kept[match.start()], kept[match.end() - 1] + 1, _topic(match[0])) for match in _WORDS.finditer(plain)
        )
    return tuple(Word(match.start(), match.end(), _topic(match[0])) for match in _WORDS.finditer(plain))


RARE: Final = (
    "schizo", "bipol", "psykos", "psykot", "psychot", "demens", "dement", "adhd", "autis", "hiv-", "hepatit", "epilep",
    "självmord", "suicid", "överdos", "häktad", "fängels", "dömd", "åtal", "muslim", "asylsök", "convict", "prison",
)  # fmt: skip
"""A text without any of these is not looked at more closely when a whole file is searched."""
_ONE_PERSON: Final = re.compile(
    r"\b(?:han|hon|hans|hennes|mannen|kvinnan|killen|tjejen|en (?:man|kvinna|granne|boende|kille|tjej|ung|äldre)|"
    r"he|she|his|her|a (?:man|woman|resident|neighbour))\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+")


def find_about_one(text: str) -> tuple[Word, ...]:
    """The words that stand in a sentence about one person, wherever in a file it is."""
    if not any(map(text.lower().__contains__, RARE)):
        return ()
    found = []
    for sentence in _SENTENCE.finditer(text):
        if _ONE_PERSON.search(sentence[0]):
            shift = sentence.start()
            found += [Word(one.start + shift, one.end + shift, one.topic) for one in find_words(sentence[0])]
    return tuple(found)


def _topic(word: str) -> Topic:
    return next(topic for topic, pattern in _TOPICS.items() if pattern.fullmatch(word))
