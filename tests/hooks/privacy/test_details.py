"""Details that point at one person are found; their look-alikes are not."""

from __future__ import annotations

import pytest

from grannsida.privacy.details import find_anywhere, find_moments, find_plates
from grannsida.privacy.names import find_names, words_of_names
from grannsida.privacy.sensitive import find_words

ANYWHERE = [
    ("Ring 070-174 06 05.", "mobile 070-174 06 05"),
    ("Ring 0701740605.", "mobile 0701740605"),
    ("Ring +46 70 174 06 05.", "mobile 46 70 174 06 05"),
    ("Ring 0046 (0)70-1740605.", "mobile 0046 (0)70-1740605"),
    ("Mejla namn.efternamn@gmail.com i dag.", "mail namn.efternamn@gmail.com"),
    ("Mejla NAMN.EFTERNAMN@HOTMAIL.SE", "mail NAMN.EFTERNAMN@HOTMAIL.SE"),
    ("En 34-åring ramlade.", "age 34-åring"),
    ("En 34 årig man ramlade.", "age 34 årig man"),
    ("A 34-year-old fell.", "age 34-year-old"),
    ("Hen är 34 years old.", "age 34 years old"),
    ("Hen är född 1985.", "age 1985"),
    ("She was born in 1985.", "age 1985"),
    ("En man på 34 år ramlade.", "age 34 år"),
    ("Mannen, 34, ramlade.", "age 34"),
    ("Hon är 34 år gammal.", "age 34 år gammal"),
    ("A woman aged 34 fell.", "age 34"),
    ("Larmet gick i rum 12.", "room 12"),
    ("Larmet gick i lgh 1203.", "room 1203"),
    ("Larmet gick i Lägenhet 12B.", "room 12B"),
    ("Det hördes från våning 2.", "room 2"),
    ("Det hördes från 3:e våningen.", "room 3:e våningen"),
    ("It came from the 3rd floor.", "room 3rd floor"),
]
NOT_ANYWHERE = [
    "Ring 031-390 06 01.", "Ring 112 eller 114 14.", "Mejla kalleback@example.org.", "Ett 5-årigt avtal.",
    "Ett 20-årsjubileum.", "Öppet sedan 2022.", "Det finns 12 rum.", "Huset har 3 våningar.", "Klockan 18:00.",
    "Den 2026-12-05.", "Läs på gmail.com.", "Grundat 1985.", "Ett 34 år gammalt hus.", "Children aged 7 to 12.",
    "I 34 år har huset stått här.", "Från 18 år.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), ANYWHERE)
def test_a_detail_is_found_wherever_it_stands(text: str, found: str) -> None:
    assert [f"{find.detail} {text[find.start : find.end]}" for find in find_anywhere(text)] == [found]


@pytest.mark.parametrize("text", NOT_ANYWHERE)
def test_a_look_alike_is_left_alone(text: str) -> None:
    assert find_anywhere(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kl. 14.30 kom de.", "Kl. 14.30"), ("Klockan 3 på natten.", "Klockan 3"), ("Vid 22:15-tiden.", "22:15"),
        ("They came at 5 pm.", "5 pm"), ("Den 3 mars larmade det.", "Den 3"), ("Den 12:e larmade det.", "Den 12:e"),
        ("On May 5th it rang.", "May 5th"), ("It rang on 5 May.", "5 May"), ("Det var 2026-03-04.", "2026-03-04"),
        ("Det var 3/4.", "3/4"), ("Det var på julafton.", "julafton"), ("I lördags larmade det.", "I lördags"),
        ("Natten till söndagen larmade det.", "Natten till söndagen"), ("Vid tiotiden.", "Vid tiotiden"),
        ("Det larmade vid 22.30.", "vid 22.30"), ("Den tredje mars.", "tredje mars"), ("Under vecka 12.", "vecka 12"),
        ("Last Saturday it rang.", "Last Saturday"), ("On the third of May.", "third of May"),
    ],
)  # fmt: skip
def test_a_day_or_a_clock_time_is_found(text: str, found: str) -> None:
    assert found in [text[find.start : find.end] for find in find_moments(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Det larmade i mars 2026.", "Från april till juni.", "Det var 5 av 7.", "Det blev 4 procent mer.",
        "Under 2026-03.", "Inom 10 minuter.", "They may 5 times call.", "För tredje gången.",
        "Varje vecka 3 gånger.", "Vi gick runt varje lördag.", "1/3 av samtalen.", "I tredje hand.",
    ],
)  # fmt: skip
def test_a_month_or_a_number_is_no_day(text: str) -> None:
    assert find_moments(text) == ()


def test_plates_are_found_and_codes_of_other_kinds_are_not() -> None:
    text = "ABC 123, ABC12D och SMS 112, ISO 639, RFC 5545, EN 301"
    assert [text[find.start : find.end] for find in find_plates(text)] == ["ABC 123", "ABC12D"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En man med schizofreni skrek.", "health schizofreni"), ("Han var psykotisk.", "health psykotisk"),
        ("Det gällde en överdos.", "health överdos"), ("En somalier greps inte.", "origin somalier"),
        ("Två muslimer bad.", "faith muslimer"), ("Han är dömd för stöld.", "court dömd"),
        ("En psykiskt sjuk man.", "health psykiskt sjuk"), ("He was arrested.", "court arrested"),
        ("En somalisk man föll.", "origin somalisk man"), ("En romsk familj.", "origin romsk familj"),
        ("En schizo\u00adfren man.", "health schizo\u00adfren"),
    ],
)  # fmt: skip
def test_words_for_what_the_law_guards_most_are_found(text: str, found: str) -> None:
    assert found in [f"{word.topic} {text[word.start : word.end]}" for word in find_words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Avtalet gäller rummet.", "Personalen var lugn.", "Trädet fälldes.", "Turkos färg på bänken.",
        "Romanen lästes högt.", "Vi sålde juice.", "Hivande av skräp.", "Vi bad om ursäkt.", "Judo i hallen.",
        "Vi vill ha lappar på somaliska.", "Det blev syrisk mat.",
    ],
)  # fmt: skip
def test_ordinary_words_are_not_taken_for_them(text: str) -> None:
    assert find_words(text) == ()


ALLOWED = words_of_names(["Trygghetsforum Alma", "Svenska kyrkan", "Göteborgs-Posten", "Stena Fastigheter"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Igår ringde Anna Berg oss.", ["Anna Berg"]), ("Jamal Haddad sa det.", ["Jamal Haddad"]),
        ("Lars hjälpte till.", ["Lars"]), ("Annas hund skällde.", ["Annas"]), ("Då kom Sture.", ["Sture"]),
        ("Då kom Per.", ["Per"]),
        ("Eva-Lena von Stern och Nils.", ["Eva-Lena von Stern", "Nils"]),
    ],
)  # fmt: skip
def test_what_may_be_the_name_of_a_person_is_found(text: str, found: list[str]) -> None:
    assert [text[name.start : name.end] for name in find_names(text, ALLOWED)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Grannar sa att det var mörkt.", "Trygghetsforum Alma startade.", "Göteborgs-Posten skrev.", "På Gamla Torget.",
        "Stena Fastigheter lagade.", "Vid Almas entré.", "Per månad ringde tio.", "Svenska kyrkan kom. Då gick vi.",
        "Personalen på Alma.", "",
    ],
)  # fmt: skip
def test_organisations_places_and_first_words_are_no_persons(text: str) -> None:
    assert find_names(text, ALLOWED) == ()
