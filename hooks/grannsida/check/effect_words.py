"""How Swedish and English claim that something has become more or less, and how they say that nobody knows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from grannsida.check.sentences import sentence_at, straighten


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


class Tongue(NamedTuple):
    """How one language claims an effect, and how it says that it does not know. Every claim holds one of `stems`."""

    stems: tuple[str, ...]
    claim: re.Pattern[str]
    doubt: re.Pattern[str]
    topic: re.Pattern[str]
    place: re.Pattern[str]
    limited: re.Pattern[str]


SWEDISH_STEMS: Final = (
    "minska", "öka", "förbättr", "försämr", "fördubbl", "halver", "sjunk", "sjönk", "stig", "forskning", "studi",
    "undersökning", "statistik", "siffr", "siffror", "erfarenhet", "bevis", "påvisa", "effekt", "påverka", "inverkan",
    "lett till", "leder till", "blivit", "blev", "proportion", "gått upp", "gått ne",
)  # fmt: skip
ENGLISH_STEMS: Final = (
    "increas", "decreas", "fallen", "dropped", "risen", "declined", "improved", "worsened", "doubled", "halved",
    "gone up", "gone down", "reduc", "stud", "research", "evidence", "statistics", "figures", "experience", "prove",
    "raise", "lower", "affect", "become", "crime is", "thefts are", "break-ins are", "effect", "impact", "led to",
    "leads to", "proportion", "fell", "rose",
)  # fmt: skip
SWEDISH: Final = Tongue(
    stems=SWEDISH_STEMS,
    claim=_compile(r"""(?<!\bvi\ )(?<!\bvi\ har\ )\b(?:
        (?:minska|öka|förbättra|försämra|fördubbla|halvera)(?:t|de|r|ts|des|s)
      | (?:sjunkit|sjönk|sjunker|stigit|stiger)
      | (?:forskning(?:en)?|stud(?:ie|ier|ien|ierna)|undersökning(?:ar|en|arna)?|statistik(?:en)?|siffror(?:na)?
          |erfarenhet(?:en|er)?)\ (?:har\ |tydligt\ |också\ )?
          (?:visa[rt]|säger|sagt|bevisa[rt]|pekar|talar\ för|bekräfta[rt])
      | (?:be|på)visa(?:t|d|de|s|r|ts)\b | bevisligen | vetenskapligt\ bevis\w*
      | (?:har\ |haft\ )?ingen\ (?:effekt|påverkan|inverkan)
      | påverka[rs]?\ inte | inte\ påverkas | gått\ (?:upp|ne[rd])(?!\ (?:i|till|för|på|och)\b)
      | (?:lett|leder)\ till\ (?:färre|fler|mindre|mer|lägre|högre)
      | (?:blivit|blev)\ (?:färre|fler|lugnare|tryggare|otryggare|säkrare|osäkrare|billigare|dyrare)
      | (?:står\ )?sällan\ i\ proportion
    )\b"""),
    doubt=_compile(r"""\b(?:
        (?:vet|visste|veta)\ (?:\w+\ ){0,2}(?:inte|inget|ingenting|ingen|inga)
      | (?:inte|ingen|aldrig)\ (?:\w+\ ){0,2}(?:vet|veta|vetat)
      | (?:inte|ingen|inga|aldrig)\ (?:\w+\ ){0,2}
          (?:mätt|mäter|undersökt|räknat|mätning\w*|siffror|studier|gått\ igenom|frågat)
      | (?:säger|visar|berättar|bevisar)\ (?:\w+\ ){0,1}(?:inte|inget|ingenting)
          (?:\ (?:om|hur|vem|vad|när|varför|vilk\w+)\b|[.,!]|$)
      | (?:inte|ej)\ bevisa\w* | kan\ (?:\w+\ )?inte\ (?:säga|veta|visa|bevisa|lova) | oklart | osäkert\ om | frågan\ om
    )"""),
    topic=_compile(
        r"\b(?:brott\w*|stöld\w*|inbrott\w*|våld\w*|kriminalitet\w*|\w*pris(?:er|erna|et)?|(?:bostads)?värde\w*)\b"
    ),
    place=_compile(
        r"\b(?:området|stadsdel\w*|kvarter\w*|gatan|staden|kommunen|landet|boendet|huset|sverige|finland|danmark|usa|kanada)\b"
        r"|(?-i:\b(?:i|på|vid|nära|kring|runt|från|för|om)\ [A-ZÅÄÖ]\w+)"
    ),
    limited=_compile(
        r"\b(?:underlaget|kunskapen|forskningen)\ är\ (?:\w+\ )?(?:begränsa[dt]|lite[nt]|tun[nt]|osäker\w*|blanda[dt])"
    ),
)
ENGLISH: Final = Tongue(
    stems=ENGLISH_STEMS,
    claim=_compile(r"""(?<!\bwe\ )(?<!\bwe\ have\ )\b(?:
        (?:has|have|had)\ (?:\w+ly\ |also\ |not\ )?(?:increased|decreased|fallen|dropped|risen|declined|improved
          |worsened|doubled|halved|gone\ (?:up|down)|been\ reduced)
      | (?:studies|study|research|evidence|statistics|figures|experience)\ (?:has\ |have\ |clearly\ |also\ )*
          (?:shows?|shown|proves?|proved|proven|says?|confirms?|suggests?|indicates?)
      | (?:has|have|is|are|was|were|been)\ (?:\w+ly\ )?prove[nd] | scientifically\ proven
      | (?:increases|increased|decreases|decreased|reduces|reduced|raises|lowers|lowered)
          \ (?:the\ |crime|theft|risk|safety|unrest|prices?)
      | (?:does|do|did)\ not\ (?:increase|reduce|raise|lower|affect|decrease)
      | no\ (?:effect|impact)\ on | (?:is|are|was|were)\ not\ affected
      | (?:has|have)\ become\ (?:\w+ly\ )?(?:calmer|quieter|safer|fewer|less|more)
      | (?:crime|thefts|break-ins)\ (?:is|are)\ (?:down|up)\b
      | (?:led|leads)\ to\ (?:less|more|fewer|lower|higher) | out\ of\ proportion
      | (?:crime|theft|prices|unrest)\ (?:increased|decreased|fell|rose|dropped)
    )"""),
    doubt=_compile(r"""\b(?:
        whether | unclear | uncertain
      | (?:not|n't|never|nobody|no\ one|cannot)\ (?:\w+\ ){0,2}
          (?:know\w*|measured?|counted|studied|asked|say|tell|proven?|gone\ through|promise)
      | no\ (?:figures|stud(?:y|ies)|measurements?)
      | (?:do|does)\ not\ (?:tell|say|show)\ (?:if|how|who|what|when|why|which)
      | question\ of
    )|n't\ (?:know|say|tell)"""),
    topic=_compile(r"\b(?:crim(?:e|es|inal\w*)|thefts?|burglar\w*|break-ins?|violen\w+|prices?|values?)\b"),
    place=_compile(
        r"\b(?:the\ (?:area|district|city|neighbourhood|street|country|house|residence)|sweden|finland|denmark)\b"
        r"|(?-i:\b(?:in|at|near|around|from|by|for|of)\ [A-ZÅÄÖ]\w+)"
    ),
    limited=_compile(r"\b(?:evidence|knowledge|research)\ is\ (?:\w+\ )?(?:limited|thin|small|uncertain|mixed)"),
)
TONGUES: Final = {"sv": SWEDISH, "en": ENGLISH}


@lru_cache(maxsize=50_000)
def find_claims(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Claims of effect in a text of `sv` or `en`: the words of the claim, and its whole sentence."""
    tongue = TONGUES.get(language)
    if tongue is None or not tongue.claim.search(text := straighten(text)):
        return ()
    found = []
    for match in tongue.claim.finditer(text):
        begin, end = sentence_at(text, match.start())
        sentence = text[begin:end].strip()
        if not sentence.endswith("?") and not tongue.doubt.search(sentence):
            found.append((match.group().strip(), sentence))
    return tuple(found)
