"""Names of persons by a careful guess: a usual first name, or two capitalised words that nothing else explains.

It misses names rather than accusing places: a person reads the text anyway before it is published.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIRST_NAMES: Final = _words("""
    Aisha Abdi Abdullah Adam Agneta Ahmed Alexander Alexandra Ali Amanda Amina Amir Anders Andreas Anette Anita Ann
    Anna Annika Anton Arne Axel Barbro Bengt Benny Berit Birgitta Björn Bo Britt Camilla Carina Carl Caroline
    Cecilia Charlotte Christer Christian Christina Conny Daniel David Elin Elisabeth Ella Elsa Emelie Emil Emma Erik
    Eva Fatima Filip Fredrik Gabriel Georg Gunilla Gunnar Göran Gösta Hanna Hans Hassan Helena Henrik Håkan Hussein
    Ibrahim Ida Inga Inger Ingrid Irene Isabella Jan Jenny Jens Jessica Jimmy Joakim Johan Johanna Johnny John Jonas
    Josefin Julia Kalle Karin Karl Katarina Kenneth Kent Kerstin Khadija Kjell Klas Kristina Kurt Lars Lasse Leif
    Lena Lennart Linda Linnea Lisa Lotta Louise Magdalena Magnus Maja Malin Marcus Margareta Maria Marie Martin Mats
    Matilda Mattias Michael Micke Mikael Mohamed Mohammed Mona Monica Muhammad Mustafa Nils Olle Olof Omar Oscar
    Oskar Patrik Per Peter Petra Pia Pontus Ragnar Rebecka Rickard Robert Robin Roger Roland Rolf Ronny Rune Samuel
    Sandra Sara Sebastian Simon Siv Sofia Sofie Stefan Sten Stig Sture Susanne Sven Svetlana Teresa Thomas Tina
    Tobias Tomas Tommy Tony Torbjörn Ulf Ulla Ulrika Urban Veronica Viktor Viktoria Wilhelm William Yasmin Yusuf
    Yvonne Zahra Åke Åsa Örjan Östen
""")
COMMON: Final = _words("""
    Alla Andra Att Av Bara Barn Boende Boendet Bra De Dem Den Denna Deras Det Detta Där Därefter Därför Då Efter
    Eller En Ett Flera Folk Från För Först Förra Fyra Färre Genom Grannar Grannarna Gruppen Här Han Hon Hos Hur
    Husmötet I Ibland Idag Igår Ingen Inget Inga Innan Inte Kan Man Med Men Mot Många Ni Nu När Någon Några Något
    Nästa Och Om Ordföranden Oss Personal Personalen På Samma Sedan Sen Senare Ser Staden Som Så Sådana Till Tre Två
    Under Upp Ur Utan Ute Vad Var Varför Varje Vem Vi Via Vid Vilka Vissa Vår Våra Vårt Väg Än Är Även A About After
    All Also An And Are As At Because Before Both But By Can Did Do Each Every Everybody Few Fewer For From Group
    Had Has Have He Her His How If In Is It Its Later Many Most Neighbours Next No Nobody Not Nothing Now Of On One
    Or Our Residents She Since So Some Somebody Staff Than That The Their Then There These They This Those Three To
    Two Until Was We Were What When Where Which Who Why With You Your Måndag Tisdag Onsdag Torsdag Fredag Lördag
    Söndag Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Sverige Sweden Göteborg Gothenburg Hisingen Angered Majorna Örgryte
    Sociala Svenska Swedish Polisen Police City Väster Öster Norra Södra Västra Östra Nya Gamla Stora Lilla North
    South East West New Old
""")
ALSO_WORDS: Final = _words("Per Bo Sten Björn")
"""Names that begin a sentence as ordinary words too: per month, live here, stone, bear."""
PLACE_ENDINGS: Final = (
    "gatan", "vägen", "torget", "platsen", "gården", "huset", "parken", "skolan", "kyrkan", "staden", "berget",
    "dalen", "bron", "hamnen", "by", "bäcken", "bäck", "rådet", "forum", "forumet", "förvaltningen", "nämnden",
    "föreningen", "bolaget", "banken", "biblioteket", "museet", "sjukhuset", "centrum", "posten", "bladet",
    "tidningen", "byn", "borg",
)  # fmt: skip

_CAPITAL = "A-ZÅÄÖÉÜØÆ"
_WORD = re.compile(rf"[{_CAPITAL}][a-zåäöéèüøæ]+(?:-[{_CAPITAL}][a-zåäöéèüøæ]+)*(?![\w@])")
_BEGINNING = re.compile(r"(?:^|[.!?:\n]\s*)$")
_JOINED = re.compile(r" (?:(?:von|af|de|van|el|al|bin) )?")


class Name(NamedTuple):
    """A find in a text, from `start` up to `end`."""

    start: int
    end: int


@lru_cache(maxsize=4096)
def find_names(text: str, allowed: frozenset[str]) -> tuple[Name, ...]:
    """What may be the name of a person. `allowed` holds the single words of names that may stand."""
    found: list[Name] = []
    words = list(_WORD.finditer(text))
    for word, following in zip_longest(words, words[1:]):
        first = word.group()
        if (found and word.start() < found[-1].end) or not _may_be_person(first, allowed):
            continue
        is_pair = bool(following and _JOINED.fullmatch(text, word.end(), following.start()))
        if is_pair and following and _may_be_person(following.group(), allowed):
            found.append(Name(word.start(), following.end()))
        elif _root(first).split("-")[0] in FIRST_NAMES and not _may_be_word(text, word):
            found.append(Name(word.start(), word.end()))
    return tuple(found)


def _may_be_word(text: str, word: re.Match[str]) -> bool:
    return word.group() in ALSO_WORDS and bool(_BEGINNING.search(text[: word.start()]))


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    """The single capitalised words of names of organisations, places and houses."""
    return frozenset(_root(word.group()) for name in names for word in _WORD.finditer(name))


def _root(word: str) -> str:
    """Without a genitive s. Names that end in s, such as Lars, lose it as well: see `_forms`."""
    return word if word in FIRST_NAMES or word in COMMON else word.removesuffix("s")


def _may_be_person(word: str, allowed: frozenset[str]) -> bool:
    root = _root(word)
    return not (word in COMMON or root in COMMON or root in allowed or root.lower().endswith(PLACE_ENDINGS))
