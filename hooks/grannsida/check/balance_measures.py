"""BAL-04, BAL-07 and BAL-08: measures tell their limits, start with residents too, and cover the principles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grannsida.check.phases import is_closed, is_lived_in
from grannsida.model.codes import MeasureType, Origin, Theme
from grannsida.problem import Words, error, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.residence import Measure
    from grannsida.model.site import Site
    from grannsida.problem import Place, Problem

BAL_04 = error(
    "BAL-04",
    message=Words(
        "Åtgärden «{measure}» säger inte var och när den inte hjälper.",
        "The measure “{measure}” does not say where and when it does not help.",
    ),
    reason=Words(
        "Vakter, kameror och rundor gör att många känner sig tryggare, men de verkar bara där de är och just då. "
        "Utan sina gränser låter åtgärden som mer än den är.",
        "Guards, cameras and patrols make many feel safer, but they work only where they are and at that time. "
        "Without its limits the measure sounds like more than it is.",
    ),
    advice=Words(
        "Lägg till limits, till exempel «Rundan tar 20 minuter. Resten av tiden ser vi inte gatan.» "
        "Skriv type: guard, camera eller patrol, men inga klockslag.",
        "Add limits, such as “The round takes 20 minutes. The rest of the time we do not see the street.” "
        "Write type: guard, camera or patrol, but no timetable.",
    ),
    example=("type: patrol, utan limits", "limits: Rundan tar 20 minuter. Resten av tiden ser vi inte gatan."),
)
BAL_07 = error(
    "BAL-07",
    message=Words("De som bor i huset kommer inte till tals: {what_sv}.", "Residents are not heard: {what_en}."),
    reason=Words(
        "De som bor här är också grannar, och deras behov väger lika tungt. "
        "En sida som bara talar om dem är inte i balans.",
        "Those who live here are neighbours too, and their needs weigh as much. A page that only speaks about them "
        "is not balanced.",
    ),
    advice=Words(
        "{step_sv} Har ingen frågat dem än, skriv det i how_collected. Ett tomt hus behöver inget av detta.",
        "{step_en} If nobody has asked them yet, say so in how_collected. An empty house needs none of this.",
    ),
)
BAL_08 = warning(
    "BAL-08",
    message=Words(
        "Åtgärderna gäller {count} av de fem principerna. Minst tre behövs; {missing} saknas.",
        "The measures cover {count} of the five principles. At least three are needed; {missing} are missing.",
    ),
    reason=Words(
        "Modellen håller ihop bara om flera delar finns: behov, det yttre, personalens roll, kontakt och möten.",
        "The model holds together only with several parts: needs, surroundings, the part of staff, contact and "
        "meetings.",
    ),
    advice=Words(
        "Beskriv en åtgärd till. Är den inte påbörjad, skriv status: not_started: sidan visar då det, och döljer "
        "inget.",
        "Describe one more measure. If it has not begun, write status: not_started: the page shows so and hides "
        "nothing.",
    ),
)
NEEDS_LIMITS: Final = frozenset({MeasureType.GUARD, MeasureType.CAMERA, MeasureType.PATROL})
TITLES: Final = re.compile(
    r"\b(?:\w*väktar|(?:ordnings|trygghets|natt)?vakt(?:er|en|erna|rund)?\b|\w*kamer[ao]|\w*patrull|\w*ronder"
    r"|guards?\b|camera|cctv|patrol)",
    re.IGNORECASE,
)
"""Titles that say what the type should have said."""
PRINCIPLES: Final = range(1, 6)
LEAST: Final = 3


def check_limits(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Guards, cameras and patrols state their limits, also where the type was left out."""
    del site, today
    for number, measure in enumerate(folder.residence.measures):
        if needs_limits(measure) and not measure.limits:
            place = folder.place("residence.yml", ("measures", number))
            yield BAL_04.at(place, found=measure.title.default, measure=measure.title.default)


def needs_limits(measure: Measure) -> bool:
    return measure.type in NEEDS_LIMITS or any(TITLES.search(title) for title in measure.title.texts.values())


def check_equality(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Residents' own perspective, a measure that began with their need, a question about them."""
    del site, today
    if not is_lived_in(folder):
        return
    if folder.residence.resident_perspective is None:
        yield _unheard(
            folder.place("residence.yml", ("resident_perspective",)),
            Words("resident_perspective saknas", "resident_perspective is missing"),
            Words(
                "Berätta i resident_perspective vad de säger och behöver tillsammans, och hur ni frågade.",
                "Tell in resident_perspective what they say and need together, and how you asked.",
            ),
        )
    if all(measure.origin is not Origin.RESIDENT for measure in folder.residence.measures):
        yield _unheard(
            folder.place("residence.yml", ("measures",), key=True),
            Words("ingen åtgärd började med deras behov", "no measure began with their need"),
            Words("Lägg till en åtgärd med origin: resident.", "Add a measure with origin: resident."),
        )
    if all(entry.theme is not Theme.RESIDENTS for entry in folder.faq.entries):
        yield _unheard(
            folder.place("faq.yml", ("entries",), key=True),
            Words("ingen fråga har temat residents", "no question has the theme residents"),
            Words("Svara på en fråga med theme: residents.", "Answer a question with theme: residents."),
        )


def _unheard(place: Place, what: Words, step: Words) -> Problem:
    return BAL_07.at(place, what_sv=what.sv, what_en=what.en, step_sv=step.sv, step_en=step.en)


def check_principles(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Measures of at least three of the five principles; a closed house has none to add."""
    del site, today
    covered = {measure.principle for measure in folder.residence.measures}
    if len(covered) < LEAST and not is_closed(folder):
        missing = ", ".join(str(number) for number in PRINCIPLES if number not in covered)
        yield BAL_08.at(folder.place("residence.yml", ("measures",), key=True), count=len(covered), missing=missing)


CHECKS = (check_limits, check_equality, check_principles)
