"""Freshness: pages are read through in time, more often while much changes (BAL-12 of the house rules)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from grannsida.problem import Words, error, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

REVIEW_OLD = error(
    "REVIEW-OLD",
    message=Words("Sidan skulle ha granskats igen senast {due}.", "The page should have been reviewed again by {due}."),
    reason=Words(
        "En sida som ingen har läst igenom kan säga fel saker om vem man ringer och vad som görs.",
        "A page nobody has read through may say the wrong things about whom to call and what is done.",
    ),
    advice=Words(
        "Läs igenom sidan, rätta det som har ändrats och skriv dagens datum i reviewed och en ny dag i due.",
        "Read the page through, correct what has changed, and write today's date in reviewed and a new day in due.",
    ),
    example=("due: 2026-05-12", "due: 2026-11-12"),
)
REVIEW_SOON = warning(
    "REVIEW-SOON",
    message=Words("Sidan ska granskas igen senast {due}.", "The page must be reviewed again by {due}."),
    reason=Words(
        "Efter den dagen stoppas bygget, så att inget gammalt står kvar som nytt.",
        "After that day the build stops, so that nothing old stands as new.",
    ),
    advice=Words("Boka in en genomläsning.", "Plan a reading."),
)
REVIEW_LATER = error(
    "REVIEW-LATER",
    message=Words("Granskningsdagen {day} har inte varit än.", "The day of review {day} has not been yet."),
    reason=Words(
        "Läsaren ska kunna lita på att någon har läst sidan den dag som står där.",
        "Readers must be able to trust that somebody read the page on the day it says.",
    ),
    advice=Words("Skriv den dag då texten granskades.", "Write the day when the text was reviewed."),
)
SOON = dt.timedelta(days=30)


def check_review(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """`due` has not passed, nor the interval of site.yml for the phase."""
    review = folder.residence.review
    months = getattr(site.review_intervals, folder.residence.phase.current.value, site.review_intervals.default)
    due = min(review.due, review.reviewed + relativedelta(months=months))
    place = folder.place("residence.yml", ("review", "due"))
    line = folder.documents["residence.yml"].line(place.line)
    if today > due:
        yield REVIEW_OLD.at(place, found=line, due=due.isoformat())
    elif today > due - SOON:
        yield REVIEW_SOON.at(place, found=line, due=due.isoformat())


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
