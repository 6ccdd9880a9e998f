"""History: each change of an event that calendars must know stands in its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.history import missing_changes, render_changes
from grannsida.model.change import ChangeKind
from grannsida.model.codes import EventStatus
from grannsida.problem import Words, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.change import Change
    from grannsida.model.event import Event
    from grannsida.model.site import Site
    from grannsida.problem import Problem

EVENT_HISTORY = warning(
    "EVENT-HISTORY",
    message=Words(
        'Evenemanget är ändrat efter den sista raden i history. Kör "grannsida record {slug}", eller klistra in raden.',
        'The event has changed after the last line of history. Run "grannsida record {slug}", or paste the line.',
    ),
    reason=Words(
        "Kalendrar tar emot en ändring bara om den är räknad. Antecknas den inte räknas den ändå, "
        "men två ändringar kan då räknas som en.",
        "Calendars take in a change only if it is counted. A change without a line is counted all the same, "
        "but two changes may then count as one.",
    ),
    advice=Words('Kör "grannsida record".', 'Run "grannsida record".'),
    example=("updated: 2026-11-20", "history:\n  - {on: 2026-11-20, what: first, print: a1b2c3d4}"),
)
NEW_TIME = Words(
    " Är tiden ny? Skriv då också status: moved, den gamla tiden i former_starts och skälet i reason.",
    " Is the time a new one? Then write status: moved, the old time in former_starts and why in reason too.",
)
NO_HISTORY = Words(
    'Evenemanget har ingen history än. Kör "grannsida record {slug}", eller klistra in raderna sist i filen.',
    'The event has no history yet. Run "grannsida record {slug}", or paste the lines at the end of the file.',
)


def check_history(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """The last recorded print is that of the event as it is."""
    del site
    for key, event in folder.events.items():
        missing = missing_changes(event, today)
        if not missing:
            continue
        name = f"events/{key}.yml"
        lines = render_changes(missing)
        if event.history:
            place = folder.place(name, ("history", len(event.history) - 1))
            problem = EVENT_HISTORY.at(place, write=lines[0], slug=folder.slug)
            yield _ask_for_the_old_time(problem) if _may_be_moved(event, missing[-1]) else problem
        else:
            write = "\n".join(("history:", *lines))
            problem = EVENT_HISTORY.at(folder.place(name, ("updated",), key=True), write=write, slug=folder.slug)
            yield replace(problem, message=NO_HISTORY.fill(slug=folder.slug))


def _may_be_moved(event: Event, change: Change) -> bool:
    """Whether a change that says nothing of itself may be a new time: prints cannot tell which field changed."""
    return change.what is ChangeKind.DETAILS and event.status in {EventStatus.PLANNED, EventStatus.CONFIRMED}


def _ask_for_the_old_time(problem: Problem) -> Problem:
    sv, en = problem.message
    return replace(problem, message=Words(sv + NEW_TIME.sv, en + NEW_TIME.en))


CHECKS = (check_history,)
