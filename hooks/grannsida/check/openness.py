"""OPEN: figures are published whole, not too soon, and beside what they do not show; nothing stands there twice."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Final

from grannsida.check.phases import is_lived_in
from grannsida.check.references import ID_TWICE
from grannsida.check.secrecy import days_of
from grannsida.model.codes import Answer, FindingStatus
from grannsida.problem import Words, error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

NOT_SHOWN = error(
    "OPEN-NOT-SHOWN",
    message=Words(
        "Siffrorna publiceras, men det står inte vad de inte visar.",
        "Figures are published, but it does not say what they do not show.",
    ),
    reason=Words(
        "En siffra läses lätt som hela sanningen. Det som ingen har märkt eller berättat finns inte med i den.",
        "A figure is easily read as the whole truth. What nobody has noticed or told is not in it.",
    ),
    advice=Words("Skriv en mening i not_shown.", "Write a sentence in not_shown."),
    example=("publish: ja", "publish: ja\n  not_shown: Siffrorna visar bara det som någon har märkt och berättat."),
)
EMPTY = error(
    "OPEN-EMPTY",
    message=Words(
        "Det står att händelser publiceras, men ingen period finns.",
        "It says that incidents are published, but there is no period.",
    ),
    reason=Words(
        "Den som läser kan inte veta om inget har hänt eller om siffrorna saknas.",
        "A reader cannot know whether nothing has happened or the figures are missing.",
    ),
    advice=Words(
        "Lägg till en period, med 0 där inget hände. Har ni inga siffror än: publish: nej, och why_not.",
        "Add a period, with 0 where nothing happened. If you have no figures yet: publish: nej, and why_not.",
    ),
    example=("publish: ja", "publish: nej\n  why_not: De första siffrorna kommer i april."),
)
RECENT = error(
    "OPEN-RECENT",
    message=Words(
        "Perioden slutar {last} och får visas först {day}.",
        "The period ends {last} and may be shown from {day} only.",
    ),
    reason=Words(
        "En siffra som kommer strax efter en händelse kan visa vem den gäller. Därför väntar vi i 30 dagar.",
        "A figure that comes soon after an incident can show whom it is about. So there is a wait of 30 days.",
    ),
    advice=Words("Ta bort perioden och lägg in den igen från {day}.", "Remove the period and add it again from {day}."),
)
MONTH_TWICE = error(
    "OPEN-MONTH-TWICE",
    message=Words("Månaden {month} finns två gånger bland rundorna.", "The month {month} is among the rounds twice."),
    reason=Words("Bara den första skulle visas.", "Only the first would be shown."),
    advice=Words("Lägg ihop dem till en.", "Put them together as one."),
)
WHY = error(
    "OPEN-WHY",
    message=Words("Det blev ett nej, men det står inte varför.", "The answer was no, but it does not say why."),
    reason=Words(
        "Ett nej utan skäl läses som att ingen har lyssnat.", "A no without a reason reads as if nobody listened."
    ),
    advice=Words("Skriv skälet i why.", "Write the reason in why."),
    example=("status: declined", "status: declined\n    why: Marken är inte stadens."),
)
WAIT: Final = dt.timedelta(days=30)
"""Between the end of a period and the first day it may be shown (the brief, section 7)."""
FILE: Final = "openness.yml"


def check_incidents(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Published figures say what they do not show; a house where somebody lives has at least one period."""
    del site, today
    incidents = folder.openness.incidents
    if not incidents.publish:
        return
    if not incidents.not_shown:
        yield NOT_SHOWN.at(folder.place(FILE, ("incidents",)))
    if not incidents.periods and is_lived_in(folder):
        yield EMPTY.at(folder.place(FILE, ("incidents", "publish")))


def check_recent(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Published periods that ended less than 30 days ago."""
    del site
    incidents = folder.openness.incidents
    for number, period in enumerate(incidents.periods if incidents.publish else ()):
        last = days_of(period)[1]
        if today - last < WAIT:
            day = last + min(WAIT, dt.date.max - last)
            place = folder.place(FILE, ("incidents", "periods", number, "last"))
            yield RECENT.at(place, last=last.isoformat(), day=day.isoformat())


def check_declined(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """What was declined, of what neighbours said and of what was seen on a walk, has its reason."""
    del site, today
    for number, item in enumerate(folder.openness.you_said):
        if item.status is Answer.DECLINED and not item.why:
            yield WHY.at(folder.place(FILE, ("you_said", number, "status")))
    for number, walk in enumerate(folder.openness.walks):
        for index, finding in enumerate(walk.findings):
            if finding.status is FindingStatus.DECLINED and not finding.why:
                yield WHY.at(folder.place(FILE, ("walks", number, "findings", index, "status")))


def check_twice(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Findings of one walk have names of their own, and each month of rounds is there once."""
    del site, today
    for number, walk in enumerate(folder.openness.walks):
        for index, key in _repeated(finding.id for finding in walk.findings):
            path: Steps = ("walks", number, "findings", index, "id")
            yield ID_TWICE.at(folder.place(FILE, path), key=key)
    months = folder.openness.rounds.months if folder.openness.rounds else ()
    for number, month in _repeated(str(item.month) for item in months):
        yield MONTH_TWICE.at(folder.place(FILE, ("rounds", "months", number, "month")), month=month)


def _repeated(keys: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Position and key of each key that has been there before."""
    seen: Counter[str] = Counter()
    for number, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            yield number, key


CHECKS = (check_incidents, check_recent, check_declined, check_twice)
