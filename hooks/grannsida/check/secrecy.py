"""Secrecy of incident periods: articles that tell who it was, small counts told in words, periods that overlap.

The mosaic rule is JO 4768-2014: a text without names gave a person away, since the press had told the name.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from grannsida.model.codes import NamesResident
from grannsida.privacy.files import KEEP
from grannsida.problem import Words, error, warning
from grannsida.small_counts import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.openness import IncidentPeriod
    from grannsida.model.site import Site
    from grannsida.problem import Problem

MOSAIC = error(
    "PRIV-MOSAIC",
    message=Words(
        "En artikel på sidan kom ut nära den här perioden ({day}). Tillsammans kan de visa vem det gäller.",
        "An article on the page came out near this period ({day}). Together they can show whom it is about.",
    ),
    reason=Words(
        "En text utan namn kan röja någon, om tidningen har skrivit namnet (JO 4768-2014).",
        "A text without names can give somebody away if the paper has printed the name (JO 4768-2014).",
    ),
    advice=Words(
        "Låt den som ansvarar för sekretess pröva, och skriv secrecy_review med roll och dag. Eller ta bort perioden.",
        "Have whoever answers for secrecy judge it, and write secrecy_review with role and date. Or remove the period.",
    ),
    example=("secrecy_review:", "secrecy_review: {role: Enhetschef, date: 2026-11-12}"),
)
ARTICLE = error(
    "PRIV-ARTICLE",
    message=Words(
        "Artikeln nämner eller visar kanske någon som bor i huset, och sidan länkar dit.",
        "The article may name or show somebody who lives in the house, and the page links to it.",
    ),
    reason=Words(
        "Personen valde tidningen. Att boendet länkar dit är ett beslut till, och det ska prövas.",
        "The person chose the paper. That the residence links to it is another decision, and must be judged.",
    ),
    advice=Words(
        "Läs artikeln. Nämns ingen: skriv names_resident: no. Annars: ta bort länken eller fyll i secrecy_review.",
        "Read it. If nobody is named: write names_resident: no. Otherwise remove the link or fill in secrecy_review.",
    ),
    example=("names_resident: unknown", "names_resident: no"),
)
COUNT = warning(
    "PRIV-COUNT",
    message=Words(
        "Texten berättar ett litet antal som tabellen döljer.", "The text tells a small number that the table hides."
    ),
    reason=Words(
        "Små antal visas inte exakt, så att ingen kan pekas ut.",
        "Small numbers are not told exactly, so that nobody can be pointed out.",
    ),
    advice=Words("Skriv «några» eller «vid något tillfälle». " + KEEP.sv, "Write “some” or “on occasion”. " + KEEP.en),
    example=("Vi pratade med tre personer.", "Vi pratade med dem det gällde."),
)
OVERLAP = warning(
    "PRIV-OVERLAP",
    message=Words(
        "Perioden överlappar en annan. Därför visas den inte.",
        "The period overlaps another one. So it is not shown.",
    ),
    reason=Words(
        "Ett år bredvid tre av sina kvartal avslöjar det fjärde, också när talet är litet.",
        "A year beside three of its quarters tells the fourth, even when the number is small.",
    ),
    advice=Words("Ta bort den ena, eller låt perioderna följa på varandra.", "Remove one, or let one follow another."),
)

NEAR: Final = dt.timedelta(days=30)
NUMBER_WORDS: Final = {
    2: "två|bägge|båda|two|both|kaksi", 3: "tre|three|kolme", 4: "fyra|four|neljä", 5: "fem|five", 6: "sex|six",
    7: "sju|seven", 8: "åtta|eight", 9: "nio|nine",
}  # fmt: skip

EVENTS: Final = r"(?: \w+)?? (?:samtal|händelse|gång|fall|tillfälle|call|incident|event|time|case|occasion)\w*"
"""What a number in the lessons of a period must be followed by: they may also tell of two new lamps."""


def check_articles(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Links to articles that may name a resident, until somebody has judged them."""
    del site, today
    for number, item in enumerate(folder.openness.press.items):
        is_linked = item.url or item.archived
        if is_linked and item.names_resident is not NamesResident.NO and not item.secrecy_review:
            yield ARTICLE.at(folder.place("openness.yml", ("press", "items", number)))


def check_mosaic(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Published incident periods within 30 days of an article that the page tells of."""
    del site, today
    incidents = folder.openness.incidents
    days = sorted(item.date for item in folder.openness.press.items)
    for number, period in enumerate(incidents.periods if incidents.publish else ()):
        near = next((day for day in days if _is_near(period, day)), None)
        if near and not period.secrecy_review:
            yield MOSAIC.at(folder.place("openness.yml", ("incidents", "periods", number)), day=near.isoformat())


def _is_near(period: IncidentPeriod, day: dt.date) -> bool:
    first, last = days_of(period)
    return first - day <= NEAR and day - last <= NEAR


def days_of(period: IncidentPeriod) -> tuple[dt.date, dt.date]:
    """First and last day of a period that is given in months."""
    length = calendar.monthrange(period.last.year, period.last.month)[1]
    return dt.date(period.first.year, period.first.month, 1), dt.date(period.last.year, period.last.month, length)


def check_counts_in_words(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A hidden count that the text beside it tells all the same."""
    del today
    for number, period in enumerate(folder.openness.incidents.periods):
        for index, count in enumerate(period.counts):
            if _tells(count.count, count.handled, site.small_count):
                steps = ("incidents", "periods", number, "counts", index, "handled")
                yield COUNT.at(folder.place("openness.yml", steps))
        if any(_tells(count.count, period.learned, site.small_count, EVENTS) for count in period.counts):
            yield COUNT.at(folder.place("openness.yml", ("incidents", "periods", number, "learned")))
    months = folder.openness.rounds.months if folder.openness.rounds else ()
    for number, month in enumerate(months):
        if _tells(month.syringes or 0, month.note, site.small_count):
            yield COUNT.at(folder.place("openness.yml", ("rounds", "months", number, "note")))


def _tells(count: int, told: LocalizedText | None, threshold: int, counted: str = "") -> bool:
    """Whether a text says a count that is not shown exactly, of what is `counted` (a pattern, or anything)."""
    if not show(count, threshold).is_small or not told:
        return False
    words = rf"(?<![\d\w.,-])(?:{count}|{NUMBER_WORDS.get(count, count)})(?![\d\w]|[.,:]\d){counted}"
    return any(re.search(words, text, re.IGNORECASE) for text in told.texts.values())


def check_overlaps(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Periods that overlap an earlier one of the list."""
    del site, today
    periods = folder.openness.incidents.periods
    for number, period in enumerate(periods):
        if _overlaps(period, periods[:number]):
            yield OVERLAP.at(folder.place("openness.yml", ("incidents", "periods", number)))


def _overlaps(period: IncidentPeriod, others: Sequence[IncidentPeriod]) -> bool:
    first, last = days_of(period)
    return any(first <= days_of(other)[1] and days_of(other)[0] <= last for other in others)


CHECKS = (check_articles, check_mosaic, check_counts_in_words, check_overlaps)
