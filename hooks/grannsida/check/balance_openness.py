"""BAL-09, BAL-10, BAL-13 and BAL-14: open about what happened, what was written, what is not known and not done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateutil.relativedelta import relativedelta

from grannsida.check.phases import is_closed, is_lived_in
from grannsida.fields.dates import Month
from grannsida.model.codes import Answer, Interval, Level, Stance
from grannsida.problem import Severity, Words, error, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from grannsida.dataset import Folder
    from grannsida.model.openness import Incidents, PressItem
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

BAL_09 = error(
    "BAL-09",
    message=Words(
        "Öppenheten om händelser är inte hel: {what_sv}.", "Openness about incidents is not whole: {what_en}."
    ),
    reason=Words(
        "Grannar märker när något har hänt. Tystnad läses som att något döljs. "
        "Ett trygghetsforum finns just för detta.",
        "Neighbours notice when something has happened. Silence is read as hiding. "
        "A safety forum exists for just this.",
    ),
    advice=Words("{step_sv}", "{step_en}"),
    example=("publish: nej, utan why_not", "why_not: Vi får inga siffror än. Fråga enhetschefen."),
)
BAL_10 = warning(
    "BAL-10",
    message=Words(
        "Det som tidningar skrivit är inte i balans: {what_sv}.", "Press coverage is not in balance: {what_en}."
    ),
    reason=Words(
        "Den som har läst en kritisk artikel letar efter den här. "
        "Står den inte här, eller avfärdas någon, tror hen inte på sidan.",
        "Whoever has read a critical article looks for it here. If it is missing, or somebody is brushed aside, "
        "the page is not believed.",
    ),
    advice=Words("{step_sv}", "{step_en}"),
)
BAL_13 = warning(
    "BAL-13",
    message=Words("Listan över vad ni inte vet är tom.", "The list of what you do not know is empty."),
    reason=Words(
        "Den som säger vad hen inte vet blir trodd på det andra.",
        "Whoever says what they do not know is believed on the rest.",
    ),
    advice=Words(
        "Lägg till minst en rad under unknowns, och when_known om ni vet när svaret kommer. "
        "Ett avslutat boende behöver ingen.",
        "Add at least one line under unknowns, and when_known if you know when an answer comes. "
        "A closed residence needs none.",
    ),
    example=("unknowns: []", "unknowns:\n  - text: Vi vet inte om brotten i området har ändrats."),
)
BAL_14 = warning(
    "BAL-14",
    message=Words(
        "Allt under «ni sa – vi gjorde» är klart, sedan mer än ett år.",
        "Everything under “you said – we did” is done, and has been for more than a year.",
    ),
    reason=Words(
        "En lista där allt har gått bra ser ut som ett urval. Det som pågår eller fick ett nej hör också hit.",
        "A list where all went well looks picked. What goes on or was declined belongs here too.",
    ),
    advice=Words(
        "Lägg till något som pågår (ongoing) eller som ni sa nej till (declined), med why. "
        "Är det verkligen så: gör ett undantag.",
        "Add something ongoing, or something you declined, with why. If it really is so: make an exception.",
    ),
)
MONTHS: Final[Mapping[Interval, int]] = {
    Interval.MONTH: 1, Interval.QUARTER: 3, Interval.HALF_YEAR: 6, Interval.YEAR: 12,
}  # fmt: skip
GRACE: Final = relativedelta(days=60)
"""Days after a period in which its summary may still be on its way."""
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
REBUTTAL: Final = re.compile(
    r"\b(?:ljuger|ljög|lögn\w*|påhitt\b|hittar på|osaning\w*|svartmål\w*|okunnig\w*|"
    r"lies\b|lying|liar\w*|made up|smear\w*|ignorant)\b",
    re.IGNORECASE,
)
"""Words that answer a person and not the matter."""
Finding = tuple["Steps", Words, Words]
"""Where, what is missing, and the next step."""


def check_incidents(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Fresh summaries by period, or a plain no with why and whom to ask. A house with nobody in it has none."""
    del site
    if not is_lived_in(folder):
        return
    incidents = folder.openness.incidents
    is_forum = Level.SAFETY_FORUM in folder.residence.collaboration.levels
    for path, what, step in _published(incidents, today) if incidents.publish else _not_published(incidents):
        yield BAL_09.at(
            folder.place("openness.yml", ("incidents", *path)),
            severity=Severity.ERROR if is_forum else Severity.WARNING,
            what_sv=what.sv,
            what_en=what.en,
            step_sv=step.sv,
            step_en=step.en,
        )


