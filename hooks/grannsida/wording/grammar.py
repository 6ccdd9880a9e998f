"""Grammar: as much Swedish and English inflection as suggestions need to fit into a sentence."""

from __future__ import annotations

import re

GENITIVE = {"sv": "s?", "en": "(?:['’]s?)?"}
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "sv": {"person": ("person", "personen", "personer", "personerna")},
    "en": {"person": ("person", "people"), "resident": ("resident", "residents")},
}
"""Nouns that suggestions are built on: one, the one, many, the many; English has one and many."""
SINGULAR_BEFORE = re.compile(
    r"(?:^|\W)(?:en|ett|någon|ingen|varje|den|denna|vilken|annan|enda|vår|min|som)(?:\s+\w+(?:ig|lig|ad|ell|iv|al|are|an|el|d|t|k|l))?\s+$"
)
"""Words before a noun that make it one: "en", "någon", "en aktiv"."""

_SV_NOUN = (
    r"(?=\s*(?:$|[.,;:!?)»”\"–])|\s+(?:som|och|eller|i|på|till|från|med|av|för|vid|hos|utan|är|var|har|hade|kan|kunde|får|"
    r"fick|ska|skulle|vill|bor|bodde|behöver|kommer|kom|sitter|satt|sover|sov|står|går|samlas|flyttar|flyttade|måste|"
    r"lever|inte|också|där|här|hit|dit|ofta|utanför|runt|kring|bland|mellan|än|blir|ringer|tar|ber|håller|mår|söker|"
    r"väntar|drar|brukar|rör|springer|skriker|pratar|ligger|låg|stod|gick|gör|säger|vet|tror|ser|stör|orsakar|känner|beter|bad|hade|fått|flyttat|lämnar|tog|växer|ökar|minskar|hittar|hjälper|hälsar|ville|stannar|använder|dricker|mot|under|över|när|om|vars)\b)"
)
_SV_PEOPLE = (
    r"(?:människor(?:na)?|människa(?:n)?|person(?:en|er|erna)?|individ(?:en|er|erna)?|män(?:nen)?|man(?:nen)?|kvinn(?:a|an|or|"
    r"orna)|ungdom(?:ar|arna)?|barn(?:en)?|vuxna|famil(?:j|jer|jerna)|grannar(?:na)?|granne(?:n)?|äldre|pensionärer|studenter|"
    r"flickor|pojkar|tjejer|killar|kille|tjej|gubb(?:e|ar|arna)|gäster|invånare|medborgare|eu|patienter|föräldrar|typer|"
    r"besökare|hyresgäster|invandrare|flyktingar|vänner|mammor|pappor|par|romer|boende)s?"
)
_SV_ILLNESS = (
    r"(?P<illness>(?:\w+\s+){0,2}?\w*(?:beroende|missbruk|sjukdom|ohälsa|schizofreni|psykos|demens|depression|ångest|"
    r"diagnos|alkoholism|adhd|samsjuklighet|hemlöshet)\w*)"
)
_EN_NOUN = (
    r"(?=\s*(?:$|[.,;:!?)»”\"–])|\s+(?:who|and|or|in|on|at|to|from|with|of|for|by|without|is|are|was|were|has|have|had|can|"
    r"could|may|will|would|should|must|live|lives|lived|need|needs|come|comes|sleep|sleeps|sit|sits|outside|near|around|"
    r"get|gets|got|deserve|deserves|often|also|not|again|that|here|there|than|about|as|into|off|under|over|when|whom|do|"
    r"does|did|hang|gather|welcome|want|wants|across|next|lying|sitting|standing|sleeping|slept|sat|asked|lay|stood|came|went|took|stole|shouted|died|fell|walked|lived|moved|move|moves|found|left|broke|begged|told|said|says|used|use|uses|drink|drinks|drank|upstairs|downstairs)\b)"
)
_EN_PEOPLE = (
    r"people|persons?|individuals?|men|women|man|woman|them|those|families|guests|tenants|drinkers|youths|elderly"
)
_EN_ILLNESS = (
    r"(?P<illness>(?:\w+\s+){0,3}?(?:addictions?|illness(?:es)?|disorders?|schizophrenia|psychosis|dementia|depression|"
    r"anxiety|alcoholism|dependence|homelessness|diagnos[ei]s|trauma|ill-health))"
)
MACROS = {
    "sv": {"<noun>": _SV_NOUN, "<people>": _SV_PEOPLE, "<illness>": _SV_ILLNESS},
    "en": {"<noun>": _EN_NOUN, "<people>": _EN_PEOPLE, "<illness>": _EN_ILLNESS},
}
"""Short names in the lists for long patterns: stands as a noun, a word for people, an illness."""


def split_forms(forms: str, lang: str) -> list[str]:
    """The forms of a noun as a list; the two English ones may be of two words: "drug addict drug addicts"."""
    words = forms.split()
    if lang == "sv":
        return words
    half = len(words) // 2
    return [" ".join(words[:half]), " ".join(words[half:])]


def decline(option: str, number: int, lang: str) -> str:
    """A suggestion in the form of the word it replaces.

    `person* med beroende` follows its noun; `a|b|c|d` lists all forms; anything else fits everywhere.
    """
    option = option.strip()
    if "|" in option:
        return option.split("|")[number]
    for head, forms in HEADS[lang].items():
        if f"{head}*" in option:
            option = option.replace(f"{head}*", forms[number])
            return _agree(option) if lang == "en" and number else option
    return option


def _agree(option: str) -> str:
    """People who use, not uses."""
    return re.sub(r"\b(uses|lives)\b", lambda found: found[0][:-1], option)
