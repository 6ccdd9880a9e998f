"""Freshness: pages are read through in time, more often while much changes (BAL-12 of the house rules)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from grannsida.problem import Severity, Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

BAL_12 = error(
    "BAL-12",
    message=Words("{must_sv} igen senast {due}.", "{must_en} again by {due}."),
    reason=Words(
        "En sida som ingen har läst igenom kan säga fel saker om vem man ringer och vad som görs. "
        "Därför stoppas bygget när dagen har gått.",
        "A page nobody has read through may say the wrong things about whom to call and what is done. "
        "So the build stops when the day has passed.",
    ),
    advice=Words(
        "Läs igenom sidan, rätta det som har ändrats och skriv dagens datum i reviewed och en ny dag i due.",
        "Read the page through, correct what has changed, and write today's date in reviewed and a new day in due.",
    ),
    example=("due: 2026-05-12", "due: 2026-11-12"),
)
OLD = Words("Sidan skulle ha granskats", "The page should have been reviewed")
SOON = Words("Sidan ska granskas", "The page must be reviewed")
LONGEST = 1200
"""Months; a mistyped interval of thousands of years must not run out of the calendar."""
SOON_AFTER = 0.8
"""Share of the time between two reviews after which the next one is told as a warning."""
REVIEW_LATER = error(
    "REVIEW-LATER",
    message=Words("Granskningsdagen {day} har inte varit än.", "The day of review {day} has not been yet."),
    reason=Words(
        "Läsaren ska kunna lita på att någon har läst sidan den dag som står där.",
        "Readers must be able to trust that somebody read the page on the day it says.",
    ),
    advice=Words("Skriv den dag då texten granskades.", "Write the day when the text was reviewed."),
)


def check_review(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """`due` has not passed, nor the interval of site.yml for the phase; most of the way there it is told."""
    review = folder.residence.review
    if review.reviewed > today:
        return
    months = getattr(site.review_intervals, folder.residence.phase.current.value, site.review_intervals.default)
    due = min(review.due, review.reviewed + relativedelta(months=min(months, LONGEST)))
    if today > due:
        yield _review(folder, due, OLD, Severity.ERROR)
    elif today - review.reviewed >= SOON_AFTER * (due - review.reviewed):
        yield _review(folder, due, SOON, Severity.WARNING)


def _review(folder: Folder, due: dt.date, must: Words, severity: Severity) -> Problem:
    place = folder.place("residence.yml", ("review", "due"))
    line = folder.documents["residence.yml"].line(place.line)
    return BAL_12.at(place, severity=severity, found=line, due=due.isoformat(), must_sv=must.sv, must_en=must.en)


def check_days(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Nothing has been reviewed on a day that has not been."""
    del site
    if folder.residence.review.reviewed > today:
        day = folder.residence.review.reviewed.isoformat()
        yield REVIEW_LATER.at(folder.place("residence.yml", ("review", "reviewed")), found=day, day=day)
    for number, entry in enumerate(folder.faq.entries):
        if entry.reviewed > today:
            day = entry.reviewed.isoformat()
            yield REVIEW_LATER.at(folder.place("faq.yml", ("entries", number, "reviewed")), found=day, day=day)


CHECKS = (check_review, check_days)