def _not_published(incidents: Incidents) -> Iterator[Finding]:
    if not incidents.why_not:
        yield (
            (),
            Words("det står inte varför händelser inte publiceras", "it does not say why incidents are not published"),
            Words("Skriv why_not: «Vi publicerar inte, därför att …»", "Write why_not: “We do not publish, because …”"),
        )
    if not incidents.ask:
        yield (
            (),
            Words("det står inte vem man kan fråga", "it does not say whom to ask"),
            Words("Skriv ask med en kontaktväg ur contacts.yml.", "Write ask with a route from contacts.yml."),
        )


def _published(incidents: Incidents, today: dt.date) -> Iterator[Finding]:
    if not incidents.periods:
        return  # told by OPEN-EMPTY
    months = MONTHS[incidents.interval] if incidents.interval else MONTHS[Interval.QUARTER]
    newest = max(incidents.periods, key=lambda period: period.last)
    if newest.last.first < today - GRACE - relativedelta(months=1 + months):
        yield (
            ("periods", incidents.periods.index(newest)),
            Words(f"den senaste perioden slutade {newest.last}", f"the latest period ended {newest.last}"),
            Words(
                "Lägg till den period som har gått sedan dess, också om inget hände.",
                "Add the period since then, also if nothing happened.",
            ),
        )


def check_press(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Coverage of every stance with its context, or the search that found none."""
    del site, today
    press = folder.openness.press
    if is_lived_in(folder) and not press.items and not press.none_found:
        yield _unbalanced(
            folder,
            ("press",),
            Words("det står inte vad som skrivits, eller att ni letat", "it tells neither of articles nor of a search"),
            Words(
                "Lägg till artiklar under press, eller none_found med var ni letade och när.",
                "Add articles under press, or none_found with where you looked and when.",
            ),
        )
    if press.items and all(item.stance is Stance.POSITIVE for item in press.items):
        yield _unbalanced(
            folder,
            ("press", "items"),
            Words("alla artiklar är positiva", "all articles are positive"),
            Words("Lägg till en kritisk eller neutral artikel också.", "Add a critical or neutral article as well."),
        )
    for number, item in enumerate(press.items):
        for what, step in _context(item):
            yield _unbalanced(folder, ("press", "items", number, "context"), what, step)


def _context(item: PressItem) -> Iterator[tuple[Words, Words]]:
    texts = item.context.texts.values()
    if item.stance is Stance.CRITICAL and not any(YEAR.search(text) for text in texts):
        yield (
            Words("en kritisk artikel saknar när något ändrades", "a critical article lacks when something changed"),
            Words(
                "Skriv i context vad som stämde, vad som har ändrats och vilket år.",
                "Write in context what was true, what has changed and in which year.",
            ),
        )
    if any(REBUTTAL.search(text) for text in texts):
        yield (
            Words("texten svarar en person, inte sakfrågan", "the text answers a person, not the matter"),
            Words("Skriv vad som är sant i dag, utan att döma någon.", "Write what is true today, judging nobody."),
        )


def _unbalanced(folder: Folder, path: Steps, what: Words, step: Words) -> Problem:
    place = folder.place("openness.yml", path)
    return BAL_10.at(place, what_sv=what.sv, what_en=what.en, step_sv=step.sv, step_en=step.en)


def check_unknowns(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Something is not known about every house that is planned or lived in."""
    del site, today
    if not folder.openness.unknowns and not is_closed(folder):
        yield BAL_13.at(folder.place("openness.yml", ("unknowns",)))


def check_you_said(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Not only successes for more than twelve months; a younger list is new."""
    del site
    said = folder.openness.you_said
    if not said or is_closed(folder) or any(item.status is not Answer.DONE for item in said):
        return
    oldest = min(item.said_on.first if isinstance(item.said_on, Month) else item.said_on for item in said)
    if oldest < today - relativedelta(months=12):
        yield BAL_14.at(folder.place("openness.yml", ("you_said",), key=True))


CHECKS = (check_incidents, check_press, check_unknowns, check_you_said)
