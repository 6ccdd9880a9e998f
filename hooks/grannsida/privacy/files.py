"""Whole data files searched as they stand, comments too: what is sent to git is published.

A file that cannot be read as data is searched all the same, and so are the names of files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grannsida.mask import mask_all, mask_personal
from grannsida.privacy.details import Detail, find_anywhere
from grannsida.privacy.personnummer import Kind, find_numbers
from grannsida.privacy.sensitive import find_about_one
from grannsida.privacy.where import Finder, Zone, zone_of
from grannsida.problem import Place, Severity, Words, error, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.document import Document
    from grannsida.privacy.details import Find
    from grannsida.privacy.where import Spot
    from grannsida.problem import Problem, Rule, Steps

KEEP: Final = Words(
    "Är texten rätt: skriv ett undantag under exceptions, med skäl, roll och dag.",
    "If the text is right: write an exception under exceptions, with reason, role and day.",
)
NUMBER = error(
    "PRIV-NUMBER",
    message=Words(
        "Här står något som ser ut som ett personnummer. Vi visar det inte här.",
        "Something here looks like a personal number. We do not show it.",
    ),
    reason=Words(
        "Ett personnummer pekar ut en person. Att någon bor i huset är sekretess (OSL 26 kap. 1 §).",
        "A personal number points at one person. That somebody lives in the house is secret by law (OSL 26:1).",
    ),
    advice=Words(
        "Ta bort det och skicka inte in ändringen. Är den redan inskickad: läs hjalp/hemligt och ring enhetschefen.",
        "Remove it and do not send the change. If it has been sent: read hjalp/hemligt and call the unit manager.",
    ),
)
NUMBER_UNSURE = warning(
    "PRIV-NUMBER-UNSURE",
    message=Words(
        "Här kan det stå ett personnummer, kanske med en siffra fel. Vi visar det inte här.",
        "This may be a personal number, perhaps with one digit wrong. We do not show it.",
    ),
    reason=Words(
        "Också ett felskrivet personnummer kan peka ut en person.",
        "A mistyped personal number can point at a person too.",
    ),
    advice=Words(
        "Ta bort det om det är ett personnummer. Är det något annat: skriv det med mellanslag eller ord.",
        "Remove it if it is a personal number. If it is something else: write it with spaces or words.",
    ),
)
NUMBER_MASKED = warning(
    "PRIV-NUMBER-MASKED",
    message=Words(
        "Här ser det ut att stå ett födelsedatum med dold slutsiffra.",
        "This looks like a date of birth with a hidden ending.",
    ),
    reason=Words(
        "Ett födelsedatum räcker ofta för att känna igen någon.",
        "A date of birth is often enough to recognise somebody.",
    ),
    advice=Words("Ta bort datumet också.", "Remove the date as well."),
)
NUMBER_NAME = error(
    "PRIV-NUMBER-NAME",
    message=Words(
        "Filens namn har något som ser ut som ett personnummer. Vi visar det inte här.",
        "The name of the file holds something that looks like a personal number. We do not show it.",
    ),
    reason=Words(
        "Filens namn blir en adress på webben och syns i git.", "The name becomes a web address and shows in git."
    ),
    advice=Words(
        "Byt namn på filen och skicka inte in ändringen. Är den redan inskickad: läs hjalp/hemligt.",
        "Rename the file and do not send the change. If it has been sent: read hjalp/hemligt.",
    ),
)
MAIL = warning(
    "PRIV-MAIL",
    message=Words("Här står en privat mejladress.", "There is a private e-mail address here."),
    reason=Words(
        "En privat adress hör till en person, också när personen arbetar i huset.",
        "A private address belongs to a person, even one who works in the house.",
    ),
    advice=Words("Skriv en funktionsbrevlåda i stället.", "Write a shared mailbox instead."),
    example=("email: namn.efternamn@…", "email: exempel@example.org"),
)
MOBILE = warning(
    "PRIV-MOBILE",
    message=Words(
        "Här står ett mobilnummer utanför kontaktvägarna.", "There is a mobile number outside the contact routes."
    ),
    reason=Words(
        "Ett mobilnummer i en text hör ofta till en person, och det glöms kvar när någon slutar.",
        "A mobile number in a text often belongs to a person, and stays when that person leaves.",
    ),
    advice=Words(
        "Hör det till en funktion: lägg det som phone i contacts.yml och hänvisa dit. Annars: ta bort det.",
        "If it belongs to a function: put it as phone in contacts.yml and refer to it. Otherwise remove it.",
    ),
)
AGE = warning(
    "PRIV-AGE",
    message=Words("Här står en persons ålder eller födelseår.", "There is somebody's age or year of birth here."),
    reason=Words(
        "Ålder tillsammans med plats räcker ofta för att grannar ska veta vem det är.",
        "Age together with a place is often enough for neighbours to know who it is.",
    ),
    advice=Words("Skriv «en person». " + KEEP.sv, "Write “a person”. " + KEEP.en),
    example=("En 34-åring hjälptes hem.", "En person hjälptes hem."),
)
ROOM = warning(
    "PRIV-ROOM",
    message=Words(
        "Här står numret på ett rum, en lägenhet eller en våning.", "There is the number of a room, flat or floor here."
    ),
    reason=Words(
        "Numret leder till den som bor där. Det kan också visa vägen för någon som vill illa.",
        "The number leads to whoever lives there. It can also show the way to somebody who means harm.",
    ),
    advice=Words("Skriv «i huset». " + KEEP.sv, "Write “in the house”. " + KEEP.en),
    example=("Det larmade i lägenhet 1203.", "Det larmade i huset."),
)

PERSON = warning(
    "PRIV-PERSON",
    message=Words(
        "Meningen säger något känsligt om en enda person: hälsa, ursprung, tro eller brott.",
        "The sentence tells something sensitive of one person: health, origin, faith or crime.",
    ),
    reason=Words(
        "Boendet kan berättas om som grupp. Den enda som stämmer in på meningen känner grannarna igen.",
        "The house can be told of as a group. Neighbours recognise the only one whom the sentence fits.",
    ),
    advice=Words("Skriv om gruppen, eller ta bort. " + KEEP.sv, "Write about the group, or remove. " + KEEP.en),
    example=("En man med demens gick vilse.", "Personalen hjälper den som går vilse."),
)

MOST_FINDS: Final = 100
"""Of one kind in one file: whoever has so many to mend runs the check again."""
MOST_BYTES: Final = 5_000_000
PHONE_KEYS: Final = frozenset({"phone", "sms", "contact_centre", "feedback_phone"})
VENUE_KEYS: Final = frozenset({"place", "physical_access", "address", "access"})
_NUMBER_RULES: Final = {Kind.SURE: NUMBER, Kind.UNSURE: NUMBER_UNSURE, Kind.MASKED: NUMBER_MASKED}
_DETAIL_RULES: Final = {Detail.MAIL: MAIL, Detail.MOBILE: MOBILE, Detail.AGE: AGE, Detail.ROOM: ROOM}


def check_file(file: str, raw: bytes, document: Document | None) -> Iterator[Problem]:
    """Personal numbers in one file, and other details where it belongs to no residence.

    `document` is None where the file could not be read. No exception in the data silences what is found here.
    """
    finder = Finder(file, document.text if document else decode_loosely(raw))
    yield from _check_numbers(finder)
    if document and "\\" in finder.text:
        yield from _check_escaped(document)
    if "/_shared/" in file or file.endswith("/site.yml"):
        yield from check_details(file, finder.text)


def check_details(file: str, text: str) -> Iterator[Problem]:
    """Ages, rooms, private numbers and addresses in the text of one file."""
    finder = Finder(file, text)
    for find in find_anywhere(finder.text)[:MOST_FINDS]:
        spot = finder.spot(find.start)
        severity = _severity(find, spot)
        if severity:
            yield _at(_DETAIL_RULES[find.detail], spot, finder.text[find.start : find.end], severity)
    for word in find_about_one(text)[:MOST_FINDS]:
        spot = finder.spot(word.start)
        if spot.in_comment or zone_of(spot.path) is Zone.OTHER:
            yield _at(PERSON, spot, text[word.start : word.end])


def check_file_names(root: str, names: Iterable[str]) -> Iterator[Problem]:
    """Names of files and folders, which become addresses. The place is told with the number masked."""
    for name in names:
        if any(number.kind is not Kind.UNSURE for number in find_numbers(name)):
            yield NUMBER_NAME.at(Place(f"{root}/{mask_personal(name)}"))


def decode_loosely(raw: bytes) -> str:
    """Some text of any bytes: enough to find digits in a file that cannot be read."""
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return raw[:MOST_BYTES].decode("utf-16", errors="replace")
    text = raw[:MOST_BYTES].replace(b"\0", b"")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("cp1252", errors="replace")


def _check_numbers(finder: Finder) -> Iterator[Problem]:
    for number in find_numbers(finder.text)[:MOST_FINDS]:
        token = _token(finder.text, number.start, number.end)
        if "://" in token and (number.kind is not Kind.SURE or "-" not in finder.text[number.start : number.end]):
            continue  # addresses on the web are full of numbers
        spot = finder.spot(number.start)
        is_phone = not spot.path or str(spot.path[-1]) in PHONE_KEYS
        if number.kind is Kind.UNSURE and is_phone and not spot.in_comment:
            continue
        yield _at(_NUMBER_RULES[number.kind], spot, finder.text[number.start : number.end])


def _token(text: str, start: int, end: int) -> str:
    """The run of characters without a space around a find."""
    before = max(text.rfind(sign, 0, start) for sign in (" ", "\n", '"'))
    after = [place for sign in (" ", "\n", '"') if (place := text.find(sign, end)) >= 0]
    return text[before + 1 : min(after, default=len(text))]


def _severity(find: Find, spot: Spot) -> Severity | None:
    """How grave a detail is where it stands; None where it belongs."""
    zone = Zone.OTHER if spot.in_comment else zone_of(spot.path)
    if find.detail is Detail.MOBILE and not spot.in_comment and ("routes" in spot.keys or spot.keys & PHONE_KEYS):
        return None
    if find.detail in {Detail.MAIL, Detail.MOBILE}:
        return Severity.WARNING
    if find.detail is Detail.ROOM and zone is Zone.OTHER and (spot.keys & VENUE_KEYS or "/events/" in spot.place.file):
        return None  # the room of a meeting, not of a person
    return Severity.WARNING if zone is Zone.OTHER else Severity.ERROR


def _check_escaped(document: Document) -> Iterator[Problem]:
    """Numbers that only come out when the signs written with a backslash are read."""
    for path, value in _scalars(document.data):
        if value in document.text:
            continue
        for number in find_numbers(value):
            place = document.place(path)
            yield _NUMBER_RULES[number.kind].at(place, found=mask_all(value[number.start : number.end]))


def _scalars(data: object, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _scalars(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _scalars(value, (*path, number))


def _at(rule: Rule, spot: Spot, found: str, severity: Severity | None = None) -> Problem:
    return rule.at(spot.place, found=mask_all(found), severity=severity)
