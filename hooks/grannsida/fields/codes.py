"""Codes: the closed sets that data files choose from, and what people write instead.

An enum class may have a classmethod `synonyms()` that gives {"stödboende": "supported_housing"};
the words in `SWEDISH_CODES` serve all enums.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from pydantic import BeforeValidator

from grannsida.fields.told import refuse
from grannsida.problem import Words, error

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

    from pydantic_core import PydanticCustomError

CODE_UNKNOWN = error(
    "CODE-UNKNOWN",
    message=Words(
        '"{found}" finns inte här. {suggestion}Alla: {known}.',
        '"{found}" is not one of the codes. {suggestion}All: {known}.',
    ),
    reason=Words(
        "Sidan visar koden som ett eget ord på varje språk. Därför måste den vara en av de kända.",
        "The page shows the code as a word in each language, so it has to be one of the known ones.",
    ),
    advice=Words("Byt till en av koderna.", "Change it to one of the codes."),
    example=("kind: stödboende", "kind: supported_housing"),
)
KIND_PROTECTED = error(
    "KIND-PROTECTED",
    message=Words(
        "Ett skyddat boende får aldrig finnas i det här systemet, inte ens som utkast. "
        "Ta bort mappen, skicka inte in ändringen och berätta för enhetschefen.",
        "A protected shelter must never be in this system, not even as a draft. "
        "Remove the folder, do not send the change, and tell the unit manager.",
    ),
    reason=Words(
        "De som bor där söks av någon som vill dem illa. Också ett utkast eller en gammal version kan visa var.",
        "Somebody who means harm is looking for those who live there. Even a draft or an old version can show where.",
    ),
    advice=Words(
        "Om ändringen redan är inskickad: ring enhetschefen nu. Sådant som har skickats in går inte att ta bort själv.",
        "If the change has been sent already: call the unit manager now. What has been sent cannot be undone alone.",
    ),
    example=("", ""),
)

PROTECTED_WORDS = (
    "skyddat boende", "skyddade boende", "skyddsboende", "kvinnojour", "tjejjour", "kvinnohus", "kvinnofrid",
    "mansjour", "skyddad adress",
    "protected shelter", "protected housing", "women's shelter", "womens shelter", "women shelter",
    "domestic violence", "refuge",
)  # fmt: skip

SWEDISH_CODES = {
    "stödboende": "supported_housing", "akutboende": "emergency_housing", "vårdboende": "care_home",
    "äldreboende": "care_home",
    "vård- och omsorgsboende": "care_home", "vård-och-omsorgsboende": "care_home", "träningslägenhet": "training_flats",
    "träningslägenheter": "training_flats", "bostad först": "housing_first", "bostad-först": "housing_first",
    "annat": "other", "övrigt": "other", "planerat": "planned", "planerad": "planned", "inflytt": "moving_in",
    "inflyttning": "moving_in", "i drift": "running", "i-drift": "running", "drift": "running", "öppet": "running",
    "igång": "running", "pågående": "ongoing", "viktig": "important", "hög": "important", "brådskande": "urgent",
    "förändring": "changing", "förändras": "changing", "avslutas": "closing", "stänger": "closing",
    "avslutat": "closed",
    "stängt": "closed", "gata": "street", "stadsdel": "district", "hela adressen": "full", "full adress": "full",
    "ja": "yes", "nej": "no", "delvis": "limited", "begränsad": "limited",
    "ibland": "limited", "kanske": "limited", "vet inte": "unknown", "okänt": "unknown",
    "goda kontakter": "good_contacts", "trygghetsforum": "safety_forum", "forum": "safety_forum", "råd": "council",
    "platssamverkansråd": "council", "befintligt nätverk": "existing_network", "polis": "police", "polisen": "police",
    "akut": "emergency", "nödläge": "emergency", "epost": "email", "e-post": "email", "brev": "letter",
    "press": "press",
    "pågår": "ongoing", "klart": "done", "klar": "done", "avslutad": "ended", "granne": "neighbour",
    "boende": "resident",
    "personal": "staff", "kritisk": "critical", "positiv": "positive", "neutral": "neutral", "inställt": "cancelled",
    "inställd": "cancelled", "flyttat": "moved", "flyttad": "moved", "måndag": "mon", "tisdag": "tue", "onsdag": "wed",
    "torsdag": "thu", "fredag": "fri", "lördag": "sat", "söndag": "sun", "popupkafé": "popup_cafe",
    "popupkafe": "popup_cafe",
    "öppet hus": "open_house", "trygghetsvandring": "safety_walk", "möte": "meeting", "städning": "cleaning",
    "städdag": "cleanup", "kafé": "popup_cafe", "kafe": "popup_cafe", "pop-up-kafé": "popup_cafe", "fika": "popup_cafe",
    "uppskjutet": "postponed", "uppskjuten": "postponed", "bekräftat": "confirmed", "preliminärt": "planned",
    "hållplats": "stop", "busshållplats": "stop", "spårvagnshållplats": "stop", "station": "stop", "torg": "square",
    "skola": "school", "förskola": "school", "affär": "shop", "butik": "shop", "mötesplats": "meeting_place",
    "bibliotek": "meeting_place", "vatten": "water", "älv": "water", "å": "water", "väg": "road",
    "järnväg": "railway", "spår": "railway", "vecka": "week", "varje vecka": "week",
    "månad": "month", "varje månad": "month",
}  # fmt: skip


def code(enum: type[StrEnum]) -> BeforeValidator:
    """Make a reader for an enum, to stand in `Annotated`. Models tell the same without it."""
    known = {member.value: member for member in enum}

    def parse(value: object) -> object:
        text = value.strip() if isinstance(value, str) else ""
        if text and text not in known:
            raise unknown_code(text, list(known), synonyms_of(enum))
        return known.get(text, value)

    return BeforeValidator(parse)


def synonyms_of(enum: Any) -> Mapping[str, str]:
    """The words for the codes of an enum: its own, if it has any."""
    own = getattr(enum, "synonyms", None)
    return {str(word).lower(): str(meant) for word, meant in own().items()} if callable(own) else {}


def unknown_code(found: str, known: Sequence[str], synonyms: Mapping[str, str] = {}) -> PydanticCustomError:
    """The refusal of a code, with the code that was probably meant; protected shelters get their own answer."""
    if is_protected(found):
        return refuse(KIND_PROTECTED, hide=True)
    near = nearest_code(found, known, synonyms)
    values: dict[str, object] = {"found": found, "known": ", ".join(known), "suggestion": ""}
    if near:
        values |= {"write": near, "suggestion": Words(f'Menade du "{near}"? ', f'Did you mean "{near}"? ')}
    return refuse(CODE_UNKNOWN, **values)


def is_protected(text: str) -> bool:
    """True when a text names a shelter whose place must stay secret."""
    plain = " ".join(text.lower().replace("_", " ").replace("-", " ").replace("’", "'").split())
    return any(word in plain for word in PROTECTED_WORDS)


def nearest_code(found: str, known: Sequence[str], synonyms: Mapping[str, str]) -> str:
    """The code most likely meant, by name in Swedish or by likeness; empty when none is near."""
    plain = " ".join(found.lower().split())
    tidy = plain.replace(" ", "_").replace("-", "_")
    for likely in (synonyms.get(plain), SWEDISH_CODES.get(plain), tidy, plain.replace("_", "-")):
        if likely in known:
            return str(likely)
    words = {word: meant for word, meant in {**SWEDISH_CODES, **synonyms}.items() if meant in known}
    words |= {name: name for name in known}
    near = difflib.get_close_matches(plain, words, n=1, cutoff=0.7) or difflib.get_close_matches(
        tidy, words, n=1, cutoff=0.7
    )
    return words[near[0]] if near else ""
