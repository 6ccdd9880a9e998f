"""Privacy in texts about what happened and what was said: words, moments, plates and names that point at somebody.

What can stand anywhere in a file (numbers, addresses, ages, rooms) is found in `privacy/files.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from grannsida.mask import mask_all
from grannsida.privacy import files
from grannsida.privacy.details import find_moments, find_plates
from grannsida.privacy.files import KEEP
from grannsida.privacy.names import find_names, words_of_names
from grannsida.privacy.sensitive import Topic, find_words
from grannsida.problem import Words, error, warning
from grannsida.read import fill
from grannsida.texts import list_texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site
    from grannsida.privacy.details import Find
    from grannsida.privacy.names import Name
    from grannsida.privacy.sensitive import Word
    from grannsida.problem import Place, Problem, Rule, Steps

WORDS = error(
    "PRIV-WORDS",
    message=Words(
        "Texten säger något om {topic} hos den som det hände.",
        "The text tells something of somebody's {topic}.",
    ),
    reason=Words(
        "Sådant om hälsa, ursprung, tro och brott är det som skyddas mest (dataskyddsförordningen, artikel 9 och 10).",
        "Health, origin, faith and crime are what is protected most (GDPR, articles 9 and 10).",
    ),
    advice=Words(
        "Berätta vad som hände och vad ni gjorde, inte om vem. " + KEEP.sv,
        "Tell what happened and what you did, not about whom. " + KEEP.en,
    ),
    example=("En man med psykos skrek.", "Någon skrek. Personalen kom och pratade lugnt."),
)
MOMENT = error(
    "PRIV-MOMENT",
    message=Words(
        "Texten om händelser har en exakt dag eller ett klockslag.",
        "The text about incidents has an exact day or a clock time.",
    ),
    reason=Words(
        "Den som såg en ambulans den kvällen vet då vem det gäller.",
        "Whoever saw an ambulance that evening then knows whom it is about.",
    ),
    advice=Words("Skriv månaden, eller bara perioden. " + KEEP.sv, "Write the month, or only the period. " + KEEP.en),
    example=("Den 3 mars kl. 22 larmade det.", "Det larmade en kväll i mars."),
)
PLATE = warning(
    "PRIV-PLATE",
    message=Words("Här ser det ut att stå ett bilnummer.", "This looks like the registration plate of a car."),
    reason=Words("Ett bilnummer leder till ägaren.", "A plate leads to the owner."),
    advice=Words("Skriv «en bil». " + KEEP.sv, "Write “a car”. " + KEEP.en),
    example=("ABC 123 stod framför porten.", "En bil stod framför porten."),
)
NAME = warning(
    "PRIV-NAME",
    message=Words("Här kan det stå en persons namn. Vi visar det inte här.", "This may be the name of a person."),
    reason=Words(
        "I texter om vad som hänt och vad någon sagt ska ingen pekas ut, inte heller med förnamn.",
        "In texts about what happened or what was said nobody should be pointed out, not even by first name.",
    ),
    advice=Words(
        "Skriv rollen i stället: en granne, personalen. Är det en plats eller förening: lägg den i organisations.yml. "
        + KEEP.sv,
        "Write the role instead: a neighbour, the staff. If it is a place or a group: add it to organisations.yml. "
        + KEEP.en,
    ),
    example=("Förnamn Efternamn sa …", "En granne sa …"),
)

TOPICS: Final = {
    Topic.HEALTH: Words("hälsan", "health"),
    Topic.ORIGIN: Words("ursprunget", "origin"),
    Topic.FAITH: Words("tron", "faith"),
    Topic.COURT: Words("brott eller domar", "crimes or sentences"),
}


class Told(NamedTuple):
    """One text of a guarded field in one language."""

    name: str
    path: Steps
    text: str

    def place(self, folder: Folder, start: int) -> Place:
        """The line where position `start` of the text stands, as near as the file shows it."""
        place = folder.place(self.name, self.path)
        document = folder.documents[self.name]
        words = self.text[start : start + 12].split("\n")[0]
        for number in range(place.line, place.line + self.text.count("\n") + 3):
            column = document.line(number).find(words, place.column - 1 if number == place.line else 0)
            if column >= 0:
                return type(place)(place.file, number, column + 1, place.path)
        return place


def check_details(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Ages, rooms, private numbers and addresses anywhere in the files, comments too."""
    del site, today
    for document in folder.documents.values():
        yield from files.check_details(document.file, document.text)


