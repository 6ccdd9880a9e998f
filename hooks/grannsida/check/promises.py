"""BAL-03: nobody can promise that nothing happens, so no text does. "We cannot promise" is what it should say."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from grannsida.check.likely import likely_passages
from grannsida.check.sentences import sentence_at, straighten
from grannsida.check.texts import Role
from grannsida.model.codes import Voice
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

BAL_03 = error(
    "BAL-03",
    message=Words(
        "«{words}» låter som ett löfte om att inget kan hända.",
        "“{words}” sounds like a promise that nothing can happen.",
    ),
    reason=Words(
        "Ingen kan lova full trygghet. Den som en gång märker att löftet inte håller tror inte på resten heller.",
        "Nobody can promise complete safety. Whoever once finds the promise broken stops believing the rest as well.",
    ),
    advice=Words(
        "{instead_sv} Är det en grannes egna ord, låt dem stå i question med voice: neighbour. "
        "Att skriva «vi kan inte lova» går alltid bra.",
        "{instead_en} If they are a neighbour's own words, keep them in question with voice: neighbour. "
        "It is always fine to write “we cannot promise”.",
    ),
    example=(
        "known: Det är helt tryggt att gå förbi.",
        "known: Här finns personal hela dygnet. Vi kan inte lova att inget händer.",
    ),
)


class Tongue(NamedTuple):
    """How one language promises and how it takes a promise back.

    `promise` has one named group for each sort; `denied` and `denied_saying` stand before a promise
    (within three words, and anywhere earlier in the clause), `denied_after` right after it; at `turn`
    a new clause begins, and what was denied before it no longer is. Every promise holds one of `stems`.
    """

    stems: tuple[str, ...]
    promise: re.Pattern[str]
    denied: re.Pattern[str]
    denied_saying: re.Pattern[str]
    denied_after: re.Pattern[str]
    turn: re.Pattern[str]


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


SWEDISH_STEMS: Final = (
    "helt", "fullständigt", "fullt", "absolut", "alldeles", "alltid", "100", "hundra", "risk", "garant", "totalt",
    "aldrig", "inget", "ingenting", "ingen anledning", "oroa dig", "oroa er", "behöver", "problem", "farlig",
    "är trygg", "är säk", "lovar", "inte att hända", "ingen kommer",
)  # fmt: skip
ENGLISH_STEMS: Final = (
    "completely", "perfectly", "totally", "entirely", "absolutely", "fully", "always", "wholly", "100", "risk",
    "guarant", "never happen", "worr", "nothing", "afraid", "dangerous", "no problems", "are safe",
    "is safe", "promise",
)  # fmt: skip
SWEDISH: Final = Tongue(
    stems=SWEDISH_STEMS,
    promise=_compile(r"""\b(?:
        (?P<safe>(?:helt|fullständigt|fullt|absolut|alldeles|alltid|totalt|100\ ?(?:%|procent(?:igt)?)|hundraprocentigt)
            \ (?:och\ hållet\ )?(?:trygg|säke?r|ofarlig|riskfri)\w* | riskfri\w*)
      | (?P<guarantee>garanter\w+ | garanti(?:n|er|erna)?\ (?:för|mot|att|om)\b)
      | (?P<risk>ingen\ risk\b | inga\ risker\b | utan\ (?:någon\ |några\ )?risk(?:er)?\b | noll\ risk\b | nollrisk\w*)
      | (?P<number>(?:100\ ?(?:%|procent\b) | hundra\ procent\b)(?!\ av\b))
      | (?P<never>aldrig\ (?:att\ )?(?:hända|händer)\b(?!\ att)
          | händer\ aldrig\ (?:något|någonting|mer|igen|här)\b
          | (?:inget|ingenting)\ (?:kommer\ att|kan)\ hända\b
          | (?:inget|ingenting)\ att\ (?:oroa\ sig|vara\ (?:orolig|rädd))\b
          | kommer\ inte\ att\ hända\b | ingen\ kommer\ att\ (?:skadas|drabbas|råka)\b
          | ingen\ anledning\ (?:till\ oro|att\ (?:oroa|vara\ orolig))\w*)
      | (?P<calm>(?:behöver\ (?:du\ |ni\ |man\ )?inte|\bingen\ behöver)\ (?:oroa|vara\ (?:orolig|rädd))\w*
            (?:\ (?:dig|er|sig))?(?!\ för\ att\b|\ om\b)
          | oroa\ (?:dig|er)\ inte\b(?!\ för\ att\b|\ om\b)
          | det\ är\ (?:inte\ (?:alls\ )?farligt|ofarligt)(?=\ att\ (?:gå|passera|cykla|vara|vistas|bo)\b|[.,!]|$)
          | (?:^|(?<=[.!?:\n]\ )|(?<=\n))(?:alla|barnen|dina\ barn|era\ barn|grannarna|du|ni)\ är\ (?:trygga?|säkra?)\b
            (?!\ (?:med|på|i)\b)
          | problemfri\w* | (?:finns|blir|uppstår|skapar|innebär|ger|medför)\ inga\ problem\b(?!\ att\b|\ med\ att\b)
          | inga\ problem\ (?:kommer|kan|uppstår)\b
          | lovar\ (?:dig\ |er\ |alla\ )?att\ (?:(?:inget|ingenting|ingen)\ (?:ska|kan|kommer|händer|skadas|störs)
            |det\ (?:är|blir|ska\ (?:vara|bli))\ (?:tryggt|lugnt|säkert))\b)
    )"""),
    denied=_compile(
        r"\b(?:inte(?!\ (?:bara|enbart|endast)\b)|aldrig|ej|icke|varken|knappast|ingen(?!\ tvekan)|inget|inga|ingenting"
        r"|utan(?=\ att\b)|omöjligt)\b"
    ),
    denied_saying=_compile(
        r"\b(?:(?:inte|aldrig|ej|ingen|varken|omöjligt|omöjlig)\ (?:\w+\ ){0,3}?"
        r"(?:lova\w*|utlova\w*|garanter\w*|säga|säger|påstå\w*|veta|vet|tror?|intyga\w*)"
        r"|(?:lovar|garanterar|påstår|vet|säger|tror)\ (?:\w+\ )?(?:inte|aldrig|ej|ingen)(?!\ bara)"
        r"|(?:ingen|inget|inga)\ \w+\ (?:som|där)\ (?:\w+\ ){0,2}$)"
    ),
    denied_after=_compile(
        r"\ (?:(?:alltså|dock|därför|heller|ju|förstås)\ )?(?:inte(?!\ bara)|aldrig|ej|(?:inget|ingenting)(?=[.,!]))"
    ),
    turn=_compile(r"\b(?:men|och|utan(?!\ att)|eftersom|ty|däremot)\b|;"),
)
ENGLISH: Final = Tongue(
    stems=ENGLISH_STEMS,
    promise=_compile(r"""\b(?:
        (?P<safe>(?:completely|perfectly|totally|entirely|absolutely|fully|always|wholly|100\ ?(?:%|per\ ?cent))
            \ (?:safe|secure|harmless|risk[- ]free)\w* | risk[- ]free)
      | (?P<guarantee>guarant(?:ee\w*|y|ies))
      | (?P<risk>(?:no|zero|without(?:\ any)?)\ risks?\b(?!\ assess))
      | (?P<number>100\ ?(?:%|per\ ?cent\b)(?!\ of\b))
      | (?P<never>never\ happen\w* | nothing\ to\ worry\ about | no\ (?:need|reason)\ to\ worry
          | nothing\ (?:will|can|could)\ (?:ever\ )?happen)
      | (?P<calm>(?:do\ not|don't|need\ not|needn't)\ (?:need\ to\ |have\ to\ )?(?:worry|be\ (?:worried|afraid))
            (?!\ if\b|\ about\ \w+ing\b)
          | it\ (?:is\ not|isn't)\ (?:at\ all\ )?dangerous(?=\ to\ (?:walk|pass|go|cycle|live|be)\b|[.,!]|$)
          | (?:^|(?<=[.!?:\n]\ )|(?<=\n))(?:everyone|everybody|you|(?:the|your)\ children)\ (?:is|are)\ safe\b
          | (?:are|be|causes?|creates?)\ no\ problems\b(?!\ with\b|\ to\b)
          | promise\ (?:you\ |everyone\ )?that
            \ (?:(?:nothing|nobody|no\ one)|it\ (?:is|will\ be)\ (?:safe|calm|quiet))\b)
    )"""),
    denied=_compile(
        r"\b(?:not(?!\ (?:only|just|merely)\b)|cannot|never|nor|neither|nobody|no\ one|none|nothing|no(?!\ doubt)"
        r"|hardly|impossible|without(?=\ \w+ing\b)|\w+n't(?!\ (?:only|just)\b))(?!\w)"
    ),
    denied_saying=_compile(
        r"(?:\b(?:not|never|cannot|nobody|no\ one|neither|nor|impossible\ to)|n't)\ (?:\w+\ ){0,3}?"
        r"(?:promis\w+|guarantee\w*|say\w*|claim\w*|know\w*|think|believe\w*|pretend)"
        r"|\bno\ \w+\ (?:that|which|where|is|are)\ (?:\w+\ ){0,2}$"
    ),
    denied_after=_compile(r"\ (?:nothing(?=[.,!]))"),
    turn=_compile(r"\b(?:but|and|because|however|yet)\b|;"),
)
TONGUES: Final = {"sv": SWEDISH, "en": ENGLISH}
NOBODY: Final = re.compile(r"(?:ingen|nobody|no one|none)(?:,| kan\b| av\b| can\b| of\b)", re.IGNORECASE)
"""Begins a sentence in which nobody does what comes later, whatever stands between."""
DEPENDENT: Final = re.compile(r"(?:och |eller |and |or )?(?:att|om|that|if)\b", re.IGNORECASE)
"""Begins a clause that still hangs on the verb before the comma."""
INSTEAD: Final = {
    "safe": Words(
        "Skriv vad ni gör och vad ni inte vet, till exempel «Här finns personal på kvällen. "
        "Vi vet inte hur det känns att gå förbi.»",
        "Write what you do and what you do not know, such as “Staff are here in the evening. "
        "We do not know how it feels to walk past.”",
    ),
    "guarantee": Words(
        "Skriv «arbetar för» i stället, till exempel «Vi arbetar för att det ska vara lugnt på kvällen.»",
        "Write “work for” instead, such as “We work for calm evenings.”",
    ),
    "risk": Words(
        "Skriv vad ni känner till, sedan när och hur ni vet det, till exempel "
        "«Sedan 2024 har ingen berättat för oss om en skada.»",
        "Write what you know, since when and how you know it, such as “Since 2024 nobody has told us of an injury.”",
    ),
    "number": Words(
        "Skriv siffran som är mätt, med år och källa, till exempel «Under 2025 svarade vi på 95 av 100 samtal.»",
        "Write the figure that was measured, with year and source, such as “In 2025 we answered 95 calls of 100.”",
    ),
    "calm": Words(
        "Säg inte åt läsaren vad hon ska känna. Skriv vad ni gör, vem man ringer och vad ni inte vet.",
        "Do not tell readers what to feel. Write what you do, whom to call and what you do not know.",
    ),
    "never": Words(
        "Skriv vad ni gör för att det inte ska hända, och vem man ringer om det ändå händer.",
        "Write what you do to keep it from happening, and whom to call if it happens all the same.",
    ),
}
OTHERS_WORDS: Final = frozenset({Voice.NEIGHBOUR, Voice.RESIDENT})


@lru_cache(maxsize=50_000)
def find_promises(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Promises in a text of `sv` or `en`: the words, and the sort (a key of INSTEAD). Other languages give none."""
    tongue = TONGUES.get(language)
    if tongue is None or not tongue.promise.search(text := straighten(text)):
        return ()
    return tuple(
        (match.group(), str(match.lastgroup))
        for match in tongue.promise.finditer(text)
        if not _is_denied(tongue, text, match)
    )


def _is_denied(tongue: Tongue, text: str, match: re.Match[str]) -> bool:
    """True where the sentence asks, or takes the promise back before or after it."""
    begin, end = sentence_at(text, match.start())
    if text[begin:end].rstrip().endswith("?"):
        return True
    before = text[begin : match.start()]
    for turn in tongue.turn.finditer(before):
        before = text[begin + turn.end() : match.start()]
    words = " ".join(before.split())
    near = " ".join(words.rpartition(",")[2].split()[-3:])
    return bool(
        tongue.denied.search(near)
        or NOBODY.match(words)
        or _is_taken_back(tongue, f"{words} " if words else "")
        or (match.lastgroup == "guarantee" and tongue.denied_after.match(text[match.end() : end]))
    )


def _is_taken_back(tongue: Tongue, words: str) -> bool:
    """True where somebody says that they cannot say so, and what is promised still depends on that verb."""
    found = tongue.denied_saying.search(words)
    comma, last = words[found.end() :].rpartition(",")[1:] if found else ("", "")
    return found is not None and (not comma or DEPENDENT.match(last.strip()) is not None)


def check_promises(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """No text of ours promises that nothing can happen, in any phase."""
    del site, today
    for language, tongue in TONGUES.items():
        for passage in filter(_is_ours, likely_passages(folder, language, tongue.stems)):
            for words, sort in find_promises(passage.text, language):
                instead = INSTEAD[sort]
                place = passage.spot(folder, words)
                yield BAL_03.at(place, found=words, words=words, instead_sv=instead.sv, instead_en=instead.en)


def _is_ours(passage: Passage) -> bool:
    """What neighbours or those who live there said, and names of sources, are not our promises."""
    if passage.is_declared or passage.role is Role.STATEMENT or passage.voice in OTHERS_WORDS:
        return False
    return passage.path[0] != "exceptions" and not (passage.path[0] == "you_said" and "said" in passage.path)


CHECKS = (check_promises,)