def check_words(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Health, origin, faith and crime in what happened and what was said: each topic once a text."""
    del site, today
    for told in (*_incidents(folder), *_quotes(folder)):
        seen: set[Topic] = set()
        for word in find_words(told.text):
            if word.topic not in seen:
                seen.add(word.topic)
                found = _at(WORDS, folder, told, word)
                yield replace(found, message=fill(WORDS.message, {"topic": TOPICS[word.topic]}))


def check_moments(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Days and clock times in what happened."""
    del site, today
    for told in _incidents(folder):
        for moment in find_moments(told.text)[:1]:
            yield _at(MOMENT, folder, told, moment)


def check_plates(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Registration plates in what happened, what was said and what is said of articles."""
    del site, today
    for told in (*_incidents(folder), *_quotes(folder), *_texts("openness.yml", folder.openness.press, "press")):
        for plate in find_plates(told.text):
            yield _at(PLATE, folder, told, plate)


def check_names(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Names of persons in what happened, what was said and what pictures show."""
    del site, today
    allowed: frozenset[str] | None = None
    for told in (*_incidents(folder), *_quotes(folder), *_pictures(folder)):
        if not find_names(told.text, frozenset()):
            continue  # what names may stand only matters where something looks like one, and it takes time to list
        if allowed is None:
            allowed = words_of_names(_known_names(folder))
        for name in find_names(told.text, allowed):
            yield _at(NAME, folder, told, name)


def _at(rule: Rule, folder: Folder, told: Told, find: Find | Name | Word) -> Problem:
    """A finding without what was found: only dots, and the place."""
    return rule.at(told.place(folder, find.start), found=mask_all(told.text[find.start : find.end]), topic="")


def _incidents(folder: Folder) -> Iterator[Told]:
    for number, period in enumerate(folder.openness.incidents.periods):
        yield from _texts("openness.yml", period.learned, "incidents", "periods", number, "learned")
        for index, count in enumerate(period.counts):
            steps = ("incidents", "periods", number, "counts", index, "handled")
            yield from _texts("openness.yml", count.handled, *steps)


def _quotes(folder: Folder) -> Iterator[Told]:
    yield from _texts("openness.yml", folder.openness.you_said, "you_said")
    yield from _texts("openness.yml", folder.openness.walks, "walks")
    if folder.openness.rounds:
        yield from _texts("openness.yml", folder.openness.rounds, "rounds")
    if folder.residence.resident_perspective:
        yield from _texts("residence.yml", folder.residence.resident_perspective, "resident_perspective")


def _pictures(folder: Folder) -> Iterator[Told]:
    for number, picture in enumerate(folder.residence.pictures):
        yield from _texts("residence.yml", picture, "pictures", number)
    for key, event in folder.events.items():
        if event.picture:
            yield from _texts(f"events/{key}.yml", event.picture, "picture")


def _texts(name: str, value: object, *path: str | int) -> Iterator[Told]:
    for steps, text in list_texts(value, path):
        for locale, words in text.texts.items():
            yield Told(name, (*steps, locale) if len(text.texts) > 1 else steps, words)


def _known_names(folder: Folder) -> Iterator[str]:
    """Names that may stand: the house, its district, organisations, sources, forums, networks, routes and events."""
    home = folder.residence
    forum = home.collaboration.forum
    texts: list[LocalizedText | None] = [home.name, home.definite_name, home.district, home.city, home.address.street]
    texts += [*home.alternate_names, forum.name if forum else None, home.owner.unit, home.owner.role]
    texts += [network.name for network in home.collaboration.networks]
    texts += [text for source in folder.sources.values() for text in (source.title, source.publisher)]
    texts += [organisation.name for organisation in folder.organisations.values()]
    texts += [text for route in folder.contacts.routes for text in (route.label, route.answered_by)]
    texts += [measure.title for measure in home.measures]
    for event in folder.events.values():
        texts += [event.title, event.place.name if event.place else None, event.place.street if event.place else None]
    for text in texts:
        if text:
            yield from text.texts.values()
    yield from (item.outlet for item in folder.openness.press.items)


CHECKS = (check_details, check_words, check_moments, check_plates, check_names)
